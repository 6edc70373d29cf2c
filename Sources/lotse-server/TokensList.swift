internal import ArgumentParser
internal import Server
internal import SourceText
internal import Store

/// `lotse tokens list`.
struct TokensList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Zählt die Token auf.")

  @OptionGroup var options: AccountOptions

  func run() throws {
    try options.withDesk { accounts, tokens in
      let all = try tokens.all(of: nil)
      guard !all.isEmpty else { return options.say(LocalizedText(de: "Es gibt kein Token.", en: "There is no token.")) }
      let names = Dictionary(try accounts.all().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
      for token in all {
        let state = tokens.state(of: token)
        let line = "\(token.id)  \(names[token.account] ?? "")  \(token.scopes.joined(separator: ","))"
        options.say(
          LocalizedText(de: "\(line)  \(state.de)  \(token.label)", en: "\(line)  \(state.en)  \(token.label)"))
      }
    }
  }
}

/// `lotse tokens revoke`.
struct TokensRevoke: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "revoke", abstract: "Widerruft ein Token für immer.")

  @Argument(help: ArgumentHelp("Kennung des Tokens, aus der Liste.", valueName: "kennung"))
  var id: String
  @OptionGroup var options: AccountOptions

  func run() throws {
    try options.withDesk { _, tokens in
      _ = try options.require { try tokens.revoke(id, of: nil, by: .local, into: &$0) ? true : nil }
      options.say(LocalizedText(de: "Token \(id) widerrufen.", en: "Token \(id) revoked."))
    }
  }
}
