internal import Crypto

/// What is kept of values that nobody can guess, and how they are compared.
enum Secret {
  /// So many bytes of the system's generator.
  static func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// What is kept of a secret: its SHA-256. A secret has 256 random bits, so nothing slower is needed.
  static func hash(_ secret: String) -> String { Hex.text(Array(SHA256.hash(data: Array(secret.utf8)))) }

  /// A second secret that only the holder of the first can know.
  static func derived(from secret: String, for purpose: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array(purpose.utf8), using: SymmetricKey(data: Array(secret.utf8)))
    return Hex.text(Array(code))
  }

  /// Whether two secrets are the same, in a time that does not tell how much of them is.
  static func areSame(_ one: String, _ other: String) -> Bool {
    SymmetricKey(data: Array(one.utf8)) == SymmetricKey(data: Array(other.utf8))
  }
}

/// Bytes as hexadecimal digits.
enum Hex {
  /// Two small digits for each byte.
  static func text(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The bytes of pairs of digits; nil when it is anything else.
  static func bytes(_ text: Substring) -> [UInt8]? {
    let digits = text.utf8.map { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") ? Int($0) - 48 : Int($0) - 87 }
    guard digits.count.isMultiple(of: 2), digits.allSatisfy((0...15).contains) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
