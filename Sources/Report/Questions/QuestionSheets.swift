public import Evaluation
public import Facts
public import Region
internal import Rulebook
public import SourceText

/// Whom to ask what about the first offered sites: one sheet for each addressee, neutral, for telephone or mail.
///
/// A sheet says nothing of the project. What is asked follows from the enquiry; what it requires is named only when the
/// enquiry is open and municipalities may know of it, and then only area, zoning and time. Sites stand in the order of their names, not of their places.
public struct QuestionSheets: Sendable {
  /// One question about one field of a site.
  public struct Question: Sendable {
    public let path: FactPath
    /// What is known of it, and how well.
    public let fact: Fact
    /// Claims that count, leading one first, then those about parts; empty where nothing may be named.
    public let claims: [Claim]
    /// What the enquiry requires, in words; nil when it is not to be named.
    public let required: String?
    /// Whether a decisive knock-out waits for it.
    public let isDecisive: Bool
  }

  /// All questions about one site that go to one addressee.
  public struct Block: Sendable {
    public let site: Site
    public let questions: [Question]
    /// Other municipalities that the site lies in, when a municipality is asked.
    public let alsoIn: [String]
  }

  /// One sheet.
  public struct Sheet: Sendable {
    /// Organisation or role; never a person.
    public let addressee: String
    /// Roles that are asked (`operator`, `grid_operator`, …), in order.
    public let roles: [String]
    /// Whether the register knows the organisation; otherwise only the role is known.
    public let isNamed: Bool
    /// By name of the site.
    public internal(set) var blocks: [Block]
  }

  /// By role, then by addressee, then by site.
  public let sheets: [Sheet]
  /// Whether each site has sheets of its own, so that nobody sees which sites are looked at together.
  public let isSplitBySite: Bool
  /// Whether sheets name what the enquiry requires.
  public let namesRequirements: Bool
  /// How many sites the questions are about.
  public let siteCount: Int
  /// The consent that the investor wants before a municipality learns of the project; nil when it is given.
  public let consent: String?
  let format: FactFormat
  let asOf: PartialDate

  /// Sheets for the first `top` offered sites.
  public init(_ assessment: Assessment, top: Int, language: Language) {
    let enquiry = assessment.enquiry
    let level = enquiry.values[FactPath(.enquiry, "confidentiality.level")]?.text
    let dictionary = assessment.rulebook.dictionary
    format = FactFormat(dictionary, language)
    asOf = assessment.basis.asOf
    isSplitBySite = level != "open" && level != "confidential"
    siteCount = min(top, assessment.ranking.count)
    let share = FactPath(.enquiry, "confidentiality.share_with_municipality")
    let shared = enquiry.values[share]?.text
    namesRequirements = level == "open" && shared == "yes"
    consent = shared == "yes" ? nil : shared.map { [format] in format.value(.text($0), share) } ?? ""
    let addressees = Addressees(assessment, format)
    let writer = QuestionWriter(assessment: assessment, format: format, namesRequirements: namesRequirements)
    let next = assessment.nextQuestions(top: top)
    var entries: [Entry] = []
    for result in assessment.ranking.prefix(top) {
      for field in result.openFields(dictionary) where next.question(result.site.id, field.path) != nil {
        guard let role = dictionary[field.path]?.ask else { continue }
        let question = writer.question(field, result)
        for addressee in addressees.of(role, result.site) {
          entries.append(Entry(addressee: addressee, role: role, site: result.site, question: question))
        }
      }
    }
    sheets = Self.sheets(entries, splitBySite: isSplitBySite)
  }

  private struct Entry {
    let addressee: Addressees.Addressee
    let role: String
    let site: Site
    let question: Question
  }

  private static func sheets(_ entries: [Entry], splitBySite: Bool) -> [Sheet] {
    var groups: [[String]: [Entry]] = [:]
    for entry in entries {
      groups[[entry.addressee.name, splitBySite ? entry.site.id.rawValue : ""], default: []].append(entry)
    }
    return groups.values.compactMap(sheet).sorted { key($0) < key($1) }
  }

