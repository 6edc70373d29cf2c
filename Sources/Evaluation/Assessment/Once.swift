internal import Synchronization

/// Values that follow from an immutable one and are computed when first asked for, each once.
///
/// It changes nothing that can be seen but the time: whoever asks first computes, the others wait.
final class Once<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])

  /// The value of a key; `compute` must not ask for the same key.
  func value(_ key: Key, _ compute: () -> Value) -> Value {
    values.withLock { values in
      if let value = values[key] { return value }
      let value = compute()
      values[key] = value
      return value
    }
  }
}
