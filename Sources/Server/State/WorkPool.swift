internal import Dispatch
internal import Synchronization

/// Work for the processors, kept off the event loops: so many pieces at a time, so many waiting, and no more.
final class WorkPool: Sendable {
  /// No piece more can wait.
  struct Full: Error {}

  /// Names a piece that waits or runs.
  struct Ticket: Hashable, Sendable { fileprivate let number: Int }

  private struct Piece: Sendable {
    let ticket: Ticket
    let work: @Sendable () -> Void
  }

  private struct State {
    var waiting: [Piece] = []
    var running = 0
    var given = 0
  }

  private let state = Mutex(State())
  /// Of a class of its own: the system gives each class its own threads. Those of the usual class run the tasks of the
  /// server, which would wait for every calculation, and for the loops over sites inside it, if they shared them.
  private let queue = DispatchQueue(label: "lotse.work", qos: .utility, attributes: .concurrent)
  /// Pieces at a time.
  private let width: Int
  /// Pieces that may wait.
  private let depth: Int

  init(width: Int, depth: Int) {
    self.width = max(1, width)
    self.depth = max(0, depth)
  }

  /// Pieces that wait now.
  var waiting: Int { state.withLock(\.waiting.count) }

  /// Runs a piece when a place is free, in the order of asking.
  ///
  /// - Throws: ``Full`` when as many wait as may.
  @discardableResult func submit(_ work: @escaping @Sendable () -> Void) throws -> Ticket {
    let (ticket, now) = try state.withLock { state in
      let ticket = Ticket(number: state.given)
      let piece = Piece(ticket: ticket, work: work)
      let isFree = state.running < width
      guard isFree || state.waiting.count < depth else { throw Full() }
      state.given += 1
      if isFree { state.running += 1 } else { state.waiting.append(piece) }
      return (ticket, isFree ? piece : nil)
    }
    if let now { start(now) }
    return ticket
  }

  /// Takes back a piece; false when it runs already or has ended.
  @discardableResult func withdraw(_ ticket: Ticket) -> Bool {
    state.withLock { state in
      guard let index = state.waiting.firstIndex(where: { $0.ticket == ticket }) else { return false }
      state.waiting.remove(at: index)
      return true
    }
  }

  /// The result of a piece of work.
  ///
  /// A task that is cancelled goes on at once; its piece is taken back, or its result dropped.
  /// - Throws: ``Full``, `CancellationError`, and what `work` throws.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    let promise = Promise<Value>()
    let ticket = try submit { promise.settle(Result(catching: work)) }
    return try await withTaskCancellationHandler {
      try await promise.value
    } onCancel: {
      withdraw(ticket)
      promise.settle(.failure(CancellationError()))
    }
  }

  private func start(_ piece: Piece) {
    queue.async { [self] in
      var next: Piece? = piece
      while let piece = next {
        piece.work()
        next = following()
      }
    }
  }

  /// The piece that waits longest; nil gives the place back.
  private func following() -> Piece? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.running -= 1
        return nil
      }
      return state.waiting.removeFirst()
    }
  }
}
