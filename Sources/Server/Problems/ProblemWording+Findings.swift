internal import HTTPTypes
internal import SourceText
internal import YAML

// MARK: - Findings as problems

extension ProblemWording {
  /// Findings about what stands in the address.
  static func query(_ findings: [Diagnostic], parameter: String? = nil) -> Problem {
    query(
      findings.map { finding in
        Problem.Detail(finding.code, sentence(finding), parameter: parameter ?? Self.parameter(of: finding.code))
      })
  }

  /// The item of the query that a finding speaks of: `request/unknown-district` of `district`.
  private static func parameter(of code: String) -> String? {
    let beginning = "request/unknown-"
    return code.hasPrefix(beginning) ? String(code.dropFirst(beginning.count)) : nil
  }

  /// Something that the path names is not there.
  static func notFound(_ findings: [Diagnostic], parameter: String) -> Problem {
    Problem(
      .notFound, notFound.code, notFound.title,
      errors: findings.map { Problem.Detail($0.code, sentence($0), parameter: parameter) })
  }

  static let badCursor = query([
    Problem.Detail(
      "request/bad-cursor",
      LocalizedText(
        de: "„cursor“ ist nicht „next“ einer Seite dieser Liste.", en: "“cursor” is not “next” of a page of this list."),
      parameter: "cursor")
  ])

  /// A file that is not made, with the reasons.
  static func noFile(_ findings: [Diagnostic]) -> Problem {
    Problem(
      .conflict, "request/no-file",
      LocalizedText(de: "Diese Datei gibt es nicht.", en: "There is no such file."),
      errors: findings.map { Problem.Detail($0.code, sentence($0)) })
  }

  static let noPDF = Problem(
    .serviceUnavailable, "request/no-pdf",
    LocalizedText(
      de: "Dieser Server kann kein PDF setzen; als HTML gibt es den Bericht.",
      en: "This server cannot set a PDF; the report is there as HTML."),
    detail: LocalizedText(
      de: "Wer ihn betreibt, richtet WeasyPrint mit „make setup-reports“ ein.",
      en: "Whoever runs it installs WeasyPrint with “make setup-reports”."))

  /// An item of a form that cannot be taken.
  static func formValue(_ field: String, _ text: LocalizedText) -> Problem {
    invalidBody([Problem.Detail("request/form-value", text, pointer: "/" + field)])
  }

  /// Errors in a body: unreadable as a whole, or read and wrong at places.
  static func body(_ findings: [Diagnostic], _ file: SourceFile) -> Problem {
    var ignored = Diagnostics()
    let root =
      JSONReader.recognises(file)
      ? JSONReader.read(file, into: &ignored) : YAMLReader.read(file, into: &ignored)
    let details = findings.filter { $0.severity == .error }.prefix(shown).map { detail($0, file, root) }
    return root == nil ? unreadableBody(details) : invalidBody(details)
  }

  /// More findings help nobody, and looking for the place of each takes a while.
  private static let shown = 50

  /// Why a body cannot be read at all.
  static func unreadable(_ findings: [Diagnostic]) -> Problem {
    unreadableBody(
      findings.map { Problem.Detail($0.code, sentence($0), pointer: "", position: $0.location?.position) })
  }

  private static func detail(_ finding: Diagnostic, _ file: SourceFile, _ root: Node?) -> Problem.Detail {
    let own = finding.location.flatMap { $0.file == file ? $0 : nil }
    let pointer = own.flatMap { location in root.map { JSONPointer.to(location.range, in: $0) } }
    return Problem.Detail(finding.code, sentence(finding), pointer: pointer ?? "", position: own?.position)
  }

  /// What a finding says, with its hint.
  static func sentence(_ finding: Diagnostic) -> LocalizedText {
    guard let hint = finding.hint else { return finding.message }
    return LocalizedText(de: "\(finding.message.de) (\(hint.de))", en: "\(finding.message.en) (\(hint.en))")
  }
}
