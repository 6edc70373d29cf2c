internal import Decimals
internal import SourceText
public import YAML

extension FactsDictionary {
  /// Reads the definitions of one root from its file (`facts/site.yaml` and its like).
  ///
  /// What is wrong is recorded in `decoding`; definitions that cannot be read are left out.
  public static func definitions(_ root: FactPath.Root, from decoding: Decoding) -> [FactDefinition] {
    guard let node = decoding.root() else { return [] }
    let definitions = decoding.list(node) { FactDefinition($0, root: root, decoding) } ?? []
    var seen: [FactPath: SourceLocation] = [:]
    for definition in definitions {
      guard let place = definition.location else { continue }
      if let first = seen[definition.path] {
        decoding.report(FactWording.duplicate(definition.path.description, place, first: first))
      } else {
        seen[definition.path] = place
      }
    }
    return definitions
  }
}

extension FactDefinition {
  init?(_ node: Node, root: FactPath.Root, _ decoding: Decoding) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let id = map.need("id").flatMap(decoding.text)
    let label = map.need("label").flatMap(decoding.localized)
    let kind = map.need("type").flatMap { decoding.word($0, as: Kind.self) }
    unit = map.take("unit").flatMap { decoding.word($0, as: Unit.self) }
    range = map.take("range").flatMap { Self.range($0, decoding) }
    classes = map.take("classes").map { Self.classes($0, decoding) } ?? []
    vocabulary = map.take("vocabulary").flatMap { decoding.word($0, among: Self.vocabularies) }
    words = map.take("words").flatMap { decoding.list($0, decoding.text) } ?? []
    maxAgeYears = map.take("max_age_years").flatMap(decoding.integer)
    visibility = map.take("visibility").flatMap { decoding.word($0, as: Visibility.self) } ?? .public
    ask = map.take("ask").flatMap(decoding.text)
    change = map.take("change").flatMap(decoding.text)
    level = map.take("level").flatMap { decoding.word($0, as: Level.self) }
    method = map.take("method").flatMap(decoding.localized)
    note = map.take("note").flatMap { $0.scalar == nil ? decoding.localized($0) : nil }
    location = decoding.place(node)
    map.finish()
    guard let id, let label, let kind else { return nil }
    if kind.isClass && classes.isEmpty { decoding.report(FactWording.noClasses(id, decoding.place(node))) }
    if root == .indicator && level == nil { decoding.report(FactWording.noLevel(id, decoding.place(node))) }
    if root != .site && change != nil { decoding.report(FactWording.changeOutsideSites(id, decoding.place(node))) }
    path = FactPath(root, id)
    self.label = label
    self.kind = kind
  }

  /// The word lists that a definition can name.
  static let vocabularies = [
    "topics", "skills", "state_clusters", "site_sectors", "nace", "districts", "states", "paths",
  ]

  private static func range(_ node: Node, _ decoding: Decoding) -> ClosedRange<Decimal34>? {
    guard let items = decoding.list(node) else { return nil }
    let numbers = items.compactMap { decoding.number($0) }.compactMap { Decimal34($0) }
    guard numbers.count == 2, items.count == 2, numbers[0] <= numbers[1] else {
      decoding.report(FactWording.badRange(decoding.place(node)))
      return nil
    }
    return numbers[0]...numbers[1]
  }

  private static func classes(_ node: Node, _ decoding: Decoding) -> [Class] {
    guard let map = decoding.mapping(node) else { return [] }
    return map.entries.compactMap { entry in
      guard let label = decoding.mapping(entry.value, as: Self.classShape) else { return nil }
      let de = label.need("de").flatMap(decoding.text)
      let en = label.need("en").flatMap(decoding.text)
      let isUndetermined = label.take("undetermined").flatMap(decoding.boolean) ?? false
      label.finish()
      guard let de, let en else { return nil }
      return Class(id: entry.key, label: LocalizedText(de: de, en: en), isUndetermined: isUndetermined)
    }
  }
}
