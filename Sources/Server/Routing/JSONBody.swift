internal import SourceText
internal import YAML

/// A body in JSON, read like any file: all errors at once, each with its place.
struct JSONBody {
  private let file: SourceFile
  private let decoding: Decoding
  private let root: Node

  /// - Throws: a problem when it is no JSON.
  init(_ call: Call) throws {
    file = SourceFile(name: "-", bytes: call.body)
    decoding = Decoding(file)
    var diagnostics = Diagnostics()
    guard let root = JSONReader.read(file, into: &diagnostics) else {
      throw ProblemWording.unreadable(diagnostics.errors)
    }
    self.root = root
    for finding in diagnostics.all { decoding.report(finding) }
  }

  /// Reads the value that the body holds; what is wrong is recorded and told by ``require(_:)``.
  func read<Value>(_ body: (Decoding, Node) -> Value?) -> Value? { body(decoding, root) }

  /// The value that was read.
  ///
  /// - Throws: a problem when anything was wrong.
  func require<Value>(_ value: Value?) throws -> Value {
    guard let value, !decoding.diagnostics.hasErrors else {
      throw ProblemWording.body(decoding.diagnostics.errors, file)
    }
    return value
  }

  /// Two texts that have to be there, in an object that has nothing else.
  ///
  /// - Throws: a problem when anything was wrong.
  func texts(_ one: String, _ other: String) throws -> (String, String) {
    try require(
      read { decoding, root -> (String, String)? in
        guard let map = decoding.mapping(root) else { return nil }
        let first = map.need(one).flatMap(decoding.text)
        let second = map.need(other).flatMap(decoding.text)
        map.finish()
        guard let first, let second else { return nil }
        return (first, second)
      })
  }
}
