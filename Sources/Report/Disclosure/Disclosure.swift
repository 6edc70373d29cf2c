public import Evaluation
public import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// What a reader may see of an assessment. Everything that is written for somebody asks here; the table of who sees what
/// is in docs/reference/disclosure.md.
public struct Disclosure: Sendable {
  /// Without internal sites, unless the reader is an officer.
  public let assessment: Assessment
  public let audience: Audience

  /// The view that a reader has of an assessment.
  public init(_ assessment: Assessment, for audience: Audience) {
    self.assessment = audience == .officer ? assessment : assessment.published
    self.audience = audience
  }

  /// Sites that may be named: all for officers, those that are offered for investors (best first), its own for a
  /// municipality (by id, which says nothing of their order).
  public var sites: [SiteResult] {
    switch audience {
    case .officer: assessment.sites
    case .investor: assessment.ranking
    case .municipality(let name):
      assessment.sites.filter { $0.site.municipalities.contains(name) }.sorted { $0.site.id < $1.site.id }
    }
  }

  /// Houses that let rooms and may be named. An investor reads of no house that is excluded or not surely running or
  /// planned; a municipality of none, since to whom they let follows from the enquiry.
  public var rooms: [RoomResult] {
    switch audience {
    case .officer: assessment.rooms
    case .investor:
      assessment.rooms.filter { house in
        house.result.standing != .excluded && [.running, .planned].contains(house.room.status)
      }
    case .municipality: []
    }
  }

  /// Whether nothing may be written for this reader at all: for municipalities, when the enquiry is strictly confidential.
  /// That they are asked, and when, could tell somebody of it.
  public var isWithheld: Bool {
    switch audience {
    case .officer, .investor: false
    case .municipality: assessment.enquiry.isStrict
    }
  }

  /// Whether title, sector, wishes and figures of the enquiry may be named, and what follows from them.
  ///
  /// A municipality may know them only when the enquiry is open and the investor agreed without conditions.
  public var namesEnquiry: Bool {
    switch audience {
    case .officer, .investor: true
    case .municipality:
      assessment.enquiry.isOpen && assessment.enquiry.class(of: "share_with_municipality") == "yes"
    }
  }

  /// Whether points, spans and ranks may be shown.
  public var showsPoints: Bool { audience == .officer }

  /// Whether a fact may be shown, with all that it was computed from: internal ones are for officers only.
  public func shows(_ path: FactPath, _ fact: Fact? = nil) -> Bool {
    guard audience != .officer else { return true }
    let behind = (fact?.inputs ?? []).compactMap { FactPath($0.path) }
    return ([path] + behind).allSatisfy { assessment.rulebook.dictionary[$0]?.visibility != .internal }
  }

  /// What speaks for and against a site. Investors read of their own side only; what the region gains is for officers.
  public func reasons(of result: SiteResult, _ format: FactFormat) -> Reasons {
    switch audience {
    case .officer: Reasons(result, format)
    case .investor:
      Reasons(result.criteria.filter { $0.criterion.side == .investor && shows($0.measure, $0.fact) }, format)
    case .municipality: Reasons([], format)
    }
  }

  /// Knock-outs whose requirement and value may be shown.
  public func knockOuts(of result: SiteResult) -> [KnockOutResult] {
    guard namesEnquiry else { return [] }
    return result.knockOuts.filter { knockOut in
      [knockOut.requirement.fact, knockOut.decidedBy].compactMap(\.self).allSatisfy { shows($0, knockOut.actual) }
    }
  }

  /// What is open at a site for this enquiry; what is open everywhere is left out. A municipality reads of what it can
  /// answer itself: without the investor's consent the gaps of the register, which say nothing of the enquiry.
  public func open(at result: SiteResult, _ format: FactFormat) -> [ToClarify] {
    let hidden = Set(result.knockOuts.map(\.knockOut.id)).subtracting(knockOuts(of: result).map(\.knockOut.id))
    let items = result.openItems(format, assessment).filter { item in
      shows(item.path) && item.decides.allSatisfy { !hidden.contains($0) }
    }
    guard case .municipality(let name) = audience else { return items }
    guard namesEnquiry else { return Self.gaps(of: result, askedOf: name, format).filter { shows($0.path) } }
    return items.filter { Self.isAsked(name, $0.path, result.site, format.dictionary) }
  }

