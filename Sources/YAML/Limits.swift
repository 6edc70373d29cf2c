/// How large a document may be. Beyond a limit reading stops with a diagnostic.
public struct Limits: Sendable {
  /// Bytes of a file.
  public var bytes: Int
  /// Nested collections. libyaml itself has no limit and needs quadratic time.
  public var depth: Int
  /// Scalars and collections together.
  public var nodes: Int
  /// Bytes of one scalar.
  public var scalarBytes: Int

  /// Limits that no honest rule, site or enquiry file comes near.
  public init(bytes: Int = 16 << 20, depth: Int = 64, nodes: Int = 1_000_000, scalarBytes: Int = 1 << 20) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
    self.scalarBytes = scalarBytes
  }
}
