internal import Decimals
public import Evaluation
public import Facts
public import Region
public import Report
internal import Rulebook
internal import SourceText

/// An assessment as the body of a page for officers: the same sentences and numbers as `lotse recommend`.
public struct ResultBody: Sendable {
  /// Where links lead.
  public struct Links: Sendable {
    /// A site in this enquiry.
    public let site: @Sendable (SiteID) -> String
    /// Another number of sites in full, or all of those that are not offered.
    public let top: @Sendable (Int) -> String
    /// Words of the forms for answers to questions, and where they are sent; nil: no forms.
    public let answers: (words: EnquiryFormWords, address: @Sendable (SiteID, FactPath) -> String)?

    /// Links of a page.
    public init(
      site: @escaping @Sendable (SiteID) -> String, top: @escaping @Sendable (Int) -> String,
      answers: (words: EnquiryFormWords, address: @Sendable (SiteID, FactPath) -> String)? = nil
    ) {
      self.site = site
      self.top = top
      self.answers = answers
    }
  }

  let assessment: Assessment
  let format: FactFormat
  let robustness: Robustness?
  let top: Int
  let links: Links
  /// Drawn above both sides; nil: no map.
  let map: ResultMap?

  /// A body with the first `top` sites in full.
  public init(_ assessment: Assessment, format: FactFormat, top: Int, links: Links, map: ResultMap? = nil) {
    self.assessment = assessment
    self.format = format
    self.top = top
    self.links = links
    self.map = map
    robustness = assessment.robustness(top: top)
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }
  var shown: [SiteResult] { Array(assessment.ranking.prefix(top)) }

  /// All parts in order: result, project, sites, both sides, what to ask first, not offered, hints, basis.
  public var parts: [Markup] {
    [summary, project] + sites + (map.map { [$0.markup] } ?? []) + [bothSides] + questions + notOffered + advice + [
      foot
    ]
  }

  // MARK: Result in short

  private var summary: Markup {
    var lines: [Markup] = [.of("p", ["class": "lo-lead"], ResultSentence.text(assessment, format))]
    if let robustness {
      // The sentence begins with the word and a full stop.
      let sentence = FirmnessSentence(assessment, robustness, format).text
      let word = sentence.prefix { $0 != "." }
      lines.append(
        Kern.alert(
          firmnessLook(robustness.firmness.level), say("Belastbarkeit: ", "Firmness: ") + word,
          [.of("p", String(sentence.dropFirst(word.count + 2)))]))
    }
    var items: [(String, [Markup])] = []
    let musts = assessment.mustSentences(format)
    items.append(
      (
        say("Muss", "Must"),
        [.text(musts.isEmpty ? say("keine Bedingung genannt", "no condition stated") : musts.joined(separator: " · "))]
      ))
    if !assessment.uncheckable.isEmpty {
      let texts = assessment.uncheckable.map { $0.text(format, assessment.rulebook.roles) }
      items.append((say("Nicht prüfbar", "Cannot be checked"), [.text(texts.joined(separator: " · "))]))
    }
    let silent = assessment.stillToState
    if !silent.isEmpty {
      items.append(
        (
          say("Nicht genannt, würde bewertet", "Not stated, would be assessed"),
          [.text(silent.map(format.label).joined(separator: ", "))]
        ))
    }
    if let preset = assessment.suggestedPreset {
      items.append((say("Profil, das passt", "Profile that fits"), [.text(preset.title[format.language])]))
    }
    return .group(lines + [Kern.descriptions(items.map { ($0.0, $0.1) })])
  }

  private func firmnessLook(_ level: Firmness.Level) -> Kern.Feedback {
    switch level {
    case .firm: .success
    case .close: .info
    case .open: .warning
    }
  }

  private var project: Markup {
    guard let score = assessment.project.score else { return .group([]) }
    let reasons = Reasons(assessment.project, format)
    let open = assessment.project.criteria.filter { $0.status == .unknown }.map { $0.criterion.title[format.language] }
    return .of(
      "section", ["aria-labelledby": "vorhaben"],
      [
        Kern.heading(
          2, say("Das Vorhaben: an jedem Standort gleich", "The project: the same at every site"), id: "vorhaben"),
        Kern.body(
          say("Beitrag für die Region: ", "Contribution to the region: ") + span(score) + say(" von 100", " of 100")),
        list(
          reasons.positive.map { ("+", $0.text) } + reasons.negative.map { ("−", $0.text) } + open.map { ("?", $0) }),
      ])
  }

  func span(_ score: Score) -> String {
    let (value, low, high) = (number(score.value), number(score.low), number(score.high))
    return low == high ? value : "\(value) (\(low)–\(high))"
  }

  func number(_ value: Decimal34) -> String { format.numbers.text(value, places: 0) }

  /// Sentences with a sign before each: for, against, open, contradictory. The sign is read out as a word.
  func list(_ items: [(sign: String, text: String)]) -> Markup {
    guard !items.isEmpty else { return .group([]) }
    let words = [
      "+": say("dafür: ", "for: "), "−": say("dagegen: ", "against: "), "?": say("zu klären: ", "to clarify: "),
      "!": say("widersprüchlich: ", "contradictory: "),
    ]
    return .of(
      "ul", ["class": "lo-reasons"],
      items.map { item in
        .of(
          "li", [:],
          [
            .of("span", ["class": "lo-sign", "aria-hidden": "true"], item.sign),
            .of("span", ["class": "kern-sr-only"], words[item.sign] ?? ""), .text(item.text),
          ])
      })
  }

  // MARK: Questions, hints, foot

