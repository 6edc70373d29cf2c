public import SourceText
import YAML

/// A trade that an enquiry looks for (`seeds/vocabulary/skills.yaml`). What it means for the labour market awaits
/// statistics by occupation.
public struct Skill: Sendable, Hashable {
  public let label: LocalizedText
  /// Words of partners.yaml under which the trade is taught; empty when none is sure.
  public let training: [String]
}

extension Skill {
  static func read(_ decoding: Decoding) -> [String: Skill] {
    guard let root = decoding.root(), let map = decoding.mapping(root, as: fileShape) else { return [:] }
    _ = map.take("version")
    _ = map.take("levels")
    let node = map.need("skills")
    map.finish()
    guard let node else { return [:] }
    return decoding.entries(node) { id, value in skill(id, value, decoding) }
  }

  private static func skill(_ id: String, _ node: Node, _ decoding: Decoding) -> Skill? {
    guard let map = decoding.mapping(node, as: shape) else { return nil }
    let label = map.need("label").flatMap(decoding.localized)
    let training = map.need("training").flatMap { decoding.list($0, decoding.text) }
    for key in ["kldb", "also", "level", "up_to", "trade", "note"] { _ = map.take(key) }
    map.finish()
    return Skill(label: label ?? LocalizedText(both: id), training: training ?? [])
  }
}
