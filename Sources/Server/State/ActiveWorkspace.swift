internal import Advisory
internal import SourceText
internal import Store
internal import Synchronization

/// The workspace that answers: read from files as a whole, and replaced as a whole.
///
/// An edit that has errors changes nothing: the last good state goes on answering, and the findings of the edit are kept
/// beside it.
final class ActiveWorkspace: Sendable {
  /// A workspace with the files that it was read from.
  struct State: Sendable {
    let workspace: Workspace
    let files: WorkspaceFiles
    /// What everybody may see of it.
    let published: Workspace
    /// The files as they are kept with assessments.
    let stored: StoredFiles
    /// Counts the states since the start.
    let generation: Int

    init(workspace: Workspace, files: WorkspaceFiles, generation: Int) {
      self.workspace = workspace
      self.files = files
      self.generation = generation
      published = workspace.published
      stored = StoredFiles(files)
    }
  }

  private struct Content {
    var state: State
    var lastEdit: Diagnostics
  }

  private let content: Mutex<Content>

  /// The first state of files that are in order.
  init(_ workspace: Workspace, _ files: WorkspaceFiles) {
    content = Mutex(
      Content(state: State(workspace: workspace, files: files, generation: 1), lastEdit: Diagnostics()))
  }

  /// Reads the folders; nil, with the findings recorded, when something has an error.
  static func open(_ folders: Folders, into diagnostics: inout Diagnostics) -> ActiveWorkspace? {
    guard let files = WorkspaceFiles.read(folders, into: &diagnostics),
      let workspace = read(files, into: &diagnostics)
    else { return nil }
    return ActiveWorkspace(workspace, files)
  }

  /// The state that answers now. A request takes it once and uses it to its end.
  var state: State { content.withLock(\.state) }

  /// What was found at the last edit; empty when it was taken over without findings.
  var lastEdit: Diagnostics { content.withLock(\.lastEdit) }

  /// Takes over what the folders hold now; false when it has errors and the old state stays.
  @discardableResult func reload() -> Bool {
    var diagnostics = Diagnostics()
    let files = WorkspaceFiles.read(state.workspace.folders, into: &diagnostics)
    let workspace = files.flatMap { Self.read($0, into: &diagnostics) }
    return content.withLock { content in
      content.lastEdit = diagnostics
      guard let files, let workspace else { return false }
      content.state = State(workspace: workspace, files: files, generation: content.state.generation + 1)
      return true
    }
  }

  private static func read(_ files: WorkspaceFiles, into diagnostics: inout Diagnostics) -> Workspace? {
    var findings = Workspace.Findings()
    let workspace = Workspace.read(files, into: &findings)
    diagnostics.add(findings.basis.all + findings.register.all)
    return diagnostics.hasErrors ? nil : workspace
  }
}
