internal import SourceText

/// The lines in which two versions of a file differ.
struct FileChange {
  let isAdded: Bool
  /// From 1, in the version that has the line.
  let number: Int
  let content: String

  /// The line as it is printed: sign, number, text.
  var text: String { "\(isAdded ? "+" : "−") \(String(number).padded(left: 4)) │ \(content)" }

  /// Removed and added lines in the order of the new version.
  static func lines(from old: SourceFile, to new: SourceFile) -> [FileChange] {
    let changes = lines(new).difference(from: lines(old)).map { change in
      switch change {
      case .remove(let offset, let line, _): FileChange(isAdded: false, number: offset + 1, content: line)
      case .insert(let offset, let line, _): FileChange(isAdded: true, number: offset + 1, content: line)
      }
    }
    return changes.sorted { ($0.number, $0.isAdded ? 1 : 0) < ($1.number, $1.isAdded ? 1 : 0) }
  }

  private static func lines(_ file: SourceFile) -> [String] { (1...file.lineCount).compactMap(file.line) }
}
