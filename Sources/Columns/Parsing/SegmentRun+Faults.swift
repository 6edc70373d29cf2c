internal import Facts

extension SegmentRun {
  /// Leaves out the row that starts at `position`, and goes to the next.
  mutating func leaveOut(_ fault: RowFault) {
    let rest = passRow()
    problems.add(problem(fault, fieldCount: rest.fields))
    extras.withUnsafeMutableBufferPointer { for place in $0.indices { $0[place].remove(row) } }
    idBytes.removeLast(idBytes.count - (row == 0 ? 0 : Int(idEnds[row - 1])))
    position = rest.end
    line += rest.lines
  }

  /// A row with too many or too few fields is told as such: its values stand in the wrong columns.
  private func problem(_ fault: RowFault, fieldCount: Int) -> RowProblem {
    let line = firstLine + line
    switch fault {
    case .openQuote, .strayQuote, .repeatedID: return RowProblem(line: line, fault: fault)
    case _ where fieldCount != columnCount:
      return RowProblem(line: line, fault: .fieldCount(found: fieldCount, expected: columnCount))
    default:
      let column = parser.schema.columns[place]
      return RowProblem(line: line, column: column.name, definition: column.role.definition, fault: fault)
    }
  }

  /// The end of the row that starts at `position`, with its fields and line feeds; the end of the piece if a quote is open.
  private func passRow() -> (end: UnsafePointer<UInt8>, fields: Int, lines: Int) {
    var at = position
    var fields = 1
    while true {
      if at.pointee == .quote {
        guard let close = ByteSearch.closingQuote(at, 1..<(end - at)) else { at = end; break }
        at += close + 1
      }
      while at.pointee != delimiter && at.pointee != .lineFeed { at += 1 }
      at += 1
      if at[-1] == .lineFeed { break }
      fields += 1
    }
    let row = UnsafeBufferPointer(start: position, count: at - position)
    return (at, fields, RowBoundary.lineCount(of: row))
  }
}
