internal import ArgumentParser

/// `lotse enquiry`.
struct EnquiryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enquiry", abstract: "Legt eine Anfrage an und prüft sie.",
    subcommands: [EnquiryNew.self, EnquiryCheck.self])
}
