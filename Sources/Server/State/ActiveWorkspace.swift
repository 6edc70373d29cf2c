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

  /// What became of an edit.
  enum Outcome: Sendable {
    /// It answers from now on.
    case taken(generation: Int)
    /// It has errors; the old state stays.
    case refused(Diagnostics)
  }

  private struct Content {
    var state: State
    var lastEdit: Diagnostics
    /// How the folders looked when they were last read.
    var signature: FolderSignature
  }

  private let content: Mutex<Content>
  /// Whether rules that nobody has reviewed may answer.
  private let allowsDraft: Bool

  private init(_ reading: Reading, _ workspace: Workspace, _ files: WorkspaceFiles, allowsDraft: Bool) {
    self.allowsDraft = allowsDraft
    content = Mutex(
      Content(
        state: State(workspace: workspace, files: files, generation: 1), lastEdit: reading.findings,
        signature: reading.signature))
  }

  /// Reads the folders; nil, with the findings recorded, when something has an error.
  static func open(
    _ folders: Folders, allowsDraft: Bool = true, into diagnostics: inout Diagnostics
  ) -> ActiveWorkspace? {
    let reading = Reading(folders, allowsDraft: allowsDraft)
    diagnostics.add(reading.findings.all)
    guard let files = reading.files, let workspace = reading.workspace else { return nil }
    return ActiveWorkspace(reading, workspace, files, allowsDraft: allowsDraft)
  }

  /// The state that answers now. A request takes it once and uses it to its end.
  var state: State { content.withLock(\.state) }

  /// What was found at the last edit; empty when it was taken over without findings.
  var lastEdit: Diagnostics { content.withLock(\.lastEdit) }

  /// How the folders looked when they were last read.
  var signature: FolderSignature { content.withLock(\.signature) }

  /// Takes over what the folders hold now, unless it has errors.
  @discardableResult func reload() -> Outcome {
    let reading = Reading(state.workspace.folders, allowsDraft: allowsDraft)
    return content.withLock { content in
      content.lastEdit = reading.findings
      content.signature = reading.signature
      guard let files = reading.files, let workspace = reading.workspace else { return .refused(reading.findings) }
      content.state = State(workspace: workspace, files: files, generation: content.state.generation + 1)
      return .taken(generation: content.state.generation)
    }
  }

  /// What the folders hold, read at once.
  private struct Reading {
    /// Taken before the files were read: what is written meanwhile makes another one.
    let signature: FolderSignature
    let findings: Diagnostics
    let files: WorkspaceFiles?
    /// nil when something has an error.
    let workspace: Workspace?

    init(_ folders: Folders, allowsDraft: Bool) {
      signature = FolderSignature(of: folders)
      var diagnostics = Diagnostics()
      files = WorkspaceFiles.read(folders, into: &diagnostics)
      var findings = Workspace.Findings()
      let read = files.flatMap { Workspace.read($0, into: &findings) }
      diagnostics.add(findings.basis.all + findings.register.all)
      if !allowsDraft, let draft = read?.draftFinding(canBeTried: true) { diagnostics.add(draft) }
      self.findings = diagnostics
      workspace = diagnostics.hasErrors ? nil : read
    }
  }
}
