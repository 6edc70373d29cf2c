internal import Store

/// What operations share: the active workspace, the store, and the clock.
struct Services: Sendable {
  let settings: ServerSettings
  let workspace: ActiveWorkspace
  let store: Store
  let clock: Clock
}
