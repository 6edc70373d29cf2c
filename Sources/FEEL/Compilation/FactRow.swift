/// The names that many rows of facts have in common, each with a place.
///
/// One object for all rows: rows and compiled expressions fit together when they share it.
public final class FactLayout: Sendable {
  /// The dotted names, in the order of their places.
  public let names: [String]
  private let places: [String: Int]

  /// A layout of dotted names; a name given twice keeps its first place.
  public init(_ names: [String]) {
    self.names = names
    places = Dictionary(names.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  }

  /// The place of a dotted name; nil when it has none.
  public func place(of name: String) -> Int? { places[name] }
}

/// Facts by place: what a compiled expression reads without looking names up.
public struct FactRow: FactSource, Sendable {
  /// The names of the places.
  public let layout: FactLayout
  /// The values by place; nil is absent.
  var values: [Value?]

  /// A row in which all facts are absent.
  public init(_ layout: FactLayout) {
    self.layout = layout
    values = Array(repeating: nil, count: layout.names.count)
  }

  /// A row with these values; names that the layout does not have are left out.
  public init(_ layout: FactLayout, _ values: [String: Value]) {
    self.init(layout)
    for (name, value) in values {
      if let place = layout.place(of: name) { self.values[place] = value }
    }
  }

  /// The value at a place of the layout; nil is absent.
  public subscript(place: Int) -> Value? {
    get { values[place] }
    set { values[place] = newValue }
  }

  /// The value of a dotted name, absent when it has a place but no value.
  public func fact(_ path: NamePath) -> Resolution {
    guard let place = layout.place(of: path.description) else { return .undefined }
    return values[place].map { .value($0) } ?? .absent
  }
}
