public import ArgumentParser
internal import Server
public import SourceText
internal import Store

/// What every command about accounts and tokens needs: the database, the language, and how it ends.
struct AccountOptions: ParsableArguments {
  @OptionGroup var data: DataOption
  @Option(name: .customLong("lang"), help: "Sprache der Ausgabe.")
  var language: Language = .de

  /// Accounts and tokens of the database.
  func open() throws -> (accounts: Accounts, tokens: Tokens) {
    let store = try Store.open(data.file)
    return (Accounts(store), Tokens(store))
  }

  /// A value, or the end of the command with the findings.
  func require<T>(_ make: (inout Diagnostics) throws -> T?) throws -> T {
    var diagnostics = Diagnostics()
    if let value = try make(&diagnostics) { return value }
    throw Terminal.stop(diagnostics, language: language)
  }

  /// Prints a line of the result.
  func say(_ text: LocalizedText) { print(text[language]) }

  /// Says something beside the result.
  func note(_ text: LocalizedText) { Terminal.note(text[language] + "\n") }
}

extension Language: ExpressibleByArgument {}
