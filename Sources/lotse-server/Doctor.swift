internal import ArgumentParser
internal import Commands
internal import SourceText
internal import Store

/// `lotse doctor`.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prüft die Datenbank.",
    discussion: """
      Geprüft werden die Datei, alle Verweise, jeder Text und jedes Ergebnis an seiner Prüfsumme, die Form der
      Datenbank und der freie Platz. Der Server darf dabei laufen.

      ENDE-CODES  0 alles in Ordnung · 1 Befunde
      """)

  @OptionGroup var options: StoreOptions

  func run() throws {
    let findings = try options.withStore { store in
      // A damaged file may not even tell how large it is.
      let findings = try store.doctor()
      if !findings.contains(where: \.isOfTheFile) {
        options.print(SummaryWording.doctor(options.data.file, try store.summary()))
      }
      return findings
    }
    guard !findings.isEmpty else { return options.print(SummaryWording.sound) }
    var diagnostics = Diagnostics()
    diagnostics.add(findings.map(DoctorWording.diagnostic))
    Console(language: .de).print(DiagnosticRenderer(language: options.language, color: false).render(diagnostics))
    throw ExitCode(1)
  }
}

extension Finding {
  fileprivate var isOfTheFile: Bool { if case .damaged = self { true } else { false } }
}

/// What `lotse doctor` finds, with what to do.
enum DoctorWording {
  static func diagnostic(_ finding: Finding) -> Diagnostic {
    switch finding {
    case .damaged(let words): StoreWording.damaged(words)
    case .brokenReferences(let table, let rows): brokenReferences(table, rows)
    case .changedText(let hash): changed("store/changed-text", ("Ein Text", "A text"), hash)
    case .changedFileSet(let hash): changed("store/changed-files", ("Eine Dateiliste", "A list of files"), hash)
    case .orphanTexts(let count, let bytes): orphans(count, bytes)
    case .littleSpace(let free, let wanted): littleSpace(free, wanted)
    }
  }

  private static let restore = LocalizedText(
    de: "eine Sicherung wiederherstellen („lotse restore“); der Datenträger kann schadhaft sein",
    en: "restore a backup (“lotse restore”); the disk may be failing")

  private static func brokenReferences(_ table: String, _ rows: Int) -> Diagnostic {
    let count = SummaryWording.count(rows, ("Zeile verweist", "Zeilen verweisen"), ("row refers", "rows refer"))
    return Diagnostic(
      "store/broken-references",
      LocalizedText(
        de: "\(count.de) in „\(table)“ auf etwas, das fehlt.", en: "\(count.en) in “\(table)” to something missing."),
      hint: restore)
  }

  private static func changed(_ code: String, _ what: (de: String, en: String), _ hash: String) -> Diagnostic {
    Diagnostic(
      code,
      LocalizedText(
        de: "\(what.de) ist nicht mehr, was gespeichert wurde: SHA-256 \(hash.prefix(16))….",
        en: "\(what.en) is no longer what was stored: SHA-256 \(hash.prefix(16))…."),
      hint: restore)
  }

  private static func orphans(_ count: Int, _ bytes: Int) -> Diagnostic {
    let texts = SummaryWording.count(count, ("Text", "Texte"), ("text", "texts"))
    let size = ByteCount.text(bytes)
    return Diagnostic(
      "store/orphan-texts",
      LocalizedText(
        de: "\(texts.de) (\(size.de)) gehören zu nichts mehr und hätten gelöscht sein sollen.",
        en: "\(texts.en) (\(size.en)) belong to nothing and should have been deleted."),
      severity: .warning,
      hint: LocalizedText(de: "„lotse retention“ löscht sie", en: "“lotse retention” deletes them"))
  }

  private static func littleSpace(_ free: Int, _ wanted: Int) -> Diagnostic {
    let (has, needs) = (ByteCount.text(free), ByteCount.text(wanted))
    return Diagnostic(
      "store/little-space",
      LocalizedText(
        de: "Nur noch \(has.de) frei; sichern und löschen braucht bis zu \(needs.de).",
        en: "Only \(has.en) free; backing up and deleting needs up to \(needs.en)."),
      severity: .warning, hint: LocalizedText(de: "Platz schaffen", en: "make room"))
  }
}
