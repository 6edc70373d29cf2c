internal import Facts

/// The memory that a piece of a table is read into.
struct BlockLanes {
  /// By place; nil where the column is not of numbers.
  let numbers: [Lane<Double>?]
  /// By place; nil where the column is not of codes.
  let codes: [Lane<UInt32>?]
  let lines: Lane<UInt32>
  let idEnds: Lane<UInt32>
  /// By place, what the columns are and where their values go.
  let slots: Lane<ColumnSlot>
  /// 10⁰ … 10¹⁵.
  let powers: Lane<Double>

  /// Memory for at most so many rows.
  init(_ parser: TableParser, rows: Int) {
    let rules = parser.rules
    numbers = rules.enumerated().map { $1?.kind.isNumeric == true ? Lane(capacity: rows, skew: $0) : nil }
    codes = rules.enumerated().map { $1?.kind.isNumeric == false ? Lane(capacity: rows, skew: $0) : nil }
    lines = Lane(capacity: rows)
    idEnds = Lane(capacity: rows)
    let none = (numbers: Lane<Double>(capacity: 0), codes: Lane<UInt32>(capacity: 0))
    slots = Lane(capacity: rules.count)
    for place in rules.indices {
      let (numbers, codes) = (numbers[place], codes[place])
      let kind: ColumnSlot.Kind =
        numbers != nil ? .number : codes != nil ? .code : place == parser.idPlace ? .id : .unused
      let slot = ColumnSlot(
        kind, rules[place], numbers: (numbers ?? none.numbers).start, codes: (codes ?? none.codes).start)
      (slots.start + place).initialize(to: slot)
    }
    powers = Lane(capacity: PlainNumber.powers.count)
    powers.start.initialize(from: PlainNumber.powers, count: PlainNumber.powers.count)
  }
}

extension SegmentRun {
  /// What was read, as a block that changes no more.
  func block() -> ColumnBlock {
    let numbers = lanes.numbers.enumerated().map { place, lane in
      lane.map { column($0, extras[place], mayHaveGaps: slots[place].mayHaveGaps) }
    }
    let codes = lanes.codes.enumerated().map { place, lane in
      lane.map { CodeColumn(lane: $0, count: row, cells: tables[place].cells) }
    }
    return ColumnBlock(
      rowCount: row, numbers: numbers, codes: codes, ids: IDColumn(bytes: idBytes, ends: lanes.idEnds, count: row),
      problems: problems, lines: lanes.lines, firstLine: firstLine, idPlace: parser.idPlace)
  }

  /// A gap may have stood in a row that was left out, so it is looked for.
  private func column(_ lane: Lane<Double>, _ extras: NumberExtras, mayHaveGaps: Bool) -> NumberColumn {
    let values = UnsafeBufferPointer(start: lane.start, count: row)
    let (low, high) = extras.limits(values)
    return NumberColumn(
      lane: lane, count: row, hasGaps: mayHaveGaps && values.contains(where: \.isNaN), low: low, high: high,
      exact: extras.exact)
  }
}
