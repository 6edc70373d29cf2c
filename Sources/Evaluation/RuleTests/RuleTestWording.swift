internal import SourceText

/// What the reading of rule tests says.
enum RuleTestWording {
  /// What a name in a test stands for; the raw value ends the code.
  enum Kind: String {
    case enquiry, site, label, criterion, advice, preset
    case knockOut = "knock-out"
    case enquiryField = "enquiry-field"
    case siteField = "site-field"

    var words: LocalizedText {
      switch self {
      case .enquiry: LocalizedText(de: "Die Anfrage", en: "sample enquiry")
      case .site: LocalizedText(de: "Den Standort", en: "site")
      case .label: LocalizedText(de: "In diesem Test den Standort", en: "site in this test")
      case .criterion: LocalizedText(de: "Das Kriterium", en: "criterion")
      case .advice: LocalizedText(de: "Den Hinweis", en: "hint")
      case .preset: LocalizedText(de: "Das Gewichtungsprofil", en: "weighting profile")
      case .knockOut: LocalizedText(de: "Das Ausschlusskriterium", en: "knock-out")
      case .enquiryField: LocalizedText(de: "In Anfragen die Angabe", en: "field of enquiries")
      case .siteField: LocalizedText(de: "An Standorten die Angabe", en: "field of sites")
      }
    }
  }

  static func unknown(_ kind: Kind, _ name: String, among names: [String], _ place: SourceLocation) -> Diagnostic {
    let nearest = NearestName.of(name, among: names) ?? names.first { $0.hasPrefix(name) }
    let listed = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
    return Diagnostic(
      "tests/unknown-\(kind.rawValue)",
      LocalizedText(de: "\(kind.words.de) „\(name)“ gibt es nicht.", en: "There is no \(kind.words.en) “\(name)”."),
      at: place,
      hint: nearest.map { LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?") }
        ?? LocalizedText(de: "möglich sind: \(listed)", en: "possible are: \(listed)"), actor: .policy)
  }

  static func twice(_ name: String, _ place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      "tests/twice",
      LocalizedText(de: "Einen Test dieses Namens gibt es schon.", en: "There is a test of this name already."),
      at: SourceLocation(place.file, SourceRange(at: place.range.lower)),
      hint: LocalizedText(de: "jeden Test nach seiner eigenen Regel nennen", en: "name each test after its own rule"),
      notes: [Diagnostic.Note(LocalizedText(de: "Zuerst hier.", en: "First here."), at: first)], actor: .policy)
  }

  static func noDate(_ place: SourceLocation) -> Diagnostic {
    say(
      "tests/no-date", de: "Der Test nennt keinen Stichtag; er gälte morgen vielleicht nicht mehr.",
      en: "The test names no as-of date; tomorrow it might no longer hold.", place,
      hint: LocalizedText(
        de: "„as_of: JJJJ-MM-TT“ hier oder am Anfang der Datei ergänzen",
        en: "add “as_of: YYYY-MM-DD” here or at the head of the file"))
  }

  static func siteAndSites(_ place: SourceLocation) -> Diagnostic {
    say(
      "tests/site-and-sites", de: "„site“ und „sites“ zugleich gehen nicht.",
      en: "“site” and “sites” do not go together.",
      place, hint: LocalizedText(de: "alle Standorte unter „sites“ nennen", en: "name all sites under “sites”"))
  }

  static func needsSite(_ place: SourceLocation) -> Diagnostic {
    say(
      "tests/needs-site", de: "Diese Erwartung gilt einem Standort, der Test nennt keinen.",
      en: "This is expected of a site, and the test names none.", place,
      hint: LocalizedText(de: "„site: KENNUNG“ ergänzen", en: "add “site: ID”"))
  }

  static func needsTwoSites(_ place: SourceLocation) -> Diagnostic {
    say(
      "tests/needs-two-sites", de: "Eine Reihenfolge braucht mindestens zwei Standorte unter „sites“.",
      en: "An order needs at least two sites under “sites”.", place)
  }

  static func nothing(_ place: SourceLocation) -> Diagnostic {
    say("tests/nothing-expected", de: "Der Test erwartet nichts.", en: "The test expects nothing.", place)
  }

  static func badRange(_ place: SourceLocation) -> Diagnostic {
    say(
      "tests/bad-range", de: "Eine Spanne besteht aus zwei Zahlen, die kleinere zuerst: [30, 60].",
      en: "A span is two numbers, the smaller first: [30, 60].", place)
  }

  private static func say(
    _ code: String, de: String, en: String, _ place: SourceLocation, hint: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(code, LocalizedText(de: de, en: en), at: place, hint: hint, actor: .policy)
  }
}
