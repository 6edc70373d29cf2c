internal import Crypto
internal import CryptoExtras
internal import Synchronization

/// Makes and checks what passwords are checked against; slow on purpose.
final class PasswordWork: Sendable {
  private let cost: PasswordCost
  private let count = Mutex(0)

  init(_ cost: PasswordCost) { self.cost = cost }

  /// How often scrypt has been computed.
  var derivations: Int { count.withLock(\.self) }

  /// What a new password is checked against from now on.
  func hash(_ password: String) throws -> PasswordHash {
    let salt = Secret.bytes(16)
    return PasswordHash(cost: cost, salt: salt, key: try key(password, salt, cost))
  }

  /// Whether a password is the right one. Without a hash the same work is done and the answer is no, so that nobody learns
  /// from the time which accounts exist.
  func matches(_ password: String, _ hash: PasswordHash?) throws -> Bool {
    let key = try key(password, hash?.salt ?? Self.nobodysSalt, hash?.cost ?? cost)
    return hash?.isKey(key) ?? false
  }

  /// Whether a hash was made at another cost than new ones are.
  func isOutdated(_ hash: PasswordHash) -> Bool { hash.cost != cost }

  private static let nobodysSalt = [UInt8](repeating: 0, count: 16)

  private func key(_ password: String, _ salt: [UInt8], _ cost: PasswordCost) throws -> [UInt8] {
    count.withLock { $0 += 1 }
    let key = try KDF.Scrypt.deriveKey(
      from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost.logN, blockSize: cost.blockSize,
      parallelism: cost.parallelism)
    return key.withUnsafeBytes { Array($0) }
  }
}
