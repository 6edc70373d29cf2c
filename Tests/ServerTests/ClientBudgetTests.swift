import HTTPTypes
import Testing

@testable import Server

@Suite struct `The budget of a client` {
  private let start = ContinuousClock.now

  @Test func `lets some through at once, then as many as fit the minute`() {
    let budget = ClientBudget(perMinute: 60, atOnce: 3)
    let first = (0..<4).map { _ in budget.waitingTime(of: "a", at: start) }
    #expect(first == [nil, nil, nil, 1])
    #expect(budget.waitingTime(of: "b", at: start) == nil, "others are not concerned")
    #expect(budget.waitingTime(of: "a", at: start + .seconds(1)) == nil)
    #expect(budget.waitingTime(of: "a", at: start + .seconds(1)) == 1)
    let later = (0..<4).map { _ in budget.waitingTime(of: "a", at: start + .seconds(100)) }
    #expect(later == [nil, nil, nil, 1], "a pause gives back no more than fits")
  }

  @Test func `says how long to wait`() {
    let budget = ClientBudget(perMinute: 6, atOnce: 1)
    #expect(budget.waitingTime(of: "a", at: start) == nil)
    #expect(budget.waitingTime(of: "a", at: start) == 10)
    #expect(budget.waitingTime(of: "a", at: start + .seconds(4)) == 6)
  }

  @Test func `may be without end`() {
    let budget = ClientBudget(perMinute: 0, atOnce: 1)
    #expect((0..<1000).allSatisfy { _ in budget.waitingTime(of: "a", at: start) == nil })
  }

  @Test func `remembers who asks, in bounded memory`() {
    let budget = ClientBudget(perMinute: 60, atOnce: 1, clients: 100)
    #expect(budget.waitingTime(of: "busy", at: start) == nil)
    for index in 0..<1000 {
      _ = budget.waitingTime(of: "\(index)", at: start)
      #expect(budget.waitingTime(of: "busy", at: start) == 1)
    }
    #expect(budget.remembered <= 200)
  }
}

@Suite struct `Running requests` {
  private final class Connection {}

  private static func limits(running: Int = 10, perClient: Int = 10, seconds: Int = 30) -> Limits {
    var limits = Limits()
    (limits.running, limits.runningPerClient, limits.requestSeconds) = (running, perClient, seconds)
    return limits
  }

  @Test func `have so many places for a client, and so many in all`() throws {
    let running = RunningRequests(Self.limits(running: 3, perClient: 2))
    let connections = (0..<5).map { _ in Connection() }
    try running.enter(ObjectIdentifier(connections[0]), client: "a")
    try running.enter(ObjectIdentifier(connections[1]), client: "a")
    let own = #expect(throws: Problem.self) { try running.enter(ObjectIdentifier(connections[2]), client: "a") }
    #expect(own?.status == .tooManyRequests)
    try running.enter(ObjectIdentifier(connections[2]), client: "b")
    let all = #expect(throws: Problem.self) { try running.enter(ObjectIdentifier(connections[3]), client: "c") }
    #expect(all?.status == .serviceUnavailable && all?.fields[.retryAfter] == "2")
    running.leave(ObjectIdentifier(connections[0]))
    try running.enter(ObjectIdentifier(connections[3]), client: "a")
    #expect(running.count == 3)
  }

  @Test func `end at their deadline`() async throws {
    let running = RunningRequests(Self.limits(seconds: 5))
    let connection = Connection()
    try running.enter(ObjectIdentifier(connection), client: "a")
    let task = Task { try await running.run(ObjectIdentifier(connection)) { try await Task.sleep(for: .seconds(60)) } }
    running.cancelOverdue(at: .now + .seconds(4))
    #expect(!task.isCancelled)
    running.cancelOverdue(at: .now + .seconds(6))
    let problem = await #expect(throws: Problem.self) { try await task.value }
    #expect(problem?.status == .serviceUnavailable && problem?.code == "limit/time")
  }

  @Test func `end when their client goes away, even before they begin`() async throws {
    let running = RunningRequests(Self.limits())
    let connection = Connection()
    try running.enter(ObjectIdentifier(connection), client: "a")
    running.cancel(ObjectIdentifier(connection))
    await #expect(throws: Problem.self) {
      try await running.run(ObjectIdentifier(connection)) { try await Task.sleep(for: .seconds(60)) }
    }
  }

  @Test func `give their result`() async throws {
    let running = RunningRequests(Self.limits())
    let connection = Connection()
    try running.enter(ObjectIdentifier(connection), client: "a")
    #expect(try await running.run(ObjectIdentifier(connection)) { 5 } == 5)
    running.leave(ObjectIdentifier(connection))
    #expect(running.count == 0)
  }
}
