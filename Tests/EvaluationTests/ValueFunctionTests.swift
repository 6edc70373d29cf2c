import Decimals
import Facts
import Rulebook
import Testing

@Suite struct `Value functions` {
  /// A hill: low at both ends, its top inside.
  private static let hill = ValueFunction.piecewiseLinear([.init(0, 0), .init(10, 100), .init(20, 20), .init(30, 40)])
  private static let classes = ValueFunction.classes([
    "none": .init(0), "in_preparation": .init(from: 30, to: 60), "binding": .init(100),
  ])

  struct Extent: CustomTestStringConvertible {
    let testDescription: String
    let from: Decimal34?
    let to: Decimal34?
    let low: Decimal34
    let high: Decimal34

    init(_ name: String, _ from: Decimal34?, _ to: Decimal34?, _ low: Decimal34, _ high: Decimal34) {
      (testDescription, self.from, self.to, self.low, self.high) = (name, from, to, low, high)
    }
  }

  private static let extents = [
    Extent("a rising part", 2, 5, 20, 50),
    Extent("the top lies inside", 5, 15, 50, 100),
    Extent("the valley lies inside", 15, 25, 20, 60),
    Extent("top and valley lie inside", 9, 21, 20, 100),
    Extent("the top is an end", 10, 15, 60, 100),
    Extent("a single value", 5, 5, 50, 50),
    Extent("open below", nil, 5, 0, 50),
    Extent("open above", 15, nil, 20, 60),
    Extent("open at both ends", nil, nil, 0, 100),
    Extent("wholly below the anchors", -9, -1, 0, 0),
    Extent("wholly above the anchors", 40, 50, 40, 40),
    Extent("over all anchors and beyond", -5, 99, 0, 100),
    Extent("bounded below beyond the last anchor", 45, nil, 40, 40),
    Extent("bounded above before the first anchor", nil, -3, 0, 0),
  ]

  @Test(arguments: extents) func `cover every value of a span`(_ c: Extent) throws {
    let extent = try #require(Self.hill.extent(from: c.from, to: c.to))
    #expect(extent.low == c.low)
    #expect(extent.high == c.high)
  }

  @Test func `over classes have no span of numbers`() {
    #expect(Self.classes.extent(from: 1, to: 2) == nil)
    #expect(Self.classes.extent == (0, 100))
    #expect(Self.hill.extent == (0, 100))
  }

  @Test(arguments: [
    ("none", 0, 0, 0), ("in_preparation", 45, 30, 60), ("binding", 100, 100, 100),
  ]) func `give a class its points or its span`(name: String, value: Int, low: Int, high: Int) {
    let points = Self.classes.points(of: .text(name))
    #expect(points == .init(value: Decimal34(value), low: Decimal34(low), high: Decimal34(high)))
  }

  @Test(arguments: [
    (classes, FactValue.text("strange")), (classes, .number(3)), (hill, .text("none")), (hill, .boolean(true)),
    (hill, .list([.number(3)])),
  ]) func `give nothing to a value that does not fit`(function: ValueFunction, value: FactValue) {
    #expect(function.points(of: value) == nil)
  }

  @Test func `know yes and no`() {
    let function = ValueFunction.classes(["true": .init(80), "false": .init(20)])
    #expect(function.points(of: .boolean(true))?.value == 80)
    #expect(function.points(of: .boolean(false))?.value == 20)
  }

  @Test func `interpolate exactly where the quotient is finite`() {
    let thirds = ValueFunction.piecewiseLinear([.init(0, 0), .init(3, 100)])
    #expect(thirds.points(of: .number(1))?.value == Decimal34("33.33333333333333333333333333333333"))
    #expect(Self.hill.points(of: .number(Decimal34("12.5") ?? 0))?.value == 80)
  }
}
