import Columns
import Decimals
import Facts

/// Reads a table character by character, as RFC 4180 says it, without haste: the measure for the parser.
struct PlainReader {
  struct Row: Equatable {
    var line: Int
    var id: String
    var cells: [Cell]
  }

  let delimiter: Character
  let kinds: [FactDefinition.Kind?]
  private(set) var rows: [Row] = []
  /// Lines of rows that are left out.
  private(set) var badLines: [Int] = []

  /// Reads rows of an id and one field for each of the kinds; nil is a column that is not used.
  init(_ text: String, delimiter: Character, kinds: [FactDefinition.Kind?], firstLine: Int) {
    self.delimiter = delimiter
    self.kinds = kinds
    var rest = Array(text.unicodeScalars)[...]
    var line = firstLine
    while !rest.isEmpty {
      let start = line
      if Self.takesBlankLine(&rest) {
        line += 1
        continue
      }
      let fields = Self.row(&rest, Unicode.Scalar(String(delimiter)) ?? ",", &line)
      if let fields, let row = row(fields, start) { rows.append(row) } else { badLines.append(start) }
    }
  }

  private static func takesBlankLine(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    for end in [["\n"], ["\r", "\n"]] as [[Unicode.Scalar]] where rest.starts(with: end) {
      rest.removeFirst(end.count)
      return true
    }
    return false
  }

  /// The fields of a row; nil when its quotes are not as they should be.
  private static func row(
    _ rest: inout ArraySlice<Unicode.Scalar>, _ delimiter: Unicode.Scalar, _ line: inout Int
  ) -> [String]? {
    var fields: [String] = []
    var isGood = true
    while true {
      let field = field(&rest, delimiter, &line)
      if let field { fields.append(field) } else { isGood = false }
      guard rest.first == delimiter else { break }
      rest.removeFirst()
    }
    if rest.first == "\r" { rest.removeFirst() }
    if rest.first == "\n" { rest.removeFirst() }
    line += 1
    return isGood ? fields : nil
  }

  private static func field(
    _ rest: inout ArraySlice<Unicode.Scalar>, _ delimiter: Unicode.Scalar, _ line: inout Int
  ) -> String? {
    var text = String.UnicodeScalarView()
    var isGood = true
    if rest.first == "\"" {
      rest.removeFirst()
      while true {
        guard let next = rest.popFirst() else { return nil }
        if next == "\"" {
          guard rest.first == "\"" else { break }
          rest.removeFirst()
        }
        if next == "\n" { line += 1 }
        text.append(next)
      }
      isGood = rest.isEmpty || rest.first == delimiter || rest.first == "\n" || Array(rest.prefix(2)) == ["\r", "\n"]
    }
    while let next = rest.first, next != delimiter, next != "\n", Array(rest.prefix(2)) != ["\r", "\n"] {
      if next == "\"" { isGood = false }
      text.append(next)
      rest.removeFirst()
    }
    return isGood ? String(text) : nil
  }

  private func row(_ fields: [String], _ line: Int) -> Row? {
    let id = fields[0].trimming(" ")
    guard fields.count == kinds.count + 1, !id.isEmpty, !id.unicodeScalars.contains(where: { $0.value < 32 }) else {
      return nil
    }
    let cells = zip(kinds, fields.dropFirst()).map { kind, text in cell(kind, text.trimming(" ")) }
    return cells.contains(nil) ? nil : Row(line: line, id: id, cells: cells.compactMap(\.self))
  }

  /// What a text means; nil when it does not fit.
  private func cell(_ kind: FactDefinition.Kind?, _ text: String) -> Cell? {
    guard let kind, !text.isEmpty else { return .unknown }
    if kind.isNumeric, text.contains("..") { return estimate(kind, text) }
    let values = text.split(separator: "|", omittingEmptySubsequences: false).map { value(kind, $0.trimming(" ")) }
    let different = values.compactMap(\.self).reduce(into: [FactValue]()) { if !$0.contains($1) { $0.append($1) } }
    if values.contains(nil) { return nil }
    return different.count == 1 ? .value(different[0]) : .claims(different)
  }

  private func estimate(_ kind: FactDefinition.Kind, _ text: String) -> Cell? {
    let numbers = text.split(separator: "..", omittingEmptySubsequences: false).map { number(kind, $0.trimming(" ")) }
    guard let low = numbers.first ?? nil, let high = numbers.last ?? nil, !numbers.contains(nil) else { return nil }
    let middle = numbers.count == 3 ? numbers[1] : (low + high).dividing(by: Decimal34(2))
    guard numbers.count <= 3, let middle, low <= middle, middle <= high else { return nil }
    return low == high ? .value(.number(low)) : .estimate(low: low, central: middle, high: high)
  }

  private func value(_ kind: FactDefinition.Kind, _ text: String) -> FactValue? {
    switch kind {
    case .number, .integer: number(kind, text).map(FactValue.number)
    case .oneClass: ["ge", "gi"].contains(text) ? .text(text) : nil
    default: .text(text)
    }
  }

  private func number(_ kind: FactDefinition.Kind, _ text: String) -> Decimal34? {
    let plain = delimiter == ";" && !text.contains(".") ? text.replacing(",", with: ".", maxReplacements: 1) : text
    guard let number = Decimal34(plain), kind == .number || number == number.rounded(toPlaces: 0) else { return nil }
    let range = kind == .number ? Decimal34.zero...Decimal34(5000) : Decimal34.zero...Decimal34(1000)
    return range.contains(number) ? number : nil
  }
}

extension StringProtocol {
  fileprivate func trimming(_ character: Character) -> String {
    var rest = self[...]
    while rest.first == character { rest = rest.dropFirst() }
    while rest.last == character { rest = rest.dropLast() }
    return String(rest)
  }
}
