import DataFiles
import Evaluation
import Facts
import Region
import Report
import Rulebook
import SourceText
import Testing

/// Nothing leaves that its reader may not see: every letter to others than officers, for every sample, in both languages.
@Suite struct `Letters leak nothing` {
  let world: WriteWorld

  init() throws { world = try WriteWorld.shared.get() }

  @Test(arguments: WriteWorld.cases) func `to investors`(_ id: String, _ language: Language) throws {
    let assessment = try world.assessment(id)
    for top in [1, 3, 5, 12] { Self.check(Letter.investor(assessment, language, top: top)) }
    if let last = assessment.ranking.last, assessment.ranking.count > 1 {
      let deviation = Deviation(site: last.site.id, reason: "GEHEIMER GRUND")
      let letter = Letter.investor(assessment, language, top: 2, instead: deviation)
      #expect(!letter.flat.contains("GEHEIM"))
      Self.check(letter)
    }
  }

  @Test(arguments: WriteWorld.cases) func `to municipalities`(_ id: String, _ language: Language) throws {
    let assessment = try world.assessment(id)
    for name in world.municipalities {
      let letter = Letter.municipality(name, assessment, language)
      #expect((letter == nil) == Self.isStrict(assessment.enquiry))
      if let letter { Self.check(letter) }
    }
  }

