internal import ArgumentParser
internal import Server
internal import SourceText

/// `lotse accounts disable`.
struct AccountsDisable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable", abstract: "Sperrt ein Konto: Sitzungen enden, Token werden widerrufen.")

  @Argument(help: ArgumentHelp("Name des Kontos.", valueName: "name"))
  var name: String
  @OptionGroup var options: AccountOptions

  func run() throws {
    try options.withDesk { accounts, _ in
      try accounts.disable(try options.require { try accounts.account(named: name, into: &$0) })
      options.say(
        LocalizedText(
          de: "Konto „\(name)“ gesperrt; Sitzungen beendet, Token widerrufen.",
          en: "Account “\(name)” disabled; sessions ended, tokens revoked."))
    }
  }
}

/// `lotse accounts enable`.
struct AccountsEnable: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enable", abstract: "Gibt ein gesperrtes Konto wieder frei; widerrufene Token bleiben es.")

  @Argument(help: ArgumentHelp("Name des Kontos.", valueName: "name"))
  var name: String
  @OptionGroup var options: AccountOptions

  func run() throws {
    try options.withDesk { accounts, _ in
      try accounts.enable(try options.require { try accounts.account(named: name, into: &$0) })
      options.say(LocalizedText(de: "Konto „\(name)“ freigegeben.", en: "Account “\(name)” enabled."))
    }
  }
}
