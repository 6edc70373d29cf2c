package import Decimals
internal import Evaluation
internal import Facts
package import Region
internal import Report
internal import Rulebook
internal import SourceText

/// Sites as rows: what CSV, GeoJSON and GeoPackage have in common. Columns: docs/reference/exports.md.
package struct SiteTable: Sendable {
  /// What a cell can hold.
  package enum Kind: Sendable, Hashable {
    case text, integer, number, boolean
  }

  /// One column.
  package struct Column: Sendable, Hashable {
    /// In files for programs: the same in every language.
    package let name: String
    package let kind: Kind

    package init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// The content of a cell. What is unknown has none.
  package enum Cell: Sendable, Hashable {
    case text(String)
    case number(Decimal34)
    case boolean(Bool)
  }

  /// A site with its cells, one for each column; nil: unknown, or not for this reader.
  package struct Row: Sendable {
    package let site: Site
    package let cells: [Cell?]

    package init(site: Site, cells: [Cell?]) {
      self.site = site
      self.cells = cells
    }
  }

  package let columns: [Column]
  package let rows: [Row]

  /// A part of the table: some columns, and how a site fills them.
  struct Part {
    let columns: [Column]
    let cells: (SiteResult) -> [Cell?]
  }

  /// A table from its parts.
  package init(columns: [Column], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  /// The table of the sites that a reader may see, in their order.
  package init(_ view: ExportView) {
    let parts =
      [Self.head(view)] + (view.showsPoints ? [Self.scores(view)] : []) + [Self.musts(view)]
      + (view.showsPoints ? [Self.points(view)] : []) + [Self.facts(view)]
    columns = parts.flatMap(\.columns)
    rows = view.sites.map { result in Row(site: result.site, cells: parts.flatMap { $0.cells(result) }) }
  }
}

extension SiteTable.Column {
  static func text(_ name: String) -> Self { Self(name: name, kind: .text) }
  static func number(_ name: String) -> Self { Self(name: name, kind: .number) }
  static func integer(_ name: String) -> Self { Self(name: name, kind: .integer) }
}

extension SiteTable.Cell {
  /// A text; nothing when it is empty.
  static func words(_ text: String?) -> Self? { text.flatMap { $0.isEmpty ? nil : .text($0) } }
  /// Several words with a separator that stands in none of them.
  static func words(_ texts: [String]) -> Self? { words(texts.joined(separator: "; ")) }
  /// A whole number.
  static func whole(_ number: Int?) -> Self? { number.map { .number(Decimal34($0)) } }
}
