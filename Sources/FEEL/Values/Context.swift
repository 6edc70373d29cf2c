/// A FEEL context: entries in the order in which they were written, each name once.
///
/// Equality ignores the order. Look-up is linear; contexts are small.
public struct Context: Sendable, Hashable {
  /// One object, so that copying a context counts one reference.
  private final class Entries: @unchecked Sendable {  // Changed only by the one context that refers to it.
    var keys: [String]
    var values: [Value]

    init(_ keys: [String], _ values: [Value]) {
      self.keys = keys
      self.values = values
    }

    func index(of key: String) -> Int? {
      for index in keys.indices where CodePoints.equal(keys[index], key) { return index }
      return nil
    }
  }

  private var entries: Entries

  /// A context without entries.
  public init() { entries = Self.none }

  private static let none = Entries([], [])

  /// A context of name–value pairs; of equal names the last value counts.
  public init(_ entries: some Sequence<(String, Value)>) {
    var (keys, values): ([String], [Value]) = ([], [])
    for (key, value) in entries {
      if let index = keys.firstIndex(where: { CodePoints.equal($0, key) }) {
        values[index] = value
      } else {
        keys.append(key)
        values.append(value)
      }
    }
    self.entries = Entries(keys, values)
  }

  /// The names, in order.
  public var keys: [String] { entries.keys }

  /// The values, in the order of ``keys``.
  public var values: [Value] { entries.values }

  /// The number of entries.
  public var count: Int { entries.keys.count }

  /// The value of an entry; nil when there is none. Setting nil removes the entry.
  ///
  /// - Complexity: O(*entries*), to read and to set.
  public subscript(key: String) -> Value? {
    get { entries.index(of: key).map { entries.values[$0] } }
    set {
      let index = entries.index(of: key)
      if !isKnownUniquelyReferenced(&entries) { entries = Entries(entries.keys, entries.values) }
      switch (index, newValue) {
      case (let index?, let value?): entries.values[index] = value
      case (let index?, nil):
        entries.keys.remove(at: index)
        entries.values.remove(at: index)
      case (nil, let value?):
        entries.keys.append(key)
        entries.values.append(value)
      case (nil, nil): break
      }
    }
  }

  /// The same entries, in any order.
  public static func == (a: Context, b: Context) -> Bool {
    a.count == b.count && zip(a.keys, a.values).allSatisfy { b[$0] == $1 }
  }

  /// Feeds the names without their order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(Set(keys))
  }
}
