internal import Advisory
internal import ArgumentParser
internal import Commands
internal import FEEL
internal import FEELCases
internal import Report
internal import SourceText

/// `lotse feel`.
struct FeelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feel",
    abstract: "Rechnet einen Ausdruck der Regelsprache FEEL aus: Wert, Typ, Ursache.",
    discussion: """
      BEISPIELE
        lotse feel '0.1 + 0.2 = 0.3'
        lotse feel 'site.area_ha >= 5 and site.zoning in ["GE", "GI"]' --context standort.yaml
        lotse feel 'site.plan_status = "none"' --context standort.yaml --strict     null heißt: nicht bekannt
        lotse feel '[10..20), > 50' --unary --context eingabe.yaml                  prüft den Wert von „input“
        lotse feel 'sum([1, 2, 3]) / 2' --trace                                     jeder Teil mit seinem Wert
        lotse feel -- '-2 ** 2'                                                     „--“ vor einem Minus am Anfang

      Alles zur Sprache: docs/reference/feel/
      """)

  @Argument(help: ArgumentHelp("Der Ausdruck.", valueName: "ausdruck"))
  var expression: String?
  @Option(help: ArgumentHelp("Werte der Namen, YAML oder JSON.", valueName: "datei"))
  var context: String?
  @Flag(help: "Leere Angaben gelten als nicht bekannt, wie in Regeln; sonst streng nach DMN.")
  var strict = false
  @Flag(help: "Der Ausdruck ist die Zelle einer Entscheidungstabelle; sie prüft „input“ aus den Werten.")
  var unary = false
  @Flag(help: "Auch jeden Teil des Ausdrucks mit seinem Wert zeigen.")
  var trace = false
  @OptionGroup var language: LanguageOption
  @Option(help: OutputFormat.help)
  var format: OutputFormat = .text
  @Option(help: ArgumentHelp("Prüffälle der DMN-TCK (JSON, einer je Zeile) ausführen.", valueName: "datei"))
  var cases: String?
  @Option(help: ArgumentHelp("Entscheidungstabellen der DMN-TCK (JSON) ausführen.", valueName: "datei"))
  var tables: String?
  @Option(help: .hidden)
  var bench: Int?

  func validate() throws {
    let given = [expression != nil, cases != nil, tables != nil, bench != nil].count { $0 }
    guard given == 1 else {
      throw ValidationError(
        "Es braucht genau eins: einen Ausdruck, --cases oder --tables. Vor einem Ausdruck mit „-“ am Anfang steht „--“."
      )
    }
  }

  func run() throws {
    let console = Console(language: language.language)
    if let cases { return try FeelCaseRun(console: console).expressions(cases) }
    if let tables { return try FeelCaseRun(console: console).tables(tables) }
    if let bench { return console.print(FeelBench.report(evaluations: bench)) }
    try evaluate(expression ?? "", console)
  }

  private func evaluate(_ text: String, _ console: Console) throws {
    let facts = try console.require { diagnostics in
      guard let context else { return FeelContext() }
      return Files.read(context, into: &diagnostics).flatMap {
        FeelContext.read($0, strict: strict, into: &diagnostics)
      }
    }
    let parsed = Expression.parse(text, names: facts.names, as: unary ? .unaryTests : .expression)
    let file = SourceFile(name: LocalizedText(de: "Ausdruck", en: "expression")[console.language], text: text)
    var findings = Diagnostics()
    findings.add(parsed.problems.diagnostics { SourceLocation(file, $0) })
    guard parsed.isValid else { throw console.stop(findings) }
    let (outcome, steps) = parsed.trace(
      in: facts.values, input: unary ? facts.values.values["input"] ?? .nothing : nil,
      level: strict ? .strict : .standard, limit: trace ? 1000 : 0)
    let answer = FeelAnswer(outcome: outcome, steps: steps, file: file, language: console.language)
    console.print(format == .json ? answer.json.text : answer.text(color: Console.color))
  }
}
