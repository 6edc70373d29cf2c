/// A FEEL context: entries in the order in which they were written, each name once.
///
/// Equality ignores the order. Look-up is linear; contexts are small.
public struct Context: Sendable, Hashable {
  /// The names, in order.
  public private(set) var keys: [String]
  /// The values, in the order of ``keys``.
  public private(set) var values: [Value]

  /// A context without entries.
  public init() {
    keys = []
    values = []
  }

  /// A context of name–value pairs; of equal names the last value counts.
  public init(_ entries: some Sequence<(String, Value)>) {
    self.init()
    for (key, value) in entries { self[key] = value }
  }

  /// The number of entries.
  public var count: Int { keys.count }

  /// The value of an entry; nil when there is none. Setting nil removes the entry.
  public subscript(key: String) -> Value? {
    get { index(of: key).map { values[$0] } }
    set {
      switch (index(of: key), newValue) {
      case (let index?, let value?): values[index] = value
      case (let index?, nil):
        keys.remove(at: index)
        values.remove(at: index)
      case (nil, let value?):
        keys.append(key)
        values.append(value)
      case (nil, nil): break
      }
    }
  }

  private func index(of key: String) -> Int? {
    keys.firstIndex { $0 == key }
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
