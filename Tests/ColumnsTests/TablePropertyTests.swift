import Columns
import Decimals
import Facts
import SourceText
import Testing

@Suite struct `Any table` {
  /// What was read, in a form that compares.
  struct Reading: Equatable {
    var rows: [PlainReader.Row] = []
    var badLines: [Int] = []
    var badCount = 0

    mutating func add(_ block: ColumnBlock, places: Range<Int>) {
      rows += (0..<block.rowCount).map { row in
        PlainReader.Row(line: block.line(row), id: block.id(row), cells: places.map { block.cell(row, $0) })
      }
      badLines += block.problems.first.map(\.line)
      badCount += block.problems.count
    }
  }

  struct World {
    let schema: TableSchema
    let parser: TableParser
    let bytes: [UInt8]
    let expected: PlainReader

    init?(seed: Int, rows: Int) {
      var table = RandomTable(seed: seed)
      let text = table.rows(rows)
      let header = RandomTable.names.joined(separator: table.delimiter) + "\n"
      var diagnostics = Diagnostics()
      guard
        let schema = TableSchema(
          SourceFile(name: "t.csv", text: header), dictionary: TestTable.dictionary, into: &diagnostics)
      else { return nil }
      self.schema = schema
      parser = TableParser(schema)
      bytes = Array(text.utf8)
      expected = PlainReader(
        text, delimiter: Character(table.delimiter), kinds: [.number, .oneClass, .integer, .text, nil], firstLine: 2)
    }

    func block(_ range: Range<Int>, firstLine: Int) -> ColumnBlock {
      bytes.withUnsafeBufferPointer { parser.block(UnsafeBufferPointer(rebasing: $0[range]), firstLine: firstLine) }
    }

    func end(upTo cut: Int) -> Int {
      bytes.withUnsafeBufferPointer {
        RowBoundary.end(in: UnsafeBufferPointer(rebasing: $0[..<cut]), isLast: false, delimiter: schema.delimiter)
      }
    }
  }

  @Test(arguments: 0..<200) func `is read like by the plain reader`(_ seed: Int) throws {
    let world = try #require(World(seed: seed, rows: 1 + seed % 40))
    var found = Reading()
    found.add(world.block(0..<world.bytes.count, firstLine: 2), places: 1..<6)
    let text = String(decoding: world.bytes, as: UTF8.self).debugDescription
    #expect(found.rows == world.expected.rows, "seed \(seed): \(text)")
    #expect(found.badLines == Array(world.expected.badLines.prefix(20)), "seed \(seed): \(text)")
    #expect(found.badCount == world.expected.badLines.count, "seed \(seed)")
  }

  @Test(arguments: 0..<20) func `is read the same wherever it is cut`(_ seed: Int) throws {
    let world = try #require(World(seed: seed + 1000, rows: 8))
    let expected = world.expected
    for cut in 0...world.bytes.count {
      let end = world.end(upTo: cut)
      #expect(end <= cut)
      let lines = world.bytes[..<end].count { $0 == UInt8(ascii: "\n") }
      var found = Reading()
      found.add(world.block(0..<end, firstLine: 2), places: 1..<6)
      found.add(world.block(end..<world.bytes.count, firstLine: 2 + lines), places: 1..<6)
      #expect(found.rows == expected.rows, "seed \(seed), cut \(cut)")
      #expect(found.badLines == expected.badLines, "seed \(seed), cut \(cut)")
    }
  }

  @Test(arguments: 0..<100) func `gives doubles that lead back to the decimals, or keeps those`(_ seed: Int) throws {
    let world = try #require(World(seed: seed, rows: 40))
    let block = world.block(0..<world.bytes.count, firstLine: 2)
    for place in [1, 3] {
      let column = try #require(block.numbers[place])
      let values = column.withValues { Array($0) }
      #expect(column.hasGaps == values.contains(where: \.isNaN))
      for row in 0..<block.rowCount {
        let numbers = block.cell(row, place).readings.compactMap(\.number)
        #expect(values[row].isNaN == numbers.isEmpty)
        guard let leading = numbers.first, let low = numbers.min(), let high = numbers.max() else { continue }
        #expect(values[row] == leading.doubleValue)
        #expect(
          (column.low?[row], column.high?[row]) == (
            column.low.map { _ in low.doubleValue }, column.high.map { _ in high.doubleValue }
          ))
        #expect(column.low != nil || low == high)
        if column.exact[row] == nil { #expect(Decimal34(values[row]) == leading) }
      }
    }
  }

  @Test func `of random bytes never traps`() throws {
    var random = SeededGenerator(state: 20_261_127)
    let alphabet = Array("a1,\"\r\n .|-e5;".utf8) + [0xC3, 0xA4, 0xFF, 0x00]
    for _ in 0..<3000 {
      let bytes = (0..<60).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      let header = Array("id,area_ha,name\n".utf8)
      let (_, block) = try #require(TestTable.block(header + bytes))
      for row in 0..<block.rowCount { for place in 0..<3 { _ = block.cell(row, place) } }
      _ = TestTable.block(bytes)
    }
  }
}
