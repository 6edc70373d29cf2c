internal import CXlsxWriter

/// Writes sheets into a book of libxlsxwriter; each look becomes one format of the book.
struct SheetWriter {
  let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]

  init(book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

  mutating func write(_ sheet: Sheet) throws(WorkbookError) {
    guard let target = workbook_add_worksheet(book, sheet.name) else {
      throw WorkbookError(message: "sheet “\(sheet.name)”")
    }
    for (place, cell) in sheet.cells.sorted(by: { $0.key < $1.key }) { try write(cell, place, target) }
    arrange(sheet, target)
    prepareToPrint(sheet, target)
  }

  private mutating func write(
    _ cell: Sheet.Cell, _ place: Place, _ sheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let (row, column, look) = (lxw_row_t(place.row), lxw_col_t(place.column), format(cell.style))
    let code =
      switch cell.content {
      case .blank: worksheet_write_blank(sheet, row, column, look)
      case .text(let text): worksheet_write_string(sheet, row, column, text, look)
      case .number(let number): worksheet_write_number(sheet, row, column, number, look)
      case .formula(let formula, .number(let result)):
        worksheet_write_formula_num(sheet, row, column, formula, look, result)
      case .formula(let formula, .text(let result)):
        worksheet_write_formula_str(sheet, row, column, formula, look, result)
      }
    try WorkbookError.check(code)
  }

  /// Widths, heights, what stays when the sheet is scrolled, filters and bars.
  private func arrange(_ sheet: Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    for column in Set(sheet.widths.keys).union(sheet.hiddenColumns).sorted() {
      var options = lxw_row_col_options()
      options.hidden = sheet.hiddenColumns.contains(column) ? 1 : 0
      let index = lxw_col_t(column)
      worksheet_set_column_opt(target, index, index, sheet.widths[column] ?? 8.43, nil, &options)
    }
    for (row, height) in sheet.heights.sorted(by: { $0.key < $1.key }) {
      worksheet_set_row(target, lxw_row_t(row), height, nil)
    }
    worksheet_freeze_panes(target, lxw_row_t(sheet.frozen.rows), lxw_col_t(sheet.frozen.columns))
    if let filter = sheet.filter {
      worksheet_autofilter(
        target, lxw_row_t(filter.first.row), lxw_col_t(filter.first.column), lxw_row_t(filter.last.row),
        lxw_col_t(filter.last.column))
    }
    for bars in sheet.bars { draw(bars, target) }
    if let color = sheet.tabColor { worksheet_set_tab_color(target, color) }
  }

  private func draw(_ bars: Sheet.Bars, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    condition.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    condition.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    condition.min_value = 0
    condition.max_value = bars.greatest
    condition.bar_color = bars.color
    condition.bar_solid = 1
    worksheet_conditional_format_range(
      target, lxw_row_t(bars.first.row), lxw_col_t(bars.first.column), lxw_row_t(bars.last.row),
      lxw_col_t(bars.last.column), &condition)
  }

  /// Across, all columns on one page's width, heads on each page, name and page number below.
  private func prepareToPrint(_ sheet: Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_paper(target, sheet.isLarge ? 8 : 9)
    worksheet_set_landscape(target)
    worksheet_set_margins(target, 0.5, 0.5, 0.6, 0.7)
    worksheet_fit_to_pages(target, 1, 0)
    if sheet.frozen.rows > 0 { worksheet_repeat_rows(target, 0, lxw_row_t(sheet.frozen.rows - 1)) }
    worksheet_set_footer(target, "&L&A&R&P/&N")
    worksheet_gridlines(target, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  private mutating func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    if style == .plain { return nil }
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.wraps { format_set_text_wrap(format) }
    if let size = style.size { format_set_font_size(format, size) }
    if let fill = style.fill { format_set_bg_color(format, fill) }
    if let color = style.color { format_set_font_color(format, color) }
    if let numbers = style.numbers { format_set_num_format(format, numbers) }
    if style.hasBorder {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xC8CED6)
    }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    switch style.alignment {
    case .automatic: break
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    formats[style] = format
    return format
  }
}
