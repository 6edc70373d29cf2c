internal import Facts
public import SourceText
internal import YAML

extension RulebookLife {
  /// Reads `status.yaml`; what is wrong is recorded, also steps that leave one out or that one role took alone.
  init(_ decoding: Decoding) {
    guard let root = decoding.root(), let map = decoding.mapping(root, as: Self.shape) else {
      self = .none
      return
    }
    let roles = map.need("roles").map { Self.roles($0, decoding) } ?? [:]
    let items = map.need("records").flatMap(decoding.list) ?? []
    map.finish()
    var records: [Record] = []
    for item in items {
      guard let record = Record(item, decoding, roles: roles.keys.sorted()) else { continue }
      let life = RulebookLife(roles: roles, records: records)
      if let finding = life.objection(to: record) { decoding.report(finding) }
      records.append(record)
    }
    self.init(roles: roles, records: records)
  }

  private static func roles(_ node: Node, _ decoding: Decoding) -> [String: LocalizedText] {
    decoding.mapping(node)?.entries.reduce(into: [:]) { $0[$1.key] = decoding.localized($1.value) } ?? [:]
  }
}

extension RulebookLife.Record {
  init?(_ node: Node, _ decoding: Decoding, roles: [String]) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let status = map.need("status").flatMap { decoding.word($0, as: RulebookLife.Status.self) }
    let hash = map.need("hash").flatMap { Self.hash($0, decoding) }
    let by = map.need("by").flatMap { decoding.word($0, among: roles, code: "status/unknown-role") }
    let on = map.need("on").flatMap { Self.day($0, decoding) }
    let reference = map.take("ref").flatMap(decoding.text)
    let validFrom = map.take("valid_from").flatMap { Self.day($0, decoding) }
    let validTo = map.take("valid_to").flatMap { Self.day($0, decoding) }
    let note = map.take("note").flatMap(decoding.localized)
    map.finish()
    guard let status, let hash, let by, let on else { return nil }
    self.init(
      status, hash: hash, by: by, on: on, reference: reference, validFrom: validFrom, validTo: validTo, note: note,
      location: decoding.place(node))
  }

  private static func hash(_ node: Node, _ decoding: Decoding) -> String? {
    guard let text = decoding.text(node) else { return nil }
    guard text.count == 64, text.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
      decoding.report(LifeWording.badHash(text, decoding.place(node)))
      return nil
    }
    return text
  }

  private static func day(_ node: Node, _ decoding: Decoding) -> PartialDate? {
    guard let text = decoding.text(node) else { return nil }
    guard let date = PartialDate(text), date.day != nil else { return decoding.mismatch(node, .date) }
    return date
  }
}

extension RulebookLife {
  /// Reads the record file alone.
  public static func read(_ file: SourceFile, into diagnostics: inout Diagnostics) -> RulebookLife {
    let decoding = Decoding(file)
    let life = RulebookLife(decoding)
    diagnostics.add(decoding.diagnostics.all)
    return life
  }
}
