import Columns
import Decimals
import Testing

@Suite struct `Arithmetic on a tile` {
  /// An expression of operands that are columns or numbers.
  indirect enum Expression {
    case column([Decimal34?])
    case number(Decimal34)
    case operation(Operation, Expression, Expression)

    enum Operation: CaseIterable { case add, subtract, multiply, divide }

    func tile(_ count: Int) -> NumberTile {
      let tile = NumberTile()
      switch self {
      case .column(let values): tile.load(values.map(\.cell), count: count)
      case .number(let number): tile.fill(number, count: count)
      case .operation(let operation, let left, let right):
        let (left, right) = (left.tile(count), right.tile(count))
        switch operation {
        case .add: left.add(right)
        case .subtract: left.subtract(right)
        case .multiply: left.multiply(by: right)
        case .divide: left.divide(by: right)
        }
        return left
      }
      return tile
    }

    /// As the interpreter computes; nil where unknown or without result.
    func exact(_ row: Int) -> Decimal34? {
      switch self {
      case .column(let values): values[row]
      case .number(let number): number
      case .operation(let operation, let left, let right):
        switch (operation, left.exact(row), right.exact(row)) {
        case (_, nil, _), (_, _, nil): nil
        case (.add, let a?, let b?): a.adding(b)
        case (.subtract, let a?, let b?): a.subtracting(b)
        case (.multiply, let a?, let b?): a.multiplying(b)
        case (.divide, let a?, let b?): b.isZero ? nil : a.dividing(by: b)
        }
      }
    }

    func isUnknown(_ row: Int) -> Bool {
      switch self {
      case .column(let values): values[row] == nil
      case .number: false
      case .operation(_, let left, let right): left.isUnknown(row) || right.isUnknown(row)
      }
    }

    static func random(_ draws: inout Draws, _ count: Int, depth: Int, exponents: ClosedRange<Int>) -> Expression {
      if depth == 0 || draws.chance(15) {
        if draws.chance(30) { return .number(draws.decimal(digits: 1...17, exponents: exponents)) }
        return .column(
          (0..<count).map { _ in
            draws.chance(10) ? nil : draws.chance(5) ? .zero : draws.decimal(digits: 1...17, exponents: exponents)
          })
      }
      return .operation(
        draws.element(Operation.allCases), random(&draws, count, depth: depth - 1, exponents: exponents),
        random(&draws, count, depth: depth - 1, exponents: exponents))
    }
  }

  @Test(arguments: 0..<200, [-6...2, -170...140]) func `carries a bound of its error`(
    _ seed: Int, _ exponents: ClosedRange<Int>
  ) {
    var draws = Draws(seed)
    let expression = Expression.random(&draws, 65, depth: 4, exponents: exponents)
    let tile = expression.tile(65)
    for row in 0..<65 {
      let (value, error) = tile[row]
      #expect(value.isNaN == expression.isUnknown(row), "row \(row) of \(expression)")
      guard !value.isNaN, error < .infinity else { continue }
      guard let exact = expression.exact(row) else {
        Issue.record("row \(row) of \(expression) has no result, and is certain of \(value)")
        continue
      }
      #expect(`The error of a score in doubles`.difference(value, exact) <= error, "row \(row) of \(expression)")
    }
  }

  @Test func `is certain to many digits in ordinary cases`() {
    let tile = Expression.operation(.multiply, .column([Decimal34(7)]), .number(Decimal34("1.19")!)).tile(1)
    #expect(tile[0].error < 1e-14)
  }

  @Test func `is certain of nothing where a divisor may be zero or a number leaves the range`() {
    let divisors = [Decimal34.zero, Decimal34(2), Decimal34("1e400")!]
    let quotient = Expression.operation(.divide, .number(.one), .column(divisors)).tile(3)
    #expect(quotient[0].error == .infinity)
    #expect(quotient[1].value == 0.5 && quotient[1].error < 1e-15)
    #expect(quotient[2].error == .infinity)
    let product = Expression.operation(.multiply, .number(.zero), .column(divisors)).tile(3)
    #expect(product[2].error == .infinity)
    // 0.3 - 0.1 - 0.2 is zero, but not in doubles.
    let tenths = ["0.3", "0.1", "0.2"].map { Expression.number(Decimal34($0)!) }
    let zero = Expression.operation(.subtract, .operation(.subtract, tenths[0], tenths[1]), tenths[2])
    #expect(zero.tile(1)[0].value != 0)
    #expect(Expression.operation(.divide, .number(.one), zero).tile(1)[0].error == .infinity)
    let verdicts = VerdictTile()
    verdicts.compare(quotient, .below, Expression.number(.one).tile(3))
    #expect((0..<3).map { verdicts[$0] } == [.undecided, .met, .undecided])
  }
}

