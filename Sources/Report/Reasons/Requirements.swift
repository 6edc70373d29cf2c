public import Evaluation
public import Facts
internal import Region
internal import Rulebook
public import SourceText

extension KnockOutResult {
  /// What is asked for, in words: `mind. 18 ha`, `höchstens 30 Min.`, `GE`.
  public func requiredText(_ format: FactFormat) -> String {
    let values = requirement.required.map { value in
      value.number == nil ? requiredClass(value, format) : format.value(value, requirement.fact)
    }
    let text = values.joined(separator: ", ")
    switch requirement.comparison {
    case ">=", ">": return format.say(de: "mind. ", en: "at least ") + text
    case "<=", "<": return format.say(de: "höchstens ", en: "at most ") + text
    default: return text
    }
  }

  /// What is there, in words; a bound that decided is named.
  public func actualText(_ format: FactFormat) -> String {
    guard let path = decidedBy ?? requirement.fact else { return format.say(de: "keine Angabe", en: "no data") }
    let text = format.sentence(actual, path)
    return decidedBy == nil ? text : "\(format.label(path)) \(text)"
  }

  /// The words of an enquiry's class come from the enquiry's own definition, else from the fact's.
  private func requiredClass(_ value: FactValue, _ format: FactFormat) -> String {
    let asked = knockOut.require.paths.filter { $0.root == .enquiry }
    for path in asked {
      if let text = value.text, let label = format.dictionary[path]?.classNamed(text)?.label {
        return label[format.language]
      }
    }
    return format.value(value, requirement.fact)
  }
}

/// A value to find out, why, and whom to ask.
public struct ToClarify: Sendable, Hashable {
  public let path: FactPath
  public let text: String
  /// Whom to ask: an organisation or a role; nil when nobody can be asked.
  public let ask: String?
  /// Ids of the knock-outs and criteria that wait for it; knock-outs first.
  public let decides: [String]
  /// Whether a decisive knock-out waits for it.
  public let isDecisive: Bool
}

extension SiteResult {
  /// What is open at this site: first what decisive knock-outs wait for, then other knock-outs, then criteria by weight.
  public func toClarify(_ format: FactFormat, roles: [String: LocalizedText]) -> [ToClarify] {
    var order: [FactPath] = []
    var decides: [FactPath: [String]] = [:]
    var text: [FactPath: String] = [:]
    var decisive: Set<FactPath> = []
    func note(_ path: FactPath, _ id: String, _ words: @autoclosure () -> String) {
      if decides[path] == nil {
        order.append(path)
        text[path] = words()
      }
      if decides[path]?.contains(id) != true { decides[path, default: []].append(id) }
    }
    let open = knockOuts.filter { $0.verdict == .unknown }
    for result in open.filter(\.knockOut.isDecisive) + open.filter({ !$0.knockOut.isDecisive }) {
      for path in result.open.filter({ $0.root != .enquiry }).sorted() {
        note(path, result.knockOut.id, openText(result, path, format))
        if result.knockOut.isDecisive { decisive.insert(path) }
      }
    }
    for result in criteria.filter({ $0.status.isScored }).sorted(by: { $0.weight > $1.weight }) {
      for path in result.open.filter({ $0.root != .enquiry }).sorted() {
        note(path, result.criterion.id, openText(result, path, format))
      }
    }
    return order.map { path in
      ToClarify(
        path: path, text: text[path] ?? "", ask: whom(path, format, roles), decides: decides[path] ?? [],
        isDecisive: decisive.contains(path))
    }
  }

  private func openText(_ result: KnockOutResult, _ path: FactPath, _ format: FactFormat) -> String {
    let limit = result.requiredText(format)
    if result.actual.isKnown, let fact = result.requirement.fact {
      let actual = format.sentence(result.actual, fact)
      return "\(result.knockOut.title[format.language]): \(actual), "
        + format.say(de: "verlangt \(limit)", en: "asked \(limit)")
    }
    let what =
      result.requirement.fact == path
      ? format.say(de: "verlangt", en: "asked") : result.knockOut.title[format.language]
    return "\(format.label(path)) (\(what): \(limit))"
  }

  private func openText(_ result: CriterionResult, _ path: FactPath, _ format: FactFormat) -> String {
    result.fact.isKnown ? "\(format.label(path)): \(format.sentence(result.fact, result.measure))" : format.label(path)
  }

  private func whom(_ path: FactPath, _ format: FactFormat, _ roles: [String: LocalizedText]) -> String? {
    guard let role = format.dictionary[path]?.ask else { return nil }
    let roleName = roles[role]?[format.language] ?? role
    switch role {
    case "operator": return site.operatorName.isEmpty ? roleName : site.operatorName
    case "municipality": return site.municipality ?? roleName
    default: return roleName
    }
  }
}
