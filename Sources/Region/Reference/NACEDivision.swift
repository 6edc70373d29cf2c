public import SourceText

/// A division of the classification of economic activities WZ 2008 / NACE Rev. 2.
public struct NACEDivision: Sendable, Hashable {
  /// Two digits, with the leading zero.
  public let code: String
  /// The letter of its section.
  public let section: String
  public let title: LocalizedText
}

extension NACEDivision {
  static func read(_ reading: TableReading) -> [NACEDivision] {
    guard let c = reading.columns("code", "level", "section", "title_de", "title_en") else { return [] }
    return reading.rows { row in
      guard row.text(c[1]) == "division", let code = reading.needKey(row, c[0]), let section = reading.need(row, c[2]),
        let german = reading.need(row, c[3])
      else { return nil }
      return NACEDivision(
        code: code, section: section, title: LocalizedText(de: german, en: row.text(c[4]) ?? german))
    }
  }
}
