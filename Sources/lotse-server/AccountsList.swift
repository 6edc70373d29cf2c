internal import ArgumentParser
internal import Server
internal import SourceText
internal import Store

/// `lotse accounts list`.
struct AccountsList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Zählt die Konten auf.")

  @OptionGroup var options: AccountOptions

  func run() throws {
    try options.withDesk { accounts, _ in
      let accounts = try accounts.all()
      guard !accounts.isEmpty else {
        return options.say(
          LocalizedText(
            de: "Es gibt kein Konto. Auf diesem Rechner arbeitet man ohne Anmeldung; sobald es Konten gibt, nur mit.",
            en: "There is no account. At this machine no login is needed; once there are accounts, it is."))
      }
      let width = accounts.map(\.name.count).max() ?? 0
      for account in accounts {
        let name = account.name + String(repeating: " ", count: width - account.name.count)
        let role = account.role.rawValue + String(repeating: " ", count: 7 - account.role.rawValue.count)
        let state = account.isEnabled ? LocalizedText(both: "") : LocalizedText(de: "  gesperrt", en: "  disabled")
        options.say(LocalizedText(de: "\(name)  \(role)\(state.de)", en: "\(name)  \(role)\(state.en)"))
      }
    }
  }
}
