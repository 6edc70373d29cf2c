internal import SourceText

/// What accounts may be called: a code or a function, so that neither database nor log names a person.
enum AccountName {
  /// Why a name is refused; nil when it is fine.
  static func objection(to name: String) -> Diagnostic? {
    guard name.contains("@") else { return isName(name) ? nil : AccountWording.badName(name) }
    return AccountWording.mailAddress
  }

  /// 2 to 40 small letters, digits, dots and hyphens, with a letter or digit at both ends.
  static func isName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard (2...40).contains(bytes.count), let first = bytes.first, let last = bytes.last else { return false }
    return bytes.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
      && isLetterOrDigit(first) && isLetterOrDigit(last)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
