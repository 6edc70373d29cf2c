internal import Decimals
internal import Facts
public import SourceText
internal import YAML

extension Rulebook {
  /// Reads and checks a rulebook.
  ///
  /// - Parameter files: the files of its folder by path relative to it (`weights.yaml`, `criteria/land.yaml`).
  /// - Returns: the rulebook; nil when a diagnostic is an error, so that no faulty rulebook ever ranks a site.
  public static func read(_ files: [String: SourceFile], into diagnostics: inout Diagnostics) -> Rulebook? {
    var reader = RulebookReader(files: files)
    let rulebook = reader.read()
    var found = reader.diagnostics
    if let rulebook, reader.isBaseSound { found.add(RulebookCheck(rulebook).run(isWhole: !found.hasErrors).all) }
    diagnostics.add(found.all)
    return found.hasErrors ? nil : rulebook
  }
}

/// Reads the files of a rulebook one by one and puts the parts together.
struct RulebookReader {
  let files: [String: SourceFile]
  var diagnostics = Diagnostics()

  init(files: [String: SourceFile]) { self.files = files }

  mutating func read() -> Rulebook? {
    let head = file("rulebook.yaml") { RulebookHead($0) }
    let dictionary = FactsDictionary(
      definitions(.site, "facts/site.yaml") + definitions(.enquiry, "facts/enquiry.yaml")
        + definitions(.indicator, "facts/indicators.yaml"))
    let roles = file("roles.yaml") { Self.roles($0) } ?? [:]
    let goals = file("goals.yaml") { decoding in Self.items(decoding) { Goal($0, decoding) } } ?? []
    let groups = file("groups.yaml") { decoding in Self.items(decoding) { Group($0, decoding) } } ?? []
    let weights = file("weights.yaml") { Weights($0) }
    let names = RuleNames(
      dictionary: dictionary, roles: roles.keys.sorted(), goals: goals.map(\.id), groups: groups.map(\.id),
      criteria: weights?.entries.map(\.criterion) ?? [])
    let limits = file("knock-outs.yaml") { KnockOutFile($0, names: names) }
    let presets =
      file("presets.yaml") { decoding in Self.items(decoding) { Preset($0, decoding, names: names) } } ?? []
    reportTwice(goals.map { ($0.id, $0.location) })
    reportTwice(groups.map { ($0.id, $0.location) })
    reportTwice(limits?.knockOuts.map { ($0.id, $0.location) } ?? [])
    reportTwice(presets.map { ($0.id, $0.location) })
    let advice = self.advice(dictionary)
    let tables = self.tables(dictionary)
    reportTwice(advice.map { ($0.id, $0.location) })
    reportStrangers()
    guard let weights else { return nil }
    let criteria = self.criteria(names, weights)
    guard let head, let limits else { return nil }
    let order = Dictionary(weights.entries.enumerated().map { ($1.criterion, $0) }, uniquingKeysWith: { a, _ in a })
    return Rulebook(
      id: head.id, title: head.title, basis: head.basis, location: head.location,
      hash: ContentHash.of(files.filter { Rulebook.isContent($0.key) }.map { ($0.key, $0.value.bytes) }),
      life: files[Rulebook.recordFile] == nil ? .none : file(Rulebook.recordFile) { RulebookLife($0) } ?? .none,
      dictionary: dictionary, roles: roles, goals: goals, groups: groups, weights: weights,
      knockOuts: limits.knockOuts, uncheckable: limits.uncheckable,
      criteria: criteria.sorted { order[$0.id] ?? .max < order[$1.id] ?? .max },
      presets: presets.sorted { ($0.priority, $0.id) < ($1.priority, $1.id) }, advice: advice, tables: tables,
      undocumentedBelowPercent: head.undocumentedBelowPercent, firmness: head.firmness,
      sourceMaxAgeYears: head.sourceMaxAgeYears)
  }

  /// Whether the files that all others refer to have no error, so that what is found in the others is their own fault.
  var isBaseSound: Bool {
    let base = ["facts/", "roles.yaml", "groups.yaml", "goals.yaml", "weights.yaml"]
    let faulty = Set(diagnostics.errors.compactMap { $0.location?.file.name })
    let isMissing = diagnostics.errors.contains { $0.location == nil }
    return !isMissing
      && !files.contains { name, file in
        base.contains(where: name.hasPrefix) && faulty.contains(file.name)
      }
  }

  private mutating func file<T>(_ name: String, _ read: (Decoding) -> T?) -> T? {
    guard let file = files[name] else {
      diagnostics.add(RuleWording.missingFile(name))
      return nil
    }
    let decoding = Decoding(file)
    let result = read(decoding)
    diagnostics.add(decoding.diagnostics.all)
    return result
  }