  /// Not even that somebody asks: a letter on the right day could tell a municipality of the enquiry.
  @Test func `to municipalities are not written for strictly confidential enquiries`() throws {
    let strict = try WriteWorld.sampleIDs.map(world.assessment).filter { Self.isStrict($0.enquiry) }
    #expect(strict.count == 2)
    for assessment in strict {
      for name in world.municipalities {
        #expect(Disclosure(assessment, for: .municipality(name)).isWithheld)
        for language in Language.allCases { #expect(Letter.municipality(name, assessment, language) == nil) }
      }
      #expect(!Disclosure(assessment, for: .investor).isWithheld)
    }
  }

  /// Without consent a letter says nothing of the enquiry at all: it is the same whatever was asked, as long as the same
  /// sites of the municipality drop out (hints are given for sites that are offered).
  @Test(arguments: Language.allCases) func `letters without consent are alike`(_ language: Language) throws {
    let secret = try WriteWorld.sampleIDs.map(world.assessment).filter { !Self.isShared($0.enquiry) }
    #expect(secret.count == 5)
    for name in world.municipalities {
      var texts: [[SiteID]: Set<String>] = [:]
      for assessment in secret {
        let offered = assessment.ranking.map(\.site).filter { $0.municipalities.contains(name) }.map(\.id).sorted()
        guard let letter = Letter.municipality(name, assessment, language) else { continue }
        texts[offered, default: []].insert(letter.text)
      }
      for (sites, letters) in texts { #expect(letters.count == 1, "\(name), offered: \(sites)") }
    }
  }

  /// Rules that would leak if a letter printed them: tasks, points of levers, hints for officers, internal facts.
  @Test(arguments: WriteWorld.cases) func `under rules made to leak`(_ id: String, _ language: Language) throws {
    let world = try Self.trap.get()
    let assessment = try world.assessment(id)
    let mail = Letter.investor(assessment, language)
    Self.check(mail)
    #expect(!mail.flat.contains("GEHEIM"), "\(mail.flat)")
    #expect(!mail.flat.contains("rechtskräftig") && !mail.flat.contains("legally binding"))
    let full = Vermerk(assessment, Shortlist(assessment, top: 5), language: language).text
    if !assessment.ranking.isEmpty { #expect(full.contains("GEHEIM-AUFGABE")) }
    for name in world.municipalities {
      guard let letter = Letter.municipality(name, assessment, language) else { continue }
      Self.check(letter)
      #expect(!letter.flat.contains("GEHEIM-VERMERK") && !letter.flat.contains("GEHEIM-INTERN"))
      if !Self.isShared(assessment.enquiry) { #expect(!letter.flat.contains("GEHEIM-ANFRAGE")) }
    }
  }

  @Test func `levers invite without points`() throws {
    let mail = Letter.investor(try Self.trap.get().assessment("e06_medizintechnik"), .de).flat
    #expect(mail.contains("- 60 % statt 20 % im Kreislauf wären schön. -"))
    #expect(mail.contains("- 80 % statt 20 % Wasser im Kreislauf "))
  }

  private static let trap = Result {
    try WriteWorld.shared.get().changing([
      "advice.yaml": { $0 + rules },
      "facts/site.yaml": { $0.replacing("- id: plan_status\n", with: "- id: plan_status\n  visibility: internal\n") },
    ])
  }

  private static let rules =
    "\n"
    + rule("task", "region_task", "[officer, municipality]", "site.district in [\"BZ\"] or true", "GEHEIM-AUFGABE")
    + rule("of_enquiry", "region_task", "[officer, municipality]", "enquiry.workforce.jobs_total > 0", "GEHEIM-ANFRAGE")
    + rule("figure", "risk", "[officer, municipality]", "true", "GEHEIM-ANFRAGE {enquiry.site.area_ha}")
    + rule("officers", "risk", "[officer]", "true", "GEHEIM-VERMERK")
    + rule("hidden", "risk", "[officer, investor, municipality]", "true", "GEHEIM-INTERN {site.plan_status}")
    + rule(
      "lever_sentence", "lever", "[officer, investor]", "true",
      "{to} statt {from} im Kreislauf wären schön. GEHEIM {effect} Punkte Beitrag",
      "\n  change: {fact: enquiry.utilities.water_reuse_percent, times: 3}")
    + rule(
      "lever_clause", "lever", "[officer, investor]", "true",
      "{to} statt {from} Wasser im Kreislauf: GEHEIM {effect} Punkte Beitrag (GEHEIM {effect})",
      "\n  change: {fact: enquiry.utilities.water_reuse_percent, times: 4}")

  private static func rule(
    _ id: String, _ kind: String, _ readers: String, _ when: String, _ text: String, _ more: String = ""
  ) -> String {
    """
    - id: trap_\(id)
      kind: \(kind)
      for: \(readers)
      goal: g03_research_links
      when: '\(when)'
      text: {de: "\(text)", en: "\(text)"}
      basis: {status: assumption, review_by: 2027-06-30}\(more)

    """
  }

  private static func isShared(_ enquiry: Enquiry) -> Bool {
    confidentiality("level", enquiry) == "open" && confidentiality("share_with_municipality", enquiry) == "yes"
  }

  private static func isStrict(_ enquiry: Enquiry) -> Bool { confidentiality("level", enquiry) == "strict" }

  private static func confidentiality(_ name: String, _ enquiry: Enquiry) -> String? {
    enquiry.values[FactPath(.enquiry, "confidentiality.\(name)")]?.text
  }

  // MARK: - What no letter may say

  private static func check(_ letter: Letter) {
    let text = letter.flat
    let own = letter.named
    for result in letter.assessment.sites where !own.contains(where: { $0.id == result.site.id }) {
      let isPart = own.contains {
        $0.name.contains(result.site.name) || $0.id.rawValue.contains(result.site.id.rawValue)
      }
      #expect(isPart || !text.contains(result.site.name), "\(result.site.name)")
      #expect(isPart || !text.contains(result.site.id.rawValue), "\(result.site.id)")
    }
    for word in forbidden { #expect(!text.lowercased().contains(word.lowercased()), "\(word) in \(text)") }
    #expect(text.replacing("Muss-Punkte", with: "").contains("Punkte") == false)
    #expect(text.firstMatch(of: /\bpoints?\b/) == nil)
    #expect(PersonalData.first(in: text) == nil)
    #expect(!text.contains(letter.assessment.rulebook.hash.prefix(6)))
    for line in letter.text.split(separator: "\n") where !line.contains("https://") {
      #expect(line.count <= 76, "\(line)")
    }
    let hints =
      letter.assessment.advice
      + letter.named.compactMap { letter.assessment[$0.id] }
      .flatMap { letter.assessment.advice(at: $0) }
    for partner in hints.flatMap(\.partners) where partner.status == .check {
      #expect(!text.contains(partner.name), "\(partner.id)")
    }
    if case .municipality = letter.audience { checkMunicipality(letter, text) }
  }

  private static let forbidden = [
    "Aufgaben der Region", "Tasks of the region", "Nutzen für die Region", "Regional benefit", "Beitrag des Vorhabens",
    "Knock-out", "Regelwerk", "Rulebook", "Ausschlusskriterium", "Vermerk", "Spart neue Flächen",
    "Spares undeveloped land",
    "{", "}",
  ]

  private static func checkMunicipality(_ letter: Letter, _ text: String) {
    #expect(text.firstMatch(of: /\b(?:Platz|Rang|rank)\b/) == nil)
    let enquiry = letter.assessment.enquiry
    guard !isShared(enquiry) else { return }
    #expect(!text.contains(enquiry.title.de) && !text.contains(enquiry.title.en) && !text.contains(enquiry.id))
    for fact in ["workforce.jobs_total", "workforce.jobs_new"] {
      guard let number = enquiry.values[FactPath(.enquiry, fact)]?.number else { continue }
      #expect(!text.split { !$0.isNumber && $0 != "." }.contains("\(number)"), "\(fact)")
    }
    let names = letter.named.map(\.name).joined()
    for word in enquiry.title.de.split(whereSeparator: { !$0.isLetter }) where word.count > 3 && !names.contains(word) {
      #expect(!text.contains(word), "\(word)")
    }
  }
}
