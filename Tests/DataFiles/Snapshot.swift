import Foundation

/// Rendered text that is compared with a file in `Snapshots/` beside the test.
///
/// A missing snapshot is recorded and fails; `LOTSE_RECORD=1` records all anew, for `git diff` to judge.
package struct Snapshot {
  private let url: URL

  /// The snapshot of a name with its ending, such as `e06.de.txt`.
  package init(_ name: String, beside test: String = #filePath) {
    url = URL(filePath: test).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
  }

  /// What differs, in words; nil when the text is the recorded one.
  package func difference(from text: String) throws -> String? {
    let isRecording = ProcessInfo.processInfo.environment["LOTSE_RECORD"] == "1"
    guard !isRecording, let recorded = try? String(contentsOf: url, encoding: .utf8) else {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return isRecording ? nil : "\(url.lastPathComponent) was missing and is recorded now; look at it and commit it"
    }
    guard recorded != text else { return nil }
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    return """
      \(url.lastPathComponent), line \(line + 1):
      - \(line < old.count ? String(old[line]) : "(end)")
      + \(line < new.count ? String(new[line]) : "(end)")
      LOTSE_RECORD=1 records the snapshots anew.
      """
  }
}
