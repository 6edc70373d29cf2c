internal import Decimals
internal import Evaluation
public import Facts
internal import Region
internal import Rulebook
public import SourceText
internal import YAML

/// A rule test made from a real case: what comes out today, as YAML that can be put into a file of tests.
public struct RuleTestRecord: Sendable {
  /// The test as an item of the list `tests`, with a line end.
  public let text: String

  /// A file that holds the test alone.
  public func newFile(asOf: PartialDate) -> String { "as_of: \(asOf)\ntests:\n" + text }

  init(_ assessment: Assessment, _ results: [SiteResult]) {
    let ids = results.map(\.site.id.rawValue)
    let name = "Festgehalten am \(assessment.basis.asOf): \(assessment.enquiry.id) an \(ids.joined(separator: ", "))"
    let isSingle = results.count == 1
    var lines = [
      "- name: \(FlowText.quoted(name))   # durch einen Satz ersetzen, der die Regel nennt",
      "  enquiry: \(FlowText.text(assessment.enquiry.id))", "  as_of: \(assessment.basis.asOf)",
      isSingle ? "  site: \(ids[0])" : "  sites: \(FlowText.list(ids))", "  expect:",
    ]
    if isSingle {
      lines += Self.expectations(results[0]).map { "    \($0.key): \($0.value)" }
    } else {
      lines.append("    order: " + FlowText.list(results.sorted(by: SiteResult.comesBefore).map(\.site.id.rawValue)))
      for key in Self.expectations(results[0]).map(\.key) {
        lines.append("    \(key):")
        for result in results {
          let value = Self.expectations(result).first { $0.key == key }?.value ?? "{}"
          lines.append("      \(result.site.id.rawValue): \(value)")
        }
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func expectations(_ result: SiteResult) -> [(key: String, value: String)] {
    let verdicts = result.knockOuts.map { ($0.knockOut.id, $0.verdict.rawValue) }
    let points = result.criteria.filter(\.status.isScored).map { ($0.criterion.id, Self.points($0)) }
    let all = [
      ("standing", result.standing.rawValue),
      ("knock_outs", FlowText.mapping(verdicts.map { (key: $0.0, value: $0.1) })),
      ("points", FlowText.mapping(points.map { (key: $0.0, value: $0.1) })),
    ]
    return all.filter { $0.1 != "{}" }.map { (key: $0.0, value: $0.1) }
  }

  private static func points(_ result: CriterionResult) -> String {
    guard result.status != .unknown, let points = result.points else { return "unknown" }
    return points.value.rounded(toPlaces: 2).description
  }
}

extension Workspace {
  /// A test made from a sample enquiry and sites; nil, with the nearest names recorded, when one does not exist.
  ///
  /// - Parameter enquiry: the id of a sample enquiry, or the path of its file.
  public func record(
    _ enquiry: String, at sites: [String], asOf: PartialDate, into diagnostics: inout Diagnostics
  ) -> RuleTestRecord? {
    let samples = samples(into: &diagnostics)
    let name = enquiry.split(separator: "/").last.map(String.init) ?? enquiry
    let id = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    let sample = samples.first { $0.id == id }
    if sample == nil {
      diagnostics.add(
        RequestWording.unknown(
          "request/unknown-enquiry", LocalizedText(de: "Die Musteranfrage", en: "sample enquiry"), id,
          samples.map(\.id)))
    }
    let found = sites.compactMap { site($0, into: &diagnostics) }
    guard let sample, found.count == sites.count else { return nil }
    let assessment = assess(sample, asOf: asOf)
    return RuleTestRecord(assessment, found.compactMap { assessment[$0.id] })
  }

  /// Puts a test at the end of a file of tests, or into a new one; false, with the reason recorded, when that fails.
  public func append(
    _ record: RuleTestRecord, to path: String, asOf: PartialDate, into diagnostics: inout Diagnostics
  ) -> Bool {
    guard Files.exists(path) else {
      return Files.createNew(path, text: record.newFile(asOf: asOf), into: &diagnostics)
    }
    guard let original = Files.read(path, into: &diagnostics) else { return false }
    let isOpen = original.bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
    let edited = SourceFile(name: path, bytes: original.bytes + Array(((isOpen ? "\n" : "") + record.text).utf8))
    var problems = Diagnostics()
    let names = ruleTestNames(into: &problems)
    let before = RuleTestFile.read(original, names, into: &diagnostics).count
    let after = RuleTestFile.read(edited, names, into: &problems).count
    guard !problems.hasErrors, after == before + 1 else {
      diagnostics.add(StepWording.testsNotEditable(path))
      return false
    }
    return Files.replace(original, with: edited, into: &diagnostics)
  }
}