  private mutating func definitions(_ root: FactPath.Root, _ name: String) -> [FactDefinition] {
    file(name) { FactsDictionary.definitions(root, from: $0) } ?? []
  }

  private mutating func criteria(_ names: RuleNames, _ weights: Weights) -> [Criterion] {
    let paths = files.keys.filter { $0.hasPrefix("criteria/") && $0.hasSuffix(".yaml") }.sorted()
    let criteria = paths.flatMap { name in
      file(name) { decoding in
        Self.items(decoding) { Criterion($0, decoding, names: names, weights: weights) }
      } ?? []
    }
    reportTwice(criteria.map { ($0.id, $0.location) })
    for entry in weights.entries where !criteria.contains(where: { $0.id == entry.criterion }) {
      let nearest = NearestName.of(entry.criterion, among: criteria.map(\.id))
      if !diagnostics.hasErrors || nearest != nil {
        diagnostics.add(RuleWording.weightWithoutCriterion(entry.criterion, nearest: nearest, entry.location))
      }
    }
    return criteria
  }

  /// The hints; a rulebook can do without them.
  private mutating func advice(_ dictionary: FactsDictionary) -> [AdviceRule] {
    guard files["advice.yaml"] != nil else { return [] }
    return file("advice.yaml") { decoding in
      Self.items(decoding) { AdviceRule($0, decoding, dictionary: dictionary) }
    } ?? []
  }

  private mutating func tables(_ dictionary: FactsDictionary) -> [DecisionTable] {
    let names = files.keys.filter { $0.hasPrefix("funding/") && $0.hasSuffix(".yaml") }.sorted()
    let tables = names.flatMap { name in
      file(name) { decoding in
        Self.items(decoding) { DecisionTable($0, decoding, dictionary: dictionary) }
      } ?? []
    }
    reportTwice(tables.map { ($0.id, $0.location) })
    return tables
  }

  private mutating func reportTwice(_ ids: [(id: String, place: SourceLocation)]) {
    var first: [String: SourceLocation] = [:]
    for (id, place) in ids {
      if let other = first[id] {
        diagnostics.add(RuleWording.twice(id, place, first: other))
      } else {
        first[id] = place
      }
    }
  }

  private mutating func reportStrangers() {
    let known = [
      "rulebook.yaml", "facts/site.yaml", "facts/enquiry.yaml", "facts/indicators.yaml", "roles.yaml", "goals.yaml",
      "groups.yaml", "weights.yaml", "knock-outs.yaml", "presets.yaml", "advice.yaml",
    ]
    for (name, file) in files.sorted(by: { $0.key < $1.key })
    where Rulebook.isContent(name) && !known.contains(name)
      && !["criteria/", "funding/"].contains(where: name.hasPrefix)
    {
      let nearest = NearestName.of(name, among: known)
      diagnostics.add(RuleWording.strangeFile(name, nearest: nearest, SourceLocation(file, SourceRange(0, 0))))
    }
  }

  static func items<T>(_ decoding: Decoding, _ read: (Node) -> T?) -> [T] {
    decoding.root().flatMap { decoding.list($0, read) } ?? []
  }

  private static func roles(_ decoding: Decoding) -> [String: LocalizedText] {
    guard let root = decoding.root(), let map = decoding.mapping(root) else { return [:] }
    return map.entries.reduce(into: [:]) { $0[$1.key] = decoding.localized($1.value) }
  }
}

/// The settings of `rulebook.yaml`.
struct RulebookHead {
  let id: String
  let title: LocalizedText
  let basis: Basis
  let location: SourceLocation
  let undocumentedBelowPercent: Decimal34
  let firmness: FirmnessRules
  let sourceMaxAgeYears: Int?

  init?(_ decoding: Decoding) {
    guard let root = decoding.root(), let map = decoding.mapping(root, as: Self.shape) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let title = map.need("title").flatMap(decoding.localized)
    let share = map.need("undocumented_below_percent").flatMap { decoding.decimal($0) }
    let firmness = map.need("firmness").flatMap { FirmnessRules($0, decoding) }
    let basis = map.need("basis").flatMap { Basis($0, decoding) }
    sourceMaxAgeYears = map.take("source_max_age_years").flatMap(decoding.integer)
    _ = map.take("note")
    map.finish()
    guard let id, let title, let share, let firmness, let basis else { return nil }
    self.basis = basis
    location = decoding.place(root)
    self.id = id
    self.title = title
    undocumentedBelowPercent = share
    self.firmness = firmness
  }
}
