internal import Decimals
internal import Facts
internal import Rulebook

extension ResponseBuilder {
  /// The points of a criterion in every case.
  mutating func table(_ criterion: Criterion, _ rule: OpenRule) -> ResponseTable<Curve> {
    let numbers = rule.fields.filter { ranges[$0] != nil }
    let listed = rule.fields.filter { choices[$0] != nil }
    guard rule.isTraceable, numbers.count <= 1, let cases = combinations(listed) else { return whole(rule) }
    if let range = numbers.first.flatMap({ ranges[$0] }) {
      let curves = cases.map { curve(criterion, $0, range) }
      guard !curves.contains(nil) else { return whole(rule) }
      return table(listed, range.field, curves.compactMap(\.self))
    }
    let facts = cases.map { $0.isEmpty ? base : probe.facts($0) }
    let measured = facts.map { probe.measured(criterion, $0) }
    if measured.allSatisfy({ $0.points.low == $0.points.high }) {
      return table(listed, nil, measured.map { Curve($0.points.low) })
    }
    return spread(criterion, listed, measured) ?? residual(criterion, listed, measured) ?? whole(rule)
  }

  /// The points where every case is one class, to some of which the rulebook gives a span; nil where that is not the cause.
  private mutating func spread(
    _ criterion: Criterion, _ listed: [String], _ measured: [Measured]
  ) -> ResponseTable<Curve>? {
    guard criterion.alternative == nil, case .classes = criterion.measure.function,
      measured.allSatisfy({ $0.fact.readings.count == 1 && $0.fact.status != .aged })
    else { return nil }
    let curves = measured.map { Self.whole($0.points) }
    let number = index(.criterion(criterion.id), .range(low: .zero, high: .one))
    return ResponseTable(discrete: indices(listed), sizes: sizes(listed), continuous: number, cells: curves)
  }

  /// Any points of a span.
  private static func whole(_ points: ValueFunction.Points) -> Curve {
    Curve([Curve.Break(u: .zero, points: points.low), Curve.Break(u: .one, points: points.high)])
  }

  /// The points over the range of a field; nil when they are not settled by it.
  private func curve(_ criterion: Criterion, _ changes: [String: Fact], _ field: FieldRange) -> Curve? {
    let range = field.range(in: changes.isEmpty ? base : probe.facts(changes))
    var breaks: [Curve.Break] = []
    for u in range.positions(of: field.breaks) {
      let set = changes.merging([field.field: field.fact(range.value(at: u))]) { _, new in new }
      let points = probe.measured(criterion, probe.facts(set)).points
      guard points.low == points.high else { return nil }
      breaks.append(Curve.Break(u: u, points: points.low))
    }
    return Curve(breaks)
  }

  /// The points where the measured fact stays open when the fields are known: an estimate, or data that nobody has.
  private mutating func residual(
    _ criterion: Criterion, _ listed: [String], _ measured: [Measured]
  ) -> ResponseTable<Curve>? {
    guard criterion.alternative == nil else { return nil }
    let path = criterion.measure.path
    let open = measured.filter { $0.points.low < $0.points.high }
    switch criterion.measure.function {
    case .piecewiseLinear(let anchors):
      if let readings = readings(open.map(\.fact)) { return choosing(criterion, path, listed, measured, readings) }
      let spans = measured.map { span(path, $0.fact) }
      guard !spans.contains(nil),
        let typical = zip(measured, spans).first(where: { $0.0.points.low < $0.0.points.high })?.1
      else { return nil }
      let curves = zip(measured, spans).map { item, span in
        item.points.low == item.points.high || span == nil
          ? Curve(item.points.low) : Self.curve(criterion.measure.function, span ?? typical, anchors.map(\.value))
      }
      let number = index(.indicator(path), .range(low: typical.low, high: typical.high))
      return ResponseTable(
        discrete: indices(listed), sizes: sizes(listed), continuous: number, cells: curves)
    case .classes(let classes):
      let isUnknown = open.allSatisfy { !$0.fact.isKnown }
      let named = dictionary[path]?.classes.filter { !$0.isUndetermined && classes[$0.id] != nil }.map(\.id) ?? []
      let possible = isUnknown && named.count > 1 ? named.map(FactValue.text) : readings(open.map(\.fact))
      return possible.flatMap { choosing(criterion, path, listed, measured, $0) }
    }
  }

