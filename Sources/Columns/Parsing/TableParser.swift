internal import Decimals
internal import Facts

/// Reads pieces of a table as columns. Holds nothing that changes: several threads may use one at a time.
public struct TableParser: Sendable {
  let schema: TableSchema
  /// By place; nil for the id and for columns that are not used.
  let rules: [FieldRule?]
  let idPlace: Int

  /// A parser.
  ///
  /// - Parameter vocabulary: the words of each word list; a list that is absent is not checked.
  public init(_ schema: TableSchema, vocabulary: [String: Set<String>] = [:]) {
    self.schema = schema
    idPlace = schema.idPlace
    let allowsComma = schema.delimiter == .semicolon
    rules = schema.columns.map { column in
      switch column.role {
      case .id, .unused: nil
      case .field(let definition): FieldRule(definition, vocabulary: vocabulary, allowsComma: allowsComma)
      case .latitude: FieldRule(degrees: 90, allowsComma: allowsComma)
      case .longitude: FieldRule(degrees: 180, allowsComma: allowsComma)
      }
    }
  }

  /// Reads whole rows.
  ///
  /// Rows that do not fit are left out and told in ``ColumnBlock/problems``; blank lines are passed over. The text of columns
  /// that are not used is not looked at.
  ///
  /// - Parameters:
  ///   - bytes: whole rows as ``RowBoundary`` cuts them, below 2 GB; the last row of a file may lack its line end.
  ///   - firstLine: the line of the file on which they start, from 1.
  ///   - faults: rows that are left out although they can be read, by their line: those that repeat an id.
  /// - Complexity: O(*bytes*); 8 bytes for each number, 4 for each other cell.
  public func block(
    _ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int, leavingOut faults: [Int: RowFault] = [:]
  ) -> ColumnBlock {
    precondition(bytes.count < Int32.max, "a piece of a table is below 2 GB")
    guard let start = bytes.baseAddress, let last = bytes.last else { return run([.lineFeed], firstLine, faults) }
    guard last == .lineFeed else { return run(Array(bytes) + [.lineFeed], firstLine, faults) }
    return read(start, bytes.count, firstLine, faults)
  }

  /// Reads bytes of which the last is a line feed.
  private func read(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ firstLine: Int, _ faults: [Int: RowFault]
  ) -> ColumnBlock {
    let rows = RowBoundary.lineCount(of: UnsafeBufferPointer(start: start, count: count))
    var run = SegmentRun(self, BlockLanes(self, rows: rows), start, count, firstLine: firstLine)
    run.faults = faults
    run.readRows()
    return run.block()
  }

  private func run(_ bytes: [UInt8], _ firstLine: Int, _ faults: [Int: RowFault]) -> ColumnBlock {
    bytes.withUnsafeBufferPointer { block($0, firstLine: firstLine, leavingOut: faults) }
  }
}
