internal import Advisory
internal import Region
internal import SourceText
internal import Synchronization

/// Outlines for maps, read when the first map is asked for: most runs of the server, and its start, need none.
final class MapOutlines: Sendable {
  private let workspace: ActiveWorkspace
  /// What was read; nil until then.
  private let read = Mutex<Boundaries??>(nil)

  init(_ workspace: ActiveWorkspace) { self.workspace = workspace }

  /// The outlines; nil when there are none that can be read: pages then go without a map.
  var boundaries: Boundaries? {
    read.withLock { read in
      if let known = read { return known }
      var ignored = Diagnostics()
      let found = workspace.state.workspace.boundaries(into: &ignored)
      read = .some(found)
      return found
    }
  }
}
