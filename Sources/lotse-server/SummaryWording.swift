internal import SourceText
internal import Store

/// What is in a database, in words.
enum SummaryWording {
  static func backedUp(_ file: String, _ summary: StoreSummary) -> LocalizedText {
    let content = content(summary)
    return LocalizedText(
      de: "Gesichert und geprüft: \(file) (\(content.de)).\n", en: "Backed up and checked: \(file) (\(content.en)).\n")
  }

  /// `12 Anfragen, 30 Bewertungen`.
  static func content(_ summary: StoreSummary) -> LocalizedText {
    let enquiries = count(summary.enquiries, ("Anfrage", "Anfragen"), ("enquiry", "enquiries"))
    let assessments = count(summary.assessments, ("Bewertung", "Bewertungen"), ("assessment", "assessments"))
    return LocalizedText(de: "\(enquiries.de), \(assessments.de)", en: "\(enquiries.en), \(assessments.en)")
  }

  static func doctor(_ file: String, _ summary: StoreSummary) -> LocalizedText {
    let content = content(summary)
    let size = ByteCount.text(summary.bytes)
    let free = summary.freeBytes.map(ByteCount.text)
    return LocalizedText(
      de: """
        Datenbank  \(file)
        Inhalt     \(content.de), \(summary.tombstones) gelöscht
        Form       \(summary.schema)
        Größe      \(size.de)\(free.map { ", frei \($0.de)" } ?? "")

        """,
      en: """
        database   \(file)
        content    \(content.en), \(summary.tombstones) deleted
        form       \(summary.schema)
        size       \(size.en)\(free.map { ", free \($0.en)" } ?? "")

        """)
  }

  static let sound = LocalizedText(
    de: "Alles in Ordnung: Datei, Verweise und jeder Text geprüft.\n",
    en: "All in order: file, references and every text checked.\n")

  /// A number with its noun.
  static func count(_ number: Int, _ de: (String, String), _ en: (String, String)) -> LocalizedText {
    LocalizedText(
      de: "\(number) \(number == 1 ? de.0 : de.1)", en: "\(number) \(number == 1 ? en.0 : en.1)")
  }
}
