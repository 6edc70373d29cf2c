internal import Crypto

/// What a password is checked against, with the cost at which it was made.
struct PasswordHash: Sendable, Hashable {
  let cost: PasswordCost
  let salt: [UInt8]
  let key: [UInt8]

  init(cost: PasswordCost, salt: [UInt8], key: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  /// Reads ``text``; nil for anything else.
  init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).dropFirst()
    guard text.hasPrefix("$scrypt$"), parts.count == 4, let salt = Hex.bytes(parts[3]), let key = Hex.bytes(parts[4]),
      let cost = PasswordCost(parts[2]), cost.isBearable, !salt.isEmpty, key.count == 32
    else { return nil }
    self.init(cost: cost, salt: salt, key: key)
  }

  /// `$scrypt$ln=17,r=8,p=1$<salt>$<key>`, both hexadecimal.
  var text: String {
    "$scrypt$ln=\(cost.logN),r=\(cost.blockSize),p=\(cost.parallelism)$\(Hex.text(salt))$\(Hex.text(key))"
  }

  /// Whether a key is the same, in a time that does not tell how much of it is.
  func isKey(_ other: [UInt8]) -> Bool { SymmetricKey(data: key) == SymmetricKey(data: other) }
}

extension PasswordCost {
  /// Reads `ln=17,r=8,p=1`.
  fileprivate init?(_ text: Substring) {
    let values = text.split(separator: ",").map { $0.split(separator: "=") }
    guard values.count == 3, zip(values, ["ln", "r", "p"]).allSatisfy({ $0.count == 2 && $0[0] == $1 }),
      let logN = Int(values[0][1]), let blockSize = Int(values[1][1]), let parallelism = Int(values[2][1])
    else { return nil }
    self.init(logN: logN, blockSize: blockSize, parallelism: parallelism)
  }
}
