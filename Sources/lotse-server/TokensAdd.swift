internal import ArgumentParser
internal import Server
internal import SourceText
internal import Store

/// `lotse tokens add`.
struct TokensAdd: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Stellt ein Token aus.")

  @Option(help: ArgumentHelp("Konto, für das es gilt.", valueName: "name"))
  var account: String
  @Option(help: ArgumentHelp("Wofür es ist.", valueName: "text"))
  var label: String
  @Option(
    name: .customLong("scope"),
    help: ArgumentHelp(
      "Was es darf: \(Tokens.scopeNames.joined(separator: ", ")); mehrfach möglich.", valueName: "bereich"))
  var scopes: [String]
  @Option(help: ArgumentHelp("So viele Tage gilt es.", valueName: "n"))
  var days = Tokens.usualDays
  @OptionGroup var options: AccountOptions

  func run() throws {
    try options.withDesk { accounts, tokens in
      let owner = try options.require { try accounts.account(named: account, into: &$0) }
      let made = try options.require {
        try tokens.add(.init(label: label, scopes: scopes, days: days), for: owner, by: .local, into: &$0)
      }
      options.say(LocalizedText(both: made.secret))
      options.note(
        LocalizedText(
          de:
            "Token \(made.token.id); es steht nur hier, aufheben oder verwerfen: lotse tokens revoke \(made.token.id)",
          en: "Token \(made.token.id); shown only here, keep it or drop it: lotse tokens revoke \(made.token.id)"))
    }
  }
}