@Suite struct `Ties that doubles cannot see` {
  typealias Expression = `Arithmetic on a tile`.Expression

  /// A condition with a tie planted in each row, some moved by the least place.
  struct Planted: CustomTestStringConvertible {
    let testDescription: String
    let left: Expression
    let right: Expression
    /// Whether each row without a nudge is a tie in decimals.
    let isExact: Bool
  }

  static let count = 4000
  static func planted(_ seed: Int) -> [Planted] {
    var draws = Draws(seed)
    func column(_ digits: ClosedRange<Int>, _ exponent: Int) -> [Decimal34] {
      (0..<count).map { _ in draws.decimal(digits: digits, exponents: exponent...exponent) }
    }
    func nudged(_ exact: [Decimal34], _ place: String) -> Expression {
      let step = Decimal34(place).known
      return .column(exact.map { draws.chance(50) ? $0 : draws.chance(50) ? $0 + step : $0 - step })
    }
    let (a, b) = (column(1...6, -2), column(1...6, -3))
    let tax = Decimal34("1.19").known
    let many = (0..<12).map { _ in column(1...7, -3) }
    let total = (0..<count).map { row in many.map { $0[row] }.reduce(.zero, +) }
    let sum = many.dropFirst().reduce(Expression.column(many[0])) { .operation(.add, $0, .column($1)) }
    return [
      Planted(
        testDescription: "x * 1.19 <= y", left: .operation(.multiply, .column(a), .number(tax)),
        right: nudged(a.map { $0 * tax }, "0.0001"), isExact: true),
      Planted(
        testDescription: "a + b = c", left: .operation(.add, .column(a), .column(b)),
        right: nudged(zip(a, b).map { $0 + $1 }, "0.001"), isExact: true),
      Planted(testDescription: "sum of 12", left: sum, right: nudged(total, "0.001"), isExact: true),
      Planted(
        testDescription: "price × area", left: .operation(.multiply, .column(a), .column(b)),
        right: nudged(zip(a, b).map { $0 * $1 }, "0.00001"), isExact: true),
      Planted(
        testDescription: "a / 3, rounded to a double", left: .operation(.divide, .column(a), .number(Decimal34(3))),
        right: .column(a.map(Self.thirdInDoubles)), isExact: false),
    ]
  }

  static func thirdInDoubles(_ number: Decimal34) -> Decimal34? {
    number.dividing(by: Decimal34(3)).flatMap { Decimal34($0.doubleValue) }
  }

  @Test(arguments: 0..<5) func `are left to the interpreter, and nothing else is wrong`(_ seed: Int) {
    for planted in Self.planted(seed) {
      let (left, right) = (planted.left.tile(Self.count), planted.right.tile(Self.count))
      let exact = (0..<Self.count).map { (planted.left.exact($0), planted.right.exact($0)) }
      for relation in Relation.allCases {
        let verdicts = VerdictTile()
        verdicts.compare(left, relation, right)
        for row in 0..<Self.count {
          guard let a = exact[row].0, let b = exact[row].1 else { continue }
          if verdicts[row] == .undecided {
            #expect((a - b).magnitude.doubleValue <= left[row].error + right[row].error + 1e-300)
          } else {
            #expect(
              verdicts[row] == `A column compared with a limit`.exact(relation, [a], b),
              "\(planted.testDescription): \(a) \(relation) \(b)")
          }
          if a == b { #expect(verdicts[row] == .undecided, "\(planted.testDescription): \(a)") }
        }
        let undecided = verdicts.counts.undecided
        #expect(!planted.isExact || (undecided > 1500 && undecided < 2500), "\(planted.testDescription): \(undecided)")
      }
    }
  }
}
