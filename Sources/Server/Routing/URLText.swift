/// Texts in addresses: percent-encoded UTF-8.
enum URLText {
  /// A name with its value.
  typealias Item = (name: String, value: String)

  /// The text that is meant; nil when an escape is broken or the bytes are not UTF-8.
  ///
  /// - Parameter plusIsSpace: as in queries that forms send.
  static func decoded(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(hexadecimal), let low = rest.next().flatMap(hexadecimal) else {
          return nil
        }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The items of a query in order; nil when one cannot be decoded.
  static func query(_ text: String?) -> [Item]? {
    var items: [Item] = []
    for part in (text ?? "").split(separator: "&") {
      let pieces = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(pieces[0], plusIsSpace: true),
        let value = decoded(pieces.count == 2 ? pieces[1] : "", plusIsSpace: true)
      else { return nil }
      items.append((name, value))
    }
    return items
  }

  /// Items as a query, without the question mark.
  static func query(_ items: [Item]) -> String {
    items.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
  }

  /// The text as a part of an address: everything but letters, digits and `-._~` is escaped.
  static func encoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { out, byte in
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80,
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-._~".unicodeScalars.contains(scalar)
      {
        out.unicodeScalars.append(scalar)
      } else {
        out += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
