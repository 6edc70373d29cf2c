package import SourceText
package import YAML

/// Where files use the keys that a format describes.
package struct ShapePlaces {
  /// A key of one mapping of one file.
  package struct Place: Sendable, CustomStringConvertible {
    package let shape: String
    package let key: Shape.Key
    package let file: SourceFile
    package let range: SourceRange
    package var description: String { "\(shape).\(key.name)" }

    /// The file with another name for the key.
    package func renamed(_ name: String) -> SourceFile {
      var bytes = file.bytes
      bytes.replaceSubrange(range.lower..<range.upper, with: Array(name.utf8))
      return SourceFile(name: file.name, bytes: bytes)
    }
  }

  private var byName: [String: Place] = [:]
  private var described: Set<String> = []

  /// No files yet.
  package init() {}

  /// One place for each key, in order of shape and key.
  package var found: [Place] { byName.values.sorted { $0.description < $1.description } }

  /// Described keys that no file has, of mappings that files have.
  package var missing: [String] { described.subtracting(byName.keys).sorted() }

  /// Adds what a node of a file uses.
  package mutating func visit(_ node: Node, _ value: Shape.Value?, _ file: SourceFile) {
    switch node.content {
    case .scalar: break
    case .sequence(let items): for item in items { visit(item, value?.item, file) }
    case .mapping(let entries):
      let keys = entries.map(\.key)
      let shape = value?.shape(of: keys)
      for key in shape?.keys ?? [] { described.insert("\(shape?.name ?? "").\(key.name)") }
      for entry in entries {
        if let shape, let key = shape[entry.key] {
          let place = Place(shape: shape.name, key: key, file: file, range: entry.keyRange)
          byName[place.description] = byName[place.description] ?? place
        }
        visit(entry.value, value?.value(of: entry.key, among: keys), file)
      }
    }
  }
}
