public import Decimals

/// Points as a function of the position `u` (0…1) of one number within its range: linear between break points.
public struct Curve: Sendable, Hashable {
  /// Break points; `u` ascends from 0. A single one: the points do not depend on `u`.
  public let breaks: [Break]

  /// The points at one position.
  public struct Break: Sendable, Hashable {
    public let u: Decimal34
    public let points: Decimal34
  }

  /// The same points everywhere.
  init(_ points: Decimal34) { breaks = [Break(u: .zero, points: points)] }

  /// Points at ascending positions, the first at 0, the last at 1.
  init(_ breaks: [Break]) {
    let isFlat = breaks.allSatisfy { $0.points == breaks[0].points }
    self.breaks = isFlat ? [Break(u: .zero, points: breaks[0].points)] : breaks
  }

  /// The points at a position.
  public func points(at u: Decimal34) -> Decimal34 {
    guard let next = breaks.firstIndex(where: { u <= $0.u }) else { return breaks[breaks.count - 1].points }
    let b = breaks[next]
    guard next > 0, b.u != u else { return b.points }
    let a = breaks[next - 1]
    return a.points + ((u - a.u) * (b.points - a.points)).dividing(by: b.u - a.u, else: .zero)
  }
}

/// A verdict as a function of the position `u` (0…1) of one number within its range: constant between break points.
public struct Steps: Sendable, Hashable {
  /// Ascending from 0 to 1; a single one: the verdict does not depend on `u`.
  public let positions: [Decimal34]
  /// The verdict at each position.
  public let at: [Verdict]
  /// The verdict between each position and the next.
  public let between: [Verdict]

  /// The same verdict everywhere.
  init(_ verdict: Verdict) {
    positions = [.zero]
    at = [verdict]
    between = []
  }

  /// Judges each position and the middle between each two.
  init(_ positions: [Decimal34], judge: (Decimal34) -> Verdict) {
    let at = positions.map(judge)
    let between = zip(positions, positions.dropFirst()).map { judge(($0 + $1).dividing(by: Decimal34(2), else: $0)) }
    let all = Set(at + between)
    self.positions = all.count == 1 ? [.zero] : positions
    self.at = all.count == 1 ? [at[0]] : at
    self.between = all.count == 1 ? [] : between
  }

  /// The verdict at a position.
  public func verdict(at u: Decimal34) -> Verdict {
    guard let next = positions.firstIndex(where: { u <= $0 }) else { return at[at.count - 1] }
    return positions[next] == u || next == 0 ? at[next] : between[next - 1]
  }

  /// Whether some position has the verdict.
  public func contains(_ verdict: Verdict) -> Bool { at.contains(verdict) || between.contains(verdict) }

  /// The same, with what is unknown replaced.
  func resolving(_ verdict: Verdict) -> Steps {
    let replace = { (old: Verdict) in old == .unknown ? verdict : old }
    return Steps(positions: positions, at: at.map(replace), between: between.map(replace))
  }

  private init(positions: [Decimal34], at: [Verdict], between: [Verdict]) {
    self.positions = positions
    self.at = at
    self.between = between
  }
}

extension Decimal34 {
  /// The quotient, or another number where there is none.
  func dividing(by divisor: Decimal34, else fallback: Decimal34) -> Decimal34 { dividing(by: divisor) ?? fallback }
}
