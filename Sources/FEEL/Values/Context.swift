/// A FEEL context: entries in the order in which they were written, each name once.
///
/// Equality ignores the order.
public struct Context: Sendable, Hashable {
  private var entries: ContextEntries

  /// A context without entries.
  public init() { entries = Self.none }

  private static let none = ContextBuilder().entries

  /// A context of name–value pairs; of equal names the last value counts.
  public init(_ entries: some Sequence<(String, Value)>) {
    var builder = ContextBuilder()
    for (key, value) in entries { builder.set(key, value) }
    self.init(builder)
  }

  /// A context of what was collected.
  init(_ builder: ContextBuilder) { entries = builder.entries }

  /// The names, in order.
  public var keys: [String] { entries.keys }

  /// The values, in the order of ``keys``.
  public var values: [Value] { entries.values }

  /// The number of entries.
  public var count: Int { entries.keys.count }

  /// The value of an entry; nil when there is none. Setting nil removes the entry.
  ///
  /// - Complexity: O(1) to read, O(*entries*) to set; use ``init(_:)`` for many.
  public subscript(key: String) -> Value? {
    get { value(key, fingerprint: CodePoints.fingerprint(key)) }
    set {
      if let newValue {
        var builder = ContextBuilder(entries)
        builder.set(key, newValue)
        entries = builder.entries
      } else {
        self = Context(zip(keys, values).filter { !CodePoints.equal($0.0, key) }.map { ($0, $1) })
      }
    }
  }

  /// The value of an entry whose name has this fingerprint.
  func value(_ key: String, fingerprint: UInt64) -> Value? {
    entries.index(of: key, fingerprint).map { entries.values[$0] }
  }

  /// The same entries, in any order.
  public static func == (a: Context, b: Context) -> Bool {
    a.count == b.count && zip(a.keys, a.values).allSatisfy { b[$0] == $1 }
  }

  /// Feeds the names without their order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(entries.fingerprints.reduce(0, ^))
  }
}

/// The entries of a context; one object, so that copying a context counts one reference.
final class ContextEntries: Sendable {
  let keys: [String]
  let values: [Value]
  let fingerprints: [UInt64]
  /// The places of each fingerprint, where there are too many entries to look through.
  let places: [UInt64: [Int]]?

  init(_ keys: [String], _ values: [Value], _ fingerprints: [UInt64], _ places: [UInt64: [Int]]?) {
    self.keys = keys
    self.values = values
    self.fingerprints = fingerprints
    self.places = places
  }

  func index(of key: String, _ fingerprint: UInt64) -> Int? {
    if let places {
      return places[fingerprint]?.first { CodePoints.equal(keys[$0], key) }
    }
    for index in fingerprints.indices where fingerprints[index] == fingerprint {
      if CodePoints.equal(keys[index], key) { return index }
    }
    return nil
  }
}

/// Collects the entries of a context, any number in time proportional to it.
struct ContextBuilder {
  private var keys: [String] = []
  private var values: [Value] = []
  private var fingerprints: [UInt64] = []
  private var places: [UInt64: [Int]]?

  /// Entries up to this number are looked through one by one.
  private static let greatestPlain = 16

  init() {}

  init(_ entries: ContextEntries) {
    keys = entries.keys
    values = entries.values
    fingerprints = entries.fingerprints
    places = entries.places
  }

  /// Sets the value of a name; false when it replaced another.
  @discardableResult
  mutating func set(_ key: String, _ value: Value) -> Bool {
    let fingerprint = CodePoints.fingerprint(key)
    if let index = index(of: key, fingerprint) {
      values[index] = value
      return false
    }
    if places != nil { places?[fingerprint, default: []].append(keys.count) }
    keys.append(key)
    values.append(value)
    fingerprints.append(fingerprint)
    if places == nil, keys.count > Self.greatestPlain {
      places = Dictionary(grouping: fingerprints.indices) { fingerprints[$0] }
    }
    return true
  }

  func contains(_ key: String) -> Bool { index(of: key, CodePoints.fingerprint(key)) != nil }

  private func index(of key: String, _ fingerprint: UInt64) -> Int? {
    if let places { return places[fingerprint]?.first { CodePoints.equal(keys[$0], key) } }
    for index in fingerprints.indices where fingerprints[index] == fingerprint {
      if CodePoints.equal(keys[index], key) { return index }
    }
    return nil
  }

  var entries: ContextEntries { ContextEntries(keys, values, fingerprints, places) }
}
