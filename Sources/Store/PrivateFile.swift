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

  private static func makeFolders(of path: String) throws {
    for slash in path.indices where path[slash] == "/" && slash != path.startIndex {
      let folder = String(path[..<slash])
      if mkdir(folder, 0o700) != 0, errno != EEXIST { throw reason(folder) }
    }
  }
}
