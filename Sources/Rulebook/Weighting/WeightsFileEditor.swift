internal import Decimals
internal import Facts
public import SourceText
internal import YAML

/// Puts new weights into the text of a weights.yaml; comments, order and layout stay as they are.
///
/// A comment behind the name of a group that is its old sum becomes the new sum. Basis and method of the proposal take the
/// place of those that stand in the file.
public struct WeightsFileEditor: Sendable {
  let proposal: WeightProposal
  /// How the proposal came about, for the key `method`.
  let method: LocalizedText

  /// An editor for a proposal.
  public init(_ proposal: WeightProposal, method: LocalizedText) {
    self.proposal = proposal
    self.method = method
  }

  private struct Edit {
    let range: SourceRange
    let text: String
  }

  /// The file with the new weights; nil when it is not the weights file of the rulebook.
  public func applied(to file: SourceFile) -> SourceFile? {
    var diagnostics = Diagnostics()
    guard let root = YAMLReader.read(file, into: &diagnostics), case .mapping(let entries) = root.content else {
      return nil
    }
    var edits: [Edit] = []
    for side in entries where Side(rawValue: side.key) != nil {
      guard case .mapping(let groups) = side.value.content else { return nil }
      for group in groups {
        guard case .mapping(let weights) = group.value.content else { return nil }
        edits += weights.compactMap { number($0, file) }
        if let sum = sum(group, file) { edits.append(sum) }
      }
    }
    return withBasis(entries, Self.apply(edits, to: file))
  }

  private func number(_ entry: Node.Entry, _ file: SourceFile) -> Edit? {
    guard let old = proposal.rulebook.weights[entry.key]?.weight, let new = proposal.weights[entry.key], old != new
    else { return nil }
    let text = new.normalized.description
    let width = entry.value.range.upper - entry.value.range.lower
    return aligned(text, width, entry.value.range, file)
  }

  /// The text in the place of a range; a comment behind it keeps its column where there is room.
  private func aligned(_ text: String, _ width: Int, _ range: SourceRange, _ file: SourceFile) -> Edit {
    let spaces = file.bytes[range.upper...].prefix { $0 == UInt8(ascii: " ") }.count
    guard file.bytes.indices.contains(range.upper + spaces), file.bytes[range.upper + spaces] == UInt8(ascii: "#")
    else {
      return Edit(range: range, text: text)
    }
    let gap = max(1, spaces + width - text.utf8.count)
    return Edit(
      range: SourceRange(range.lower, range.upper + spaces), text: text + String(repeating: " ", count: gap))
  }

  /// `# 14` behind the name of a group, where 14 is its sum.
  private func sum(_ group: Node.Entry, _ file: SourceFile) -> Edit? {
    let old = proposal.rulebook.weights.members(of: group.key).map(\.weight).reduce(.zero, +)
    let line = file.bytes[group.keyRange.upper...].prefix { $0 != UInt8(ascii: "\n") }
    guard let mark = line.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let digits = line[(mark + 1)...].drop { $0 == UInt8(ascii: " ") }
      .prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") }
    guard Decimal34(String(decoding: digits, as: UTF8.self)) == old else { return nil }
    let new = proposal.weight(ofGroup: group.key)
    return Edit(range: SourceRange(digits.startIndex, digits.endIndex), text: new.normalized.description)
  }

  /// The file with basis and method behind the sides.
  private func withBasis(_ entries: [Node.Entry], _ file: SourceFile) -> SourceFile? {
    var file = file
    for key in ["method", "basis"] { file = Self.without(key, file) }
    let order = [["sides", "basis", "method", "investor", "region"]]
    let basis = FlowText.mapping([
      ("status", "assumption"), ("review_by", proposal.judgements.reviewBy.description),
    ])
    let words = FlowText.mapping([("de", FlowText.text(method.de)), ("en", FlowText.text(method.en))])
    return TextAddition(.value(basis), at: ["basis"], order: order).applied(to: file)
      .flatMap { TextAddition(.value(words), at: ["method"], order: order).applied(to: $0) }
  }

  /// The file without the lines of a key.
  private static func without(_ key: String, _ file: SourceFile) -> SourceFile {
    var diagnostics = Diagnostics()
    guard let root = YAMLReader.read(file, into: &diagnostics), case .mapping(let entries) = root.content,
      let entry = entries.first(where: { $0.key == key })
    else { return file }
    let end = file.bytes[max(entry.value.range.upper, entry.keyRange.upper)...].firstIndex(of: UInt8(ascii: "\n"))
    let range = SourceRange(entry.keyRange.lower, end.map { $0 + 1 } ?? file.bytes.count)
    return apply([Edit(range: range, text: "")], to: file)
  }

  private static func apply(_ edits: [Edit], to file: SourceFile) -> SourceFile {
    var bytes = file.bytes
    for edit in edits.sorted(by: { $0.range.lower > $1.range.lower }) {
      bytes.replaceSubrange(edit.range.lower..<edit.range.upper, with: edit.text.utf8)
    }
    return SourceFile(name: file.name, bytes: bytes)
  }
}
