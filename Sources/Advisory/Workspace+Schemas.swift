public import Report
public import SourceText
internal import Facts
internal import Rulebook

/// The schemas of all file formats, for editors.
public struct Schemas: Sendable {
  /// Name, title, where such files lie.
  public let formats: [FileFormat]
  private let writer: SchemaWriter

  /// Schemas with the names that the rulebook and the vocabularies of a workspace define.
  public init(_ workspace: Workspace, language: Language) {
    formats = FileFormat.all(workspace.rulebook.dictionary)
    let lists = Set(workspace.rulebook.dictionary.definitions.compactMap(\.vocabulary))
    let words = workspace.vocabulary.filter { lists.contains($0.key) }.mapValues { $0.sorted() }
    writer = SchemaWriter(workspace.rulebook, vocabulary: words, language: language)
  }

  /// The schema of a format as JSON text; nil, with the nearest name recorded, when there is no such format.
  public func schema(_ name: String, into diagnostics: inout Diagnostics) -> String? {
    if let format = formats.first(where: { $0.name == name }) { return writer.schema(format).text }
    diagnostics.add(SchemaWording.unknownFormat(name, formats.map(\.name)))
    return nil
  }

  /// Every generated file by name: one schema a format, and settings for VS Code that lead to them.
  public var files: [(name: String, text: String)] {
    formats.map { ("\($0.name).schema.json", writer.schema($0).text) }
      + [("vscode-settings.json", SchemaWriter.editorSettings(formats, folder: "./docs/reference/schemas").text)]
  }

  /// Writes every file into a folder that exists; false, with the reason recorded, at the first that cannot be written.
  public func write(to folder: String, into diagnostics: inout Diagnostics) -> Bool {
    guard Files.isFolder(folder) else {
      diagnostics.add(FileWording.noFolder(folder))
      return false
    }
    return files.allSatisfy { Files.put($0.text, at: "\(folder)/\($0.name)", into: &diagnostics) }
  }
}

extension Files {
  /// Writes a generated file, new or in the place of the old one; one that is the same stays untouched.
  static func put(_ text: String, at path: String, into diagnostics: inout Diagnostics) -> Bool {
    guard exists(path) else { return createNew(path, text: text, into: &diagnostics) }
    guard let old = read(path, into: &diagnostics) else { return false }
    let new = SourceFile(name: path, text: text)
    return old.bytes == new.bytes || replace(old, with: new, into: &diagnostics)
  }
}

/// What schemas and formatting say.
enum SchemaWording {
  static func unknownFormat(_ name: String, _ names: [String]) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return Diagnostic(
      "request/unknown-format",
      LocalizedText(
        de: "Ein Format „\(name)“ gibt es nicht. Es gibt: \(list).",
        en: "There is no format “\(name)”. There are: \(list)."),
      hint: NearestName.of(name, among: names).map {
        LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?")
      })
  }

  static func noFormat(_ path: String) -> Diagnostic {
    Diagnostic(
      "format/unknown-file",
      LocalizedText(
        de: "„\(path)“ ist keine Datei eines Formats, das in Form gebracht werden kann.",
        en: "“\(path)” is no file of a format that can be brought into house style."),
      hint: LocalizedText(
        de: "Dateien des Regelwerks, aus sites/ oder seeds/enquiries/ angeben",
        en: "name files of the rulebook, of sites/ or of seeds/enquiries/"))
  }

  static func untidy(_ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "format/not-in-house-style",
      LocalizedText(
        de: "Ab hier weicht die Datei von der Hausform ab.", en: "From here on the file is not in house style."),
      at: place,
      hint: LocalizedText(de: "`lotse rules fmt` bringt sie in Form", en: "`lotse rules fmt` puts it right"),
      actor: .policy)
  }

  static func leftAlone(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "format/left-alone",
      LocalizedText(
        de: "Diese Datei lässt sich nicht in Form bringen, ohne dass sie etwas anderes sagt; sie bleibt, wie sie ist.",
        en: "This file cannot be brought into house style without saying something else; it stays as it is."),
      severity: .warning, at: SourceLocation(file, SourceRange(at: 0)),
      hint: LocalizedText(de: "von Hand ordnen", en: "put it in order by hand"), actor: .policy)
  }
}
