/// A workbook as a value: sheets with cells, written as XLSX by ``bytes()``.
package struct Workbook: Sendable {
  package let title: String
  package let subject: String
  /// Seconds since 1970; given, so that two runs give the same file.
  package let created: Int
  package var sheets: [Sheet]

  package init(title: String, subject: String, created: Int, sheets: [Sheet]) {
    self.title = title
    self.subject = subject
    self.created = created
    self.sheets = sheets
  }
}

/// One sheet of a workbook.
package struct Sheet: Sendable {
  /// What a cell holds.
  package enum Content: Sendable, Hashable {
    /// Only the look: a cell to fill in.
    case blank
    case text(String)
    case number(Double)
    /// With its result, for programs that show a file without computing it.
    case formula(String, result: Result)
  }

  /// What a formula comes to.
  package enum Result: Sendable, Hashable {
    case text(String)
    case number(Double)
  }

  /// A cell with its look.
  package struct Cell: Sendable, Hashable {
    package var content: Content
    package var style: Style
  }

  /// A bar in each cell of a range, as long as its number.
  package struct Bars: Sendable, Hashable {
    package let first: Place
    package let last: Place
    /// The number of the full length.
    package let greatest: Double
    package let color: UInt32

    package init(from first: Place, to last: Place, greatest: Double, color: UInt32) {
      self.first = first
      self.last = last
      self.greatest = greatest
      self.color = color
    }
  }

  package let name: String
  package private(set) var cells: [Place: Cell] = [:]
  /// Width in characters by column.
  package var widths: [Int: Double] = [:]
  /// Height in points by row.
  package var heights: [Int: Double] = [:]
  package var hiddenColumns: Set<Int> = []
  /// Rows and columns that stay when the sheet is scrolled; the rows are also printed on each page.
  package var frozen = (rows: 0, columns: 0)
  /// The first and last cell of a table whose rows can be filtered.
  package var filter: (first: Place, last: Place)?
  package var bars: [Bars] = []
  package var tabColor: UInt32?
  /// Whether it is printed on A3, for sheets with many columns; else on A4. All columns fit on one page's width.
  package var isLarge = false

  /// An empty sheet; names have at most 31 characters and none of `[]:*?/\`.
  package init(_ name: String) { self.name = name }

  package subscript(_ place: Place) -> Cell? {
    get { cells[place] }
    set { cells[place] = newValue }
  }

  /// Puts something into a cell.
  package mutating func put(_ content: Content, _ place: Place, _ style: Style = .plain) {
    cells[place] = Cell(content: content, style: style)
  }
}

/// Row and column of a cell, from 0.
package struct Place: Sendable, Hashable, Comparable {
  package let row: Int
  package let column: Int

  package init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  /// By rows, then by columns.
  package static func < (a: Place, b: Place) -> Bool { a.row != b.row ? a.row < b.row : a.column < b.column }

  /// As formulas name it, such as `C7`, with `$` before what stays when the formula is copied.
  package func name(fixedRow: Bool = false, fixedColumn: Bool = false) -> String {
    (fixedColumn ? "$" : "") + Self.letters(column) + (fixedRow ? "$" : "") + String(row + 1)
  }

  /// `$C$7`.
  package var fixed: String { name(fixedRow: true, fixedColumn: true) }

  private static func letters(_ column: Int) -> String {
    var (rest, text) = (column + 1, "")
    while rest > 0 {
      let digit = (rest - 1) % 26
      text = String(UnicodeScalar(UInt8(65 + digit))) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}
