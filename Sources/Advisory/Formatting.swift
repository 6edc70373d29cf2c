internal import Facts
internal import Report
internal import Rulebook
public import SourceText
internal import YAML

/// Files that are brought into house style.
public struct Formatting: Sendable {
  /// Files that are not in house style, with what they would be.
  public private(set) var changes: [(old: SourceFile, new: SourceFile)] = []
  /// How many files were looked at.
  public private(set) var count = 0
  /// Files that cannot be read, or that no format fits.
  public private(set) var findings = Diagnostics()

  /// Looks at files; without any, at all files of the rulebook.
  public init(_ paths: [String], rules folder: String) {
    for path in paths.isEmpty ? Self.all(folder, into: &findings) : paths { look(at: path, folder) }
  }

  private static func all(_ folder: String, into findings: inout Diagnostics) -> [String] {
    let files = Files.folder(folder, endings: [".yaml"], into: &findings) ?? []
    return files.map(\.name).filter { FileFormat.ofRulebook($0) != nil }.map { "\(folder)/\($0)" }
  }

  private mutating func look(at path: String, _ folder: String) {
    guard let root = Self.shape(path, folder, into: &findings) else {
      findings.add(SchemaWording.noFormat(path))
      return
    }
    guard let file = Files.read(path, into: &findings) else { return }
    count += 1
    let decoding = Decoding(file)
    guard decoding.root() != nil, !decoding.diagnostics.hasErrors else {
      findings.add(decoding.diagnostics.all)
      return
    }
    guard let new = HouseStyle.formatted(file, as: root) else {
      findings.add(SchemaWording.leftAlone(file))
      return
    }
    if new.bytes != file.bytes { changes.append((file, new)) }
  }

  /// The shape of a file by the folder it lies in.
  private static func shape(_ path: String, _ folder: String, into findings: inout Diagnostics) -> Shape.Value? {
    if path.hasPrefix(folder + "/") { return FileFormat.ofRulebook(String(path.dropFirst(folder.count + 1)))?.root }
    let parts = path.split(separator: "/")
    let kind = ["sites": "site", "enquiries": "enquiry"][parts.dropLast().last ?? ""]
    guard let kind, let dictionary = dictionary(folder, into: &findings) else { return nil }
    return FileFormat.all(dictionary).first { $0.name == kind }?.root
  }

  private static func dictionary(_ folder: String, into findings: inout Diagnostics) -> FactsDictionary? {
    var others = Diagnostics()
    let rulebook = Rulebook.read(folder: folder, into: &others)
    findings.add(others.errors)
    return rulebook?.dictionary
  }

  /// A finding for each file that is not in house style, at the first line that differs.
  public var differences: [Diagnostic] {
    changes.map { old, new in
      let line = (1...old.lineCount).first { old.line($0) != new.line($0) } ?? old.lineCount
      let start = old.offset(ofLine: line)
      return SchemaWording.untidy(SourceLocation(old, SourceRange(start, start + (old.line(line)?.utf8.count ?? 0))))
    }
  }

  /// Writes all changed files; those that cannot be written are recorded.
  public func write(into diagnostics: inout Diagnostics) -> [String] {
    changes.compactMap { old, new in Files.replace(old, with: new, into: &diagnostics) ? old.name : nil }
  }
}
