#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files that only their owner may read.
enum PrivateFile {
  /// Makes the file and the folders that lead to it when they are missing, for their owner only.
  ///
  /// A file that is there keeps nobody but its owner; a folder that is there stays as it is.
  static func prepare(_ path: String) throws {
    try makeFolders(of: path)
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw reason(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw StoreError.unusable("\(path): not a file")
    }
    if status.st_mode & 0o077 != 0, fchmod(descriptor, 0o600) != 0 { throw reason(path) }
  }

  static func reason(_ path: String) -> StoreError {
    errno == ENOSPC ? .full : .unusable("\(path): \(String(cString: strerror(errno)))")
  }

  /// Makes the folders that lead to a file, for their owner only; those that are there stay as they are.
  static func makeFolders(of path: String) throws {
    for slash in path.indices where path[slash] == "/" && slash != path.startIndex {
      let folder = String(path[..<slash])
      if mkdir(folder, 0o700) != 0, errno != EEXIST { throw reason(folder) }
    }
  }

  /// Bytes of a file; nil when there is none.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// Bytes that are free on the disk of a file.
  static func freeBytes(_ path: String) -> Int? {
    var status = statvfs()
    return statvfs(path, &status) == 0 ? Int(status.f_bavail) * Int(status.f_frsize) : nil
  }

  /// Deletes a database with what SQLite keeps beside it; what is not there is none.
  static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) }
  }

  /// Gives a file another name, so that it is there also after the machine loses power.
  ///
  /// - Parameter replacing: whether another file may lose the name.
  static func rename(_ path: String, to target: String, replacing: Bool) throws {
    if replacing {
      guard Self.systemRename(path, target) == 0 else { throw reason(target) }
    } else {
      guard link(path, target) == 0 else { throw errno == EEXIST ? StoreError.exists : reason(target) }
      unlink(path)
    }
    try synchronise(folder(of: target))
  }

  /// Gives a database a second name, with the write-ahead log that it may have, and takes the log from the first: a log
  /// must never meet another database.
  static func keep(_ path: String, as kept: String) throws {
    guard link(path, kept) == 0 else { throw errno == EEXIST ? StoreError.exists : reason(kept) }
    if size(path + "-wal") != nil, link(path + "-wal", kept + "-wal") != 0 { throw reason(kept + "-wal") }
    try synchronise(folder(of: kept))
    for ending in ["-wal", "-shm", "-journal"] { unlink(path + ending) }
  }

  /// Waits until the content of a file or folder is on disk.
  static func synchronise(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw reason(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw reason(path) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// `rename(2)`, under a name that does not hide it.
  private static func systemRename(_ path: String, _ target: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.rename(path, target)
    #else
      Darwin.rename(path, target)
    #endif
  }
}
