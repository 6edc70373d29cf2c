package import Foundation
import SourceText
package import YAML

/// A YAML value without its places.
package enum Tree: Sendable, Equatable {
  case text(String)
  case list([Tree])
  case map([Entry])

  /// A key and its value.
  package struct Entry: Sendable, Equatable {
    package let key: String
    package let value: Tree
  }

  /// A file that cannot be read.
  package struct Unreadable: Error {
    package let codes: [String]
  }

  /// Reads a file; throws when it is not there or has errors.
  package init(contentsOf url: URL) throws {
    let file = SourceFile(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
    var diagnostics = Diagnostics()
    guard let node = YAMLReader.read(file, into: &diagnostics), !diagnostics.hasErrors else {
      throw Unreadable(codes: diagnostics.errors.map(\.code))
    }
    self.init(node)
  }

  /// The value of a node.
  package init(_ node: Node) {
    switch node.content {
    case .scalar(let scalar): self = .text(scalar.text)
    case .sequence(let items): self = .list(items.map(Tree.init))
    case .mapping(let entries): self = .map(entries.map { Entry(key: $0.key, value: Tree($0.value)) })
    }
  }

  /// The value of a key; nil for an absent key and for what is no mapping.
  package subscript(key: String) -> Tree? { entries.first { $0.key == key }?.value }

  /// Entries of a mapping in the order of the file; empty for anything else.
  package var entries: [Entry] {
    if case .map(let entries) = self { entries } else { [] }
  }

  /// Items of a list; empty for anything else.
  package var items: [Tree] {
    if case .list(let items) = self { items } else { [] }
  }

  /// The text of a scalar; nil for anything else.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension Tree {
  /// The texts of a list of texts; a text counts as a list of one.
  package var texts: [String] { text.map { [$0] } ?? items.compactMap(\.text) }

  /// Every mapping in the value that has the key, itself included, from the outside in.
  package func mappings(with key: String) -> [Tree] {
    (self[key] == nil ? [] : [self]) + (entries.map(\.value) + items).flatMap { $0.mappings(with: key) }
  }
}
