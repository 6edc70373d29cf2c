internal import Decimals
internal import SourceText
internal import YAML

extension FirmnessRules {
  init?(_ node: Node, _ decoding: Decoding) {
    guard let map = decoding.mapping(node, as: Self.shape) else { return nil }
    let share = Decimal34(50)...Decimal34(100)
    let firm = map.need("firm_percent").flatMap { Self.number($0, share, decoding) }
    let close = map.need("close_percent").flatMap { Self.number($0, share, decoding) }
    let places = map.need("close_places").flatMap { node in
      decoding.integer(node).flatMap { count in
        Self.within(Decimal34(count), Decimal34(2)...Decimal34(10), node, decoding).map { _ in count }
      }
    }
    let weights = map.need("weights_percent").flatMap { Self.number($0, Decimal34.zero...Decimal34(90), decoding) }
    let basis = map.need("basis").flatMap { Basis($0, decoding) }
    map.finish()
    guard let firm, let close, let places, let weights, let basis else { return nil }
    self.init(
      firmPercent: firm, closePercent: close, closePlaces: places, weightsPercent: weights, basis: basis,
      location: decoding.place(node))
  }

  private static func number(
    _ node: Node, _ range: ClosedRange<Decimal34>, _ decoding: Decoding
  ) -> Decimal34? {
    decoding.decimal(node).flatMap { within($0, range, node, decoding) }
  }

  private static func within(
    _ number: Decimal34, _ range: ClosedRange<Decimal34>, _ node: Node, _ decoding: Decoding
  ) -> Decimal34? {
    if range.contains(number) { return number }
    decoding.report(RuleWording.firmnessOutside(number, range, decoding.place(node)))
    return nil
  }
}