  private var questions: [Markup] {
    let questions = assessment.nextQuestions(top: top)
    let section = QuestionSection(questions: questions, format: format, roles: assessment.rulebook.roles)
    let alone = questions.questions.filter(\.hasEffectAlone)
    guard !questions.questions.isEmpty || !questions.cannotMatter.isEmpty else { return [] }
    let rows = alone.prefix(QuestionSection.listed).map { question in
      [
        [Markup.of("a", ["class": "kern-link", "href": links.site(question.site.id)], question.site.name)],
        [.text(format.label(question.path))], [.text(section.change(question))], [.text(section.whom(question))],
      ]
    }
    let table = Kern.table(
      say("Diese Auskünfte können die ersten Plätze ändern", "These answers can change the first places"),
      [
        .init(say("Standort", "Site")), .init(say("Angabe", "Value")),
        .init(say("Was sich ändern kann", "What may change")),
        .init(say("Fragen bei", "Ask")),
      ], rows)
    return [Kern.heading(2, say("Zuerst klären", "Ask first"), id: "fragen")]
      + (rows.isEmpty ? [] : [table]) + answers(Array(alone.prefix(QuestionSection.listed)))
      + section.remarks(alone.count).dropLast().map { Kern.body($0, muted: true) }
  }

  /// A form below the table for each question: the answer becomes a claim about the site.
  private func answers(_ questions: [NextQuestion]) -> [Markup] {
    guard let (words, address) = links.answers else { return [] }
    return questions.enumerated().compactMap { index, question in
      guard let definition = format.dictionary[question.path] else { return nil }
      let form = ClaimForm(
        definition, ClaimTexts(asOf: assessment.basis.asOf.description),
        action: address(question.site.id, question.path),
        words: words, prefix: "antwort-\(index + 1)-")
      return Kern.accordion(
        say("Antwort eintragen: ", "Enter the answer: ") + question.site.name + ", " + format.label(question.path),
        [form.short])
    }
  }

  private var notOffered: [Markup] {
    guard !assessment.excluded.isEmpty else { return [] }
    let groups = assessment.exclusionGroups.map { group in
      [
        [Markup.text(group.knockOut.title[format.language])], [.text(String(group.count))],
        [.text(String(group.alone))],
      ]
    }
    let misses = assessment.excluded.map { result in
      [
        [Markup.of("a", ["class": "kern-link", "href": links.site(result.site.id)], result.site.named)],
        [.text(result.exclusions.map { $0.missText(format) }.joined(separator: "; "))],
      ]
    }
    let eased = assessment.relaxations.prefix(3).map(RelaxationWords(format).sentence)
    return [
      Kern.heading(
        2, say("Nicht angeboten (\(assessment.excluded.count))", "Not offered (\(assessment.excluded.count))"),
        id: "nicht-angeboten"),
      Kern.table(
        say("Woran es liegt", "Why"),
        [
          .init(say("Muss", "Must")), .init(say("Standorte", "Sites"), isNumber: true),
          .init(say("nur deshalb", "for this alone"), isNumber: true),
        ], groups),
      Kern.accordion(
        say("Jeder Standort mit dem, was fehlt; knappste zuerst", "Every site with what it lacks; nearest first"),
        [
          Kern.table(
            say("Nicht angebotene Standorte", "Sites not offered"),
            [.init(say("Standort", "Site")), .init(say("Was fehlt", "What it lacks"))], misses)
        ]),
    ]
      + (eased.isEmpty
        ? []
        : [Kern.body(say("Weniger verlangt, nur zur Information:", "Asked less, for information:")), Kern.list(eased)])
  }

  private var advice: [Markup] {
    let first = assessment.ranking.first
    let hints = assessment.advice + (first.map(assessment.advice(at:)) ?? [])
    guard !hints.isEmpty else { return [] }
    let text = AdviceText(format, assessment)
    let kinds = AdviceRule.Kind.allCases.flatMap { kind -> [Markup] in
      let lines = hints.filter { $0.rule.kind == kind }.flatMap { hint in
        let next = text.nextStep(hint).map { " → \($0)" } ?? ""
        return text.lines(hint).map { $0 + next }
      }
      let title = AdviceSection.title(kind, format)
      return lines.isEmpty
        ? [] : [Kern.heading(3, title.name + title.remark), Kern.list(lines)]
    }
    let note = first.map {
      say("Hinweise zum Standort gelten für Platz 1: ", "Hints about a site are those of place 1: ") + $0.site.name
        + "."
    }
    return [Kern.heading(2, say("Hinweise und nächste Schritte", "Hints and next steps"), id: "hinweise")] + kinds
      + (note.map { [Kern.body($0, muted: true)] } ?? [])
  }

  private var foot: Markup {
    let basis = assessment.basis
    return .of(
      "section", ["aria-label": say("Grundlage", "Basis")],
      [
        Kern.body(
          assessment.assumptionSentence(format)
            + say(
              " Keine Angabe heißt unbekannt, nicht „nein“. Fördersätze sind Hinweise, keine Zusage.",
              " No data means unknown, not “no”. Aid rates are hints, not a promise."), muted: true),
        Kern.accordion(
          say("Worauf diese Bewertung beruht", "What this assessment rests on"),
          [
            Kern.descriptions([
              (say("Stichtag", "As of"), [.text(basis.asOf.text(format.language))]),
              (say("Regelwerk", "Rulebook"), [.text("\(assessment.rulebook.id) \(assessment.rulebook.hash)")]),
              (
                say("Stand des Regelwerks", "State of the rulebook"),
                [.text(assessment.rulebookStatus(format.language))]
              ),
              (say("Standortverzeichnis", "Register"), [.text(basis.registerHash)]),
              (say("Referenzdaten", "Reference data"), [.text(basis.referenceHash)]),
              (say("Anfrage", "Enquiry"), [.text(basis.enquiryHash)]),
              (say("Programm", "Program"), [.text(basis.engine)]),
            ])
          ]),
      ])
  }
}
