extension Decimal34 {
  /// The shortest decimal that reads back as this double; nil for infinities and NaN.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
      self.init(whole)
    } else {
      self.init(value.description)
    }
  }

  /// The nearest double; infinite beyond its range.
  public var doubleValue: Double {
    let digits = coefficient
    // Both operands are exact in a double, so one division or multiplication rounds correctly.
    if digits < 1 << 53, exponent >= -22, exponent <= 22 {
      let magnitude = Double(digits)
      let power = Self.doublePowers[abs(exponent)]
      let result = exponent < 0 ? magnitude / power : magnitude * power
      return isNegative ? -result : result
    }
    let text = (isNegative ? "-" : "") + String(digits) + "e\(exponent)"
    return Double(text) ?? 0
  }

  private static let doublePowers: [Double] = (0...22).map { Double(PowersOfTen.of($0)) }
}
