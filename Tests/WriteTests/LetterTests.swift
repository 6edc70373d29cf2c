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
    let text = Letter.investor(try world.assessment(id), language).text
    let difference = try Snapshot("\(id.prefix(3)).mail.\(language.rawValue).txt").difference(from: text)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: WriteWorld.cases) func `for the file read as recorded`(_ id: String, _ language: Language) throws {
    let assessment = try world.assessment(id)
    let text = Vermerk(assessment, Shortlist(assessment, top: 5), language: language).text
    // Hashes change with every rule; what they stand for is tested elsewhere.
    let steady = [assessment.rulebook.hash, assessment.basis.registerHash, assessment.basis.referenceHash].reduce(text)
    {
      $0.replacing($1.prefix(12), with: "0123456789ab")
    }
    let difference = try Snapshot("\(id.prefix(3)).vermerk.\(language.rawValue).txt").difference(from: steady)
    #expect(difference == nil, "\(difference ?? "")")
    for line in text.split(separator: "\n") where !line.contains("https://") { #expect(line.count <= 76, "\(line)") }
  }

  @Test(arguments: [("Spremberg", "e01"), ("Spremberg", "e06"), ("Cottbus", "e06")])
  func `to a municipality read as recorded`(_ name: String, _ start: String) throws {
    let id = try #require(WriteWorld.sampleIDs.first { $0.hasPrefix(start) })
    for language in Language.allCases {
      let text = Letter.municipality(name, try world.assessment(id), language).text
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