  /// What the indicator may be, if every open fact of it has readings one by one; the longest list.
  func readings(_ facts: [Fact]) -> [FactValue]? {
    guard facts.allSatisfy({ $0.isKnown && !$0.isRange && $0.status != .aged }) else { return nil }
    return facts.map(\.readings).max { $0.count < $1.count }
  }

  /// One more choice: which reading of the indicator holds. Where a case has fewer of them, they repeat.
  private mutating func choosing(
    _ criterion: Criterion, _ path: FactPath, _ listed: [String], _ measured: [Measured], _ readings: [FactValue]
  ) -> ResponseTable<Curve>? {
    guard measured.count * readings.count <= Self.cellLimit else { return nil }
    var cells: [Curve] = []
    for position in readings.indices {
      for item in measured {
        if item.points.low == item.points.high {
          cells.append(Curve(item.points.low))
          continue
        }
        let own = item.fact.isKnown ? item.fact.readings : readings
        guard let points = criterion.measure.function.points(of: own[position % own.count]), points.low == points.high
        else { return nil }
        cells.append(Curve(points.value))
      }
    }
    let choice = index(.indicator(path), .choices(readings))
    guard uncertainties[choice].choiceCount == readings.count else { return nil }
    return ResponseTable(
      discrete: indices(listed) + [choice], sizes: sizes(listed) + [readings.count], continuous: nil, cells: cells)
  }

  private static func curve(_ function: ValueFunction, _ range: NumberRange, _ anchors: [Decimal34]) -> Curve {
    Curve(
      range.positions(of: anchors).map { u in
        Curve.Break(u: u, points: function.points(of: .number(range.value(at: u)))?.value ?? .zero)
      })
  }

  /// Between which numbers an indicator lies when the fields are known; nil when it has readings one by one.
  func span(_ path: FactPath, _ fact: Fact) -> NumberRange? {
    if fact.isRange || fact.readings.count == 1, let span = fact.span {
      return NumberRange(low: span.low, high: span.high)
    }
    guard !fact.isKnown else { return nil }
    let anchors = rules.flatMap { $0.anchors(path) }
    let limits = rules.flatMap { $0.limits(path) }
    return NumberRange(anchors: anchors, limits: limits, sensible: dictionary[path]?.range)?.narrowed(by: fact.bounds)
  }

  /// The criterion as a whole: any points between its least and greatest, for nothing that other rules share.
  private mutating func whole(_ rule: OpenRule) -> ResponseTable<Curve> {
    let points = result.criteria[rule.index].points ?? ValueFunction.Points(.zero)
    let isSilent = OpenRule.waitsForEnquiry(rule.open)
    if !isSilent { isExact = false }
    let source =
      isSilent
      ? Uncertainty.Source.enquiry(rule.open.sorted()) : .criterion(result.criteria[rule.index].criterion.id)
    let number = index(source, .range(low: points.low, high: points.high))
    return ResponseTable(discrete: [], sizes: [], continuous: number, cells: [Self.whole(points)])
  }

  private mutating func table(_ listed: [String], _ field: String?, _ curves: [Curve]) -> ResponseTable<Curve> {
    ResponseTable(
      discrete: indices(listed), sizes: sizes(listed), continuous: field.map { index(ofField: $0) }, cells: curves)
  }

  mutating func indices(_ fields: [String]) -> [Int] { fields.map { index(ofField: $0) } }

  func sizes(_ fields: [String]) -> [Int] { fields.map { choices[$0]?.count ?? 1 } }
}
