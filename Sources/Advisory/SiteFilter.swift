internal import Facts
public import Region
internal import Rulebook
public import SourceText

/// Which sites of the register a list shows.
public struct SiteFilter: Sendable, Hashable {
  public var district: DistrictKey?
  public var state: StateKey?
  /// A class of `site.status`.
  public var status: String?

  /// Every site.
  public init() {}

  /// Whether a site is shown; a site in two districts or Länder belongs to both.
  public func admits(_ site: Site) -> Bool {
    if let district, !site.districts.contains(district) { return false }
    if let state, !site.states.contains(state) { return false }
    return status == nil || site.status == status
  }
}

extension Workspace {
  /// The filter that words ask for: keys or names, in any case; nil, with the nearest word recorded, when one is unknown.
  public func filter(
    district: String?, state: String?, status: String?, into diagnostics: inout Diagnostics
  ) -> SiteFilter? {
    var filter = SiteFilter()
    if let district {
      filter.district = pick(
        district, DistrictKey.allCases.map { ($0, [$0.rawValue, $0.name]) }, RequestWording.unknownDistrict,
        &diagnostics)
    }
    if let state {
      filter.state = pick(
        state, StateKey.allCases.map { ($0, [$0.rawValue, $0.name.de, $0.name.en]) }, RequestWording.unknownState,
        &diagnostics)
    }
    if let status {
      let classes = rulebook.dictionary.definitions(of: .site).first { $0.path.name == "status" }?.classes ?? []
      filter.status = pick(
        status, classes.map { ($0.id, [$0.id, $0.label.de, $0.label.en]) }, RequestWording.unknownStatus, &diagnostics)
    }
    return diagnostics.hasErrors ? nil : filter
  }

  private func pick<T>(
    _ word: String, _ choices: [(value: T, words: [String])], _ unknown: (String, [String]) -> Diagnostic,
    _ diagnostics: inout Diagnostics
  ) -> T? {
    let folded = word.lowercased()
    if let choice = choices.first(where: { $0.words.contains { $0.lowercased() == folded } }) { return choice.value }
    let names = choices.flatMap { $0.words.prefix(1) } + choices.flatMap { $0.words.dropFirst() }
    diagnostics.add(unknown(word, names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }))
    return nil
  }
}

extension RequestWording {
  static func unknownDistrict(_ id: String, among names: [String]) -> Diagnostic {
    unknown("request/unknown-district", LocalizedText(de: "Den Kreis", en: "district"), id, names)
  }

  static func unknownState(_ id: String, among names: [String]) -> Diagnostic {
    unknown("request/unknown-state", LocalizedText(de: "Das Land", en: "state"), id, names)
  }

  static func unknownStatus(_ id: String, among names: [String]) -> Diagnostic {
    unknown("request/unknown-status", LocalizedText(de: "Den Stand", en: "status"), id, names)
  }
}
