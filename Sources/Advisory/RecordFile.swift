internal import Facts
internal import Rulebook
internal import SourceText
internal import YAML

/// The text of `status.yaml`.
enum RecordFile {
  /// The file with one record more at the end of its list; all else stays as it is. nil when the file cannot be read.
  static func adding(_ record: RulebookLife.Record, to file: SourceFile) -> SourceFile? {
    TextAddition(.item(text(record)), at: ["records"]).applied(to: file)
  }

  /// The life that a file tells; nil when it has an error.
  static func life(of file: SourceFile) -> RulebookLife? {
    var diagnostics = Diagnostics()
    let life = RulebookLife.read(file, into: &diagnostics)
    return diagnostics.hasErrors ? nil : life
  }

  /// Whether two records say the same, wherever they stand.
  static func agree(_ a: RulebookLife.Record, _ b: RulebookLife.Record) -> Bool { text(a) == text(b) }

  private static func text(_ record: RulebookLife.Record) -> String {
    var entries: [(key: String, value: String)] = [
      ("status", record.status.rawValue), ("hash", FlowText.quoted(record.hash)), ("by", FlowText.text(record.by)),
      ("on", record.on.description),
    ]
    if let from = record.validFrom { entries.append(("valid_from", from.description)) }
    if let to = record.validTo { entries.append(("valid_to", to.description)) }
    if let reference = record.reference { entries.append(("ref", FlowText.text(reference))) }
    if let note = record.note {
      entries.append(
        ("note", FlowText.mapping([("de", FlowText.text(note.de)), ("en", FlowText.text(note.en))])))
    }
    return FlowText.mapping(entries)
  }
}
