/// Reads a regular expression of XPath and XQuery Functions 3.1, 5.6.1; nil parts mean that it is malformed.
struct PatternParser {
  let scalars: [Unicode.Scalar]
  let flags: String
  private(set) var groups = 0
  private var open: Set<Int> = []
  private var position = 0
  private var depth = 0

  init(_ text: String, flags: String) {
    self.flags = flags
    let scalars = Array(text.unicodeScalars)
    self.scalars = flags.contains("x") && !flags.contains("q") ? Self.withoutSpace(scalars) : scalars
  }

  /// Flag `x`: white space means nothing, except within `[…]`.
  private static func withoutSpace(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var (depth, escaped) = (0, false)
    for scalar in scalars {
      if depth == 0, [0x20, 0x09, 0x0A, 0x0D].contains(scalar.value) { continue }
      kept.append(scalar)
      if escaped {
        escaped = false
      } else if scalar == "\\" {
        escaped = true
      } else if scalar == "[" {
        depth += 1
      } else if scalar == "]" {
        depth = max(0, depth - 1)
      }
    }
    return kept
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  private mutating func take() -> Unicode.Scalar? {
    guard let scalar = next else { return nil }
    position += 1
    return scalar
  }

  /// The whole pattern; flag `q` makes every character stand for itself.
  mutating func parse() -> PatternNode? {
    if flags.contains("q") { return .sequence(scalars.map { .set(.scalar($0)) }) }
    guard let result = alternation(), position == scalars.count else { return nil }
    return result
  }

  private mutating func alternation() -> PatternNode? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { return nil }
    var branches: [PatternNode] = []
    repeat {
      guard let branch = sequence() else { return nil }
      branches.append(branch)
    } while take("|")
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  private mutating func sequence() -> PatternNode? {
    var parts: [PatternNode] = []
    while true {
      guard let scalar = next, scalar != "|", scalar != ")" else { return .sequence(parts) }
      guard let atom = atom(), let part = quantified(atom) else { return nil }
      parts.append(part)
    }
  }

  private mutating func atom() -> PatternNode? {
    guard let scalar = take() else { return nil }
    switch scalar {
    case ".": return .set(.any(lineEnds: flags.contains("s")))
    case "^": return .start
    case "$": return .end
    case "(": return group()
    case "[": return set().map { .set($0) }
    case "\\": return escape()
    case "?", "*", "+", "{", "}", "]": return nil
    default: return .set(.scalar(scalar))
    }
  }

  private mutating func group() -> PatternNode? {
    if take("?") {
      guard take(":"), let inner = alternation(), take(")") else { return nil }
      return inner
    }
    groups += 1
    let number = groups
    open.insert(number)
    guard let inner = alternation(), take(")") else { return nil }
    open.remove(number)
    return .capture(number, inner)
  }

  private mutating func escape() -> PatternNode? {
    if let digit = next, digit.value >= 49, digit.value <= 57 { return reference() }
    return escapedSet().map { .set($0) }
  }

  /// The longest number of a group that is closed already.
  private mutating func reference() -> PatternNode? {
    var number = 0
    while let digit = next, digit.value >= 48, digit.value <= 57 {
      let longer = number * 10 + Int(digit.value - 48)
      guard number == 0 || longer <= groups else { break }
      number = longer
      position += 1
    }
    return number <= groups && !open.contains(number) ? .reference(number) : nil
  }

  /// What follows a backslash, as a set.
  private mutating func escapedSet() -> CharacterSet? {
    guard let scalar = take() else { return nil }
    switch scalar {
    case "n": return .scalar("\n")
    case "r": return .scalar("\r")
    case "t": return .scalar("\t")
    case "p", "P":
      guard let named = property() else { return nil }
      return scalar == "p" ? named : .not(named)
    case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]", "$": return .scalar(scalar)
    default: return CharacterClasses.escape(scalar)
    }
  }

  private mutating func property() -> CharacterSet? {
    guard take("{") else { return nil }
    var name = ""
    while let scalar = take(), scalar != "}" {
      name.unicodeScalars.append(scalar)
    }
    return scalars[position - 1] == "}" ? CharacterClasses.property(name) : nil
  }

  private mutating func quantified(_ atom: PatternNode) -> PatternNode? {
    guard let (least, most) = bounds() else { return nil }
    guard (least, most) != (1, 1) else { return atom }
    return .repetition(atom, least: least, most: most, greedy: !take("?"))
  }

  /// How often; (1, 1) without a quantifier, nil for a malformed one.
  private mutating func bounds() -> (Int, Int?)? {
    if take("?") { return (0, 1) }
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    guard take("{") else { return (1, 1) }
    guard let least = number() else { return nil }
    if take("}") { return least == 1 ? (1, 1) : (least, least) }
    guard take(",") else { return nil }
    if take("}") { return (least, nil) }
    guard let most = number(), most >= least, take("}") else { return nil }
    return (least, most)
  }

  private mutating func number() -> Int? {
    let start = position
    var value = 0
    while let digit = next, digit.value >= 48, digit.value <= 57, value < 100_000 {
      value = value * 10 + Int(digit.value - 48)
      position += 1
    }
    return position > start ? value : nil
  }

  // MARK: Sets

  /// The rest of `[…]`.
  private mutating func set() -> CharacterSet? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { return nil }
    let negated = take("^")
    var items: [CharacterSet] = []
    while let scalar = next, scalar != "]" {
      if scalar == "-", position + 1 < scalars.count, scalars[position + 1] == "[" {
        position += 2
        guard !items.isEmpty, let minus = set(), take("]") else { return nil }
        return .difference(closed(items, negated), minus)
      }
      guard let item = item(isFirst: items.isEmpty) else { return nil }
      items.append(item)
    }
    guard take("]"), !items.isEmpty else { return nil }
    return closed(items, negated)
  }

  private func closed(_ items: [CharacterSet], _ negated: Bool) -> CharacterSet {
    let set = items.count == 1 ? items[0] : .union(items)
    return negated ? .not(set) : set
  }

  /// A character, a range, or an escape.
  private mutating func item(isFirst: Bool) -> CharacterSet? {
    guard let low = take(), low != "[" else { return nil }
    if low == "-" {
      // A hyphen stands for itself at either end only.
      guard isFirst || next == "]" || scalars[position...].starts(with: ["-", "["]) else { return nil }
      return .scalar(low)
    }
    let first: CharacterSet? = low == "\\" ? escapedSet() : .scalar(low)
    guard case .range(let from, let same)? = first, from == same, next == "-", position + 1 < scalars.count,
      scalars[position + 1] != "]", scalars[position + 1] != "["
    else { return first }
    position += 1
    guard let high = take(), high != "[" else { return nil }
    guard case .range(let to, _)? = high == "\\" ? escapedSet() : .scalar(high), from <= to else { return nil }
    return .range(from, to)
  }
}
