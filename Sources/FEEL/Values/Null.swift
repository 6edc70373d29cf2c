public import SourceText

/// Why a value is missing.
///
/// The literal `null` has neither causes nor absent facts. Nulls compare equal whatever they carry.
public struct Null: Sendable, Hashable {
  private final class Detail: Sendable {
    let causes: [Cause]
    let absent: Set<String>

    init(causes: [Cause], absent: Set<String>) {
      self.causes = causes
      self.absent = absent
    }
  }

  private let detail: Detail?

  /// A null without a cause.
  public init() { detail = nil }

  /// A null with its causes and the dotted paths of the facts whose absence makes it unknown.
  public init(causes: [Cause], absent: Set<String> = []) {
    detail = causes.isEmpty && absent.isEmpty ? nil : Detail(causes: causes, absent: absent)
  }

  /// What went wrong, at most eight, the first first.
  public var causes: [Cause] { detail?.causes ?? [] }

  /// The dotted paths of the absent facts on which the value depends, such as `site.plan_status` (level strict only).
  public var absent: Set<String> { detail?.absent ?? [] }

  /// Whether the null stands for something not known rather than for the value `null` itself.
  public var isUnknown: Bool { detail != nil }

  /// Both nulls' causes and absent facts.
  public func merged(_ other: Null) -> Null {
    guard let other = other.detail else { return self }
    guard let detail else { return Null(causes: other.causes, absent: other.absent) }
    if detail === other { return self }
    var causes = detail.causes
    for cause in other.causes where causes.count < 8 && !causes.contains(cause) { causes.append(cause) }
    return Null(causes: causes, absent: detail.absent.union(other.absent))
  }

  /// All nulls are equal.
  public static func == (a: Null, b: Null) -> Bool { true }

  /// Feeds nothing: all nulls are equal.
  public func hash(into hasher: inout Hasher) {}
}

/// One reason for a null: what failed and where in the text of the expression.
public struct Cause: Sendable, Hashable {
  let reason: Reason
  /// UTF-8 offsets in the text of the expression; nil when the value came from outside with its cause.
  public let range: SourceRange?

  init(_ reason: Reason, at range: SourceRange?) {
    self.reason = reason
    self.range = range
  }

  /// Stable code, `feel/…`.
  public var code: String { reason.code }

  /// What happened, in plain words.
  public var message: LocalizedText { reason.message }
}
