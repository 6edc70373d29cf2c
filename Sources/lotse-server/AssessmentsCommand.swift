internal import ArgumentParser
internal import Server
internal import SourceText
internal import Store

/// `lotse assessments`.
struct AssessmentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assessments", abstract: "Rechnet gespeicherte Bewertungen nach.",
    subcommands: [AssessmentsVerify.self, AssessmentsList.self])
}

/// `lotse assessments list`.
struct AssessmentsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Zählt die Bewertungen einer Anfrage auf, die neuesten zuerst.")

  @Argument(help: ArgumentHelp("Kennung der Anfrage.", valueName: "anfrage"))
  var enquiry: String
  @OptionGroup var options: StoreOptions

  func run() throws {
    let id = EnquiryID(rawValue: enquiry)
    let assessments = try options.withStore { store in
      try options.telling(about: enquiry) {
        guard try store.enquiry(id) != nil else { throw StoreError.notFound }
        return try store.assessments(of: id)
      }
    }
    guard !assessments.isEmpty else {
      return options.print(LocalizedText(de: "Noch keine Bewertung.\n", en: "No assessment yet.\n"))
    }
    for assessment in assessments {
      let (day, version) = (Moment.minute(assessment.at), assessment.enquiryVersion ?? 1)
      let rules = assessment.origin.rulebookHash.prefix(6)
      let id = assessment.id.rawValue
      options.print(
        LocalizedText(
          de: "\(id)  \(day.de)  Fassung \(version)  Regelwerk \(rules)  lotse \(assessment.origin.engine)\n",
          en: "\(id)  \(day.en)  version \(version)  rulebook \(rules)  lotse \(assessment.origin.engine)\n"))
    }
  }
}
