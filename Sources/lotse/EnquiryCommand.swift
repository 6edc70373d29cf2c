internal import ArgumentParser

/// `lotse enquiry`.
struct EnquiryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "enquiry", abstract: "…", subcommands: [])
}
