/// How a number is brought to fewer digits; the names follow the FEEL functions of the same name.
public enum RoundingRule: Sendable, Hashable, CaseIterable {
  /// To the nearest; a tie goes to the even digit (`decimal`, and all arithmetic).
  case halfEven
  /// To the nearest; a tie goes away from zero (`round half up`).
  case halfUp
  /// To the nearest; a tie goes towards zero (`round half down`).
  case halfDown
  /// Away from zero (`round up`).
  case up
  /// Towards zero (`round down`).
  case down
  /// Towards minus infinity (`floor`).
  case floor
  /// Towards plus infinity (`ceiling`).
  case ceiling

  /// Whether the kept digits grow by one.
  ///
  /// - Parameters:
  ///   - half: the discarded part compared with one half: negative, zero or positive.
  ///   - inexact: whether the discarded part is not zero.
  ///   - odd: whether the last kept digit is odd.
  ///   - negative: the sign of the number.
  func grows(half: Int, inexact: Bool, odd: Bool, negative: Bool) -> Bool {
    switch self {
    case .halfEven: half > 0 || (half == 0 && odd)
    case .halfUp: half >= 0
    case .halfDown: half > 0
    case .up: inexact
    case .down: false
    case .floor: inexact && negative
    case .ceiling: inexact && !negative
    }
  }
}
