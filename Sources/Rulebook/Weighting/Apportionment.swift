public import Decimals

/// Gives out a total in equal steps, as near as possible to wanted shares (largest remainder, after Hamilton).
public enum Apportionment {
  /// Multiples of `step` that add up to `total` exactly.
  ///
  /// - Parameters:
  ///   - shares: not negative; only their proportions count. All zero: equal shares.
  ///   - step: greater than zero; `total` is a multiple of it.
  /// - Returns: in the order of `shares`; of equal remainders the earlier gets the step. nil when `total` is no multiple.
  public static func apportion(_ total: Decimal34, by shares: [Decimal34], step: Decimal34) -> [Decimal34]? {
    guard !shares.isEmpty, step > .zero, let quotient = total.dividing(by: step), let units = quotient.intValue else {
      return nil
    }
    let sum = shares.reduce(.zero, +)
    let parts = sum.isZero ? shares.map { _ in Decimal34.one } : shares
    let whole = sum.isZero ? Decimal34(shares.count) : sum
    let wanted = parts.map { ($0 * Decimal34(units)).dividing(by: whole) ?? .zero }
    var given = wanted.map { $0.rounded(toPlaces: 0, .down).intValue ?? 0 }
    let remainders = zip(wanted, given).map { $0 - Decimal34($1) }
    let order = remainders.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for index in order.prefix(max(0, units - given.reduce(0, +))) { given[index] += 1 }
    return given.map { Decimal34($0) * step }
  }
}
