internal import ArgumentParser
internal import SourceText
internal import Store

/// `lotse enquiries`.
struct EnquiriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enquiries", abstract: "Verwaltet gespeicherte Anfragen.",
    subcommands: [EnquiriesList.self, EnquiriesStatus.self, EnquiriesDelete.self])
}

/// `lotse enquiries list`.
struct EnquiriesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Zählt die gespeicherten Anfragen auf, die neuesten zuerst.")

  @Option(help: "Nur Anfragen mit diesem Stand.")
  var status: StatusWord?
  @OptionGroup var options: StoreOptions

  func run() throws {
    let enquiries = try options.withStore { store in
      var all: [StoredEnquiry] = []
      var cursor: PageCursor?
      repeat {
        let page = try store.enquiries(after: cursor, limit: 500, filter: EnquiryFilter(status: status?.status))
        all += page.items
        cursor = page.next
      } while cursor != nil
      return all
    }
    guard !enquiries.isEmpty else {
      return options.print(LocalizedText(de: "Keine Anfragen.\n", en: "No enquiries.\n"))
    }
    for enquiry in enquiries { options.print(EnquiryWording.line(enquiry)) }
  }
}

/// `lotse enquiries status`.
struct EnquiriesStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Setzt den Stand einer Anfrage.",
    discussion: "Mit jedem Stand außer „offen“ ist die Anfrage abgeschlossen; ab dann zählt die Aufbewahrungsfrist.")

  @Argument(help: ArgumentHelp("Kennung der Anfrage.", valueName: "anfrage"))
  var enquiry: String
  @Argument(help: ArgumentHelp("Neuer Stand.", valueName: "stand"))
  var status: StatusWord
  @OptionGroup var options: StoreOptions

  func run() throws {
    let changed = try options.withStore { store in
      try options.telling(about: enquiry) {
        try store.setStatus(
          of: EnquiryID(rawValue: enquiry), to: status.status, ifMatch: nil, by: .local, at: Moment.now)
      }
    }
    options.print(EnquiryWording.line(changed))
  }
}

/// `lotse enquiries delete`.
struct EnquiriesDelete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Löscht eine Anfrage mit allen Fassungen und Bewertungen.",
    discussion: "Es bleiben Prüfsumme, Tag und Grund. Sicherungen enthalten sie weiter, bis sie ersetzt sind.")

  @Argument(help: ArgumentHelp("Kennung der Anfrage.", valueName: "anfrage"))
  var enquiry: String
  @Option(help: ArgumentHelp("Warum; bleibt stehen und nennt darum niemanden.", valueName: "text"))
  var reason: String
  @OptionGroup var options: StoreOptions

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason darf nicht leer sein.") }
  }

  func run() throws {
    let tombstones = try options.withStore { store in
      try options.telling(about: enquiry) {
        try store.deleteEnquiry(
          EnquiryID(rawValue: enquiry), reason: reason, ifMatch: nil, by: .local, at: Moment.now)
      }
    }
    let count = SummaryWording.count(
      tombstones.count - 1, ("Bewertung", "Bewertungen"), ("assessment", "assessments"))
    options.print(
      LocalizedText(
        de: "Gelöscht: „\(enquiry)“ und \(count.de).\n", en: "Deleted: “\(enquiry)” and \(count.en).\n"))
  }
}

/// A status as people type it, in German or English.
struct StatusWord: ExpressibleByArgument {
  let status: EnquiryStatus

  init?(argument: String) {
    let found = EnquiryStatus.allCases.first { [$0.rawValue, $0.name.de].contains(argument) }
    guard let found else { return nil }
    status = found
  }

  static var allValueStrings: [String] { EnquiryStatus.allCases.map(\.name.de) }
}

/// What the commands say of an enquiry. Titles are confidential and stay out.
enum EnquiryWording {
  static func line(_ enquiry: StoredEnquiry) -> LocalizedText {
    let created = Moment.day(enquiry.createdAt)
    let (id, version) = (enquiry.id.rawValue, enquiry.version)
    func status(_ language: Language) -> String {
      let word = enquiry.status.name[language]
      return word + String(repeating: " ", count: max(0, 11 - word.count))
    }
    let due = enquiry.answerBy.map { day in
      let german = day.split(separator: "-").reversed().joined(separator: ".")
      return LocalizedText(de: "  Antwort bis \(german)", en: "  answer by \(day)")
    }
    return LocalizedText(
      de: "\(id)  \(status(.de))  vom \(created.de)  Fassung \(version)\(due?.de ?? "")\n",
      en: "\(id)  \(status(.en))  of \(created.en)  version \(version)\(due?.en ?? "")\n")
  }
}
