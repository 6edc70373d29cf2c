/// Which code points flag `i` takes for the same: those whose lower-case or whose upper-case forms agree (XPath and XQuery
/// Functions 3.1, 5.6.2). The Kelvin sign K is a case of k.
enum LetterCases {
  /// The code point itself, then its other cases.
  static func of(_ scalar: Unicode.Scalar) -> [UInt32] {
    if scalar.value < 0x80, !("a"..."z").contains(scalar), !("A"..."Z").contains(scalar) { return [scalar.value] }
    let shared = [lower(scalar), upper(scalar)].flatMap { byForm[$0, default: []] }
    return [scalar.value] + shared.filter { $0 != scalar.value }
  }

  /// For each lower-case and each upper-case form the code points that have it.
  private static let byForm: [UInt32: [UInt32]] = {
    var table: [UInt32: [UInt32]] = [:]
    // Beyond the second plane no letter has cases.
    for value in UInt32(0x41)..<0x1_F000 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isCased else { continue }
      for form in Set([lower(scalar), upper(scalar)]) { table[form, default: []].append(value) }
    }
    return table
  }()

  private static func lower(_ scalar: Unicode.Scalar) -> UInt32 { single(scalar.properties.lowercaseMapping, scalar) }

  private static func upper(_ scalar: Unicode.Scalar) -> UInt32 { single(scalar.properties.uppercaseMapping, scalar) }

  /// The form where it is one code point, else the code point itself.
  private static func single(_ form: String, _ scalar: Unicode.Scalar) -> UInt32 {
    let scalars = form.unicodeScalars
    return scalars.count == 1 ? scalars.first?.value ?? scalar.value : scalar.value
  }
}
