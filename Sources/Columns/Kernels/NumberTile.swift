internal import CColumns
public import Decimals

/// Results of arithmetic on the rows of a tile, each with a bound of its error against the interpreter's decimals.
///
/// Proof of the bounds: docs/explanation/screening-error.md. A row with an unknown operand is unknown. Scratch of one thread.
public final class NumberTile {
  /// How many rows have a number, at most ``Tile/capacity``.
  public private(set) var count = 0
  private let valueBuffer = TileBuffer<Double>(zero: 0)
  private let errorBuffer = TileBuffer<Double>(zero: 0)

  /// No rows yet.
  public init() {}

  var values: UnsafePointer<Double> { UnsafePointer(valueBuffer.base) }
  var errors: UnsafePointer<Double> { UnsafePointer(errorBuffer.base) }

  /// A row: NaN where unknown; the error is infinite where nothing is certain.
  public subscript(row: Int) -> (value: Double, error: Double) {
    precondition(row >= 0 && row < count, "the tile has no such row")
    return (valueBuffer.base[row], errorBuffer.base[row])
  }

  /// A column, from the first row of the tile on: doubles nearest to decimals, NaN where unknown.
  public func load(_ column: UnsafePointer<Double>, count: Int) {
    begin(count)
    columns_load(column, count, valueBuffer.base, errorBuffer.base)
  }

  /// One number in every row.
  public func fill(_ number: Decimal34, count: Int) {
    begin(count)
    let value = number.doubleValue
    columns_fill(value, value.magnitude * 0x1p-53, count, valueBuffer.base, errorBuffer.base)
  }

  /// Adds another tile row by row.
  public func add(_ other: NumberTile) {
    check(other)
    columns_add(valueBuffer.base, errorBuffer.base, other.values, other.errors, count)
  }

  /// Subtracts another tile row by row.
  public func subtract(_ other: NumberTile) {
    check(other)
    columns_subtract(valueBuffer.base, errorBuffer.base, other.values, other.errors, count)
  }

  /// Multiplies by another tile row by row.
  public func multiply(by other: NumberTile) {
    check(other)
    columns_multiply(valueBuffer.base, errorBuffer.base, other.values, other.errors, count)
  }

  /// Divides by another tile row by row; nothing is certain where the divisor may be zero.
  public func divide(by other: NumberTile) {
    check(other)
    columns_divide(valueBuffer.base, errorBuffer.base, other.values, other.errors, count)
  }

  private func begin(_ rows: Int) {
    precondition(rows >= 0 && rows <= Tile.capacity, "a tile has at most \(Tile.capacity) rows")
    count = rows
  }

  private func check(_ other: NumberTile) {
    precondition(count == other.count && self !== other, "two operands with the rows of one tile")
  }
}
