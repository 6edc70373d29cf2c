internal import ArgumentParser
internal import Commands
internal import SourceText
internal import Store

/// What every command over the database needs: the file, the language, and how it ends.
struct StoreOptions: ParsableArguments {
  @OptionGroup var data: DataOption
  @Option(name: .customLong("lang"), help: "Sprache der Ausgabe.")
  var language: Language = .de

  /// Opens the database, which must be there, and does something with it.
  ///
  /// - Throws: the exit code 1, after what the database refuses was said.
  func withStore<T>(_ body: (Store) throws -> T) throws -> T {
    try telling { try body(try Store.open(data.file, creating: false)) }
  }

  /// Does something, and says what the database refuses.
  func telling<T>(about subject: String? = nil, _ body: () throws -> T) throws -> T {
    do { return try body() } catch StoreError.notFound where subject == nil {
      throw stop(StoreWording.noDatabase(data.file))
    } catch let error as StoreError {
      throw stop(StoreWording.diagnostic(error, about: subject ?? data.file))
    }
  }

  /// Prints a result.
  func print(_ text: LocalizedText) { Console(language: language).print(text[language]) }

  /// Reports a finding and ends with exit code 1.
  func stop(_ diagnostic: Diagnostic) -> ExitCode {
    var diagnostics = Diagnostics()
    diagnostics.add(diagnostic)
    return Console(language: language).stopForErrors(diagnostics)
  }
}
