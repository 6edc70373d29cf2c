#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How the files of a workspace look from outside: a file that is changed, added, renamed or removed changes it.
///
/// Path, size, time of change to the nanosecond, and the number of the file (inode), which changes when an editor writes a
/// new file and renames it. Contents are not read.
public struct FolderSignature: Hashable, Sendable {
  private struct Entry: Hashable {
    let path: String
    let size: Int64
    let seconds: Int64
    let nanoseconds: Int64
    let inode: UInt64
  }

  private var entries: [Entry] = []
  /// Folders that are not there.
  private var missing: [String] = []

  /// The signature of the folders as they are now.
  public init(of folders: Folders) {
    for folder in [folders.rules, folders.sites, folders.seeds + "/reference", folders.seeds + "/vocabulary"] {
      add(folder)
    }
  }

  /// Files that would be read; hidden ones, such as those that editors keep meanwhile, are not.
  private mutating func add(_ folder: String) {
    guard let names = Files.names(in: folder) else {
      missing.append(folder)
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      if (status.st_mode & S_IFMT) == S_IFDIR { add(path) } else { entries.append(Self.entry(path, status)) }
    }
  }

  private static func entry(_ path: String, _ status: stat) -> Entry {
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return Entry(
      path: path, size: Int64(status.st_size), seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec),
      inode: UInt64(status.st_ino))
  }
}
