/// Reads forms with files, `multipart/form-data` (RFC 7578). Files are texts; their names are not used.
enum MultipartForm {
  /// The items in order; nil when the body is not of this form or a part is not UTF-8.
  static func items(_ body: [UInt8], contentType: String) -> [URLText.Item]? {
    guard let boundary = boundary(contentType) else { return nil }
    let mark = Array("--\(boundary)".utf8)
    var items: [URLText.Item] = []
    guard var rest = after(mark, in: body[...]) else { return nil }
    while !rest.starts(with: Array("--".utf8)) {
      // A line end stands before each mark and belongs to it.
      guard rest.starts(with: lineEnd), let end = firstRange(of: lineEnd + mark, in: rest) else { return nil }
      guard let item = item(rest[(rest.startIndex + 2)..<end.lowerBound]) else { return nil }
      items.append(item)
      rest = rest[end.upperBound...]
    }
    return items
  }

  private static let lineEnd: [UInt8] = [0x0D, 0x0A]

  private static func boundary(_ contentType: String) -> String? {
    let parts = contentType.split(separator: ";").dropFirst().map { $0.drop { $0 == " " } }
    guard let part = parts.first(where: { $0.lowercased().hasPrefix("boundary=") }) else { return nil }
    let value = part.dropFirst("boundary=".count).filter { $0 != "\"" }
    return value.isEmpty || value.utf8.count > 70 ? nil : value
  }

  private static func item(_ part: ArraySlice<UInt8>) -> URLText.Item? {
    guard let gap = firstRange(of: lineEnd + lineEnd, in: part),
      let head = String(validating: part[..<gap.lowerBound], as: UTF8.self),
      let value = String(validating: part[gap.upperBound...], as: UTF8.self),
      let name = head.firstMatch(
        of: /(?i)content-disposition:\s*form-data(?:;\s*(?!name=)[^\s;=]+="[^"\r\n]*")*;\s*name="([^"\r\n]*)"/)?.1
    else { return nil }
    return (String(name), value)
  }

  private static func after(_ mark: [UInt8], in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    firstRange(of: mark, in: bytes).map { bytes[$0.upperBound...] }
  }

  private static func firstRange(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard bytes.count >= pattern.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - pattern.count)
    where bytes[start] == pattern[0] && bytes[start..<(start + pattern.count)].elementsEqual(pattern) {
      return start..<(start + pattern.count)
    }
    return nil
  }
}
