public import Rulebook
public import SourceText

/// What can be said of a rulebook only with its facts at hand: rules that never or always hold, knock-outs that exclude
/// each other, criteria that tell nothing apart, count twice or decide alone.
///
/// Two kinds of evidence: proof from the values that the facts dictionary allows, and the register with the sample
/// enquiries. A rule that no sample touches, but that some value fires, is not called dead. Every finding names a case.
public struct RulebookAudit: Sendable {
  /// In no particular order.
  public let findings: [Diagnostic]

  /// The audit of a rulebook.
  ///
  /// - Parameters:
  ///   - samples: assessments of the sample enquiries over one register; empty: only what can be proven is found.
  ///   - coverage: of the same samples.
  ///   - vocabulary: the words of each word list; a list that is absent may hold any word.
  public init(
    _ rulebook: Rulebook, samples: [Assessment], coverage: [CriterionCoverage], vocabulary: [String: Set<String>]
  ) {
    let cases = AuditCases(rulebook: rulebook, samples: samples)
    let search = ConditionSearch(rulebook.dictionary, vocabulary: vocabulary)
    findings =
      ConditionAudit(cases: cases, search: search).run() + KnockOutAudit(cases: cases, search: search).run()
      + CriterionAudit(cases: cases, coverage: coverage).run()
  }
}
