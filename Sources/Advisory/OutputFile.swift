#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
package import SourceText

/// A file that a command writes: whole or not at all, and never in the place of another unless that is asked for.
package struct OutputFile: Sendable, Hashable {
  package let path: String
  /// Whether a file that is there already may be replaced.
  package let replaces: Bool

  /// A file to write; nothing is touched yet.
  package init(_ path: String, replaces: Bool) {
    self.path = path
    self.replaces = replaces
  }

  /// Whether it can be written as things stand, with the reason recorded when not: asked before long work, not after it.
  package func isPossible(into diagnostics: inout Diagnostics) -> Bool {
    if Files.isFolder(path) {
      diagnostics.add(OutputWording.isFolder(path))
    } else if !replaces, Files.exists(path) {
      diagnostics.add(OutputWording.exists(path))
    } else if !Files.isFolder(folder) {
      diagnostics.add(OutputWording.noFolder(path, folder: folder))
    } else if access(folder, W_OK) != 0 {
      diagnostics.add(OutputWording.notWritable(path))
    } else {
      return true
    }
    return false
  }

  /// Writes the file; readers see the old content or the new one, never a part. False, with the reason recorded, when it
  /// is there already or cannot be written; then nothing has changed.
  package func write(_ bytes: [UInt8], into diagnostics: inout Diagnostics) -> Bool {
    guard isPossible(into: &diagnostics) else { return false }
    let temporary = "\(folder)/.\(name).tmp\(getpid())"
    defer { unlink(temporary) }
    guard Files.write(bytes, to: temporary) else {
      diagnostics.add(OutputWording.notWritable(path))
      return false
    }
    // `link` does not replace a file that somebody has made meanwhile; `rename` would.
    let isDone = replaces ? rename(temporary, path) == 0 : link(temporary, path) == 0
    if !isDone { diagnostics.add(errno == EEXIST ? OutputWording.exists(path) : OutputWording.notWritable(path)) }
    return isDone
  }

  /// Writes a text in UTF-8, as ``write(_:into:)``.
  package func write(_ text: String, into diagnostics: inout Diagnostics) -> Bool {
    write(Array(text.utf8), into: &diagnostics)
  }

  private var slash: String.Index? { path.lastIndex(of: "/") }

  private var folder: String {
    guard let slash else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var name: Substring { slash.map { path[path.index(after: $0)...] } ?? path[...] }
}

/// What the writing of files says.
enum OutputWording {
  static func exists(_ path: String) -> Diagnostic {
    Diagnostic(
      "output/exists",
      LocalizedText(
        de: "„\(path)“ gibt es schon und wird nicht überschrieben.", en: "“\(path)” exists and is not overwritten."),
      hint: LocalizedText(
        de: "anderen Namen wählen oder mit --force überschreiben", en: "choose another name, or overwrite with --force")
    )
  }

  static func isFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "output/is-folder",
      LocalizedText(
        de: "„\(path)“ ist ein Ordner, erwartet wird der Name einer Datei.",
        en: "“\(path)” is a folder; the name of a file is expected."))
  }

  static func noFolder(_ path: String, folder: String) -> Diagnostic {
    Diagnostic(
      "output/no-folder",
      LocalizedText(
        de: "Für „\(path)“ fehlt der Ordner „\(folder)“.", en: "The folder “\(folder)” of “\(path)” does not exist."),
      hint: LocalizedText(de: "Ordner anlegen oder anderen Namen wählen", en: "make the folder or choose another name"))
  }

  static func notWritable(_ path: String) -> Diagnostic {
    Diagnostic(
      "output/not-writable",
      LocalizedText(de: "„\(path)“ lässt sich nicht schreiben.", en: "“\(path)” cannot be written."),
      hint: LocalizedText(de: "Schreibrechte und freien Platz prüfen", en: "check permissions and free space"))
  }
}
