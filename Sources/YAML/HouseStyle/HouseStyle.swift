public import SourceText

/// Brings a file into house style and leaves its meaning and its comments as they are.
///
/// Two spaces a level, lists at the column of their key, one space behind a dash; keys in the order of the shape; texts
/// that others would read as a number or a truth value in quotes; no trailing spaces, no runs of empty lines, LF, one line
/// end at the end. Everything else stays byte for byte.
public enum HouseStyle {
  /// The file in house style; nil when it cannot be read, or when the result would not say the same (left alone then).
  ///
  /// - Complexity: O(*bytes* × *mappings out of order*).
  public static func formatted(_ file: SourceFile, as root: Shape.Value) -> SourceFile? {
    guard let before = read(file) else { return nil }
    var result = file
    for step in [lines, indentation, quotes] as [(SourceFile, Node, Shape.Value) -> SourceFile] {
      guard let node = read(result) else { return nil }
      result = step(result, node, root)
    }
    guard let ordered = inOrder(result, root), let after = read(ordered), before.means(after, as: root) else {
      return nil
    }
    return ordered
  }

  static func read(_ file: SourceFile) -> Node? {
    var diagnostics = Diagnostics()
    let node = YAMLReader.read(file, into: &diagnostics)
    return diagnostics.hasErrors ? nil : node
  }

  /// A text that takes the place of a range.
  struct Edit {
    let range: SourceRange
    let text: String
  }

  /// The file with edits that do not overlap.
  static func apply(_ edits: [Edit], to file: SourceFile) -> SourceFile {
    guard !edits.isEmpty else { return file }
    var bytes: [UInt8] = []
    var next = 0
    for edit in edits.sorted(by: { $0.range.lower < $1.range.lower }) {
      bytes += file.bytes[next..<edit.range.lower]
      bytes += Array(edit.text.utf8)
      next = edit.range.upper
    }
    return SourceFile(name: file.name, bytes: bytes + file.bytes[next...])
  }
}

extension SourceFile {
  /// The number of the line of an offset, from 1.
  func line(at offset: Int) -> Int { position(of: offset).line }

  /// Bytes from the start of the line to the offset.
  func column(at offset: Int) -> Int { offset - self.offset(ofLine: line(at: offset)) }

  /// Spaces at the start of a line.
  func indent(ofLine line: Int) -> Int {
    bytes[offset(ofLine: line)...].prefix { $0 == UInt8(ascii: " ") }.count
  }

  /// Whether only spaces stand before an offset in its line.
  func startsLine(at offset: Int) -> Bool { column(at: offset) == indent(ofLine: line(at: offset)) }
}

extension Node {
  /// Every scalar below, in order.
  func scalars(_ body: (Node) -> Void) {
    switch content {
    case .scalar: body(self)
    case .sequence(let items): for item in items { item.scalars(body) }
    case .mapping(let entries): for entry in entries { entry.value.scalars(body) }
    }
  }

  /// Whether the node is a collection in braces or brackets.
  func isFlow(in file: SourceFile) -> Bool {
    guard scalar == nil, file.bytes.indices.contains(range.lower) else { return false }
    return [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(file.bytes[range.lower])
  }
}
