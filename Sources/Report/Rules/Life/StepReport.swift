internal import Facts
public import Rulebook
public import SourceText

/// What a recorded step says: what was done, where it stands, and what can follow.
public struct StepReport: Sendable {
  private let record: RulebookLife.Record
  private let life: RulebookLife
  private let isDryRun: Bool
  private let file: String
  private let snapshot: String?
  private let language: Language

  /// A report of a step in `file`; `snapshot` is the folder in which the rules are kept from now on.
  public init(
    _ record: RulebookLife.Record, _ life: RulebookLife, isDryRun: Bool, file: String, snapshot: String?,
    language: Language
  ) {
    self.record = record
    self.life = life
    self.isDryRun = isDryRun
    self.file = file
    self.snapshot = snapshot
    self.language = language
  }

  /// Three lines at most.
  public var text: String {
    let who = life.name(of: record.by)[language]
    let state = say("Stand ", "State ") + record.hash.prefix(6)
    let head =
      "\(state): \(record.status.word[language]), \(record.on.text(language)), \(who)"
      + (record.reference.map { ", " + $0 } ?? "")
    var lines = [
      head,
      isDryRun
        ? say("Nur gezeigt; in \(file) ist nichts geschrieben.", "Shown only; nothing is written to \(file).")
        : say("Eingetragen in \(file).", "Recorded in \(file)."),
    ]
    if let snapshot, !isDryRun {
      lines[1] += say(" Die Regeln sind aufgehoben in \(snapshot).", " The rules are kept in \(snapshot).")
    }
    if let next = record.status.next {
      lines.append(
        say("Als Nächstes: ", "Next: ") + "lotse rules approve --to \(next.rawValue) --by …"
          + (next == .approved || next == .inForce ? " --ref …" : ""))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ de: String, _ en: String) -> String { language == .de ? de : en }
}
