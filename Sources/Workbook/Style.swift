/// The look of a cell.
package struct Style: Sendable, Hashable {
  /// Where a text stands in its cell.
  package enum Alignment: Sendable, Hashable {
    case automatic, center, right
  }

  package var isBold = false
  package var isItalic = false
  package var wraps = false
  package var size: Double?
  /// 0xRRGGBB; nil: none.
  package var fill: UInt32?
  package var color: UInt32?
  package var hasBorder = false
  package var alignment = Alignment.automatic
  /// A number format as Excel writes it, such as `0.0`; nil: as it comes.
  package var numbers: String?

  package init() {}

  package static let plain = Style()

  /// The same with a change.
  package func with(_ change: (inout Style) -> Void) -> Style {
    var copy = self
    change(&copy)
    return copy
  }
}
