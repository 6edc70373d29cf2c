internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

/// Finds knock-outs that no site or every site meets, and pairs that no site can meet together.
struct KnockOutAudit {
  let cases: AuditCases
  let search: ConditionSearch

  func run() -> [Diagnostic] {
    // One that is switched off, or never asked for, is told of elsewhere.
    let live = cases.rulebook.knockOuts.filter { search.answer(asked($0)) != .impossible }
    let met = live.filter { search.answer(asked($0) + [.init($0.require, is: true)]) != .impossible }
    let never = live.filter { knockOut in !met.contains { $0.id == knockOut.id } }
    let found = never.map { AuditWording.neverMet($0, example: example([$0])) } + met.compactMap(alwaysMet)
    let pairs = met.indices.flatMap { first in met[..<first].map { ($0, met[first]) } }
    return found + pairs.compactMap(contradiction) + live.compactMap(excludesEverywhere)
  }

  private func asked(_ knockOut: KnockOut) -> [ConditionSearch.Wanted] {
    knockOut.applies.map { [.init($0, is: true)] } ?? []
  }

  private func alwaysMet(_ knockOut: KnockOut) -> Diagnostic? {
    guard search.answer(asked(knockOut) + [.init(knockOut.require, is: false)]) == .impossible else { return nil }
    return AuditWording.alwaysMet(knockOut, example: example([knockOut]))
  }

  /// Two that can be asked for together, and that exclude each other by a fact of the site that both read.
  private func contradiction(_ a: KnockOut, _ b: KnockOut) -> Diagnostic? {
    let shared = Set(a.require.paths).intersection(b.require.paths).filter { $0.root != .enquiry }
    guard !shared.isEmpty, search.answer(asked(a) + asked(b)) != .impossible,
      search.answer(asked(a) + asked(b) + [.init(a.require, is: true), .init(b.require, is: true)]) == .impossible
    else { return nil }
    return AuditWording.contradictory(a, b, example: example([a, b]))
  }

  private func example(_ knockOuts: [KnockOut]) -> LocalizedText? {
    if let text = cases.example(knockOuts.map(\.require)) { return text }
    guard case .possible(let values) = search.answer(knockOuts.flatMap(asked)) else { return nil }
    return values.isEmpty ? nil : AuditWording.values(values)
  }

  /// One that leaves no site in any sample that asks for it.
  private func excludesEverywhere(_ knockOut: KnockOut) -> Diagnostic? {
    let asked = cases.samples.filter { sample in
      sample.sites.contains { $0.knockOuts.contains { $0.knockOut.id == knockOut.id } }
    }
    guard let first = asked.first,
      asked.allSatisfy({ sample in
        sample.sites.allSatisfy { $0.exclusions.contains { $0.knockOut.id == knockOut.id } }
      })
    else { return nil }
    return AuditWording.excludesEverywhere(knockOut, sites: first.sites.count, enquiries: asked.map(\.enquiry.id))
  }
}
