/// Values by key within a budget of bytes; what was not asked for lately is forgotten first.
///
/// Two halves: values are put into the new one; when it is full it becomes the old one, and what was old is forgotten. A
/// value that is found in the old half moves to the new one. So every step is short, whatever the number of values.
struct AnswerCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let value: Value
    let bytes: Int
  }

  private let halfBudget: Int
  private var new: [Key: Entry] = [:]
  private var old: [Key: Entry] = [:]
  private var newBytes = 0
  private var oldBytes = 0

  /// A cache of at most so many bytes; 0 keeps nothing.
  init(budget: Int) { halfBudget = budget / 2 }

  /// Bytes that are kept now.
  var bytes: Int { newBytes + oldBytes }

  /// The value of a key, if it is kept.
  mutating func value(_ key: Key) -> Value? {
    if let entry = new[key] { return entry.value }
    guard let entry = old.removeValue(forKey: key) else { return nil }
    oldBytes -= entry.bytes
    insert(key, entry)
    return entry.value
  }

  /// Keeps a value, unless it is larger than half the budget.
  mutating func keep(_ value: Value, for key: Key, bytes: Int) {
    guard bytes <= halfBudget, new[key] == nil else { return }
    if let replaced = old.removeValue(forKey: key) { oldBytes -= replaced.bytes }
    insert(key, Entry(value: value, bytes: bytes))
  }

  /// Forgets everything.
  mutating func empty() { self = AnswerCache(budget: 2 * halfBudget) }

  private mutating func insert(_ key: Key, _ entry: Entry) {
    if newBytes + entry.bytes > halfBudget {
      (old, oldBytes) = (new, newBytes)
      (new, newBytes) = ([:], 0)
    }
    new[key] = entry
    newBytes += entry.bytes
  }
}
