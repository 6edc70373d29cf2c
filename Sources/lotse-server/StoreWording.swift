internal import SourceText
internal import Store

/// What the commands over the database say when it refuses something.
enum StoreWording {
  /// - Parameter subject: the file, or the id, that the error is about.
  static func diagnostic(_ error: StoreError, about subject: String) -> Diagnostic {
    switch error {
    case .notFound: unknown(subject)
    case .deleted(let tombstone): deleted(tombstone)
    case .exists: exists(subject)
    case .full: full(subject)
    case .busy: busy(subject)
    case .newerSchema(let steps): newerSchema(subject, steps)
    case .foreign: foreign(subject)
    case .damaged(let words): damaged(words)
    case .unusable(let words): unusable(subject, words)
    case .changedMeanwhile: changedMeanwhile(subject)
    case .refused(let words): refused(words)
    case .badCursor: refused("cursor")
    }
  }

  /// There is no file at the path.
  static func noDatabase(_ file: String) -> Diagnostic {
    Diagnostic(
      "store/not-found",
      LocalizedText(de: "Die Datenbank „\(file)“ gibt es nicht.", en: "There is no database “\(file)”."),
      hint: LocalizedText(
        de: "--data nennt ihre Datei; angelegt wird sie von „lotse serve“ und „lotse accounts add“",
        en: "--data names its file; “lotse serve” and “lotse accounts add” make it"))
  }

  private static func unknown(_ subject: String) -> Diagnostic {
    Diagnostic(
      "store/not-found",
      LocalizedText(de: "„\(subject)“ gibt es nicht.", en: "There is no “\(subject)”."),
      hint: LocalizedText(
        de: "Kennungen zeigt „lotse enquiries list“; die Datei der Datenbank nennt --data",
        en: "“lotse enquiries list” shows ids; --data names the file of the database"))
  }

  static func deleted(_ tombstone: Tombstone) -> Diagnostic {
    let day = Moment.day(tombstone.at)
    let reason = reason(tombstone)
    return Diagnostic(
      "store/deleted",
      LocalizedText(
        de: "„\(tombstone.id)“ wurde am \(day.de) gelöscht: \(reason.de).",
        en: "“\(tombstone.id)” was deleted on \(day.en): \(reason.en)."),
      hint: LocalizedText(
        de: "SHA-256 des Inhalts: \(tombstone.hash)", en: "SHA-256 of the content: \(tombstone.hash)"))
  }

  /// Why something was deleted.
  static func reason(_ tombstone: Tombstone) -> LocalizedText {
    tombstone.reason == "retention"
      ? LocalizedText(de: "Aufbewahrungsfrist abgelaufen", en: "its time was over")
      : LocalizedText(both: tombstone.reason)
  }

  private static func exists(_ subject: String) -> Diagnostic {
    Diagnostic(
      "store/exists",
      LocalizedText(de: "„\(subject)“ gibt es schon.", en: "“\(subject)” exists already."),
      hint: LocalizedText(
        de: "einen anderen Namen wählen; beim Sichern ersetzt --force die Datei",
        en: "choose another name; with backup, --force replaces the file"))
  }

  private static func full(_ subject: String) -> Diagnostic {
    Diagnostic(
      "store/full",
      LocalizedText(
        de: "Auf dem Datenträger von „\(subject)“ ist kein Platz mehr; nichts wurde geändert.",
        en: "There is no room left on the disk of “\(subject)”; nothing was changed."),
      hint: LocalizedText(de: "Platz schaffen und wiederholen", en: "make room and try again"))
  }

  private static func busy(_ subject: String) -> Diagnostic {
    Diagnostic(
      "store/busy",
      LocalizedText(
        de: "„\(subject)“ ist in Gebrauch: Ein Server oder ein anderer Befehl arbeitet damit.",
        en: "“\(subject)” is in use: a server or another command works with it."),
      hint: LocalizedText(de: "erst beenden, dann wiederholen", en: "end that first, then try again"))
  }

  private static func newerSchema(_ subject: String, _ steps: [String]) -> Diagnostic {
    Diagnostic(
      "store/newer-schema",
      LocalizedText(
        de: "„\(subject)“ hat eine neuere Version von lotse geschrieben (\(steps.joined(separator: ", "))).",
        en: "A newer version of lotse has written “\(subject)” (\(steps.joined(separator: ", ")))."),
      hint: LocalizedText(
        de: "mit der neueren Version öffnen oder eine ältere Sicherung wiederherstellen",
        en: "open it with the newer version, or restore an older backup"))
  }

  private static func foreign(_ subject: String) -> Diagnostic {
    Diagnostic(
      "store/foreign",
      LocalizedText(
        de: "„\(subject)“ ist keine Datenbank von lotse.", en: "“\(subject)” is not a database of lotse."),
      hint: LocalizedText(de: "den Namen der Datei prüfen", en: "check the name of the file"))
  }

  static func damaged(_ words: String) -> Diagnostic {
    Diagnostic(
      "store/damaged",
      LocalizedText(de: "Die Datenbank ist beschädigt: \(words).", en: "The database is damaged: \(words)."),
      hint: LocalizedText(
        de: "Server beenden und mit „lotse restore“ eine Sicherung wiederherstellen",
        en: "end the server and restore a backup with “lotse restore”"))
  }

  private static func unusable(_ subject: String, _ words: String) -> Diagnostic {
    Diagnostic(
      "store/unusable",
      LocalizedText(
        de: "„\(subject)“ lässt sich nicht lesen oder schreiben: \(words).",
        en: "“\(subject)” cannot be read or written: \(words)."),
      hint: LocalizedText(de: "Ordner und Rechte prüfen", en: "check the folder and the permissions"))
  }

  private static func changedMeanwhile(_ subject: String) -> Diagnostic {
    Diagnostic(
      "store/changed-meanwhile",
      LocalizedText(
        de: "„\(subject)“ wurde inzwischen geändert.", en: "“\(subject)” was changed in the meantime."),
      hint: LocalizedText(de: "neu ansehen und wiederholen", en: "look again and repeat"))
  }

  private static func refused(_ words: String) -> Diagnostic {
    Diagnostic(
      "store/refused",
      LocalizedText(
        de: "Das lässt die Datenbank nicht zu: \(words).", en: "The database does not allow that: \(words)."))
  }
}
