internal import Evaluation
public import Facts
public import Rulebook
public import SourceText

/// How far a state of a rulebook is, in words: who has checked it, and that nobody has decided on it, if so.
public struct StatusText: Sendable {
  private let rulebook: Rulebook
  private let language: Language

  /// Words for the state of a rulebook.
  public init(_ rulebook: Rulebook, _ language: Language) {
    self.rulebook = rulebook
    self.language = language
  }

  /// One clause, without a full stop: `geprüft am 27.11.2026 (Projektteam); von niemandem beschlossen`.
  ///
  /// - Parameter asOf: the day for which an answer holds; tells whether a state in force is so on that day.
  public func sentence(asOf: PartialDate) -> String {
    guard let last = rulebook.life.last(of: rulebook.hash) else {
      return say("Entwurf, von niemandem geprüft", "draft, reviewed by nobody")
    }
    let step = "\(on(last.on)) (\(rulebook.life.name(of: last.by)[language]))"
    switch last.status {
    case .draft: return say("Entwurf vom ", "draft of ") + step + say("; noch nicht geprüft", "; not reviewed yet")
    case .reviewed:
      return say("geprüft am ", "reviewed on ") + step
        + say("; von niemandem beschlossen", "; decided on by nobody")
    case .approved:
      return say("beschlossen am ", "approved on ") + step + reference(last)
        + say("; noch nicht in Kraft", "; not in force yet")
    case .inForce: return validity(last, asOf) + reference(last)
    case .retired: return say("außer Kraft seit ", "retired on ") + step
    }
  }

  private func validity(_ record: RulebookLife.Record, _ asOf: PartialDate) -> String {
    if let from = record.validFrom, from.isSurelyAfter(asOf) {
      return say("gilt erst ab \(on(from))", "in force only from \(on(from))")
    }
    if let to = record.validTo, asOf.isSurelyAfter(to) {
      return say("galt bis \(on(to))", "was in force until \(on(to))")
    }
    let since = on(record.validFrom ?? record.on)
    let end = record.validTo.map { say(" bis ", " until ") + on($0) } ?? ""
    return say("in Kraft seit ", "in force since ") + since + end
  }

  private func reference(_ record: RulebookLife.Record) -> String { record.reference.map { ", \($0)" } ?? "" }
  private func on(_ date: PartialDate) -> String { date.text(language) }
  private func say(_ de: String, _ en: String) -> String { language == .de ? de : en }
}

extension Assessment {
  /// How far the rulebook of this assessment is, for its head: `Stand des Regelwerks: geprüft am …`.
  package func rulebookStatus(_ language: Language) -> String {
    (language == .de ? "Stand des Regelwerks: " : "State of the rulebook: ")
      + StatusText(rulebook, language).sentence(asOf: basis.asOf)
  }
}
