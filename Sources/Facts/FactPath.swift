/// The full name of a fact: a root and a name, such as `site.plan_status` or `enquiry.site.area_ha`.
public struct FactPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Where a fact comes from.
  public enum Root: String, Sendable, Hashable, CaseIterable {
    /// From the register.
    case site
    /// From the investor.
    case enquiry
    /// Computed from the register, the enquiry and the reference data.
    case indicator
  }

  public let root: Root
  /// The name below the root; an enquiry's has two parts, `section.field`.
  public let name: String

  /// A path from its parts.
  public init(_ root: Root, _ name: String) {
    self.root = root
    self.name = name
  }

  /// Reads `site.x`, `enquiry.section.x` or `indicator.x`; nil when the root is none of these.
  public init?(_ text: some StringProtocol) {
    guard let dot = text.firstIndex(of: "."), let root = Root(rawValue: String(text[..<dot])) else { return nil }
    let name = text[text.index(after: dot)...]
    guard !name.isEmpty else { return nil }
    self.init(root, String(name))
  }

  /// As it stands in a rule.
  public var description: String { "\(root.rawValue).\(name)" }

  /// By the text of the path.
  public static func < (a: FactPath, b: FactPath) -> Bool { a.description < b.description }
}
