import DataFiles
import FEEL
import Facts
import Report
import Rulebook
import SourceText
import Testing

@Suite struct `Rules in words` {
  static func rulebook() throws -> Rulebook {
    var diagnostics = Diagnostics()
    return try #require(Rulebook.read(RulebookFiles.real(), into: &diagnostics))
  }

  @Test(arguments: Language.allCases)
  func `hold no sign of the expression language`(_ language: Language) throws {
    let rulebook = try Self.rulebook()
    let words = RuleWords(FactFormat(rulebook.dictionary, language))
    let rules =
      rulebook.criteria.compactMap(\.applies) + rulebook.knockOuts.compactMap(\.applies)
      + rulebook.knockOuts.map(\.require) + rulebook.presets.map(\.suggestWhen)
    #expect(rules.count > 40)
    for rule in rules {
      let text = words.text(rule.expression)
      for sign in ["=", "<", ">", "[", "]", "\"", "`", "enquiry.", "site.", "indicator.", "count(", "true", "false"] {
        #expect(!text.contains(sign), "\(rule.expression.text) → \(text)")
      }
      #expect(!text.isEmpty)
    }
  }

  static let cases: [(String, de: String, en: String)] = [
    (
      "site.largest_contiguous_ha >= enquiry.site.plot_min_ha",
      "„Größtes zusammenhängendes Baufeld“ ist mindestens so groß wie „Mindestgröße am Stück“",
      "“Largest contiguous plot” is at least as large as “Smallest contiguous plot”"
    ),
    (
      "indicator.months_late <= 24", "„Monate nach dem Wunschtermin“ beträgt höchstens 24\u{A0}Monate",
      "“Months after the wanted date” is at most 24\u{A0}months"
    ),
    (
      "24 >= indicator.months_late", "„Monate nach dem Wunschtermin“ beträgt höchstens 24\u{A0}Monate",
      "“Months after the wanted date” is at most 24\u{A0}months"
    ),
    (
      "\"transport.max_motorway_min\" in enquiry.must", "„Höchstzeit zur Autobahn“ ist ein Muss",
      "“Limit to the motorway” is a must"
    ),
    (
      "site.rail_siding = \"yes\"", "„Gleisanschluss“ des Standorts ist „vorhanden“",
      "“Rail siding” of the site is “available”"
    ),
    (
      "enquiry.transport.rail_siding in [\"desired\", \"required\"]",
      "„Gleisanschluss“ in der Anfrage ist „erwünscht“ oder „gefordert“",
      "“Rail siding” in the enquiry is “desired” or “required”"
    ),
    (
      "not(site.district in enquiry.preferences.districts_excluded)",
      "„Landkreis oder kreisfreie Stadt“ gehört nicht zu „Ausgeschlossene Kreise“",
      "“District” is not among “Districts excluded”"
    ),
    (
      "count(enquiry.knowledge.topics) > 0", "„Forschungsthemen“ nennt mindestens einen Eintrag",
      "“Research topics” has at least one entry"
    ),
    ("is known(enquiry.timeline.build_ready_by)", "„Baureif bis“ ist angegeben", "“Ready to build by” is stated"),
    (
      "not(enquiry.company.start_up = true and enquiry.site.area_ha > 2)",
      "„Gründung“ trifft nicht zu oder „Flächenbedarf“ beträgt höchstens 2\u{A0}ha",
      "“Start-up” does not hold or “Area needed” is at most 2\u{A0}ha"
    ),
    (
      "enquiry.site.area_ha in [1..5]", "„Flächenbedarf“ beträgt mindestens 1\u{A0}ha und höchstens 5\u{A0}ha",
      "“Area needed” is at least 1\u{A0}ha and at most 5\u{A0}ha"
    ),
    ("false", "nie", "never"),
  ]

  @Test(arguments: cases) func `read as people write`(_ c: (String, de: String, en: String)) throws {
    let dictionary = try Self.rulebook().dictionary
    let expression = Expression.parse(c.0)
    #expect(RuleWords(FactFormat(dictionary, .de)).text(expression) == c.de)
    #expect(RuleWords(FactFormat(dictionary, .en)).text(expression) == c.en)
  }
}
