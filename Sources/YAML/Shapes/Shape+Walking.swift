extension Shape.Value {
  /// The shape of a mapping with these keys; nil where keys are free or unknown.
  package func shape(of keys: [String]) -> Shape? {
    switch self {
    case .mapping(let shape): shape
    case .localized: Self.languages
    case .choice(let values):
      values.compactMap { $0.shape(of: keys) }.first { shape in keys.allSatisfy { shape[$0] != nil } }
    default: nil
    }
  }

  /// What the value of a key may be; nil where nothing is said about it.
  package func value(of key: String, among keys: [String]) -> Shape.Value? {
    if let shape = shape(of: keys) { return shape[key]?.value }
    switch self {
    case .entries(let value, _): return value
    case .choice(let values): return values.lazy.compactMap { $0.value(of: key, among: keys) }.first
    default: return nil
    }
  }

  /// What an item of a list may be; nil where nothing is said about it.
  package var item: Shape.Value? {
    switch self {
    case .list(let item): item
    case .choice(let values): values.lazy.compactMap(\.item).first
    default: nil
    }
  }

  /// Whether a scalar in this place is always read as a text.
  var isText: Bool {
    switch self {
    case .text, .date, .words, .name: true
    case .choice(let values):
      values.contains(where: \.isText) && values.allSatisfy { $0.isText || $0.isNoScalar || $0.isNull }
    default: false
    }
  }

  private var isNull: Bool { if case .null = self { true } else { false } }

  private var isNoScalar: Bool {
    switch self {
    case .localized, .list, .mapping, .entries: true
    default: false
    }
  }

  private static let languages = Shape(
    "text", [.need("de", .text, "Deutsch", "German"), .need("en", .text, "Englisch", "English")])
}

extension Node {
  /// Whether two nodes say the same under a shape: keys in any order where the shape orders them, else in theirs.
  package func means(_ other: Node, as value: Shape.Value?) -> Bool {
    switch (content, other.content) {
    case (.scalar(let a), .scalar(let b)):
      return a.text == b.text
        && (value?.isText == true ? isNull == other.isNull : (a.style == .plain) == (b.style == .plain))
    case (.sequence(let a), .sequence(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.means($1, as: value?.item) }
    case (.mapping(let a), .mapping(let b)):
      let keys = a.map(\.key)
      guard a.count == b.count, keys == b.map(\.key) || value?.shape(of: keys) != nil else { return false }
      return a.allSatisfy { entry in
        b.first { $0.key == entry.key }.map {
          entry.value.means($0.value, as: value?.value(of: entry.key, among: keys))
        } ?? false
      }
    default: return false
    }
  }
}
