public import ArgumentParser
internal import Server
internal import SourceText
public import Store

extension AccountRole: ExpressibleByArgument {}

/// `lotse accounts add`.
struct AccountsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Legt ein Konto an.")

  @Argument(help: ArgumentHelp("Kürzel oder Funktion: ansiedlung-2.", valueName: "name"))
  var name: String
  @Option(
    help: "officer: Anfragen und Bewertungen; policy: Regelwerk prüfen und vergleichen; admin: Konten und Server.")
  var role: AccountRole
  @OptionGroup var options: AccountOptions

  func run() throws {
    try options.withDesk(orNew: true) { accounts, _ in
      _ = try options.require { try accounts.admits(name, into: &$0) ? true : nil }
      let password = try options.require { PasswordInput.new(options.language, into: &$0) }
      let account = try options.require { try accounts.add(name, role, password: password, into: &$0) }
      options.say(
        LocalizedText(
          de: "Konto „\(account.name)“ (\(account.role.rawValue)) angelegt.",
          en: "Account “\(account.name)” (\(account.role.rawValue)) made."))
    }
  }
}
