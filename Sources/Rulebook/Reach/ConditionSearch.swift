internal import FEEL
public import Facts

/// Looks for values of facts with which conditions have the outcomes that are asked for.
///
/// It decides what no sample can: whether a condition can hold, or fail, at all. The values are those that the facts
/// dictionary allows (classes, ranges, word lists); that some never occur together in life is not known here.
public struct ConditionSearch: Sendable {
  /// A condition with the outcome that is wanted.
  public struct Wanted: Sendable {
    let rule: RuleExpression
    let outcome: Bool

    /// A condition that is to be surely true, or surely false.
    public init(_ rule: RuleExpression, is outcome: Bool) {
      self.rule = rule
      self.outcome = outcome
    }
  }

  /// What a search found.
  public enum Answer: Sendable, Hashable {
    /// With these values, as `path = value` in the order in which the conditions name them.
    case possible([String])
    /// With no values at all.
    case impossible
    /// The conditions use more than can be decided here, or too many facts.
    case undecided
  }

  let dictionary: FactsDictionary
  let vocabulary: [String: Set<String>]
  /// Evaluations after which a search gives up.
  static let stepLimit = 20_000

  /// A search over the facts of a dictionary.
  ///
  /// - Parameter vocabulary: the words of each word list; a list that is absent may hold any word.
  public init(_ dictionary: FactsDictionary, vocabulary: [String: Set<String>] = [:]) {
    self.dictionary = dictionary
    self.vocabulary = vocabulary
  }

  /// Whether facts can have values with which every condition has its outcome.
  public func answer(_ wanted: [Wanted]) -> Answer {
    let syntaxes = wanted.map(\.rule.expression.syntax)
    guard wanted.allSatisfy({ $0.rule.expression.isValid }), syntaxes.allSatisfy(isDecidable) else { return .undecided }
    let paths = wanted.flatMap(\.rule.paths).reduce(into: [FactPath]()) { if !$0.contains($1) { $0.append($1) } }
    let domain = ValueDomain(syntaxes, paths: paths, dictionary: dictionary, vocabulary: vocabulary)
    let asked = Set(syntaxes.flatMap(Self.askedWhetherKnown))
    let choices = paths.compactMap { path in
      dictionary[path].map { (path, domain.values(of: $0, isAskedWhetherKnown: asked.contains(path))) }
    }
    var state = State(wanted: wanted, choices: choices, isPruned: asked.isEmpty)
    if state.search(from: 0) { return .possible(state.words) }
    return state.steps > Self.stepLimit ? .undecided : .impossible
  }

  /// Comparisons, membership, `and`, `or`, `not`, `count` and `is known` of facts in the dictionary.
  private func isDecidable(_ syntax: Syntax) -> Bool {
    guard ExpressionCheck.isSimple(syntax) else { return false }
    var isKnown = true
    syntax.walk { node in
      if case .call(let function, let arguments) = node.kind, function.path?.description != "not",
        arguments.values.contains(where: { $0.path == nil })
      {
        isKnown = false
      }
    }
    return isKnown && syntax.paths.allSatisfy { FactPath($0.description).flatMap { dictionary[$0] } != nil }
  }

  private static func askedWhetherKnown(_ syntax: Syntax) -> [FactPath] {
    var found: [FactPath] = []
    syntax.walk { node in
      guard case .call(let function, let arguments) = node.kind, function.path?.description == "is known" else {
        return
      }
      found += arguments.values.compactMap { $0.path.flatMap { FactPath($0.description) } }
    }
    return found
  }
}

extension ConditionSearch {
  /// A depth-first search that leaves a branch as soon as a condition has the wrong outcome whatever the rest may be.
  private struct State {
    let wanted: [Wanted]
    let choices: [(path: FactPath, values: [Value])]
    /// Facts without a value yet count as unknown, so an outcome stays; not so where a condition asks `is known`.
    let isPruned: Bool
    var chosen = NamedValues()
    var steps = 0

    init(wanted: [Wanted], choices: [(path: FactPath, values: [Value])], isPruned: Bool) {
      self.wanted = wanted
      self.choices = choices
      self.isPruned = isPruned
      for (path, _) in choices { chosen.values[path.description] = ValueDomain.absent(path) }
    }

    /// The values found.
    var words: [String] {
      choices.compactMap { path, _ in
        chosen.values[path.description].map { "\(path) = \($0.isNull ? "?" : $0.description)" }
      }
    }

    mutating func search(from index: Int) -> Bool {
      if index == choices.count { return outcomes() == true }
      for value in choices[index].values {
        chosen.values[choices[index].path.description] = value
        guard steps <= ConditionSearch.stepLimit else { return false }
        if isPruned, outcomes() == false { continue }
        if search(from: index + 1) { return true }
      }
      chosen.values[choices[index].path.description] = ValueDomain.absent(choices[index].path)
      return false
    }

    /// Whether all outcomes are as wanted; nil while one is open.
    private mutating func outcomes() -> Bool? {
      steps += 1
      var isOpen = false
      for want in wanted {
        switch want.rule.expression.evaluate(in: chosen, level: .strict).value {
        case .boolean(want.outcome): break
        case .boolean: return false
        default: isOpen = true
        }
      }
      return isOpen ? nil : true
    }
  }
}
