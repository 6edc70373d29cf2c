internal import Workbook

/// The looks of cells in the workbook of an assessment.
enum SheetStyles {
  private static let dark: UInt32 = 0x17365D
  static let investorColor: UInt32 = 0x2F6F9F
  static let regionColor: UInt32 = 0x4F8A4B

  static let title = Style.plain.with {
    $0.isBold = true; $0.size = 15; $0.color = dark
  }
  static let note = Style.plain.with {
    $0.color = 0x5A6470; $0.isItalic = true
  }
  static let head = Style.plain.with {
    $0.isBold = true; $0.color = 0xFFFFFF; $0.fill = dark; $0.wraps = true; $0.hasBorder = true; $0.alignment = .center
  }
  static let subhead = Style.plain.with {
    $0.fill = 0xDCE4EE; $0.wraps = true; $0.hasBorder = true; $0.alignment = .center; $0.color = dark
  }
  static let text = Style.plain.with { $0.hasBorder = true }
  static let wrapped = text.with { $0.wraps = true }
  static let strong = text.with { $0.isBold = true }
  static let center = text.with { $0.alignment = .center }
  static let whole = text.with {
    $0.numbers = "0"; $0.alignment = .center
  }
  static let number = text.with { $0.numbers = "#,##0.00" }
  static let one = text.with { $0.numbers = "0.0" }
  /// Zero reads as nothing: a weight that a criterion does not have here.
  static let weight = text.with { $0.numbers = "0.00;-0.00;\"–\"" }
  /// For cells that people may change.
  static let input = text.with { $0.fill = 0xFFF6D6 }
  static let inputNumber = input.with { $0.numbers = "#,##0.####" }
  /// Computed by the program and not by a formula.
  static let fixed = text.with {
    $0.isItalic = true; $0.fill = 0xEFEFEF
  }
}

extension Sheet {
  /// The head of a sheet: what it is, and how to read it.
  mutating func head(_ title: String, _ note: String) {
    put(.text(title), Place(0, 0), SheetStyles.title)
    put(.text(note), Place(1, 0), SheetStyles.note)
    heights[0] = 24
  }
}
