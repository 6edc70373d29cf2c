internal import Decimals
internal import FEEL
internal import Facts

/// A few values of every fact that conditions read, chosen so that each outcome the conditions can have at all shows.
///
/// For numbers these are the limits that the conditions and the facts dictionary name, and numbers on either side of each.
struct ValueDomain {
  let dictionary: FactsDictionary
  /// The words of each word list; a list that is absent may hold any word.
  let vocabulary: [String: Set<String>]
  private let literals: Literals
  /// Numbers between two limits: as many as facts that may have to differ from each other there.
  private let between: Int

  init(_ conditions: [Syntax], paths: [FactPath], dictionary: FactsDictionary, vocabulary: [String: Set<String>]) {
    self.dictionary = dictionary
    self.vocabulary = vocabulary
    var literals = Literals()
    for condition in conditions { literals.collect(condition) }
    let numeric = paths.compactMap { dictionary[$0] }.filter(\.kind.isNumeric)
    for range in numeric.compactMap(\.range) { literals.numbers.formUnion([range.lowerBound, range.upperBound]) }
    self.literals = literals
    between = min(max(numeric.count, 1), 3)
  }

  /// The values to try; with `isAskedWhetherKnown` also the absence of one.
  func values(of definition: FactDefinition, isAskedWhetherKnown: Bool) -> [Value] {
    let known: [Value]
    switch definition.kind {
    case .number, .integer: known = numbers(definition)
    case .boolean: known = [.boolean(true), .boolean(false)]
    case .date: known = dates + definition.words.map(Value.string)
    case .text, .oneClass: known = words(of: definition).map(Value.string)
    case .textList, .classList: known = lists(of: definition)
    }
    return isAskedWhetherKnown ? known + [Self.absent(definition.path)] : known
  }

  /// The value of a fact that nobody knows.
  static func absent(_ path: FactPath) -> Value { .null(Null(causes: [], absent: [path.description])) }

  private func numbers(_ definition: FactDefinition) -> [Value] {
    let limits = literals.numbers.sorted()
    let steps = (1...between).map { Decimal34($0) }
    var all = limits
    for (low, high) in zip(limits, limits.dropFirst()) {
      let gap = high - low
      all += steps.compactMap { step in (gap * step).dividing(by: Decimal34(between + 1)).map { low + $0 } }
    }
    all += steps.map { (limits.first ?? .zero) - $0 } + steps.map { (limits.last ?? .zero) + $0 }
    if definition.kind == .integer { all = all.map { $0.rounded(toPlaces: 0) } }
    let possible = Set(all.filter { definition.range?.contains($0) ?? true })
    return possible.sorted().map(Value.number)
  }

  /// The dates that conditions name and those beside them; two that differ where they name none.
  private var dates: [Value] {
    let named = literals.dates.sorted()
    guard !named.isEmpty else {
      return [2000, 2100].compactMap { CalendarDate(year: $0, month: 1, day: 1) }.map(Value.date)
    }
    let beside = named.flatMap { date in
      [date.year - 1, date.year + 1].compactMap { CalendarDate(year: $0, month: date.month, day: min(date.day, 28)) }
    }
    return Set(named + beside).sorted().map(Value.date)
  }

  /// The words that conditions name as far as the fact can have them, and two others.
  private func words(of definition: FactDefinition) -> [String] {
    if definition.kind.isClass { return definition.classes.filter { !$0.isUndetermined }.map(\.id) }
    let list = definition.vocabulary.flatMap { vocabulary[$0] }
    let named = literals.texts.sorted().filter { list?.contains($0) ?? true }
    let others = list.map { $0.subtracting(named).sorted().prefix(2) } ?? ["…", "… …"]
    return named + others
  }

  /// Every selection of the words named, and lists as long as any that conditions count.
  private func lists(of definition: FactDefinition) -> [Value] {
    let words = words(of: definition)
    let named = words.filter(literals.texts.contains).prefix(5)
    let others = words.filter { !literals.texts.contains($0) }.prefix(2)
    var found = named.reduce([[String]]()) { lists, word in lists + lists.map { $0 + [word] } + [[word]] }
    found += others.map { [$0] } + [[]]
    let longest = literals.numbers.compactMap { Int($0.description) }.filter { $0 < 8 }.max() ?? 0
    for length in 0...max(longest + 1, 2) where length <= words.count { found.append(Array(words.prefix(length))) }
    return Array(Set(found)).sorted { ($0.count, $0.joined()) < ($1.count, $1.joined()) }
      .map { .list($0.map(Value.string)) }
  }
}

/// The literals of conditions.
private struct Literals {
  var numbers: Set<Decimal34> = []
  var texts: Set<String> = []
  var dates: Set<CalendarDate> = []

  mutating func collect(_ syntax: Syntax) {
    syntax.walk { node in
      switch node.kind {
      case .number(let number): numbers.insert(number)
      case .string(let text): texts.insert(text)
      case .temporal(_, .date(let date)?): dates.insert(date)
      default: break
      }
    }
  }
}
