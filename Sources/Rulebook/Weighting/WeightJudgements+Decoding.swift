internal import Decimals
internal import Facts
public import SourceText
internal import YAML

extension WeightProposal {
  /// Reads judgements and shares out the weights of a rulebook by them; nil, with the reasons recorded, when they have
  /// errors.
  public static func read(
    _ file: SourceFile, _ rulebook: Rulebook, into diagnostics: inout Diagnostics
  ) -> WeightProposal? {
    let decoding = Decoding(file)
    let judgements = decoding.root().flatMap { WeightJudgements($0, decoding, rulebook) }
    diagnostics.add(decoding.diagnostics.all)
    guard let judgements, !decoding.diagnostics.hasErrors else { return nil }
    do throws(IndivisibleSum) {
      return try make(judgements, rulebook)
    } catch {
      diagnostics.add(
        WeightingWording.indivisible(error.sum, judgements.step, SourceLocation(file, SourceRange(at: 0))))
      return nil
    }
  }
}

extension WeightJudgements {
  init?(_ node: Node, _ decoding: Decoding, _ rulebook: Rulebook) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let reviewBy = map.need("review_by").flatMap(decoding.partialDate)
    let stepNode = map.take("step")
    step = stepNode.flatMap(decoding.decimal) ?? .one
    if let stepNode, step <= .zero { decoding.report(WeightingWording.badStep(decoding.place(stepNode))) }
    randomIndex = map.take("random_index").flatMap { decoding.word($0, as: RandomIndex.self) } ?? .saaty1980
    let reader = JudgementReader(decoding: decoding, rulebook: rulebook, limit: randomIndex.limit)
    judgements = map.need("judgements").flatMap { decoding.list($0, reader.judgement) } ?? []
    map.finish()
    var seen: [Level: SourceLocation] = [:]
    for judgement in judgements {
      if let first = seen[judgement.level] {
        decoding.report(WeightingWording.levelTwice(judgement.location, first: first))
      }
      seen[judgement.level] = judgement.location
    }
    guard let reviewBy else { return nil }
    self.reviewBy = reviewBy
  }
}

/// Reads one judgement after the other.
private struct JudgementReader {
  let decoding: Decoding
  let rulebook: Rulebook
  /// The most items that pairs may compare.
  let limit: Int

  func judgement(_ node: Node) -> WeightJudgements.Judgement? {
    guard let map = decoding.mapping(node) else { return nil }
    let level = self.level(map, node)
    let kind = map.need("method").flatMap { decoding.word($0, among: ["ranking", "swing", "pairwise"]) }
    let names = level.map(self.names) ?? []
    let method: WeightJudgements.Method?
    switch kind {
    case "ranking":
      map.follow(WeightJudgements.ranking)
      let formula = map.take("formula").map { decoding.word($0, as: RankFormula.self) } ?? .centroid
      let order = map.need("order").flatMap { ranking($0, names) }
      method = formula.flatMap { formula in order.map { .ranking($0, formula) } }
    case "swing":
      map.follow(WeightJudgements.swing)
      method = map.need("points").flatMap { swing($0, names) }.map { .swing($0) }
    case "pairwise":
      map.follow(WeightJudgements.pairwise)
      method = map.need("compare").flatMap { pairs($0, names) }.map { .pairwise(names, $0) }
    default: return nil
    }
    map.finish()
    guard let level, let method else { return nil }
    return WeightJudgements.Judgement(level: level, method: method, location: decoding.place(node))
  }

  private func level(_ map: MappingReader, _ node: Node) -> WeightJudgements.Level? {
    let side = map.take("groups_of").map { decoding.word($0, as: Side.self) }
    let group = map.take("criteria_of").map {
      decoding.word($0, among: rulebook.groups.map(\.id), code: "rulebook/unknown-group")
    }
    switch (side, group) {
    case (let side?, nil): return side.map { .groups(of: $0) }
    case (nil, let group?): return group.map { .criteria(of: $0) }
    default:
      decoding.report(WeightingWording.oneLevel(decoding.place(node)))
      return nil
    }
  }

