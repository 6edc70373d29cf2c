internal import Evaluation
internal import NIOCore
internal import Report
internal import Store

/// What operations share: the active workspace, the store, and the clock.
struct Services: Sendable {
  let settings: ServerSettings
  let workspace: ActiveWorkspace
  let store: Store
  let clock: Clock
  /// Work for the processors: never on an event loop.
  let pool: WorkPool
  /// For PDF files: one at a time, so that assessments need not wait for them.
  let press: WorkPool
  let assessor: Assessor
  let budget: ClientBudget
  let running: RunningRequests
  let readiness = Readiness()
  let outlines: MapOutlines
  /// Assessments that pages show, and the bodies of these pages.
  let assessments: Kept<Assessment>
  let bodies: Kept<[Markup]>
  /// PDF files that were made lately.
  let prints: Kept<[UInt8]>
  /// Accounts, sessions and tokens.
  let entry: Entry

  init(settings: ServerSettings, workspace: ActiveWorkspace, store: Store, clock: Clock) {
    let limits = settings.limits
    self.settings = settings
    self.workspace = workspace
    self.store = store
    self.clock = clock
    pool = WorkPool(width: System.coreCount, depth: limits.waiting)
    press = WorkPool(width: 1, depth: 8)
    assessor = Assessor(pool, cacheBytes: limits.cacheBytes)
    budget = ClientBudget(perMinute: limits.requestsPerMinute, atOnce: limits.requestsAtOnce)
    running = RunningRequests(limits)
    outlines = MapOutlines(workspace)
    assessments = Kept(count: 16)
    bodies = Kept(count: 64)
    prints = Kept(count: 64)
    entry = Entry(settings, store, clock)
  }
}
