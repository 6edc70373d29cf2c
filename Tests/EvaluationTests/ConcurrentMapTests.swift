import Foundation
import Synchronization
import Testing

@testable import Evaluation

@Suite struct `A concurrent map` {
  @Test(arguments: [0, 1, 2, 3, 15, 16, 17, 1000]) func `gives what a map gives`(count: Int) {
    let numbers = Array(0..<count)
    #expect(numbers.concurrentMap { "\($0 * $0)" } == numbers.map { "\($0 * $0)" })
  }

  @Test func `may run inside another`() {
    let rows = Array(0..<20).concurrentMap { row in Array(0..<20).concurrentMap { row * $0 }.reduce(0, +) }
    #expect(rows == (0..<20).map { $0 * 190 })
  }

  /// Else a server that assesses would answer nobody meanwhile.
  @Test func `leaves the threads alone that run tasks`() async {
    let isUp = SharedFlag()
    async let found = withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        continuation.resume(returning: Array(0..<32).concurrentMap { _ in isUp.spin() })
      }
    }
    await Task.detached { isUp.raise() }.value
    #expect(await found.allSatisfy(\.self))
  }

  private final class SharedFlag: Sendable {
    private let content = Mutex(false)
    func raise() { content.withLock { $0 = true } }

    /// Keeps a processor busy until the flag is up; false when it is not after many seconds.
    func spin() -> Bool {
      let end = Date.now.addingTimeInterval(20)
      while !content.withLock(\.self) { if Date.now > end { return false } }
      return true
    }
  }
}
