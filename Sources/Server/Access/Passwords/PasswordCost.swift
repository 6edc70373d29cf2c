/// How much work one check of a password is (scrypt, RFC 7914).
public struct PasswordCost: Sendable, Hashable {
  /// Binary logarithm of N.
  public let logN: Int
  /// r.
  public let blockSize: Int
  /// p.
  public let parallelism: Int

  /// N = 2^17, r = 8, p = 1: the first choice of the OWASP Password Storage Cheat Sheet; 128 MiB for each check.
  public static let usual = PasswordCost(logN: 17, blockSize: 8, parallelism: 1)

  /// Parameters of scrypt.
  public init(logN: Int, blockSize: Int, parallelism: Int) {
    self.logN = logN
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// Whether the parameters are ones that this program computes: a damaged row must not ask for all memory there is.
  var isBearable: Bool { (10...20).contains(logN) && (1...16).contains(blockSize) && (1...4).contains(parallelism) }
}
