internal import Decimals
internal import FEEL
internal import Facts
internal import SourceText

extension RuleWords {
  /// A comparison; a literal on the left changes sides first.
  func comparison(_ sign: Syntax.ComparisonOperator, _ a: Syntax, _ b: Syntax) -> String {
    if a.isLiteral, !b.isLiteral { return comparison(sign.mirrored, b, a) }
    if case .call(let callee, let arguments) = a.kind, callee.path?.description == "count",
      let list = arguments.values.first, case .number(let number) = b.kind
    {
      return count(sign, list, number)
    }
    if case .boolean(let flag) = b.kind, sign == .equal || sign == .notEqual {
      return truth(a, negated: flag != (sign == .equal))
    }
    if case .null = b.kind, sign == .equal || sign == .notEqual {
      let subject = operand(a)
      return sign == .equal
        ? say("\(subject) ist nicht angegeben", "\(subject) is not stated")
        : say("\(subject) ist angegeben", "\(subject) is stated")
    }
    let fact = definition(a)
    let (subject, other) = (operand(a), operand(b, of: fact))
    if b.isLiteral { return literal(sign, subject, other, fact) }
    return subject + " " + relation(sign, Scale(fact ?? definition(b))) + " " + other
  }

  /// A fact and a number, a class or a date.
  private func literal(
    _ sign: Syntax.ComparisonOperator, _ subject: String, _ other: String, _ fact: FactDefinition?
  ) -> String {
    let isDate = fact?.kind == .date
    let isNumber = fact?.kind.isNumeric ?? false
    switch sign {
    case .equal: return subject + (isNumber ? say(" beträgt ", " is ") : say(" ist ", " is ")) + other
    case .notEqual:
      return subject + (isNumber ? say(" beträgt nicht ", " is not ") : say(" ist nicht ", " is not ")) + other
    case .less:
      return subject + (isDate ? say(" liegt vor ", " is before ") : say(" beträgt weniger als ", " is less than "))
        + other
    case .lessOrEqual:
      return subject
        + (isDate ? say(" liegt nicht nach ", " is not after ") : say(" beträgt höchstens ", " is at most ")) + other
    case .greater:
      return subject + (isDate ? say(" liegt nach ", " is after ") : say(" beträgt mehr als ", " is more than "))
        + other
    case .greaterOrEqual:
      return subject
        + (isDate ? say(" liegt nicht vor ", " is not before ") : say(" beträgt mindestens ", " is at least ")) + other
    }
  }

  /// How many entries a list has.
  private func count(_ sign: Syntax.ComparisonOperator, _ list: Syntax, _ number: Decimal34) -> String {
    let subject = operand(list)
    if sign == .greater && number.isZero || sign == .greaterOrEqual && number == .one {
      return say("\(subject) nennt mindestens einen Eintrag", "\(subject) has at least one entry")
    }
    let entries =
      number == .one
      ? say("einen Eintrag", "one entry")
      : format.numbers.text(number, places: 0) + say(" Einträge", " entries")
    switch sign {
    case .equal: return say("\(subject) nennt genau \(entries)", "\(subject) has exactly \(entries)")
    case .notEqual: return say("\(subject) nennt nicht genau \(entries)", "\(subject) does not have exactly \(entries)")
    case .less: return say("\(subject) nennt weniger als \(entries)", "\(subject) has fewer than \(entries)")
    case .lessOrEqual: return say("\(subject) nennt höchstens \(entries)", "\(subject) has at most \(entries)")
    case .greater: return say("\(subject) nennt mehr als \(entries)", "\(subject) has more than \(entries)")
    case .greaterOrEqual: return say("\(subject) nennt mindestens \(entries)", "\(subject) has at least \(entries)")
    }
  }

  /// Two facts: the adjective is that of what is measured.
  private func relation(_ sign: Syntax.ComparisonOperator, _ scale: Scale) -> String {
    let word = scale.adjective[format.language]
    let more = scale.comparative[format.language]
    let less = scale.lesser[format.language]
    switch sign {
    case .equal: return say("ist gleich", "equals")
    case .notEqual: return say("ist nicht gleich", "does not equal")
    case .less: return say("ist \(less) als", "is \(less) than")
    case .lessOrEqual: return say("ist höchstens so \(word) wie", "is no \(more) than")
    case .greater: return say("ist \(more) als", "is \(more) than")
    case .greaterOrEqual: return say("ist mindestens so \(word) wie", "is at least as \(word) as")
    }
  }

  /// Which adjective fits a quantity.
  private enum Scale {
    case size, length, height, time

    init(_ fact: FactDefinition?) {
      switch fact?.unit {
      case .hectares?, .squareMetres?: self = .size
      case .kilometres?, .metres?, .minutes?, .months?, .years?: self = .length
      default: self = fact?.kind == .date ? .time : .height
      }
    }

    var adjective: LocalizedText {
      switch self {
      case .size: LocalizedText(de: "groß", en: "large")
      case .length: LocalizedText(de: "lang", en: "long")
      case .height: LocalizedText(de: "hoch", en: "high")
      case .time: LocalizedText(de: "spät", en: "late")
      }
    }

    var comparative: LocalizedText {
      switch self {
      case .size: LocalizedText(de: "größer", en: "larger")
      case .length: LocalizedText(de: "länger", en: "longer")
      case .height: LocalizedText(de: "höher", en: "higher")
      case .time: LocalizedText(de: "später", en: "later")
      }
    }

    var lesser: LocalizedText {
      switch self {
      case .size: LocalizedText(de: "kleiner", en: "smaller")
      case .length: LocalizedText(de: "kürzer", en: "shorter")
      case .height: LocalizedText(de: "niedriger", en: "lower")
      case .time: LocalizedText(de: "früher", en: "earlier")
      }
    }
  }
}

extension Syntax {
  /// Whether the node is a value written down, not read.
  var isLiteral: Bool {
    switch kind {
    case .null, .boolean, .number, .string, .temporal: true
    case .negation(let inner): inner.isLiteral
    default: false
    }
  }
}
