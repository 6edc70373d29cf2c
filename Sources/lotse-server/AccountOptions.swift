internal import ArgumentParser
internal import Commands
internal import Server
internal import SourceText
internal import Store

/// What every command about accounts and tokens needs: the database, the language, and how it ends.
struct AccountOptions: ParsableArguments {
  @OptionGroup var store: StoreOptions

  var language: Language { store.language }

  /// Does something with accounts and tokens of the database, and says what it refuses.
  ///
  /// - Parameter isNew: the database may be made; otherwise it must be there.
  func withDesk(orNew isNew: Bool = false, _ body: (Accounts, Tokens) throws -> Void) throws {
    try store.telling {
      let opened = try Store.open(store.data.file, creating: isNew)
      try body(Accounts(opened), Tokens(opened))
    }
  }

  /// A value, or the end of the command with the findings.
  func require<T>(_ make: (inout Diagnostics) throws -> T?) throws -> T {
    var diagnostics = Diagnostics()
    if let value = try make(&diagnostics) { return value }
    throw Console(language: language).stopForErrors(diagnostics)
  }

  /// Prints a line of the result.
  func say(_ text: LocalizedText) { Console(language: language).print(text[language] + "\n") }

  /// Says something beside the result.
  func note(_ text: LocalizedText) { Console.writeError(text[language] + "\n") }
}
