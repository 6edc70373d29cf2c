/// Who reads a text that leaves the program.
public enum Audience: Sendable, Hashable {
  /// The officer and colleagues: everything.
  case officer
  /// The investor who asked.
  case investor
  /// A municipality, by its official German name.
  case municipality(String)
}
