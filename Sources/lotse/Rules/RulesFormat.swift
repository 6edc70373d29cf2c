internal import Advisory
internal import ArgumentParser
internal import Commands
internal import SourceText

/// `lotse rules fmt`.
struct RulesFormat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Bringt Dateien in Hausform; Inhalt und Kommentare bleiben.",
    discussion: """
      BEISPIELE
        lotse rules fmt                       alle Dateien des Regelwerks
        lotse rules fmt --check               nur prüfen; Ende-Code 1, wenn etwas zu tun ist
        lotse rules fmt sites/tip-cottbus.yaml
      """)

  @Argument(help: ArgumentHelp("Dateien; ohne Angabe alle des Regelwerks.", valueName: "datei"))
  var files: [String] = []
  @Flag(help: "Nur prüfen, nichts schreiben.")
  var check = false
  @Option(help: ArgumentHelp("Ordner des Regelwerks.", valueName: "ordner"))
  var rules = "rules/lausitz"
  @OptionGroup var language: LanguageOption

  func run() throws {
    let console = Console(language: language.language)
    let formatting = Formatting(files, rules: rules)
    var findings = formatting.findings
    if check { findings.add(formatting.differences) }
    let written = check ? [] : formatting.write(into: &findings)
    console.report(findings)
    if formatting.count > 0 {
      console.print(summary(formatting.count, written.count, formatting.changes.count))
    }
    for name in written { console.print("  \(name)\n") }
    if findings.hasErrors { throw ExitCode(1) }
  }

  private func summary(_ count: Int, _ written: Int, _ changes: Int) -> String {
    let files = count == 1 ? say("1 Datei", "1 file") : say("\(count) Dateien", "\(count) files")
    if changes == 0 { return say("\(files) in Hausform.\n", "\(files) in house style.\n") }
    if check {
      return say("\(changes) von \(files) nicht in Hausform.\n", "\(changes) of \(files) not in house style.\n")
    }
    return say("\(written) von \(files) in Form gebracht:\n", "\(written) of \(files) brought into house style:\n")
  }

  private func say(_ de: String, _ en: String) -> String { language.language == .de ? de : en }
}
