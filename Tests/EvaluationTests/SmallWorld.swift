import Decimals
import Evaluation
import Facts
import Region
import Rulebook
import SourceText
import Testing
import YAML

/// A made-up rulebook of a few lines, read and checked as a real one is.
struct SmallWorld {
  static let asOf: PartialDate = {
    guard let date = PartialDate("2026-11-22") else { preconditionFailure("a date") }
    return date
  }()

  let rulebook: Rulebook

  init(
    investor: Int = 60, region: Int = 40, undocumentedBelow: Int = 0, weightsVary: Int = 50,
    criteria: [SmallCriterion],
    knockOuts: [String] = [], presets: String = "[]"
  ) {
    func entries(_ side: Side) -> String {
      let own = criteria.filter { $0.side == side }
      let groups = own.map(\.group).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      guard !groups.isEmpty else { return "\(side.rawValue): {}\n" }
      let lines = groups.map { group in
        let weights = own.filter { $0.group == group }.map { "\($0.id): \($0.weight)" }
        return "  \(group): {\(weights.joined(separator: ", "))}\n"
      }
      return "\(side.rawValue):\n" + lines.joined()
    }
    let groups = criteria.reduce(into: [String: Side]()) { $0[$1.group] = $1.side }
    let files = [
      "rulebook.yaml": """
      id: small
      title: {de: Klein, en: Small}
      undocumented_below_percent: \(undocumentedBelow)
      firmness: {firm_percent: 80, close_percent: 80, close_places: 3, weights_percent: \(weightsVary), basis: \(Self.basis)}
      basis: \(Self.basis)
      """,
      "facts/site.yaml": Self.siteFacts, "facts/enquiry.yaml": Self.enquiryFacts,
      "facts/indicators.yaml": Self.indicators,
      "roles.yaml": "operator: {de: Betreiber, en: Operator}\n",
      "goals.yaml": "- {id: g, title: {de: Ziel, en: Goal}}\n",
      "groups.yaml": groups.isEmpty
        ? "[]\n"
        : zip("ABCDEFGHIJKLMNOP", groups.sorted { $0.key < $1.key }).map { mark, group in
          "- {id: \(group.key), side: \(group.value.rawValue), mark: \(mark), title: {de: \(group.key), en: \(group.key)}}\n"
        }.joined(),
      "weights.yaml": "sides: {investor: \(investor), region: \(region)}\n" + entries(.investor) + entries(.region),
      "criteria/all.yaml": criteria.isEmpty ? "[]\n" : criteria.map(\.yaml).joined(),
      "knock-outs.yaml": "knock_outs:" + (knockOuts.isEmpty ? " []\n" : "\n" + knockOuts.map(Self.knockOut).joined()),
      "advice.yaml": "[]\n",
      "presets.yaml": presets + "\n",
    ]
    var diagnostics = Diagnostics()
    let sources = files.map { ($0.key, SourceFile(name: $0.key, text: $0.value)) }
    let read = Rulebook.read(Dictionary(uniqueKeysWithValues: sources), into: &diagnostics)
    guard let read else { preconditionFailure(DiagnosticRenderer(language: .en).render(diagnostics)) }
    rulebook = read
  }

  static let basis = "{status: assumption, review_by: 2027-06-30}"

  /// `id: …, require: …` and what else differs, in braces or not; the rest is filled in.
  private static func knockOut(_ own: String) -> String {
    let rest = ["title: {de: K, en: K}", "because: {de: x, en: x}", "basis: \(basis)"]
    let decisive = own.contains("decisive:") ? [] : ["decisive: true"]
    let decides = own.contains("decides:") ? [] : ["decides: []"]
    return "- " + ([own] + decisive + decides + rest).joined(separator: "\n").replacing("\n", with: "\n  ") + "\n"
  }

  /// Assesses sites for an enquiry, written as in a file without its id; what is drawn depends on its hash.
  func assess(
    _ sites: [SmallSite], enquiry text: String = "", preset: String? = nil, hash: String = ""
  ) throws -> Assessment {
    let enquiry = try enquiry(text)
    let register = Register(try sites.map { try $0.site(rulebook.dictionary) })
    let indicators = Dictionary(uniqueKeysWithValues: sites.map { (SiteID($0.id), $0.indicators) })
    let basis = Assessment.Basis(
      engine: "0", asOf: Self.asOf, registerHash: "", referenceHash: "", enquiryHash: hash)
    return Assessment.make(
      rulebook: rulebook, register: register, enquiry: enquiry, preset: rulebook.presets.first { $0.id == preset },
      basis: basis
    ) { site in
      { name in site.flatMap { indicators[$0.site.id]?[name] } ?? .unknown(absent: [FactPath(.indicator, name)]) }
    }
  }

  /// An enquiry, written as in a file without its id.
  func enquiry(_ text: String) throws -> Enquiry {
    let decoding = Decoding(SourceFile(name: "e.yaml", text: "id: e\n" + text + "\n"))
    let enquiry = try #require(Enquiry(decoding, dictionary: rulebook.dictionary, vocabulary: [:]))
    try #require(!decoding.diagnostics.hasErrors, "\(DiagnosticRenderer(language: .en).render(decoding.diagnostics))")
    return enquiry
  }

  /// Assesses one site.
  func result(_ site: SmallSite, enquiry: String = "", preset: String? = nil) throws -> SiteResult {
    try #require(try assess([site], enquiry: enquiry, preset: preset).sites.first)
  }

