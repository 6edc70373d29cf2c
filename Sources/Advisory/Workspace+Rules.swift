internal import Evaluation
public import Report
public import SourceText
internal import Region
internal import Rulebook

extension Workspace {
  /// The rules that ids name, all without ids; nil, with the nearest ids recorded, when one names nothing.
  public func rules(_ ids: [String], into diagnostics: inout Diagnostics) -> RuleSelection? {
    guard !ids.isEmpty else { return RuleSelection(rulebook) }
    let names = RuleSelection.names(in: rulebook)
    let unknown = ids.filter { !names.contains($0) }
    diagnostics.add(unknown.map { RequestWording.unknownRule($0, among: names) })
    return unknown.isEmpty ? RuleSelection(rulebook, ids: ids) : nil
  }

  /// Facts in words, with what the words of the vocabularies mean.
  public func format(_ language: Language) -> FactFormat {
    FactFormat(rulebook.dictionary, language, words: reference.labels)
  }

  /// The whole rulebook as a document, with the names of its tests; nil, with the reasons recorded, when a test cannot be
  /// read.
  public func catalogue(_ language: Language, into diagnostics: inout Diagnostics) -> Catalogue? {
    let tests = ruleTests(into: &diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    return Catalogue(rulebook, format(language), tests: RuleTest.names(of: tests))
  }
}
