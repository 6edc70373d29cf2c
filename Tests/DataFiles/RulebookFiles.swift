package import Foundation
package import SourceText

/// The files of `rules/lausitz`, as they are or with one change.
package enum RulebookFiles {
  /// A change of a text that the file does not hold.
  package struct NotFound: Error {
    package let text: String
  }

  /// The folder.
  package static let folder = DataFolder.package.appending(path: "rules/lausitz")

  /// All files by path relative to the folder.
  package static func real() throws -> [String: SourceFile] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".yaml") }.reduce(into: [:]) { files, path in
      files[path] = SourceFile(name: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
  }

  /// All files, one of them with the first occurrence of a text replaced.
  package static func changed(_ file: String, _ old: String, _ new: String) throws -> [String: SourceFile] {
    var files = try real()
    guard let source = files[file] else { throw NotFound(text: file) }
    var text = String(decoding: source.bytes, as: UTF8.self)
    guard let range = text.range(of: old) else { throw NotFound(text: old) }
    text.replaceSubrange(range, with: new)
    files[file] = SourceFile(name: file, text: text)
    return files
  }
}