  private static func key(_ sheet: Sheet) -> (String, String, String) {
    (Addressees.place(of: sheet.roles.first ?? ""), sheet.addressee, sheet.blocks.first?.site.name ?? "")
  }

  private static func sheet(_ entries: [Entry]) -> Sheet? {
    guard let first = entries.first else { return nil }
    var bySite: [SiteID: [Entry]] = [:]
    for entry in entries { bySite[entry.site.id, default: []].append(entry) }
    let blocks = bySite.values.compactMap { entries -> Block? in
      guard let site = entries.first?.site else { return nil }
      let isAuthority = entries.contains { $0.role == "municipality" }
      return Block(
        site: site, questions: entries.map(\.question),
        alsoIn: isAuthority ? site.municipalities.filter { !first.addressee.name.hasSuffix($0) } : [])
    }
    return Sheet(
      addressee: first.addressee.name,
      roles: Set(entries.map(\.role)).sorted { (Addressees.place(of: $0), $0) < (Addressees.place(of: $1), $1) },
      isNamed: first.addressee.isNamed,
      blocks: blocks.sorted { ($0.site.name, $0.site.id) < ($1.site.name, $1.site.id) })
  }
}

/// Who is asked in a role for a site.
private struct Addressees {
  struct Addressee {
    let name: String
    let isNamed: Bool
  }

  let format: FactFormat
  let roles: [String: LocalizedText]
  /// Municipalities that operate a site themselves, as the register writes them: `Stadt Guben`.
  private let titled: [String: String]

  init(_ assessment: Assessment, _ format: FactFormat) {
    self.format = format
    roles = assessment.rulebook.roles
    var titled: [String: String] = [:]
    for result in assessment.sites {
      let title = result.site.operatorName
      for kind in ["Stadt ", "Gemeinde "] where title.hasPrefix(kind) {
        // `Stadt Guben / Centrum …` names two; the slash in `Lübbenau/Spreewald` belongs to the name.
        let first = title.split(separator: " / ")[0].prefix { $0 != "," }
        let name = first.dropFirst(kind.count).split(separator: " ").joined(separator: " ")
        titled[name] = kind + name
      }
    }
    self.titled = titled
  }

  func of(_ role: String, _ site: Site) -> [Addressee] {
    switch role {
    case "operator": [Addressee(name: site.operatorName, isNamed: true)]
    case "municipality":
      site.municipalities.map { name in
        Addressee(
          name: titled[name] ?? format.say(de: "Gemeinde ", en: "municipality of ") + name, isNamed: true)
      }
    default: [Addressee(name: roles[role]?[format.language] ?? role, isNamed: false)]
    }
  }

  /// Operators first, then municipalities, then the others by id.
  static func place(of role: String) -> String {
    switch role {
    case "operator": "0"
    case "municipality": "1"
    default: "2" + role
    }
  }
}

/// Puts questions together.
private struct QuestionWriter {
  let assessment: Assessment
  let format: FactFormat
  let namesRequirements: Bool

  func question(_ field: OpenField, _ result: SiteResult) -> QuestionSheets.Question {
    let isPublic = format.dictionary[field.path]?.visibility != .internal
    let claims = isPublic ? result.site.claims[field.path.name] ?? [] : []
    return QuestionSheets.Question(
      path: field.path, fact: field.fact, claims: Claims.standing(claims, asOf: assessment.basis.asOf),
      required: namesRequirements ? required(field.path, result) : nil, isDecisive: field.isDecisive)
  }

  /// Area, zoning and time; nothing else that is required is ever named.
  private func required(_ path: FactPath, _ result: SiteResult) -> String? {
    switch path.name {
    case "available_area_ha", "largest_contiguous_ha", "zoning":
      return result.knockOuts.first { $0.requirement.fact == path }?.requiredText(format)
    case "available_from":
      let wanted = assessment.enquiry.values[FactPath(.enquiry, "timeline.build_ready_by")]
      guard case .date(let date) = wanted else { return nil }
      return format.say(de: "bis ", en: "by ") + date.text(format.language)
    default: return nil
    }
  }
}
