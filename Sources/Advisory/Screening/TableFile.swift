internal import Columns
internal import SourceText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A table that is read in pieces of whole rows, by several tasks in turn.
final class TableFile: @unchecked Sendable {
  // Sendable: everything that changes is touched under the lock.
  let path: String
  /// Bytes of the file; nil when it does not say, as standard input.
  let size: Int?
  private let descriptor: Int32
  private var lock = pthread_mutex_t()
  /// Bytes behind the last whole row that was handed out.
  private var rest: [UInt8] = []
  private var delimiter = TableSchema.Delimiter.comma
  private var nextLine = 1
  private var nextNumber = 0
  private var isAtEnd = false
  private var read = 0
  private var failure: Diagnostic?

  /// A piece of the table: whole rows.
  struct Piece {
    /// Counted from 0, in the order of the file.
    let number: Int
    let bytes: [UInt8]
    /// The line of the file on which it starts, from 1.
    let firstLine: Int
  }

  /// Opens a file; `-` is standard input. nil, with the reason recorded, when it cannot be read.
  init?(_ path: String, into diagnostics: inout Diagnostics) {
    guard path == "-" || !Files.isFolder(path) else {
      diagnostics.add(FileWording.isFolder(path))
      return nil
    }
    descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      diagnostics.add(Files.reasonNotOpened(path))
      return nil
    }
    self.path = path
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && (status.st_mode & S_IFMT) == S_IFREG
    size = isFile ? Int(status.st_size) : nil
    pthread_mutex_init(&lock, nil)
  }

  deinit {
    close(descriptor)
    pthread_mutex_destroy(&lock)
  }

  /// The beginning of the file, enough for its header.
  func head() -> SourceFile {
    if rest.isEmpty { rest = filled(Self.headLength) }
    return SourceFile(name: path, bytes: rest)
  }

  /// Begins with the rows behind the header.
  func begin(_ schema: TableSchema) {
    rest.removeFirst(schema.headerLength)
    delimiter = schema.delimiter
    nextLine = schema.firstLine
  }

  /// Goes back to the rows behind the header; false when that cannot be done.
  func rewind(_ schema: TableSchema) -> Bool {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    guard size != nil, lseek(descriptor, off_t(schema.headerLength), SEEK_SET) >= 0 else { return false }
    (rest, nextLine, nextNumber, isAtEnd, read) = ([], schema.firstLine, 0, false, schema.headerLength)
    return true
  }

  /// The next piece of whole rows; nil at the end of the file, or when it cannot be read on (``finding``).
  func next() -> Piece? {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    var length = Self.pieceLength
    while failure == nil, !(isAtEnd && rest.isEmpty) {
      var bytes = filled(length)
      let end = bytes.withUnsafeBufferPointer { RowBoundary.end(in: $0, isLast: isAtEnd, delimiter: delimiter) }
      rest = Array(bytes[end...])
      if end > 0 {
        bytes.removeLast(bytes.count - end)
        defer {
          nextNumber += 1
          nextLine += bytes.withUnsafeBufferPointer(RowBoundary.lineCount)
        }
        return Piece(number: nextNumber, bytes: bytes, firstLine: nextLine)
      }
      length *= 2
      if length > Self.longestRow { failure = ScreeningWording.endlessRow(path, line: nextLine) }
    }
    return nil
  }

  /// Bytes read so far.
  var progress: Int {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    return read
  }

  /// Why reading ended before the end of the file; nil when it did not.
  var finding: Diagnostic? {
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    return failure
  }

  /// What is left, and more of the file up to a length.
  private func filled(_ length: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: max(length, rest.count)) { bytes, count in
      count = bytes.update(fromContentsOf: rest)
      while count < length, !isAtEnd {
        let number = readBytes(descriptor, bytes.baseAddress.map { $0 + count }, length - count)
        if number < 0, errno == EINTR { continue }
        if number < 0 { failure = FileWording.unreadable(path) }
        if number <= 0 { isAtEnd = true }
        count += max(number, 0)
        read += max(number, 0)
      }
    }
  }

  private static let headLength = 1 << 20
  private static let pieceLength = 4 << 20
  /// A row that is longer than this is one with a quote that is never closed.
  private static let longestRow = 64 << 20
}

/// `read(2)`, under a name that nothing here hides.
private func readBytes(_ descriptor: Int32, _ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
