internal import Advisory
internal import Logging
internal import SourceText
internal import Synchronization

/// Looks at the folders at even intervals and has them read again when they have changed and been quiet since.
///
/// Nothing is read while files are being written: two looks in a row must see the same.
final class Watcher: Sendable {
  private let workspace: ActiveWorkspace
  private let logger: Logger
  /// What the last look saw.
  private let last: Mutex<FolderSignature>
  /// Reading takes a while and must not hold up requests.
  private let pool = WorkPool(width: 1, depth: 1)

  init(_ workspace: ActiveWorkspace, _ logger: Logger) {
    self.workspace = workspace
    self.logger = logger
    last = Mutex(workspace.signature)
  }

  /// One look; the outcome when the folders were read again.
  @discardableResult func look() async -> ActiveWorkspace.Outcome? {
    try? await pool.run { [self] in lookNow() }
  }

  /// Reads the folders again, whether they have changed or not.
  @discardableResult func reload() async -> ActiveWorkspace.Outcome? {
    try? await pool.run { [self] in reloadNow() }
  }

  private func lookNow() -> ActiveWorkspace.Outcome? {
    let now = FolderSignature(of: workspace.state.workspace.folders)
    let isQuiet = last.withLock { last in
      defer { last = now }
      return last == now
    }
    return isQuiet && now != workspace.signature ? reloadNow() : nil
  }

  private func reloadNow() -> ActiveWorkspace.Outcome {
    let outcome = workspace.reload()
    switch outcome {
    case .taken(let generation):
      logger.notice("workspace taken over", metadata: ["generation": .stringConvertible(generation)])
    case .refused(let findings):
      logger.warning(
        "edit refused, the last good state goes on answering",
        metadata: [
          "errors": .stringConvertible(findings.errors.count),
          "first": .string(findings.errors.first.map(Self.line) ?? ""),
        ])
    }
    return outcome
  }

  private static func line(_ finding: Diagnostic) -> String {
    let place = finding.location.map { "\($0.file.name): " } ?? ""
    return "\(place)\(finding.message[.de]) [\(finding.code)]"
  }
}
