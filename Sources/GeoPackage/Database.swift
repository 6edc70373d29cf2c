internal import CSQLite

/// An SQLite database in memory, closed with this value.
struct Database: ~Copyable {
  private let handle: OpaquePointer

  init() throws(GeoPackageError) {
    var handle: OpaquePointer?
    let code = sqlite3_open(":memory:", &handle)
    guard code == SQLITE_OK, let handle else {
      sqlite3_close(handle)
      throw GeoPackageError(message: String(cString: sqlite3_errstr(code)))
    }
    self.handle = handle
  }

  deinit { sqlite3_close(handle) }

  /// Carries out statements without values.
  func run(_ statements: String) throws(GeoPackageError) {
    if sqlite3_exec(handle, statements, nil, nil, nil) != SQLITE_OK { throw error }
  }

  /// Carries out one statement with values.
  ///
  /// - Parameter first: bytes that go before the values; `.some(nil)` is NULL.
  func insert(_ statement: String, _ values: [GeoPackageFile.Value?], first: [UInt8]?? = nil) throws(GeoPackageError) {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, statement, -1, &prepared, nil) == SQLITE_OK, let prepared else { throw error }
    defer { sqlite3_finalize(prepared) }
    var place: Int32 = 1
    if let first {
      try check(bind(first, prepared, place))
      place += 1
    }
    for value in values {
      try check(bind(value, prepared, place))
      place += 1
    }
    guard sqlite3_step(prepared) == SQLITE_DONE else { throw error }
  }

  /// The whole database as the bytes of a file.
  func bytes() throws(GeoPackageError) -> [UInt8] {
    var count: sqlite3_int64 = 0
    guard let content = sqlite3_serialize(handle, "main", &count, 0) else { throw error }
    defer { sqlite3_free(content) }
    return Array(UnsafeBufferPointer(start: content, count: Int(count)))
  }

  private var error: GeoPackageError { GeoPackageError(message: String(cString: sqlite3_errmsg(handle))) }

  private func check(_ code: Int32) throws(GeoPackageError) { if code != SQLITE_OK { throw error } }

  /// SQLite takes a copy of texts and bytes.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  private func bind(_ bytes: [UInt8]?, _ statement: OpaquePointer, _ place: Int32) -> Int32 {
    guard let bytes else { return sqlite3_bind_null(statement, place) }
    return sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), Self.copied)
  }

  private func bind(_ value: GeoPackageFile.Value?, _ statement: OpaquePointer, _ place: Int32) -> Int32 {
    switch value {
    case nil: sqlite3_bind_null(statement, place)
    case .text(let text): sqlite3_bind_text(statement, place, text, -1, Self.copied)
    case .integer(let number): sqlite3_bind_int64(statement, place, number)
    case .real(let number): sqlite3_bind_double(statement, place, number)
    }
  }
}