  /// What a level shares its weight among.
  private func names(_ level: WeightJudgements.Level) -> [String] {
    switch level {
    case .groups(let side): rulebook.weights.groups(of: side)
    case .criteria(let group): rulebook.weights.members(of: group).map(\.criterion)
    }
  }

  private func ranking(_ node: Node, _ names: [String]) -> [[String]]? {
    let places = decoding.list(node) { item -> [String]? in
      guard case .sequence = item.content else { return name(item, names).map { [$0] } }
      return decoding.list(item) { name($0, names) }
    }
    guard let places, isComplete(places.flatMap(\.self), names, node) else { return nil }
    return places
  }

  private func swing(_ node: Node, _ names: [String]) -> [String: Decimal34]? {
    guard let map = decoding.mapping(node) else { return nil }
    var points: [String: Decimal34] = [:]
    for entry in map.entries {
      guard names.contains(entry.key) else {
        decoding.report(WeightingWording.unknownName(entry.key, names, decoding.place(entry.keyRange)))
        continue
      }
      guard let value = decoding.decimal(entry.value) else { return nil }
      guard value >= .zero, value <= .hundred else {
        decoding.report(WeightingWording.badPoints(decoding.place(entry.value)))
        return nil
      }
      points[entry.key] = value
    }
    guard isComplete(Array(points.keys), names, node) else { return nil }
    if !points.values.contains(.hundred) { decoding.report(WeightingWording.noHundred(decoding.place(node))) }
    return points
  }

  private func pairs(_ node: Node, _ names: [String]) -> PairwiseMatrix? {
    guard names.count <= limit else {
      decoding.report(WeightingWording.tooMany(names.count, limit, decoding.place(node)))
      return nil
    }
    guard let items = decoding.list(node) else { return nil }
    var matrix = PairwiseMatrix(count: names.count)
    var judged: Set<[Int]> = []
    for item in items {
      guard let (more, than, times) = pair(item, names) else { continue }
      if !judged.insert([min(more, than), max(more, than)]).inserted {
        decoding.report(WeightingWording.pairTwice(names[more], names[than], decoding.place(item)))
      }
      matrix[more, than] = times
    }
    let missing = names.indices.flatMap { a in names.indices.filter { $0 > a }.map { [a, $0] } }
      .filter { !judged.contains($0) }
    if !missing.isEmpty {
      decoding.report(
        WeightingWording.missingPairs(missing.map { "\(names[$0[0]]) – \(names[$0[1]])" }, decoding.place(node)))
    }
    return missing.isEmpty ? matrix : nil
  }

  private func pair(_ node: Node, _ names: [String]) -> (more: Int, than: Int, times: Double)? {
    guard let map = decoding.mapping(node, as: WeightJudgements.pair) else { return nil }
    let more = map.need("more").flatMap { name($0, names) }.flatMap(names.firstIndex)
    let than = map.need("than").flatMap { name($0, names) }.flatMap(names.firstIndex)
    let timesNode = map.need("times")
    let times = timesNode.flatMap(decoding.decimal)
    map.finish()
    guard let more, let than, let times, let timesNode else { return nil }
    guard times >= .one, times <= Decimal34(9) else {
      decoding.report(WeightingWording.badTimes(decoding.place(timesNode)))
      return nil
    }
    guard more != than else {
      decoding.report(WeightingWording.pairWithItself(names[more], decoding.place(node)))
      return nil
    }
    return (more, than, times.doubleValue)
  }

  private func name(_ node: Node, _ names: [String]) -> String? {
    guard let text = decoding.text(node) else { return nil }
    if names.contains(text) { return text }
    decoding.report(WeightingWording.unknownName(text, names, decoding.place(node)))
    return nil
  }

  /// Each name once.
  private func isComplete(_ given: [String], _ names: [String], _ node: Node) -> Bool {
    let missing = names.filter { !given.contains($0) }
    let twice = names.filter { name in given.count { $0 == name } > 1 }
    if !missing.isEmpty { decoding.report(WeightingWording.missingNames(missing, decoding.place(node))) }
    if !twice.isEmpty { decoding.report(WeightingWording.namesTwice(twice, decoding.place(node))) }
    return missing.isEmpty && twice.isEmpty
  }
}
