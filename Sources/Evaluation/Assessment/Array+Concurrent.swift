internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// Each element transformed, in order; the work is shared among the processors.
  ///
  /// `transform` depends on its element alone, so the result is that of `map`. Helpers are of a class of their own
  /// (`.utility`): the threads of the usual class run the tasks of a program, which would wait for all of this.
  func concurrentMap<Result: Sendable>(_ transform: @escaping @Sendable (Element) -> Result) -> [Result] {
    guard count > 1 else { return map(transform) }
    let work = SharedWork(self, transform)
    let helpers = DispatchQueue.global(qos: .utility)
    // More than there are processors find nothing left to do.
    for _ in 1..<Swift.min(count, 16) { helpers.async { work.help() } }
    work.help()
    return work.results()
  }
}

/// Elements that several threads transform: each takes the next that nobody has taken.
///
/// `@unchecked`: a place of `places` is written by the one thread that took its index, and read after all were written; the
/// lock and the semaphore order both.
private final class SharedWork<Element: Sendable, Result: Sendable>: @unchecked Sendable {
  private struct Counts {
    var taken = 0
    var done = 0
  }

  private let elements: [Element]
  private let transform: @Sendable (Element) -> Result
  private let places: UnsafeMutablePointer<Result>
  private let counts = Mutex(Counts())
  private let allDone = DispatchSemaphore(value: 0)

  init(_ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result) {
    self.elements = elements
    self.transform = transform
    places = .allocate(capacity: elements.count)
  }

  /// Transforms elements until none is left. One that comes late finds nothing.
  func help() {
    while let index = take() {
      (places + index).initialize(to: transform(elements[index]))
      let isLast = counts.withLock { counts in
        counts.done += 1
        return counts.done == elements.count
      }
      if isLast { allDone.signal() }
    }
  }

  /// The results, once the last is there; asked for once.
  func results() -> [Result] {
    allDone.wait()
    return [Result](unsafeUninitializedCapacity: elements.count) { buffer, initialized in
      buffer.baseAddress?.moveInitialize(from: places, count: elements.count)
      initialized = elements.count
    }
  }

  private func take() -> Int? {
    counts.withLock { counts in
      guard counts.taken < elements.count else { return nil }
      counts.taken += 1
      return counts.taken - 1
    }
  }

  deinit { places.deallocate() }
}
