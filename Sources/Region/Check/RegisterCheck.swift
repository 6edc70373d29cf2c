public import Facts
public import SourceText

/// Looks at a register that can be read for what cannot be right, or should be looked at.
///
/// A claim is what a source says, so claims that clash are warnings: the register is right to record them. Errors are what
/// the keeper of the register wrote and surely has to put right. Pure, and the same for every site.
public struct RegisterCheck: Sendable {
  /// What was found, unordered.
  public private(set) var findings: [Diagnostic] = []
  /// How much is known of each field.
  public let coverage: Coverage

  /// Checks a register at a date.
  ///
  /// - Complexity: O(*sites*² + *sites* × *transport nodes*).
  public init(_ register: Register, dictionary: FactsDictionary, reference: ReferenceData, asOf: PartialDate) {
    let facts = register.sites.map { SiteFacts($0, dictionary: dictionary, asOf: asOf) }
    coverage = Coverage(facts, dictionary: dictionary)
    findings += reference.places.check(against: Set(register.sites.map(\.id)))
    findings += OverlapCheck(register, reference.places).findings
    for site in facts {
      findings += MunicipalityCheck.findings(site.site, reference)
      findings += DistanceCheck.findings(site, reference)
      findings += ContradictionCheck.findings(site, dictionary)
      findings += FutureCheck.findings(site, dictionary)
    }
  }
}

/// Claims dated after the as-of date: a slip of the pen, or an earlier date was asked for.
enum FutureCheck {
  static func findings(_ site: SiteFacts, _ dictionary: FactsDictionary) -> [Diagnostic] {
    let late = dictionary.definitions(of: .site).flatMap { definition in
      (site.leftOut[definition.path.name] ?? []).map { (definition.label, $0) }
    }
    guard let first = late.first else { return [] }
    let labels = late.map(\.0).reduce(into: [LocalizedText]()) { if !$0.contains($1) { $0.append($1) } }
    return [CheckWording.future(late.count, labels, asOf: site.asOf, site.site.place(of: first.1))]
  }
}
