internal import Dispatch

extension Array where Element: Sendable {
  /// Each element transformed, in order; the work is shared among the processors.
  ///
  /// `transform` depends on its element alone, so the result is that of `map`.
  func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { results, initialized in
      // Each iteration writes its own place, and all have ended when `concurrentPerform` returns.
      nonisolated(unsafe) let places = results
      DispatchQueue.concurrentPerform(iterations: count) { index in
        places.initializeElement(at: index, to: transform(self[index]))
      }
      initialized = count
    }
  }
}
