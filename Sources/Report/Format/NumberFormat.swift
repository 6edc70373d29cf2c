public import Decimals
public import Facts
public import SourceText

/// Writes numbers the way people read them: `12,5` in German, `12.5` in English; thousands apart from 10 000 on.
public struct NumberFormat: Sendable {
  public let language: Language

  /// A format for a language.
  public init(_ language: Language) { self.language = language }

  /// A number with at most so many decimals, half-even, without trailing zeros.
  public func text(_ number: Decimal34, places: Int) -> String {
    let rounded = number.rounded(toPlaces: places).description
    let parts = rounded.split(separator: ".", omittingEmptySubsequences: false)
    let sign = rounded.hasPrefix("-") ? "−" : ""
    let whole = grouped(parts[0].drop { $0 == "-" })
    guard parts.count > 1 else { return sign + whole }
    return sign + whole + (language == .de ? "," : ".") + parts[1]
  }

  /// A number with its unit, with the decimals that suit the unit.
  public func text(_ number: Decimal34, _ unit: Unit?) -> String {
    switch unit {
    case .share: return text(.hundred * number, places: 0) + "\u{A0}%"
    default:
      return withUnit(text(number, places: places(number, unit)), unit)
    }
  }

  /// A difference with its unit: with one decimal more where it would read as nothing.
  public func gap(_ number: Decimal34, _ unit: Unit?) -> String {
    let places = places(number, unit)
    guard number.rounded(toPlaces: places).isZero, unit != .share else { return text(number, unit) }
    return withUnit(text(number, places: places + 1), unit)
  }

  private func withUnit(_ digits: String, _ unit: Unit?) -> String {
    let symbol = (digits == "1" ? unit?.singular : unit?.symbol)?[language] ?? ""
    return symbol.isEmpty ? digits : digits + "\u{A0}" + symbol
  }

  /// The decimals that suit a unit and the size of the number.
  public func places(_ number: Decimal34, _ unit: Unit?) -> Int { Unit.places(of: number, unit) }

  private func grouped(_ digits: Substring) -> String {
    guard digits.count > 4 else { return String(digits) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += language == .de ? "." : "," }
      result.append(digit)
    }
    return result
  }
}

extension PartialDate {
  /// The date as people write it: `22.11.2026`, `11/2026`, `2026` in German; ISO order in English.
  public func text(_ language: Language) -> String {
    guard language == .de else { return description }
    let parts = description.split(separator: "-")
    switch parts.count {
    case 3: return "\(parts[2]).\(parts[1]).\(parts[0])"
    case 2: return "\(parts[1])/\(parts[0])"
    default: return description
    }
  }
}
