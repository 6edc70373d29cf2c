internal import ArgumentParser
internal import Server
internal import SourceText

/// `lotse accounts password`.
struct AccountsPassword: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: "Setzt ein neues Passwort: Sitzungen enden, Token werden widerrufen.")

  @Argument(help: ArgumentHelp("Name des Kontos.", valueName: "name"))
  var name: String
  @OptionGroup var options: AccountOptions

  func run() throws {
    try options.withDesk { accounts, _ in
      let account = try options.require { try accounts.account(named: name, into: &$0) }
      let password = try options.require { PasswordInput.new(options.language, into: &$0) }
      _ = try options.require { try accounts.setPassword(password, of: account, into: &$0) ? true : nil }
      options.say(
        LocalizedText(
          de: "Neues Passwort für „\(name)“; Sitzungen beendet, Token widerrufen.",
          en: "New password for “\(name)”; sessions ended, tokens revoked."))
    }
  }
}
