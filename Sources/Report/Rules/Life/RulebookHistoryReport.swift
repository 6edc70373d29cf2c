internal import Facts
public import Rulebook
public import SourceText

/// The history of a rulebook as a readable changelog: the newest state first, each with its steps and what it changed.
public struct RulebookHistoryReport: Sendable {
  /// One state, as it is told.
  public struct State: Sendable {
    let hash: String
    let records: [RulebookLife.Record]
    let isCurrent: Bool
    let isKnown: Bool
    let change: (from: Rulebook, to: Rulebook, difference: RulebookDifference)?

    /// A state; `change` is nil for the first, and for one whose rules are not known.
    public init(
      hash: String, records: [RulebookLife.Record], isCurrent: Bool, isKnown: Bool,
      change: (from: Rulebook, to: Rulebook, difference: RulebookDifference)?
    ) {
      self.hash = hash
      self.records = records
      self.isCurrent = isCurrent
      self.isKnown = isKnown
      self.change = change
    }
  }

  let rulebook: Rulebook
  /// The oldest first.
  let states: [State]
  let language: Language

  /// A report; states come with the oldest first.
  public init(_ rulebook: Rulebook, _ states: [State], language: Language) {
    self.rulebook = rulebook
    self.states = states
    self.language = language
  }

  func say(_ de: String, _ en: String) -> String { language == .de ? de : en }

  /// The page for a terminal.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    page.spread(rulebook.title[language], rulebook.id, style: .bold)
    for state in states.reversed() {
      page.blank()
      page.heading(title(state))
      for record in state.records { page.line("  " + step(record), hanging: 4) }
      for remark in remarks(state) { page.line("  " + remark, hanging: 2) }
      for change in changes(state) {
        page.line("  " + change.head, hanging: 4)
        for line in change.lines { page.line("    " + line, hanging: 6) }
      }
    }
    return page.text
  }

  /// The same as Markdown, for a document that is kept or sent.
  public var markdown: String {
    var lines = ["# \(rulebook.title[language]) (\(rulebook.id))"]
    for state in states.reversed() {
      lines += ["", "## " + title(state), ""]
      lines += state.records.map { "- " + step($0) }
      if !state.records.isEmpty { lines.append("") }
      lines += remarks(state)
      for change in changes(state) {
        lines.append("- **\(change.head)**")
        lines += change.lines.map { "  - " + $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same as JSON; see docs/reference/rules-command.md.
  public var json: JSON {
    .object([
      "rulebook": .object(["id": .string(rulebook.id), "hash": .string(rulebook.hash)]),
      "states": .array(
        states.reversed().map { state in
          .object([
            "hash": .string(state.hash), "status": .string(status(state).rawValue),
            "current": .boolean(state.isCurrent), "kept": .boolean(state.isKnown),
            "compared_with": .optional(state.change?.from.hash), "records": .array(state.records.map(json)),
            "changes": .array(
              changes(state).map { change in
                .object(["rule": .string(change.head), "lines": .array(change.lines.map(JSON.string))])
              }),
          ])
        }),
    ])
  }

  private func json(_ record: RulebookLife.Record) -> JSON {
    .object([
      "status": .string(record.status.rawValue), "by": .string(record.by), "on": .string(record.on.description),
      "ref": .optional(record.reference), "valid_from": .optional(record.validFrom?.description),
      "valid_to": .optional(record.validTo?.description), "note": .optional(record.note?[language]),
    ])
  }

  private func status(_ state: State) -> RulebookLife.Status { state.records.last?.status ?? .draft }

  private func title(_ state: State) -> String {
    say("Stand ", "State ") + state.hash.prefix(6) + ": " + status(state).word[language]
      + (state.isCurrent ? say(" · liegt im Ordner", " · in the folder") : "")
  }

  private func step(_ record: RulebookLife.Record) -> String {
    var text =
      "\(record.on.text(language)) \(record.status.word[language]): \(rulebook.life.name(of: record.by)[language])"
    if let from = record.validFrom { text += say("; gilt ab ", "; valid from ") + from.text(language) }
    if let to = record.validTo { text += say("; gilt bis ", "; valid to ") + to.text(language) }
    if let reference = record.reference { text += "; " + reference }
    if let note = record.note { text += ". " + note[language] }
    return text
  }

  private func remarks(_ state: State) -> [String] {
    if !state.isKnown {
      return [
        say(
          "Die Regeln dieses Standes sind nicht aufgehoben; was er geändert hat, ist nicht bekannt.",
          "The rules of this state are not kept; what it changed is not known.")
      ]
    }
    guard let change = state.change else {
      return [say("Erster Stand, dessen Regeln bekannt sind.", "The first state whose rules are known.")]
    }
    let since = change.from.hash.prefix(6)
    return [
      change.difference.isEmpty
        ? say(
          "Gegenüber \(since) sagt keine Regel etwas anderes (nur Kommentare oder Schreibweise).",
          "No rule says anything else than in \(since) (comments or layout only).")
        : say("Gegenüber \(since) geändert:", "Changed since \(since):")
    ]
  }

  private func changes(_ state: State) -> [(head: String, lines: [String])] {
    guard let change = state.change else { return [] }
    let text = RuleChangeText(from: change.from, to: change.to, language: language)
    return change.difference.changes.map { (text.head($0), text.lines($0)) }
  }
}
