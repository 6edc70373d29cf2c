internal import CXlsxWriter
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Workbook {
  /// The bytes of the workbook as XLSX. The same workbook gives the same bytes, with one version of libxlsxwriter.
  ///
  /// libxlsxwriter writes to files only: one in a private temporary folder, which is deleted.
  ///
  /// - Throws: ``WorkbookError`` when there is no place for the file, or a name or a text does not fit.
  package func bytes() throws(WorkbookError) -> [UInt8] {
    let folder = try Self.temporaryFolder()
    let path = folder + "/workbook.xlsx"
    defer {
      unlink(path)
      rmdir(folder)
    }
    guard let book = workbook_new(path) else { throw WorkbookError(message: "workbook_new") }
    var writer = SheetWriter(book: book)
    do throws(WorkbookError) {
      for sheet in sheets { try writer.write(sheet) }
    } catch {
      workbook_close(book)
      throw error
    }
    describe(book)
    try WorkbookError.check(workbook_close(book))
    return try Self.content(path)
  }

  private func describe(_ book: UnsafeMutablePointer<lxw_workbook>) {
    let texts = [title, subject].map { (text: String) in strdup(text) }
    defer { for text in texts { free(text) } }
    var properties = lxw_doc_properties()
    properties.title = texts[0]
    properties.subject = texts[1]
    properties.created = time_t(created)
    workbook_set_properties(book, &properties)
  }

  private static func temporaryFolder() throws(WorkbookError) -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    guard let template = strdup(base + "/lotse-XXXXXX") else { throw WorkbookError(message: "strdup") }
    defer { free(template) }
    guard mkdtemp(template) != nil else {
      throw WorkbookError(message: "mkdtemp \(base): \(String(cString: strerror(errno)))")
    }
    return String(cString: template)
  }

  private static func content(_ path: String) throws(WorkbookError) -> [UInt8] {
    guard let stream = fopen(path, "rb") else { throw WorkbookError(message: String(cString: strerror(errno))) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, stream)
      if count == 0 { return bytes }
      bytes += buffer[0..<count]
    }
  }
}

/// libxlsxwriter or the system refused a step; the words are theirs, in English.
package struct WorkbookError: Error, Hashable, CustomStringConvertible {
  package let message: String

  /// The words alone.
  package var description: String { message }

  static func check(_ code: lxw_error) throws(WorkbookError) {
    if code != LXW_NO_ERROR { throw WorkbookError(message: String(cString: lxw_strerror(code))) }
  }
}
