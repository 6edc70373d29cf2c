#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif
internal import Rulebook
public import SourceText

/// Reading of files and folders; the only place that touches the file system.
public enum Files {
  /// The content of a file; `-` is standard input. nil, with the reason recorded, when it cannot be read.
  public static func read(_ path: String, into diagnostics: inout Diagnostics) -> SourceFile? {
    if path == "-" { return standardInput(into: &diagnostics) }
    guard !isFolder(path) else {
      diagnostics.add(FileWording.isFolder(path))
      return nil
    }
    guard let stream = fopen(path, "rb") else {
      diagnostics.add(reasonNotOpened(path))
      return nil
    }
    defer { fclose(stream) }
    guard let bytes = content(stream) else {
      diagnostics.add(FileWording.unreadable(path))
      return nil
    }
    return SourceFile(name: path, bytes: bytes)
  }

  /// Why a file was not opened, by the error of the system.
  static func reasonNotOpened(_ path: String) -> Diagnostic {
    errno == ENOENT ? FileWording.notFound(path, near: neighbours(path)) : FileWording.unreadable(path)
  }

  /// Every file of a folder and the folders below whose name ends in one of the endings, by path relative to the folder,
  /// in order of that path. nil, with the reason recorded, when the folder cannot be read.
  ///
  /// - Parameter skipped: names of folders directly in it that are left out.
  public static func folder(
    _ path: String, endings: [String], skipping skipped: [String] = [], into diagnostics: inout Diagnostics
  ) -> [(name: String, file: SourceFile)]? {
    guard let names = names(in: path) else {
      diagnostics.add(FileWording.noFolder(path))
      return nil
    }
    var files: [(String, SourceFile)] = []
    for name in names where !name.hasPrefix(".") && !skipped.contains(name) {
      let full = "\(path)/\(name)"
      if isFolder(full) {
        let inner = folder(full, endings: endings, into: &diagnostics) ?? []
        files += inner.map { ("\(name)/\($0.name)", $0.file) }
      } else if endings.contains(where: name.hasSuffix), let file = read(full, into: &diagnostics) {
        files.append((name, file))
      }
    }
    return files
  }