  private static let siteFacts =
    ["a", "b", "c", "d", "e", "f", "c0", "c1", "c2", "c3", "c4", "c5", "c6"].map {
      "- {id: \($0), label: {de: \($0), en: \($0)}, type: number, ask: operator}\n"
    }.joined() + """
      - {id: n0, label: {de: x, en: x}, type: integer, range: [0, 30], change: operator}
      - {id: n1, label: {de: x, en: x}, type: integer, range: [0, 30], change: operator}
      - {id: n2, label: {de: x, en: x}, type: integer, range: [0, 30]}
      - {id: flag, label: {de: x, en: x}, type: boolean, change: operator}
      - id: plan
        label: {de: x, en: x}
        type: class
        classes: {good: {de: x, en: x}, fair: {de: x, en: x}, bad: {de: x, en: x}}
        change: operator
      - {id: district, label: {de: Kreis, en: District}, type: text}
      - {id: id, label: {de: x, en: x}, type: text}
      - {id: name, label: {de: x, en: x}, type: text}
      - {id: state, label: {de: x, en: x}, type: text}
      - {id: free_from, label: {de: x, en: x}, type: date}
      - {id: plot_ha, label: {de: x, en: x}, type: number, unit: ha, max_age_years: 10, ask: operator}
      - {id: free_ha, label: {de: x, en: x}, type: number, unit: ha, ask: operator}
      - {id: gas, label: {de: x, en: x}, type: boolean, ask: operator}
      - id: siding
        label: {de: x, en: x}
        type: class
        classes:
          "yes": {de: ja, en: available}
          "no": {de: nein, en: none}
          planned: {de: geplant, en: planned, undetermined: true}
        ask: operator
      - id: zoning
        label: {de: x, en: x}
        type: list of class
        classes: {GE: {de: GE, en: GE}, GI: {de: GI, en: GI}, G: {de: G, en: G, undetermined: true}}

      """

  private static let enquiryFacts = """
    - {id: site.need_ha, label: {de: x, en: x}, type: number, unit: ha}
    - {id: site.zone, label: {de: x, en: x}, type: text}
    - {id: site.siding, label: {de: x, en: x}, type: text}
    - {id: site.max_min, label: {de: x, en: x}, type: number, unit: min}
    - {id: site.wanted, label: {de: x, en: x}, type: boolean}
    - {id: site.excluded, label: {de: x, en: x}, type: list of text}
    - {id: site.limit, label: {de: x, en: x}, type: number}
    - {id: site.build_by, label: {de: x, en: x}, type: date}

    """

  private static let indicators = """
    - {id: minutes, label: {de: x, en: x}, type: number, unit: min, level: site}
    - {id: impact, label: {de: x, en: x}, type: number, level: enquiry}

    """
}

/// A criterion in a line; what is not said is plain.
struct SmallCriterion {
  let id: String
  let side: Side
  let group: String
  let weight: Int
  fileprivate let yaml: String

  /// `rest` holds further keys, one a line.
  init(
    _ id: String, _ side: Side = .investor, group: String = "g", weight: Int, measure: String? = nil,
    points: String = "{0: 0, 100: 100}", evidence: String = "available", assume: String = "middle", rest: String = ""
  ) {
    (self.id, self.side, self.group, self.weight) = (id, side, group, weight)
    let lines = [
      "id: \(id)", "title: {de: \(id), en: \(id)}", "goal: g", "measure: \(measure ?? "site.\(id)")",
      "points: \(points)", "missing: {policy: widen, assume: \(assume)}", "evidence: \(evidence)",
      "needs: {data: {de: x, en: x}, from: {de: x, en: x}}", "because: {de: x, en: x}", "basis: \(SmallWorld.basis)",
    ]
    yaml = "- " + (lines + (rest.isEmpty ? [] : [rest])).joined(separator: "\n").replacing("\n", with: "\n  ") + "\n"
  }
}

/// A site with one claim of 2025 for each value, or with the claims given as a list.
struct SmallSite {
  let id: String
  let values: [String: String]
  let indicators: [String: Fact]
  let districts: [String]

  init(
    _ id: String, _ values: [String: String] = [:], indicators: [String: Fact] = [:], districts: [String] = ["SPN"]
  ) {
    (self.id, self.values, self.indicators, self.districts) = (id, values, indicators, districts)
  }

  fileprivate func site(_ dictionary: FactsDictionary) throws -> Site {
    let claims = values.sorted { $0.key < $1.key }.map { field, value in
      let list = value.hasPrefix("[{") ? value : "[{value: \(value), as_of: \"2025\", source: s}]"
      return "  \(field): \(list)\n"
    }
    let text = """
      id: \(id)
      name: \(id)
      operator: Stadt
      municipality: Ort
      district: \(districts[0])
      further_districts: [\(districts.dropFirst().joined(separator: ", "))]
      state: BB
      location: {lat: 51.5, lon: 14.3, quality: approximate}
      site_type: park
      status: existing
      sources: {s: {url: "https://s.example", publisher: official}}

      """ + (claims.isEmpty ? "" : "claims:\n" + claims.joined())
    let decoding = Decoding(SourceFile(name: "\(id).yaml", text: text))
    let site = Site(decoding, dictionary: dictionary, vocabulary: [:])
    try #require(!decoding.diagnostics.hasErrors, "\(DiagnosticRenderer(language: .en).render(decoding.diagnostics))")
    return try #require(site)
  }
}
