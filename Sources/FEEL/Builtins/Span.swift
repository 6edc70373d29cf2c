/// A range, or a point as the range that holds only it, with ends that can be compared.
struct Span {
  /// One end.
  struct End {
    /// nil where the range is open.
    let value: Value?
    let included: Bool

    private func order(_ other: End) -> Int? {
      guard let value, let other = other.value else { return nil }
      return Ordering.compare(value, other)
    }

    /// Whether everything up to this end lies before what starts at `start`.
    func isBefore(_ start: End) -> Bool {
      guard let order = order(start) else { return false }
      return order < 0 || (order == 0 && !(included && start.included))
    }

    /// Whether this end and `start` are the same point, which belongs to both.
    func touches(_ start: End) -> Bool { order(start) == 0 && included && start.included }

    func startsTogether(_ other: End) -> Bool {
      value == nil ? other.value == nil : order(other) == 0 && included == other.included
    }

    func endsTogether(_ other: End) -> Bool { startsTogether(other) }

    func startsBefore(_ other: End, orTogether: Bool = false) -> Bool {
      if startsTogether(other) { return orTogether }
      guard let order = order(other) else { return value == nil }
      return order < 0 || (order == 0 && included && !other.included)
    }

    func endsBefore(_ other: End, orTogether: Bool = false) -> Bool {
      if endsTogether(other) { return orTogether }
      guard let order = order(other) else { return other.value == nil }
      return order < 0 || (order == 0 && !included && other.included)
    }
  }

  let start: End
  let end: End

  /// nil for values that have no order.
  init?(_ value: Value) {
    if case .range(let range) = value {
      start = End(value: range.lower, included: range.lowerIncluded)
      end = End(value: range.upper, included: range.upperIncluded)
    } else {
      guard Ordering.isOrdered(value) else { return nil }
      start = End(value: value, included: true)
      end = start
    }
  }

  func isComparable(with other: Span) -> Bool {
    let values = [start.value, end.value, other.start.value, other.end.value].compactMap { $0 }
    guard let first = values.first else { return true }
    return values.allSatisfy { Ordering.compare(first, $0) != nil }
  }
}