  /// The files of a rulebook by path; tests and earlier states, which lie beside the rules, are left out.
  static func rules(
    _ path: String, endings: [String] = [".yaml"], into diagnostics: inout Diagnostics
  ) -> [String: SourceFile]? {
    folder(path, endings: endings, skipping: Rulebook.besideFolders, into: &diagnostics).map { files in
      Dictionary(files.map { ($0.name, $0.file) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Whether a path is a folder.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFDIR
  }

  /// Whether anything is at a path.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Writes a new file; false when it exists already or cannot be written.
  public static func create(_ path: String, text: String) -> Bool {
    guard let stream = fopen(path, "wbx") else { return false }
    let bytes = Array(text.utf8)
    let written = fwrite(bytes, 1, bytes.count, stream)
    return fclose(stream) == 0 && written == bytes.count
  }

  /// Writes a new file; false, with the reason recorded, when it exists already or cannot be written.
  public static func createNew(_ path: String, text: String, into diagnostics: inout Diagnostics) -> Bool {
    if exists(path) {
      diagnostics.add(FileWording.existsAlready(path))
      return false
    }
    if create(path, text: text) { return true }
    diagnostics.add(FileWording.unwritable(path))
    return false
  }

  /// Makes the folders that lead to a file; false, with the reason recorded, when that fails.
  public static func makeFolder(of path: String, into diagnostics: inout Diagnostics) -> Bool {
    for slash in path.indices where path[slash] == "/" && slash != path.startIndex {
      let folder = String(path[..<slash])
      if !isFolder(folder), mkdir(folder, 0o755) != 0 {
        diagnostics.add(FileWording.unwritable(folder))
        return false
      }
    }
    return true
  }

  /// Puts a new content in the place of a file's content; the old file stays whole until the new one is.
  ///
  /// A file that is no longer as it was read, or that cannot be written, stays as it is; the reason is recorded.
  public static func replace(_ original: SourceFile, with edited: SourceFile, into diagnostics: inout Diagnostics)
    -> Bool
  {
    var resolved = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let target = realpath(original.name, &resolved) == nil ? original.name : text(resolved)
    guard let current = read(target, into: &diagnostics) else { return false }
    guard current.bytes == original.bytes else {
      diagnostics.add(FileWording.changed(original.name))
      return false
    }
    let temporary = target + ".tmp\(getpid())"
    guard write(edited.bytes, to: temporary), keepMode(of: target, for: temporary),
      read(temporary, into: &diagnostics)?.bytes == edited.bytes, rename(temporary, target) == 0
    else {
      unlink(temporary)
      diagnostics.add(FileWording.unwritable(original.name))
      return false
    }
    return true
  }

  /// Writes a new file and waits until it is safe; false when it exists already or cannot be written.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let stream = fopen(path, "wbx") else { return false }
    let isWritten = fwrite(bytes, 1, bytes.count, stream) == bytes.count && fflush(stream) == 0
    let isSafe = isWritten && fsync(fileno(stream)) == 0
    return fclose(stream) == 0 && isSafe
  }

  private static func keepMode(of original: String, for copy: String) -> Bool {
    var status = stat()
    return stat(original, &status) == 0 && chmod(copy, status.st_mode & 0o7777) == 0
  }

  private static func text(_ bytes: [CChar]) -> String {
    String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The largest input that is read, so that an endless stream ends.
  private static let limit = 64 << 20

  private static func standardInput(into diagnostics: inout Diagnostics) -> SourceFile? {
    guard let stream = fdopen(dup(STDIN_FILENO), "rb") else { return nil }
    defer { fclose(stream) }
    guard let bytes = content(stream) else {
      diagnostics.add(FileWording.unreadable("-"))
      return nil
    }
    return SourceFile(name: "-", bytes: bytes)
  }

  private static func content(_ stream: UnsafeMutablePointer<FILE>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { return ferror(stream) == 0 ? bytes : nil }
      bytes += buffer[0..<count]
    }
    return bytes
  }

  /// Names in a folder, in order; nil when it cannot be read.
  static func names(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The files beside a path, for suggestions.
  private static func neighbours(_ path: String) -> [String] {
    let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    let prefix = path.contains("/") ? folder + "/" : ""
    return (names(in: folder) ?? []).map { prefix + $0 }
  }
}

/// What the reading of files says.
enum FileWording {
  static func notFound(_ path: String, near names: [String]) -> Diagnostic {
    Diagnostic(
      "files/not-found", LocalizedText(de: "Die Datei „\(path)“ gibt es nicht.", en: "There is no file “\(path)”."),
      hint: NearestName.of(path, among: names).map {
        LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?")
      })
  }

  static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      "files/unreadable",
      LocalizedText(de: "„\(path)“ lässt sich nicht lesen.", en: "“\(path)” cannot be read."),
      hint: LocalizedText(de: "Leserechte prüfen", en: "check the permissions"))
  }

  static func existsAlready(_ path: String) -> Diagnostic {
    Diagnostic(
      "files/exists",
      LocalizedText(
        de: "„\(path)“ gibt es schon und wird nicht überschrieben.", en: "“\(path)” exists and is not overwritten."),
      hint: LocalizedText(de: "anderen Namen wählen", en: "choose another name"))
  }

  static func unwritable(_ path: String) -> Diagnostic {
    Diagnostic(
      "files/unwritable",
      LocalizedText(
        de: "„\(path)“ lässt sich nicht schreiben; die Datei ist unverändert.",
        en: "“\(path)” cannot be written; the file is unchanged."),
      hint: LocalizedText(de: "Schreibrechte und freien Platz prüfen", en: "check permissions and free space"))
  }

  static func changed(_ path: String) -> Diagnostic {
    Diagnostic(
      "files/changed",
      LocalizedText(
        de: "„\(path)“ wurde inzwischen von jemand anderem geändert; es ist nichts geschrieben.",
        en: "“\(path)” was changed by somebody else meanwhile; nothing is written."),
      hint: LocalizedText(de: "den Aufruf wiederholen", en: "run it again"))
  }

  static func isFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "files/is-folder",
      LocalizedText(
        de: "„\(path)“ ist ein Ordner, erwartet wird eine Datei.", en: "“\(path)” is a folder; a file is expected."))
  }

  static func noFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "files/no-folder",
      LocalizedText(
        de: "Den Ordner „\(path)“ gibt es nicht oder er ist nicht lesbar.",
        en: "There is no folder “\(path)”, or it cannot be read."),
      hint: LocalizedText(
        de: "im Projektordner aufrufen oder --rules, --sites, --seeds angeben",
        en: "run it in the project folder, or give --rules, --sites, --seeds"))
  }

  static func empty(_ path: String) -> Diagnostic {
    Diagnostic(
      "files/no-files",
      LocalizedText(
        de: "Der Ordner „\(path)“ enthält keine passenden Dateien.", en: "The folder “\(path)” holds no suitable files."
      ))
  }
}
