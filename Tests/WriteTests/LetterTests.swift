import Advisory
import DataFiles
import Evaluation
import Facts
import Region
import Report
import Rulebook
import SourceText
import Testing

/// What letters say.
@Suite struct Letters {
  let world: WriteWorld

  init() throws { world = try WriteWorld.shared.get() }

  @Test(arguments: WriteWorld.cases) func `to an investor read as recorded`(_ id: String, _ language: Language) throws {
    let assessment = try world.assessment(id)
    let firmness = assessment.robustness(top: Shortlist.usualCount)?.firmness
    let text = Letter.investor(assessment, language, firmness: firmness).text
    let difference = try Snapshot("\(id.prefix(3)).mail.\(language.rawValue).txt").difference(from: text)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: WriteWorld.cases) func `for the file read as recorded`(_ id: String, _ language: Language) throws {
    let assessment = try world.assessment(id)
    let text = Vermerk(assessment, Shortlist(assessment, top: Shortlist.usualCount), language: language).text
    // Hashes change with every rule; what they stand for is tested elsewhere.
    let steady = [assessment.rulebook.hash, assessment.basis.registerHash, assessment.basis.referenceHash].reduce(text)
    {
      $0.replacing($1.prefix(12), with: "0123456789ab")
    }
    let difference = try Snapshot("\(id.prefix(3)).vermerk.\(language.rawValue).txt").difference(from: steady)
    #expect(difference == nil, "\(difference ?? "")")
    for line in text.split(separator: "\n") where !line.contains("https://") { #expect(line.count <= 76, "\(line)") }
  }

  /// The parts of a note that the file must have, in their order.
  @Test(arguments: WriteWorld.cases) func `for the file have every part`(_ id: String, _ language: Language) throws {
    let assessment = try world.assessment(id)
    let text = Vermerk(assessment, Shortlist(assessment, top: 3), language: language).text
    let parts =
      language == .de
      ? [
        "1. ANLASS", "2. GRUNDLAGE", "3. ERGEBNIS", "4. GRÜNDE JE STANDORT", "5. NICHT ANGEBOTEN",
        "6. ABWEICHUNG VON DER RANGFOLGE", "7. OFFENE PUNKTE", "8. AUFGABEN DER REGION", "9. WIEDERVORLAGE",
      ]
      : [
        "1. OCCASION", "2. BASIS", "3. RESULT", "4. REASONS BY SITE", "5. NOT OFFERED", "6. DEVIATION FROM THE ORDER",
        "7. OPEN POINTS", "8. TASKS OF THE REGION", "9. FOLLOW-UP",
      ]
    let lines = text.split(separator: "\n").map(String.init)
    let places = parts.compactMap { part in lines.firstIndex { $0.hasPrefix(part) } }
    #expect(places.count == parts.count && places == places.sorted(), "\(parts.filter { !text.contains($0) })")
  }

  /// Two pages of 60 lines, empty ones and addresses of sources not counted.
  @Test(arguments: WriteWorld.cases) func `to an investor stay short`(_ id: String, _ language: Language) throws {
    let lines = Letter.investor(try world.assessment(id), language).text.split(separator: "\n")
    #expect(lines.count { !$0.contains("https://") } <= 120, "\(lines.count)")
  }

  /// How far the order may be trusted, once, in words without figures, and only where the order is that of the assessment.
  @Test(arguments: WriteWorld.cases) func `to an investor say how firm the order is`(_ id: String, _ language: Language)
    throws
  {
    let assessment = try world.assessment(id)
    let firmness = try #require(assessment.robustness(top: 3)?.firmness)
    let said =
      language == .de
      ? [
        Firmness.Level.firm: "an der Spitze fest", .close: "An der Spitze ist es knapp",
        .open: "Reihenfolge ist noch offen",
      ]
      : [.firm: "top of the list is firm", .close: "close at the top", .open: "order is still open"]
    let text = Letter.investor(assessment, language, firmness: firmness).flat
    let words = try #require(said[firmness.level])
    #expect(text.split(separator: words).count == 2, "\(words)")
    let last = try #require(assessment.ranking.last?.site.id)
    let other = Letter.investor(assessment, language, instead: Deviation(site: last, reason: "x"), firmness: firmness)
      .flat
    #expect(said.values.allSatisfy { !other.contains($0) })
  }

  @Test func `to an investor call one or two sites firm or close`() throws {
    let before = try world.assessment("e02_sensorik_startup")
    let one = world.assess(before.enquiry, with: Array(before.ranking.prefix(1).map(\.site)))
    let firm = Letter.investor(one, .de, firmness: one.robustness(top: 1)?.firmness).flat
    #expect(firm.contains("an der Spitze fest: \(one.ranking[0].site.name) bleibt"))
    let two = world.assess(before.enquiry, with: Array(before.ranking.prefix(2).map(\.site)))
    let close = Letter.investor(two, .en, firmness: two.robustness(top: 2)?.firmness).flat
    #expect(close.contains("sites 1 and 2 cannot be told apart"))
  }

  /// A task is due in days from the answer when the date of the enquiry is past by then.
  @Test(arguments: WriteWorld.sampleIDs) func `never ask for a step in the past`(_ id: String) throws {
    let enquiry = try world.assessment(id).enquiry
    let late = world.workspace.assess(enquiry, asOf: try #require(PartialDate("2031-01-15")))
    let text = Vermerk(late, Shortlist(late, top: 3), language: .de).text
    let tasks = text.split(separator: "8. AUFGABEN DER REGION").last ?? ""
    #expect(tasks.firstMatch(of: /bis\s+(?:\d\d\.)?\d\d\/20(?:2\d|30)/) == nil, "\(tasks)")
    #expect(id != "e01_batterierecycling" || tasks.contains("binnen"))
  }

  /// One is not several: `1 Standorte` is nobody's German.
  @Test(arguments: WriteWorld.cases) func `count in good grammar`(_ id: String, _ language: Language) throws {
    let assessment = try world.assessment(id)
    let texts = [
      Letter.investor(assessment, language).flat,
      Vermerk(assessment, Shortlist(assessment, top: 3), language: language).text,
    ]
    for text in texts {
      let wrong = text.firstMatch(of: /\b1 (?:Standorte|Punkte|Angaben|Jahre|sites|points|values|years)\b/)
      #expect(wrong == nil, "\(wrong?.output ?? "")")
      #expect(!text.contains("  ·") && !text.contains("()") && !text.contains(" ,") && !text.contains(".."))
    }
  }

  @Test(arguments: [("Spremberg", "e01"), ("Spremberg", "e06"), ("Cottbus", "e06")])
  func `to a municipality read as recorded`(_ name: String, _ start: String) throws {
    let id = try #require(WriteWorld.sampleIDs.first { $0.hasPrefix(start) })
    for language in Language.allCases {
      let text = try #require(Letter.municipality(name, try world.assessment(id), language)).text
      let difference = try Snapshot("\(start).\(name.lowercased()).\(language.rawValue).txt").difference(from: text)
      #expect(difference == nil, "\(difference ?? "")")
    }
  }

  @Test func `say politely that no site fits, and what it costs`() throws {
    let before = try world.assessment("e03_solarglas")
    let misses = before.excluded.map(\.site)
    let assessment = world.assess(before.enquiry, with: misses)
    #expect(assessment.ranking.isEmpty)
    for language in Language.allCases {
      let letter = Letter.investor(assessment, language)
      #expect(
        letter.flat.contains(language == .de ? "keiner der \(misses.count) Standorte" : "none of the \(misses.count)"))
      #expect(!misses.contains { letter.flat.contains($0.name) })
      let difference = try Snapshot("none.mail.\(language.rawValue).txt").difference(from: letter.text)
      #expect(difference == nil, "\(difference ?? "")")
    }
    #expect(Vermerk(assessment, Shortlist(assessment, top: 5), language: .de).text.contains("kein Standort angeboten"))
  }

  @Test func `depart from the order only with a reason in the file`() throws {
    let assessment = try world.assessment("e06_medizintechnik")
    let site = try #require(assessment.ranking.dropFirst(3).first?.site)
    let plain = Vermerk(assessment, Shortlist(assessment, top: 3), language: .de).text
    #expect(plain.contains("6. ABWEICHUNG VON DER RANGFOLGE\nkeine\n"))
    let list = Shortlist(assessment, top: 3, deviation: Deviation(site: site.id, reason: "Der Ausbau ist bewilligt."))
    #expect(list.sites.map(\.site.id) == [site.id] + assessment.ranking.prefix(2).map(\.site.id))
    let text = Vermerk(assessment, list, language: .de).text
    #expect(text.contains("Grund: Der Ausbau ist bewilligt."))
    #expect(text.contains("Platz 4"))
    let excluded = try #require(assessment.excluded.first?.site.id)
    let never = Shortlist(assessment, top: 3, deviation: Deviation(site: excluded, reason: "x"))
    #expect(never.deviation == nil && never.sites.map(\.site.id) == assessment.ranking.prefix(3).map(\.site.id))
  }

  @Test(arguments: [
    ("2026-11-22", "2026-12-04"), ("2026-11-23", "2026-12-07"), ("2026-12-18", "2027-01-01"), ("2026-11", "2026-12-14"),
  ])
  func `count working days from Monday to Friday`(_ from: String, _ to: String) throws {
    let date = try #require(PartialDate(from))
    #expect(WorkingDays.after(date).description == to)
  }
}
