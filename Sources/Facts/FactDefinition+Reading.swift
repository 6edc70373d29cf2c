internal import Decimals
internal import SourceText
public import YAML

extension FactDefinition {
  /// Reads a value of this fact; nil, with the reason recorded, when it does not fit type, range, classes or vocabulary.
  ///
  /// - Parameter vocabulary: the words of each word list; a list that is absent is not checked.
  public func read(_ node: Node, _ decoding: Decoding, vocabulary: [String: Set<String>] = [:]) -> FactValue? {
    if let scalar = node.scalar, words.contains(scalar.text) { return .text(scalar.text) }
    switch kind {
    case .number: return decoding.number(node).flatMap { number($0, node, decoding) }
    case .integer: return decoding.integer(node).flatMap { number(String($0), node, decoding) }
    case .boolean: return decoding.boolean(node).map(FactValue.boolean)
    case .date: return date(node, decoding)
    case .text, .oneClass: return word(node, decoding, vocabulary).map(FactValue.text)
    case .textList, .classList:
      guard let items = decoding.list(node) else { return nil }
      let values = items.compactMap { word($0, decoding, vocabulary) }
      return values.count == items.count ? .list(values.map(FactValue.text)) : nil
    }
  }

  private func number(_ literal: String, _ node: Node, _ decoding: Decoding) -> FactValue? {
    guard let value = Decimal34(literal) else { return decoding.mismatch(node, .number) }
    guard let range, !range.contains(value) else { return .number(value) }
    decoding.report(FactWording.outOfRange(literal, self, range, decoding.place(node)))
    return nil
  }

  private func date(_ node: Node, _ decoding: Decoding) -> FactValue? {
    guard let text = decoding.text(node) else { return nil }
    guard let date = PartialDate(text) else { return decoding.mismatch(node, .date) }
    return .date(date)
  }

  private func word(_ node: Node, _ decoding: Decoding, _ vocabulary: [String: Set<String>]) -> String? {
    if kind.isClass { return decoding.word(node, among: classes.map(\.id), code: "facts/unknown-class") }
    guard let list = self.vocabulary, let words = vocabulary[list] else { return decoding.text(node) }
    return decoding.word(node, among: words.sorted(), code: "facts/unknown-word")
  }
}