  /// Hints at a site.
  public func advice(at result: SiteResult) -> [Advice] { assessment.advice(at: result).compactMap(shown) }

  /// Hints that hold everywhere.
  public var advice: [Advice] { assessment.advice.compactMap(shown) }

  /// The hint as this reader sees it. Partners of whom it is not sure that they are still active are for officers, who ask
  /// them first.
  private func shown(_ advice: Advice) -> Advice? {
    guard shows(advice) else { return nil }
    return audience == .officer ? advice : advice.naming { [.running, .planned].contains($0.status) }
  }

  /// The sentences of a hint, as many as `AdviceText` gives; empty ones are not for this reader. The points that a
  /// change of the project would bring are for officers.
  public func lines(_ advice: Advice, _ text: AdviceText) -> [String] {
    text.lines(advice, leavingOut: showsPoints ? [] : ["effect"])
  }

  /// Who does what by when; nothing where the date is one of an enquiry that may not be named.
  public func nextStep(_ advice: Advice, _ text: AdviceText) -> String? {
    switch audience {
    case .officer: text.nextStep(advice)
    case .investor: nil
    case .municipality: namesEnquiry || advice.rule.nextStep?.by == nil ? text.nextStep(advice) : nil
    }
  }

  private func shows(_ advice: Advice) -> Bool {
    let rule = advice.rule
    let facts = rule.when.paths + rule.namedFacts
    switch audience {
    case .officer: return true
    case .investor:
      return rule.audiences.contains(.investor) && rule.kind != .regionTask
        && facts.allSatisfy { shows($0, advice.facts[$0]) }
    case .municipality:
      return rule.audiences.contains(.municipality) && facts.allSatisfy { shows($0, advice.facts[$0]) }
        && (namesEnquiry || !tellsOfEnquiry(rule))
    }
  }

  /// Whether the hint, or that it is given at all, says something of the enquiry.
  private func tellsOfEnquiry(_ rule: AdviceRule) -> Bool {
    let dictionary = assessment.rulebook.dictionary
    let read = rule.when.paths + rule.textFacts
    return rule.change != nil || rule.table != nil || rule.partners.map { $0.match != .none } == true
      || read.contains { $0.root == .enquiry || ($0.root == .indicator && dictionary[$0]?.level != .site) }
  }
}

extension Disclosure {
  /// Fields that the register lacks, or has only outdated or contradictory, and that the municipality can answer: they
  /// follow from the site alone.
  private static func gaps(of result: SiteResult, askedOf name: String, _ format: FactFormat) -> [ToClarify] {
    format.dictionary.definitions(of: .site).compactMap { definition in
      guard !SiteFacts.headFields.contains(definition.path.name), definition.maxAgeYears != nil,
        definition.kind != .text, isAsked(name, definition.path, result.site, format.dictionary)
      else { return nil }
      let fact = result.facts.fact(definition.path.name)
      guard [.unknown, .aged, .conflicting].contains(fact.status) else { return nil }
      let label = definition.label[format.language]
      let text = fact.isKnown ? "\(label): \(format.sentence(fact, definition.path))" : label
      return ToClarify(path: definition.path, text: text, ask: nil, decides: [], isDecisive: false)
    }
  }

  /// Whether the municipality is the one to ask: by its role, or because it markets the site itself.
  private static func isAsked(_ name: String, _ path: FactPath, _ site: Site, _ dictionary: FactsDictionary) -> Bool {
    switch dictionary[path]?.ask {
    case "municipality": true
    case "operator": site.operatorName.contains("Stadt \(name)") || site.operatorName.contains("Gemeinde \(name)")
    default: false
    }
  }
}

extension Enquiry {
  /// Whether the investor keeps nothing back.
  package var isOpen: Bool { `class`(of: "level") == "open" }

  /// Whether the investor wants it kept as closely as can be.
  fileprivate var isStrict: Bool { `class`(of: "level") == "strict" }

  /// A class of the section on confidentiality; nil when it is not stated.
  fileprivate func `class`(of field: String) -> String? {
    values[FactPath(.enquiry, "confidentiality.\(field)")]?.text
  }
}
