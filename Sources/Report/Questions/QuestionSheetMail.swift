internal import Facts
internal import Region
internal import SourceText

/// A sheet as a mail: plain text, lines of at most 76 characters, no names, no invented sender.
struct QuestionSheetMail {
  let sheet: QuestionSheets.Sheet
  let format: FactFormat

  /// Characters in a line.
  static let width = 76

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// What stands in the subject line.
  var subject: String {
    guard sheet.blocks.count == 1, let site = sheet.blocks.first?.site else {
      return say(
        "Bitte um Angaben zu \(sheet.blocks.count) Gewerbestandorten", "Data on \(sheet.blocks.count) commercial sites")
    }
    return say("Bitte um Angaben zum Standort \(site.name)", "Data on the site \(site.name)")
  }

  /// From the greeting to the closing words.
  var body: String {
    var page = TextPage(width: Self.width)
    page.line(say("Sehr geehrte Damen und Herren,", "Dear Sir or Madam,"))
    page.blank()
    page.line(
      say(
        "für Auskünfte über Gewerbestandorte in der Lausitz halten wir unser Verzeichnis aktuell. Bitte helfen Sie uns "
          + "mit folgenden Angaben:",
        "We keep our register of commercial sites in the Lausitz up to date. Please help us with the following data:"))
    for block in sheet.blocks {
      page.blank()
      self.block(block, &page)
    }
    page.blank()
    page.line(
      say(
        "Bitte schreiben Sie zu jeder Antwort, von wann die Angabe ist und worauf sie beruht (etwa Bebauungsplan, "
          + "Flächenliste, Netzauskunft). Gilt sie nur für einen Teil des Standorts, nennen Sie bitte den Teil. Was "
          + "nicht bekannt ist, lassen Sie offen; auch ein Hinweis, wer es weiß, hilft uns.",
        "Please add to each answer the date of the figure and what it rests on (such as development plan, list of "
          + "plots, grid information). If it holds for a part of the site only, please name the part. Leave open what "
          + "is not known; knowing whom to ask helps us too."))
    page.blank()
    page.line(say("Mit freundlichen Grüßen", "Kind regards"))
    return page.text.replacing("\u{A0}", with: " ")
  }

  /// Address, subject and body.
  var text: String {
    var head = TextPage(width: Self.width)
    head.line(say("An: ", "To: ") + sheet.addressee, hanging: 4)
    head.line(say("Betreff: ", "Subject: ") + subject, hanging: 9)
    head.blank()
    return head.text + body
  }

  private func block(_ block: QuestionSheets.Block, _ page: inout TextPage) {
    page.line(block.title)
    page.line(String(repeating: "-", count: min(block.title.count, Self.width)))
    if let note = block.note(format) { page.line(note) }
    for (index, question) in block.questions.enumerated() {
      let number = "\(index + 1). "
      page.line(number + format.label(question.path), hanging: number.count)
      let margin = String(repeating: " ", count: number.count)
      for line in question.details(format) { page.line(margin + line, hanging: number.count) }
    }
  }
}

extension QuestionSheets.Block {
  /// Name of the site and where it is.
  var title: String { "\(site.name) (\(site.municipalities.joined(separator: ", ")))" }

  /// What an authority has to know that answers for its own area only.
  func note(_ format: FactFormat) -> String? {
    guard !alsoIn.isEmpty else { return nil }
    let names = alsoIn.joined(separator: ", ")
    return format.say(
      de: "Der Standort liegt auch in \(names); gefragt ist Ihr Teil.",
      en: "The site lies in \(names) too; your part is asked for.")
  }
}

extension QuestionSheets.Question {
  /// Form of answer, what is known, what is required.
  func details(_ format: FactFormat) -> [String] {
    var lines = [format.say(de: "Antwort: ", en: "Answer: ") + format.answerForm(path)]
    if let known = format.knownSoFar(self) { lines.append(known) }
    if let required { lines.append(format.say(de: "Gesucht: ", en: "Wanted: ") + required) }
    return lines
  }
}
