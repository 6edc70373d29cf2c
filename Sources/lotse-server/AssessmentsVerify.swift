internal import ArgumentParser
internal import Server
internal import SourceText
internal import Store

/// `lotse assessments verify`.
struct AssessmentsVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Rechnet eine Bewertung aus den Texten nach, die mit ihr gespeichert wurden.",
    discussion: """
      Regeln und Standorte von heute spielen keine Rolle. Gleiches Ergebnis: dieselben Bytes.

      ENDE-CODES  0 gleich · 1 anders, gelöscht, nicht lesbar oder nicht da
      """)

  @Argument(help: ArgumentHelp("Kennung der Bewertung.", valueName: "bewertung"))
  var assessment: String
  @OptionGroup var options: StoreOptions

  func run() throws {
    let id = AssessmentID(rawValue: assessment)
    let verification = try options.withStore { store in
      try options.telling(about: assessment) {
        let verification = try Records(store).verify(id)
        if case .deleted = verification { return verification }
        try store.log(LogEntry(.verified, .assessment(id), by: .local, at: Moment.now))
        return verification
      }
    }
    options.print(VerifyWording.text(verification, id: assessment))
    guard case .identical = verification else { throw ExitCode(1) }
  }
}

/// What `lotse assessments verify` says.
enum VerifyWording {
  /// So many differences are shown.
  static let shown = 20

  static func text(_ verification: Verification, id: String) -> LocalizedText {
    switch verification {
    case .identical(let stored): identical(stored)
    case .different(let stored, let differences): different(stored, differences)
    case .unreadable(let stored, let unreadable): Self.unreadable(stored, unreadable)
    case .deleted(let tombstone): deleted(tombstone)
    }
  }

  private static func identical(_ stored: StoredAssessment) -> LocalizedText {
    let day = Moment.day(stored.at)
    return LocalizedText(
      de:
        "Gleich: Die Bewertung vom \(day.de) ergibt heute dieselben Bytes (SHA-256 \(stored.resultHash.prefix(16))…).\n",
      en:
        "Identical: the assessment of \(day.en) gives the same bytes today (SHA-256 \(stored.resultHash.prefix(16))…).\n"
    )
  }

  private static func different(_ stored: StoredAssessment, _ differences: ResultDifferences) -> LocalizedText {
    let day = Moment.day(stored.at)
    var text = LocalizedText(
      de: "Anders: Die Bewertung vom \(day.de) ergibt heute ein anderes Ergebnis.\n",
      en: "Different: the assessment of \(day.en) gives another result today.\n")
    text.append(engines(differences))
    if differences.isOnlyTheEngine {
      text.append(
        LocalizedText(de: "Sonst ist alles gleich.\n", en: "Everything else is the same.\n"))
      return text
    }
    let count = SummaryWording.count(
      differences.items.count, ("Wert ist anders", "Werte sind anders"), ("value differs", "values differ"))
    text.append(LocalizedText(de: "\(count.de):\n", en: "\(count.en):\n"))
    for item in differences.items.prefix(shown) { text.append(line(item)) }
    let left = differences.items.count - shown
    if left > 0 { text.append(LocalizedText(de: "  … und \(left) weitere\n", en: "  … and \(left) more\n")) }
    return text
  }

  private static func engines(_ differences: ResultDifferences) -> LocalizedText {
    let (old, new) = (differences.oldEngine, differences.newEngine)
    return old == new
      ? LocalizedText(de: "Gerechnet haben beide Male lotse \(old).\n", en: "Both were computed by lotse \(old).\n")
      : LocalizedText(
        de: "Damals rechnete lotse \(old), heute \(new).\n", en: "Then lotse \(old) computed it, today \(new).\n")
  }

  private static func line(_ item: ResultDifferences.Item) -> LocalizedText {
    let nothing = LocalizedText(de: "(fehlt)", en: "(missing)")
    func value(_ text: String?, _ language: Language) -> String {
      guard let text else { return nothing[language] }
      return text.count > 60 ? text.prefix(59) + "…" : text
    }
    func line(_ language: Language) -> String {
      "  \(item.pointer)\n      \(value(item.old, language)) → \(value(item.new, language))\n"
    }
    return LocalizedText(de: line(.de), en: line(.en))
  }

  private static func unreadable(_ stored: StoredAssessment, _ unreadable: Unreadable) -> LocalizedText {
    let engine = stored.origin.engine
    func list(_ language: Language) -> String {
      unreadable.findings.prefix(shown).map { "  \($0.message[language]) [\($0.code)]\n" }.joined()
    }
    return LocalizedText(
      de: "Nicht nachzurechnen: Diese Version versteht die gespeicherten Texte nicht; nehmen Sie lotse \(engine).\n"
        + list(.de),
      en: "Cannot be computed: this version does not understand the stored texts; use lotse \(engine).\n" + list(.en))
  }

  private static func deleted(_ tombstone: Tombstone) -> LocalizedText {
    let (day, reason) = (Moment.day(tombstone.at), StoreWording.reason(tombstone))
    return LocalizedText(
      de: "Gelöscht am \(day.de): \(reason.de).\nSHA-256 des Ergebnisses: \(tombstone.hash)\n",
      en: "Deleted on \(day.en): \(reason.en).\nSHA-256 of the result: \(tombstone.hash)\n")
  }
}

extension LocalizedText {
  mutating func append(_ other: LocalizedText) {
    de += other.de
    en += other.en
  }
}
