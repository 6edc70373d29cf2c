internal import CZip

/// Files as one ZIP, made in memory: deflated, with one date for all, so that the same content gives the same bytes.
package struct ZipFile: Sendable {
  /// A file in the archive.
  package struct Entry: Sendable, Hashable {
    /// Path in the archive, with `/` between folders.
    package let name: String
    package let bytes: [UInt8]

    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  package let entries: [Entry]

  package init(_ entries: [Entry]) { self.entries = entries }

  /// The bytes of the archive.
  ///
  /// - Throws: ``ZipError`` when libzip refuses a step, such as a second entry of one name.
  package func bytes() throws(ZipError) -> [UInt8] {
    var problem = zip_error_t()
    guard let source = zip_source_buffer_create(nil, 0, 0, &problem) else { throw ZipError(&problem) }
    defer { zip_source_free(source) }
    // The archive gives up one hold on the source when it is closed; the other is ours, to read the result.
    zip_source_keep(source)
    guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &problem) else {
      zip_source_free(source)
      throw ZipError(&problem)
    }
    do throws(ZipError) {
      for entry in entries { try Self.add(entry, to: archive) }
      guard zip_close(archive) == 0 else { throw ZipError(archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
    return try Self.content(source)
  }

  /// Puts a copy of an entry in; libzip frees it.
  private static func add(_ entry: Entry, to archive: OpaquePointer) throws(ZipError) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(entry.bytes.count, 1), alignment: 1)
    copy.copyMemory(from: entry.bytes, byteCount: entry.bytes.count)
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(entry.bytes.count), 1) else {
      copy.deallocate()
      throw ZipError(archive)
    }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw ZipError(archive)
    }
    // 1 January 1980, the first day that the format knows; and rights as for any file.
    guard zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0) == 0,
      zip_file_set_external_attributes(archive, zip_uint64_t(index), 0, zip_uint8_t(ZIP_OPSYS_UNIX), 0o100644 << 16)
        == 0
    else { throw ZipError(archive) }
  }

  private static func content(_ source: OpaquePointer) throws(ZipError) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw ZipError(zip_source_error(source)) }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = zip_source_read(source, &buffer, zip_uint64_t(buffer.count))
      guard count >= 0 else { throw ZipError(zip_source_error(source)) }
      if count == 0 { return bytes }
      bytes += buffer[0..<Int(count)]
    }
  }
}

/// libzip refused a step; the words are its own, in English.
package struct ZipError: Error, Hashable, CustomStringConvertible {
  package let message: String

  /// The words alone.
  package var description: String { message }

  init(_ archive: OpaquePointer) { self.init(zip_get_error(archive)) }

  init(_ error: UnsafeMutablePointer<zip_error_t>?) {
    message = error.flatMap(zip_error_strerror).map { String(cString: $0) } ?? "libzip"
  }
}
