import Foundation
import Synchronization
import Testing

@testable import Server

/// Holds a place of a pool until it is let go.
final class Latch: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  func wait() { semaphore.wait() }
  func open(_ count: Int = 1) { for _ in 0..<count { semaphore.signal() } }
}

@Suite struct `The pool of work` {
  @Test func `runs so many at a time, keeps so many waiting, and refuses more`() async throws {
    let pool = WorkPool(width: 2, depth: 3)
    let latch = Latch()
    let started = Mutex(0)
    for _ in 0..<5 {
      try pool.submit {
        started.withLock { $0 += 1 }
        latch.wait()
      }
    }
    #expect(await LiveServer.eventually { started.withLock(\.self) == 2 })
    #expect(pool.waiting == 3)
    #expect(throws: WorkPool.Full.self) { try pool.submit {} }
    latch.open(5)
    #expect(await LiveServer.eventually { started.withLock(\.self) == 5 && pool.waiting == 0 })
    #expect(try await pool.run { 7 } == 7)
  }

  @Test func `takes back what waits`() throws {
    let pool = WorkPool(width: 1, depth: 2)
    let latch = Latch()
    let ran = Mutex<[Int]>([])
    try pool.submit { latch.wait() }
    let first = try pool.submit { ran.withLock { $0.append(1) } }
    try pool.submit { ran.withLock { $0.append(2) } }
    #expect(pool.withdraw(first) && !pool.withdraw(first))
    latch.open()
    #expect(LiveServer.wait(30) { ran.withLock(\.self) == [2] })
  }

  @Test func `lets a cancelled task go on at once`() async throws {
    let pool = WorkPool(width: 1, depth: 1)
    let latch = Latch()
    try pool.submit { latch.wait() }
    let task = Task { try await pool.run { 1 } }
    #expect(await LiveServer.eventually { pool.waiting == 1 })
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(pool.waiting == 0)
    latch.open()
  }

  @Test func `passes errors on`() async {
    struct Broken: Error {}
    let pool = WorkPool(width: 1, depth: 0)
    await #expect(throws: Broken.self) { try await pool.run { throw Broken() } }
  }
}
