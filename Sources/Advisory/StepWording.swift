internal import Rulebook
public import SourceText

/// What steps in the life of a rulebook say.
enum StepWording {
  static func noRecordFile(_ path: String) -> Diagnostic {
    say(
      "status/no-record-file", de: "Ohne \(path) lässt sich kein Schritt eintragen.",
      en: "Without \(path) no step can be recorded.",
      LocalizedText(
        de: "die Datei anlegen; ein Muster steht in docs/reference/rulebook.md",
        en: "create it; docs/reference/rulebook.md has a pattern"))
  }

  static func notEditable(_ path: String) -> Diagnostic {
    say(
      "status/not-editable",
      de: "In \(path) lässt sich nichts ergänzen, ohne anderes zu ändern; es ist nichts geschrieben.",
      en: "Nothing can be added to \(path) without changing something else; nothing is written.",
      LocalizedText(
        de: "„records“ als Liste mit einem Eintrag je Zeile schreiben",
        en: "write “records” as a list, one entry a line"))
  }

  static func testsNotEditable(_ path: String) -> Diagnostic {
    say(
      "tests/not-editable",
      de:
        "In \(path) lässt sich der Test nicht anhängen: es gibt ihn schon, oder die Liste „tests“ steht nicht am Ende.",
      en: "The test cannot be put into \(path): it is there already, or the list “tests” does not stand last.",
      LocalizedText(de: "ohne --to ausgeben und von Hand einfügen", en: "print it without --to and put it in by hand"))
  }

  static func unknownState(_ prefix: String, count: Int) -> Diagnostic {
    say(
      "status/unknown-state",
      de: count == 0
        ? "Kein eingetragener Stand beginnt mit „\(prefix)“." : "Mit „\(prefix)“ beginnen \(count) Stände.",
      en: count == 0 ? "No recorded state begins with “\(prefix)”." : "\(count) states begin with “\(prefix)”.",
      LocalizedText(de: "alle zeigt „lotse rules history“", en: "“lotse rules history” shows all"))
  }

  static func otherState(_ hash: String, folder: String) -> Diagnostic {
    say(
      "status/other-state",
      de:
        "Im Ordner liegt Stand \(folder.prefix(6)); Stand \(hash.prefix(6)) kann von hier nur außer Kraft gesetzt werden.",
      en: "The folder holds state \(folder.prefix(6)); state \(hash.prefix(6)) can only be retired from here.",
      LocalizedText(de: "--to retired angeben", en: "give --to retired"))
  }

  static func atTheEnd(_ hash: String) -> Diagnostic {
    say(
      "status/at-the-end", de: "Stand \(hash.prefix(6)) ist außer Kraft; danach folgt nichts mehr.",
      en: "State \(hash.prefix(6)) is retired; nothing follows after that.", nil)
  }

  static func changed(_ hash: String, since reviewed: RulebookLife.Record) -> Diagnostic {
    say(
      "status/changed-since-review",
      de:
        "Geprüft ist Stand \(reviewed.hash.prefix(6)) (\(reviewed.on)); im Ordner liegt ein anderer, \(hash.prefix(6)).",
      en:
        "State \(reviewed.hash.prefix(6)) was reviewed (\(reviewed.on)); the folder holds another, \(hash.prefix(6)).",
      LocalizedText(
        de: "den neuen Stand vorlegen und prüfen lassen, oder den geprüften wiederherstellen",
        en: "submit the new state and have it reviewed, or restore the reviewed one"))
  }

  static func checkFails(_ count: Int) -> Diagnostic {
    say(
      "status/check-fails",
      de: "Die Prüfung des Regelwerks findet \(count == 1 ? "einen" : "\(count)") Fehler; so wird nichts eingetragen.",
      en: "The check of the rulebook finds \(count == 1 ? "one error" : "\(count) errors"); nothing is recorded.",
      LocalizedText(de: "„lotse rules check“ aufrufen", en: "run “lotse rules check”"))
  }

  static func testsFail(_ failed: Int, of count: Int) -> Diagnostic {
    say(
      "status/tests-fail",
      de: count == 0
        ? "Es gibt keine Regeltests; ohne Tests wird nichts eingetragen."
        : "\(failed) von \(count) Regeltests \(failed == 1 ? "ist" : "sind") nicht bestanden; so wird nichts eingetragen.",
      en: count == 0
        ? "There are no rule tests; without tests nothing is recorded."
        : "\(failed) of \(count) rule tests \(failed == 1 ? "fails" : "fail"); nothing is recorded.",
      LocalizedText(de: "„lotse rules test“ aufrufen", en: "run “lotse rules test”"))
  }

  static func damagedSnapshot(_ folder: String, hash: String) -> Diagnostic {
    say(
      "status/damaged-snapshot",
      de: "\(folder) ist nicht mehr der Stand \(hash.prefix(12)), als der er abgelegt wurde.",
      en: "\(folder) is no longer the state \(hash.prefix(12)) as which it was kept.",
      LocalizedText(de: "den Ordner aus einer Sicherung wiederherstellen", en: "restore the folder from a backup"))
  }

  static func unreadableState(_ folder: String) -> Diagnostic {
    Diagnostic(
      "status/unreadable-state",
      LocalizedText(
        de: "Der Stand in \(folder) lässt sich nicht mehr lesen; mit ihm wird nicht verglichen.",
        en: "The state in \(folder) can no longer be read; nothing is compared with it."),
      severity: .warning,
      hint: LocalizedText(
        de: "den Ordner aus einer Sicherung wiederherstellen", en: "restore the folder from a backup"), actor: .policy)
  }

  static func draft(
    _ hash: String, _ rules: String, known: RulebookLife.Record?, canBeTried: Bool
  ) -> Diagnostic {
    let last =
      known.map {
        LocalizedText(
          de: " Geprüft ist zuletzt Stand \($0.hash.prefix(6)).",
          en: " The last reviewed state is \($0.hash.prefix(6)).")
      } ?? LocalizedText(both: "")
    return say(
      "status/draft",
      de:
        "Das Regelwerk in \(rules) (Stand \(hash.prefix(6))) ist ein Entwurf, den noch niemand geprüft hat.\(last.de)",
      en: "The rulebook in \(rules) (state \(hash.prefix(6))) is a draft that nobody has reviewed yet.\(last.en)",
      canBeTried
        ? LocalizedText(
          de: "zum Ausprobieren --draft anhängen; soll er gelten, prüfen lassen: lotse rules approve",
          en: "to try it out add --draft; to make it count have it reviewed: lotse rules approve")
        : LocalizedText(
          de: "Schreiben entstehen nie aus einem Entwurf; erst prüfen lassen: lotse rules approve",
          en: "letters are never made from a draft; have it reviewed first: lotse rules approve"))
  }

  private static func say(_ code: String, de: String, en: String, _ hint: LocalizedText?) -> Diagnostic {
    Diagnostic(code, LocalizedText(de: de, en: en), hint: hint, actor: .policy)
  }
}

extension Workspace {
  /// Why this rulebook must not answer an enquiry in earnest; nil when its state has been reviewed.
  ///
  /// - Parameter canBeTried: whether the command may use a draft when asked to.
  public func draftFinding(canBeTried: Bool) -> Diagnostic? {
    guard rulebook.status == .draft else { return nil }
    let reviewed = rulebook.life.records.last { $0.status == .reviewed }
    return StepWording.draft(rulebook.hash, folders.rules, known: reviewed, canBeTried: canBeTried)
  }
}
