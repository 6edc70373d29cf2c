import Columns
import Decimals
import Testing

@Suite struct `The error of a score in doubles` {
  /// A value function with anchors of very different sizes, near and far from zero.
  struct Function {
    let anchors: [PiecewiseLinear.Anchor]
    let assumed: Decimal34
    let kernel: PiecewiseLinear

    init?(_ draws: inout Draws) {
      let size = Int.random(in: -9...6, using: &draws)
      let spread = draws.element([0, 3, 9])
      let values = Set(
        (0..<Int.random(in: 1...7, using: &draws)).map { _ in
          draws.decimal(digits: 1...4, exponents: (size - spread)...(size + spread))
        }
      ).sorted()
      anchors = values.map { .init($0, draws.decimal(digits: 1...5, exponents: -4 ... -3)) }
      assumed = draws.decimal(digits: 1...5, exponents: -4 ... -3)
      guard let kernel = PiecewiseLinear(anchors, assumed: assumed, weight: .one) else { return nil }
      self.kernel = kernel
    }

    /// As the interpreter has it, in decimals.
    func exact(_ value: Decimal34?) -> Decimal34 {
      guard let value else { return assumed }
      guard let upper = anchors.firstIndex(where: { value <= $0.value }) else {
        return anchors[anchors.count - 1].contribution
      }
      if upper == 0 { return anchors[0].contribution }
      let (a, b) = (anchors[upper - 1], anchors[upper])
      let rise = (value - a.value) * (b.contribution - a.contribution)
      return a.contribution + rise.dividing(by: b.value - a.value).known
    }

    /// A value at an anchor, beside one, between two, or beyond all.
    func value(_ draws: inout Draws) -> Decimal34 {
      let anchor = draws.element(anchors).value
      switch Int.random(in: 0...4, using: &draws) {
      case 0: return anchor
      case 1: return anchor * (.one + draws.decimal(digits: 1...9, exponents: -20 ... -10))
      case 2: return (anchor + draws.element(anchors).value).dividing(by: Decimal34(2)).known
      case 3: return anchor * draws.decimal(digits: 1...17, exponents: -17 ... -14)
      default: return draws.decimal(digits: 1...15, exponents: -12...12)
      }
    }
  }

  static func difference(_ double: Double, _ exact: Decimal34) -> Double {
    // The double itself is exact in hexadecimal, but not in 34 digits; the rest of it is below 10⁻³³ of its size.
    (decimal(double) - exact).magnitude.doubleValue
  }

  /// A double to 34 digits, not the shortest text that stands for it.
  static func decimal(_ double: Double) -> Decimal34 {
    guard double != 0 else { return .zero }
    let digits = Decimal34(Int(double.significand * 0x1p52)) * Decimal34(double.sign == .minus ? -1 : 1)
    let power = Int(double.exponent) - 52
    let scale = Decimal34(2).power(Decimal34(abs(power))).known
    return power < 0 ? digits.dividing(by: scale).known : digits * scale
  }

  @Test(arguments: 0..<300) func `of one criterion stays within its bound`(_ seed: Int) throws {
    var draws = Draws(seed)
    let function = try #require(Function(&draws))
    let values = (0..<200).map { _ in draws.chance(10) ? nil : function.value(&draws) }
    let tile = Tile()
    tile.begin(count: values.count)
    tile.startSums()
    tile.add(function.kernel, of: values.map(\.cell), hasGaps: true)
    for (row, value) in values.enumerated() {
      let exact = function.exact(value)
      let error = Self.difference(tile.sums[row], exact)
      #expect(error <= function.kernel.errorBound, "\(function.anchors) at \(String(describing: value))")
      #expect(exact.magnitude.doubleValue <= function.kernel.magnitude)
      #expect(tile.sums[row] <= function.kernel.greatest)
    }
  }

  @Test(arguments: 0..<60) func `of a sum stays within its bound, whether there are gaps or not`(_ seed: Int) throws {
    var draws = Draws(seed + 1_000)
    let functions = (0..<Int.random(in: 1...40, using: &draws)).compactMap { _ in Function(&draws) }
    let entries = (0..<5).map { _ in
      PointsTable.Entry(draws.decimal(digits: 1...9, exponents: -9 ... -6), unknownWeight: .zero)
    }
    let table = try #require(PointsTable(entries))
    let codes = (0..<100).map { _ in UInt32.random(in: 0..<5, using: &draws) }
    let columns = functions.map { function in (0..<100).map { _ in function.value(&draws) } }
    var error = SumError()
    error.add(magnitude: table.magnitude, error: table.errorBound)
    for function in functions { error.add(magnitude: function.kernel.magnitude, error: function.kernel.errorBound) }
    for hasGaps in [false, true] {
      let tile = Tile()
      tile.begin(count: 100)
      tile.startSums()
      tile.add(table, of: codes)
      for (function, column) in zip(functions, columns) {
        tile.add(function.kernel, of: column.map(\.doubleValue), hasGaps: hasGaps)
      }
      let exact = (0..<100).map { row in
        zip(functions, columns).map { $0.exact($1[row]) }.reduce(entries[Int(codes[row])].contribution, +)
      }
      for row in 0..<100 {
        #expect(Self.difference(tile.sums[row], exact[row]) <= error.bound, "row \(row)")
        let threshold = error.threshold(toBeat: tile.sums[row], remaining: 0)
        #expect((0..<100).allSatisfy { exact[$0] < exact[row] || tile.sums[$0] >= threshold }, "row \(row)")
      }
    }
  }

  @Test func `is small for an ordinary rulebook`() throws {
    var error = SumError()
    for _ in 0..<39 {
      let function = try #require(
        PiecewiseLinear(
          [.init(.zero, .zero), .init(Decimal34(30), Decimal34(2)), .init(Decimal34(60), Decimal34(4))],
          assumed: Decimal34(2), weight: Decimal34(4)))
      error.add(magnitude: function.magnitude, error: function.errorBound)
    }
    #expect(error.bound < 2e-12)
  }

  @Test func `is not promised where anchors share a double or leave its range`() {
    let near = [Decimal34("1.00000000000000000001")!, .one, Decimal34("1e200")!]
    #expect(PiecewiseLinear([.init(near[1], .zero), .init(near[0], .one)], assumed: .zero, weight: .one) == nil)
    #expect(PiecewiseLinear([.init(near[1], .zero), .init(near[2], .one)], assumed: .zero, weight: .one) == nil)
    #expect(PiecewiseLinear([], assumed: .zero, weight: .one) == nil)
    #expect(PointsTable([]) == nil)
  }

  @Test func `holds with values beyond the range of doubles`() throws {
    let function = try #require(
      PiecewiseLinear([.init(.zero, .one), .init(.hundred, Decimal34(3))], assumed: .zero, weight: .one))
    let tile = Tile()
    tile.begin(count: 3)
    tile.startSums()
    tile.add(function, of: [.infinity, -.infinity, Double.leastNonzeroMagnitude], hasGaps: false)
    #expect(Array(tile.sums) == [3, 1, 1])
  }
}
