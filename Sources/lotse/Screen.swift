internal import Advisory
internal import ArgumentParser
internal import Columns
internal import Commands
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import SourceText

/// `lotse screen`.
struct Screen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Sucht die besten Zeilen einer Tabelle von Standorten, auch einer sehr großen.",
    discussion: """
      Spalten heißen wie die Felder im Faktenverzeichnis (lotse rules show facts); --map ordnet andere zu. Eine leere
      Zelle heißt unbekannt. 12..15 ist eine Schätzung, 12|15 sind zwei Angaben, die sich widersprechen.

      BEISPIELE
        lotse screen flurstuecke.csv --enquiry anfrage.yaml --top 50
        lotse screen flurstuecke.csv --map available_area_ha=flaeche --id flurstueck --format csv > liste.csv
        lotse screen flurstuecke.csv --enquiry anfrage.yaml --explain 120034-001-00012
      """)

  @Argument(help: ArgumentHelp("CSV-Datei; „-“ liest die Standardeingabe.", valueName: "tabelle"))
  var table: String
  @Option(
    help: ArgumentHelp(
      "Datei der Anfrage; ohne sie zählt, was das Regelwerk von jedem Standort sagt.", valueName: "anfrage"))
  var enquiry: String?
  @Option(help: ArgumentHelp("Ordner des Regelwerks.", valueName: "ordner"))
  var rules = "rules/lausitz"
  @Option(help: ArgumentHelp("Ordner der Referenzdaten.", valueName: "ordner"))
  var seeds = "seeds"
  @OptionGroup var draft: DraftOption
  @Option(help: ArgumentHelp("Gewichtungsprofil.", valueName: "id"))
  var preset: String?
  @Option(help: ArgumentHelp("So viele Zeilen werden gezeigt.", valueName: "n"))
  var top = 20
  @Option(help: ArgumentHelp("Spalte, die jede Zeile kennzeichnet.", valueName: "spalte"))
  var id = "id"
  @Option(
    help: ArgumentHelp("Ein Feld steht in einer Spalte anderen Namens; mehrfach möglich.", valueName: "feld=spalte"))
  var map: [ColumnMapping] = []
  @Option(help: ArgumentHelp("Eine Zeile erklären statt die besten zu suchen.", valueName: "kennung"))
  var explain: String?
  @Option(help: ArgumentHelp("So viele Aufgaben arbeiten nebeneinander.", valueName: "n"))
  var threads = Processor.count
  @Flag(help: "Bei der ersten Zeile enden, die sich nicht lesen lässt.")
  var strictRows = false
  @Flag(help: "Zeiten als JSON auf die Standardfehlerausgabe schreiben; die Tabelle wird dafür im Speicher gehalten.")
  var timings = false
  @Option(name: .customLong("repeat"), help: ArgumentHelp("So oft bewerten, um Zeiten zu messen.", valueName: "n"))
  var repetitions = 1
  @OptionGroup var language: LanguageOption
  @Option(help: ArgumentHelp("text, csv oder json.", valueName: "form"))
  var format: ScreeningFormat = .text
  @OptionGroup var asOf: AsOfOption

  func validate() throws {
    guard top >= 1, threads >= 1, repetitions >= 1 else {
      throw ValidationError("--top, --threads und --repeat müssen mindestens 1 sein.")
    }
  }

  func run() async throws {
    let console = Console(language: language.language)
    let screening = try opened(console)
    if let explain { return try self.explain(explain, screening, console) }
    let result =
      timings || repetitions > 1 ? try await timed(screening, console) : try await streamed(screening, console)
    let report = ScreeningReport(result.screening, result.plan, result.problems, language: language.language)
    switch format {
    case .text: console.print(report.text(color: Console.color))
    case .csv: console.print(report.csv)
    case .json: console.print(report.json.text)
    }
    if result.problems.count > 0 { throw left(out: result.problems, console) }
  }

  private func opened(_ console: Console) throws -> TableScreening {
    let workspace = try console.workspace(forTables: Folders(rules: rules, seeds: seeds), draft)
    let enquiry = try console.require { diagnostics in
      guard let path = self.enquiry else { return workspace.emptyEnquiry(into: &diagnostics) }
      return Files.read(path, into: &diagnostics).flatMap { workspace.enquiry($0, into: &diagnostics) }
    }
    let profile = try preset.map { id in try console.require { workspace.preset(id, into: &$0) } }
    let columns = TableSchema.Request(id: id, map: map.map { ($0.field, $0.column) })
    let request = TableScreening.Request(
      path: table, columns: columns, top: top, tasks: threads, isStrict: strictRows)
    return try console.require {
      TableScreening(request, workspace, enquiry, preset: profile, asOf: asOf.date, into: &$0)
    }
  }

  /// Piece by piece, with progress on a terminal, until done or interrupted.
  private func streamed(_ screening: TableScreening, _ console: Console) async throws -> TableScreening.Result {
    Interruption.watch()
    let progress = ProgressLine(console.language) { screening.progress }
    let watching = Task { await progress.run() }
    var diagnostics = Diagnostics()
    let result = await screening.run(isStopped: { Interruption.isRequested }, into: &diagnostics)
    watching.cancel()
    await watching.value
    guard let result else {
      console.report(diagnostics)
      throw ExitCode(Interruption.isRequested ? 130 : 1)
    }
    console.report(diagnostics)
    return result
  }

  /// In memory, as often as asked, with times.
  private func timed(_ screening: TableScreening, _ console: Console) async throws -> TableScreening.Result {
    let clock = ContinuousClock()
    var diagnostics = Diagnostics()
    let start = clock.now
    guard let loaded = await screening.load(into: &diagnostics) else { throw console.stop(diagnostics) }
    let loading = clock.now - start
    var times: [Duration] = []
    var parts: [BlockScreening] = []
    for _ in 0..<repetitions {
      let begin = clock.now
      parts = await screening.parts(loaded)
      times.append(clock.now - begin)
    }
    let result = screening.result(loaded, parts)
    console.note(
      "{\"rows\": \(loaded.rowCount), \"load_seconds\": \(loading.seconds), \"evaluate_seconds\": "
        + "[\(times.map { "\($0.seconds)" }.joined(separator: ", "))], \"threads\": \(threads), "
        + "\"peak_rss_bytes\": \(Processor.peakMemory)}\n")
    return result
  }

  private func explain(_ id: String, _ screening: TableScreening, _ console: Console) throws {
    let (assessment, result) = try console.require { screening.explanation(of: id, into: &$0) }
    switch format {
    case .json:
      let writer = AssessmentJSON(assessment, language: language.language, top: nil)
      console.print(writer.explanation(of: result, isRanked: false).text)
    case .text, .csv:
      let page = ExplainText(
        assessment, result, language: language.language, color: Console.color, isRanked: false)
      console.print(page.text)
    }
  }

  private func left(out problems: RowProblems, _ console: Console) -> ExitCode {
    var diagnostics = Diagnostics()
    diagnostics.add(problems.first.map(\.diagnostic))
    if problems.count > problems.first.count { diagnostics.add(TableScreening.further(problems)) }
    return console.stop(diagnostics)
  }
}

/// `feld=spalte`.
struct ColumnMapping: ExpressibleByArgument {
  let field: String
  let column: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    (field, column) = (parts[0], parts[1])
  }
}

/// The forms in which a screening is printed.
enum ScreeningFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv, json
}

extension Duration {
  fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
