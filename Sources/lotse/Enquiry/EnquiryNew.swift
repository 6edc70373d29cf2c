internal import Advisory
internal import ArgumentParser
internal import Commands
internal import Report
internal import SourceText

/// `lotse enquiry new`.
struct EnquiryNew: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Gibt eine leere Anfrage zum Ausfüllen aus.",
    discussion: """
      BEISPIELE
        lotse enquiry new > anfrage.yaml
        lotse enquiry new --full --output anfrage.yaml
      """)

  @Flag(help: "Alle Felder, nicht nur die wichtigsten.")
  var full = false
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Neue Datei; eine vorhandene wird nie überschrieben.", valueName: "datei"))
  var output: String?
  @OptionGroup var folders: FolderOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let console = Console(language: language.language)
    let workspace = try console.workspace(folders)
    let template = EnquiryTemplate(
      full ? .full : .short, workspace.format(language.language), vocabulary: workspace.vocabulary)
    guard let output else { return console.print(template.text) }
    var diagnostics = Diagnostics()
    guard Files.createNew(output, text: template.text, into: &diagnostics) else { throw console.stop(diagnostics) }
    let next = LocalizedText(
      de: "\(output) angelegt. Ausfüllen, dann: lotse enquiry check \(output)",
      en: "Wrote \(output). Fill it in, then: lotse enquiry check \(output)")
    console.print(next[language.language] + "\n")
  }
}
