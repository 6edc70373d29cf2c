public import Rulebook

extension RuleTest {
  /// The names of tests by the rules of which they expect something, in the order of the tests.
  public static func names(of tests: [RuleTest]) -> [RulePart: [String: [String]]] {
    tests.reduce(into: [:]) { names, test in
      var told: Set<Subject> = []
      for subject in test.subjects where told.insert(subject).inserted {
        names[subject.part, default: [:]][subject.id, default: []].append(test.name)
      }
    }
  }

  private struct Subject: Hashable {
    let part: RulePart
    let id: String
  }

  private var subjects: [Subject] {
    let applied = preset.map { [Subject(part: .preset, id: $0.id)] } ?? []
    return applied
      + expectations.compactMap { expectation in
        switch expectation.demand {
        case .verdict(let id, _): Subject(part: .knockOut, id: id)
        case .points(let id, _): Subject(part: .criterion, id: id)
        case .advice(let id, _): Subject(part: .advice, id: id)
        case .suggestedPreset(let id?): Subject(part: .preset, id: id)
        case .suggestedPreset(nil), .standing, .score, .order: nil
        }
      }
  }
}
