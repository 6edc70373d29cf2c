internal import ArgumentParser
internal import SourceText
internal import Store

/// `lotse restore`.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Stellt eine Sicherung wieder her.",
    discussion: """
      Der Server muss beendet sein. Die ersetzte Datenbank bleibt daneben liegen. Was nach der Sicherung gelöscht
      wurde, wird auch aus ihr gelöscht.

      BEISPIEL
        lotse restore /sicherung/lotse-2026-11-22.sqlite
      """)

  @Argument(help: ArgumentHelp("Datei der Sicherung.", valueName: "sicherung"))
  var backup: String
  @OptionGroup var options: StoreOptions

  func run() throws {
    let (file, now) = (options.data.file, Moment.now)
    let restoration = try options.telling(about: backup) {
      do {
        return try Store.restore(
          from: backup, to: file, keeping: "\(file).\(Moment.name(now))", by: .local, at: now)
      } catch StoreError.busy {
        throw options.stop(StoreWording.diagnostic(.busy, about: file))
      }
    }
    options.print(RestoreWording.done(backup, file, restoration))
  }
}

/// What `lotse restore` says.
enum RestoreWording {
  static func done(_ backup: String, _ file: String, _ restoration: Restoration) -> LocalizedText {
    var text = LocalizedText(
      de: "Wiederhergestellt: \(file) aus \(backup).\n", en: "Restored: \(file) from \(backup).\n")
    if let kept = restoration.kept {
      text.de += "Die ersetzte Datenbank bleibt daneben: \(kept)\n"
      text.de += "Sie enthält Vertrauliches; löschen, wenn sie nicht mehr gebraucht wird.\n"
      text.en += "The replaced database stays beside it: \(kept)\n"
      text.en += "It holds confidential texts; delete it when it is no longer needed.\n"
    }
    let again = restoration.deletedAgain.count
    if again > 0 {
      let count = SummaryWording.count(again, ("Eintrag", "Einträge"), ("entry", "entries"))
      text.de += "Erneut gelöscht, weil nach der Sicherung gelöscht: \(count.de).\n"
      text.en += "Deleted again, since deleted after the backup was made: \(count.en).\n"
    }
    if !restoration.knowsDeletions {
      text.de += "Achtung: Die ersetzte Datenbank war nicht lesbar. Was nach der Sicherung gelöscht wurde, ist wieder\n"
      text.de += "da und muss von Hand gelöscht werden („lotse enquiries delete“).\n"
      text.en += "Note: the replaced database could not be read. What was deleted after the backup was made is there\n"
      text.en += "again and must be deleted by hand (“lotse enquiries delete”).\n"
    }
    return text
  }
}
