/// The named classes of XML Schema regular expressions (XSD 1.1 part 2, appendix G).
enum CharacterClasses {
  /// `\d`, `\s` and the like; capitals are the complement. Nil for other letters.
  static func escape(_ letter: Unicode.Scalar) -> CharacterSet? {
    switch letter {
    case "s": .test { [0x20, 0x09, 0x0A, 0x0D].contains($0.value) }
    case "d": .test { $0.properties.generalCategory == .decimalNumber }
    case "w": .test { !isSeparatorLike($0) }
    case "i": .test { $0 == ":" || ($0 != "?" && Characters.startsName($0)) }
    case "c": .test { [":", "-", "."].contains($0) || ($0 != "?" && Characters.continuesName($0)) }
    case "S", "D", "W", "I", "C":
      escape(letter.properties.lowercaseMapping.unicodeScalars.first ?? "s").map { .not($0) }
    default: nil
    }
  }

  private static func isSeparatorLike(_ scalar: Unicode.Scalar) -> Bool {
    guard let code = codes[scalar.properties.generalCategory] else { return true }
    return code.hasPrefix("P") || code.hasPrefix("Z") || code.hasPrefix("C")
  }

  /// `\p{…}`: a general category such as `L` or `Lu`, or a block such as `IsBasicLatin`. Nil for other names.
  static func property(_ name: String) -> CharacterSet? {
    if name.hasPrefix("Is") { return blocks[String(name.dropFirst(2))].map { .range($0.0, $0.1) } }
    guard codes.values.contains(where: { $0.hasPrefix(name) }), !name.isEmpty else { return nil }
    return .test { codes[$0.properties.generalCategory]?.hasPrefix(name) ?? false }
  }

  private static let codes: [Unicode.GeneralCategory: String] = [
    .uppercaseLetter: "Lu", .lowercaseLetter: "Ll", .titlecaseLetter: "Lt", .modifierLetter: "Lm", .otherLetter: "Lo",
    .nonspacingMark: "Mn", .spacingMark: "Mc", .enclosingMark: "Me", .decimalNumber: "Nd", .letterNumber: "Nl",
    .otherNumber: "No", .connectorPunctuation: "Pc", .dashPunctuation: "Pd", .openPunctuation: "Ps",
    .closePunctuation: "Pe", .initialPunctuation: "Pi", .finalPunctuation: "Pf", .otherPunctuation: "Po",
    .mathSymbol: "Sm", .currencySymbol: "Sc", .modifierSymbol: "Sk", .otherSymbol: "So", .spaceSeparator: "Zs",
    .lineSeparator: "Zl", .paragraphSeparator: "Zp", .control: "Cc", .format: "Cf", .surrogate: "Cs",
    .privateUse: "Co", .unassigned: "Cn",
  ]

  /// The blocks of European and a few other scripts.
  private static let blocks: [String: (UInt32, UInt32)] = [
    "BasicLatin": (0, 0x7F), "Latin-1Supplement": (0x80, 0xFF), "LatinExtended-A": (0x100, 0x17F),
    "LatinExtended-B": (0x180, 0x24F), "IPAExtensions": (0x250, 0x2AF), "SpacingModifierLetters": (0x2B0, 0x2FF),
    "CombiningDiacriticalMarks": (0x300, 0x36F), "Greek": (0x370, 0x3FF), "GreekandCoptic": (0x370, 0x3FF),
    "Cyrillic": (0x400, 0x4FF), "CyrillicSupplement": (0x500, 0x52F), "Armenian": (0x530, 0x58F),
    "Hebrew": (0x590, 0x5FF), "Arabic": (0x600, 0x6FF), "Devanagari": (0x900, 0x97F), "Thai": (0xE00, 0xE7F),
    "LatinExtendedAdditional": (0x1E00, 0x1EFF), "GreekExtended": (0x1F00, 0x1FFF),
    "GeneralPunctuation": (0x2000, 0x206F), "CurrencySymbols": (0x20A0, 0x20CF), "LetterlikeSymbols": (0x2100, 0x214F),
    "NumberForms": (0x2150, 0x218F), "Arrows": (0x2190, 0x21FF), "MathematicalOperators": (0x2200, 0x22FF),
    "BoxDrawing": (0x2500, 0x257F), "Hiragana": (0x3040, 0x309F), "Katakana": (0x30A0, 0x30FF),
    "CJKUnifiedIdeographs": (0x4E00, 0x9FFF), "HangulSyllables": (0xAC00, 0xD7A3), "PrivateUse": (0xE000, 0xF8FF),
  ]
}
