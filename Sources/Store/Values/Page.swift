/// A part of a list, in an order that does not change while somebody turns the pages.
public struct Page<Item: Sendable>: Sendable {
  public let items: [Item]
  /// Where the next page begins; nil on the last one.
  public let next: PageCursor?
}

/// A place in a list: what the last item of a page is ordered by, and its id.
public struct PageCursor: Sendable, Hashable {
  /// Order of the list that it belongs to.
  enum Order: String {
    /// Newest first.
    case newest
    /// Next due first.
    case due
  }

  let order: Order
  let key: String
  let id: String

  init(_ order: Order, _ key: String, _ id: String) {
    self.order = order
    self.key = key
    self.id = id
  }

  /// Reads what ``text`` gave; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let order = Order(rawValue: String(parts[0])) else { return nil }
    self.init(order, String(parts[1]), String(parts[2]))
  }

  /// The place as text, to hand out and take back.
  public var text: String { "\(order.rawValue).\(key).\(id)" }
}
