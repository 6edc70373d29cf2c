internal import ArgumentParser

/// `lotse tokens`.
struct TokensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "Stellt API-Token aus und widerruft sie.",
    discussion: """
      BEISPIELE
        lotse tokens add --account ansiedlung-2 --label Auswertung --scope read --scope assess --days 90
        lotse tokens list
        lotse tokens revoke 3f0c9a1e77d2b84563ad90e2c1b7f058

      Ein Token wird ein einziges Mal gezeigt. Es darf nie mehr als sein Konto und gilt höchstens 366 Tage.
      """,
    subcommands: [TokensAdd.self, TokensList.self, TokensRevoke.self])
}
