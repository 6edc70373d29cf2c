/// Something to tell about what a person wrote: collected, not thrown.
///
/// A diagnostic is data. ``DiagnosticRenderer`` turns it into text or JSON.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is. Errors keep a file from being used; warnings do not.
  public enum Severity: String, Sendable, Hashable, Comparable, Codable {
    case error, warning, note

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }

    /// Errors come before warnings, warnings before notes.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  /// Who can put it right.
  public enum Actor: String, Sendable, Hashable, Codable {
    /// Policy staff: rules and weights.
    case policy
    /// Whoever keeps sites and reference data.
    case data
    /// Whoever wrote the enquiry.
    case enquirer
    /// Us.
    case developer
  }

  /// A further place that explains the problem, such as the first of two equal keys.
  public struct Note: Sendable, Hashable {
    public let message: LocalizedText
    public let location: SourceLocation?

    /// A remark, with the place it speaks of.
    public init(_ message: LocalizedText, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// Stable code, `group/kebab-case`, never reused; each has an entry in docs/reference/diagnostics.md.
  public let code: String
  public let severity: Severity
  /// What was found and what was expected.
  public let message: LocalizedText
  /// Where; nil when the problem has no place in a file.
  public let location: SourceLocation?
  /// What to do, shown under the marked text.
  public let hint: LocalizedText?
  public let notes: [Note]
  public let actor: Actor?

  /// A diagnostic; see the properties for the meaning of each part.
  public init(
    _ code: String, _ message: LocalizedText, severity: Severity = .error, at location: SourceLocation? = nil,
    hint: LocalizedText? = nil, notes: [Note] = [], actor: Actor? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.location = location
    self.hint = hint
    self.notes = notes
    self.actor = actor
  }
}

/// A list of diagnostics that grows while files are read.
public struct Diagnostics: Sendable {
  public private(set) var all: [Diagnostic] = []

  /// An empty list.
  public init() {}

  /// Adds one.
  public mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Adds many.
  public mutating func add(_ diagnostics: some Sequence<Diagnostic>) { all.append(contentsOf: diagnostics) }

  /// Whether any of them is an error.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// The errors alone.
  public var errors: [Diagnostic] { all.filter { $0.severity == .error } }

  /// By file, then by place, then by severity; equal ones once. Stable, so two runs print the same.
  public var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return all.enumerated().sorted { a, b in
      key(a) < key(b)
    }.map(\.element).filter { seen.insert($0).inserted }
  }

  private func key(_ entry: (offset: Int, element: Diagnostic)) -> (String, Int, Diagnostic.Severity, Int) {
    let location = entry.element.location
    return (location?.file.name ?? "", location?.range.lower ?? 0, entry.element.severity, entry.offset)
  }
}
