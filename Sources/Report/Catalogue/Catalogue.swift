internal import Decimals
internal import Facts
public import Rulebook
internal import SourceText

/// The whole rulebook as a readable document, for the web site and for the board: as HTML or as Markdown.
public struct Catalogue: Sendable {
  let rulebook: Rulebook
  let text: RuleText
  /// Names of rule tests by the rule of which they expect something; nil: not to be shown.
  let tests: [RulePart: [String: [String]]]?

  /// A catalogue in the language of the format.
  public init(_ rulebook: Rulebook, _ format: FactFormat, tests: [RulePart: [String: [String]]]? = nil) {
    self.rulebook = rulebook
    self.tests = tests
    text = RuleText(rulebook, format)
  }

  /// One page without anything from elsewhere.
  public var html: String { CatalogueHTML(self).page }

  /// The same for a page that has its own frame and ``WebStyle``.
  public var body: [Markup] { CatalogueHTML(self).body }

  /// The same as Markdown; value functions are tables.
  public var markdown: String { CatalogueMarkdown.text(title, blocks) }

  var language: Language { text.format.language }
  func say(_ de: String, _ en: String) -> String { text.say(de, en) }
  func localized(_ words: LocalizedText) -> String { words[language] }

  var title: String { localized(rulebook.title) }

  /// Everything in order.
  var blocks: [Block] {
    head + goals + weights + knockOuts + criteria + presets
  }
}

extension Catalogue {
  /// A part of the document, before it becomes HTML or Markdown.
  enum Block {
    /// Level 2 to 4, with the id of its place.
    case heading(Int, String, id: String)
    case paragraph(String)
    /// Labels with what they say.
    case facts([(label: String, text: String)])
    /// Several things under one label.
    case list(String, [String])
    case table(Table)
    /// A picture with the table of its numbers.
    case chart(ValueFunctionChart, Table)
  }

  /// A table; columns of numbers stand to the right.
  struct Table {
    let caption: String
    let columns: [(title: String, isNumber: Bool)]
    let rows: [[String]]
  }

  private var head: [Block] {
    [
      .paragraph(
        say(
          "Regelwerk \(rulebook.id), Prüfsumme \(rulebook.hash.prefix(12)). \(rulebook.criteria.count) Kriterien in \(rulebook.groups.count) Gruppen, \(rulebook.knockOuts.count) Ausschlusskriterien, \(rulebook.presets.count) Gewichtungsprofile.",
          "Rulebook \(rulebook.id), checksum \(rulebook.hash.prefix(12)). \(rulebook.criteria.count) criteria in \(rulebook.groups.count) groups, \(rulebook.knockOuts.count) knock-outs, \(rulebook.presets.count) weighting profiles."
        )),
      .paragraph(
        say(
          "Jedes Kriterium gibt 0 bis 100 Punkte und zählt mit seinem Gewicht. Keine Angabe heißt unbekannt, nicht „nein“: das Gewicht bleibt, die Spanne wird weiter. Ein Ausschlusskriterium ist erfüllt, nicht erfüllt oder zu klären.",
          "Every criterion gives 0 to 100 points and counts with its weight. No information means unknown, not “no”: the weight stays, the span widens. A knock-out is met, not met, or to be clarified."
        )),
      .paragraph(say("Grundlage: ", "Basis: ") + text.basis(rulebook.basis) + "."),
    ]
  }

  private var goals: [Block] {
    let rows = rulebook.goals.map { goal in
      let criteria = rulebook.criteria.filter { $0.goal == goal.id }
      let points = criteria.map(\.weight).reduce(.zero, +)
      return [
        localized(goal.title),
        criteria.isEmpty
          ? say("kein eigenes Kriterium", "no criterion of its own")
          : criteria.map { localized($0.title) }.joined(separator: ", "),
        criteria.isEmpty ? "–" : text.number(points),
      ]
    }
    let table = Table(
      caption: say("Ziele und die Kriterien, die ihnen dienen", "Goals and the criteria that serve them"),
      columns: [
        (say("Ziel", "Goal"), false), (say("Kriterien", "Criteria"), false),
        (say("Punkte von 100", "Points of 100"), true),
      ],
      rows: rows)
    return [.heading(2, say("Ziele", "Goals"), id: "goals"), .table(table)]
  }

  private var weights: [Block] {
    var blocks: [Block] = [.heading(2, say("Gewichte", "Weights"), id: "weights")]
    if let basis = rulebook.weights.basis {
      blocks.append(.paragraph(say("Grundlage: ", "Basis: ") + text.basis(basis) + "."))
    }
    if let method = rulebook.weights.method {
      blocks.append(.paragraph(say("Verfahren: ", "Method: ") + localized(method) + "."))
    }
    return blocks
      + Side.allCases.map { side in
        let sum = text.number(rulebook.weights.sides[side] ?? .zero)
        let rows = rulebook.groups.filter { $0.side == side }.flatMap { group in
          rulebook.criteria.filter { $0.group == group.id }.map { criterion in
            [
              localized(criterion.title), localized(group.title), text.number(criterion.weight),
              availability(criterion),
            ]
          }
        }
        return .table(
          Table(
            caption: say(
              "\(localized(side.title)): \(sum) Punkte von 100", "\(localized(side.title)): \(sum) points of 100"),
            columns: [
              (say("Kriterium", "Criterion"), false), (say("Gruppe", "Group"), false), (say("Punkte", "Points"), true),
              (say("Daten", "Data"), false),
            ], rows: rows))
      }
  }

  private func availability(_ criterion: Criterion) -> String {
    if criterion.evidence == .pending { return say("noch keine", "none yet") }
    if criterion.isProject(rulebook.dictionary) { return say("aus der Anfrage", "from the enquiry") }
    return criterion.evidence == .available ? say("überall", "all sites") : say("teils", "some sites")
  }

  private var knockOuts: [Block] {
    var blocks: [Block] = [.heading(2, say("Ausschlusskriterien", "Knock-outs"), id: "knock-outs")]
    for knockOut in rulebook.knockOuts {
      blocks.append(.heading(3, localized(knockOut.title), id: "knock-out-" + knockOut.id))
      blocks.append(.facts(facts(knockOut)))
      blocks += testList(.knockOut, knockOut.id)
    }
    guard !rulebook.uncheckable.isEmpty else { return blocks }
    let rows = rulebook.uncheckable.map { must in
      [text.format.label(FactPath(.enquiry, must.path)), localized(must.why), must.ask.map(text.role) ?? "–"]
    }
    let table = Table(
      caption: say("Als Muss nicht prüfbar", "Musts that cannot be checked"),
      columns: [(say("Angabe", "Field"), false), (say("Warum", "Why"), false), (say("Fragen bei", "Ask"), false)],
      rows: rows)
    return blocks + [.table(table)]
  }

  private func facts(_ knockOut: KnockOut) -> [(label: String, text: String)] {
    var rows = [
      (say("Gefragt, wenn", "Asked if"), text.applies(knockOut.applies)),
      (say("Verlangt", "Requires"), text.words.text(knockOut.require.expression)),
    ]
    if !knockOut.notMoreThan.isEmpty {
      rows.append(
        (
          say("Obergrenzen, solange die Angabe fehlt", "Bounds while the value is missing"),
          knockOut.notMoreThan.map(text.format.label).joined(separator: ", ")
        ))
    }
    if let ask = knockOut.ask { rows.append((say("Fragen bei", "Ask"), text.role(ask))) }
    rows.append((say("Warum", "Why"), localized(knockOut.because)))
    rows.append((say("Grundlage", "Basis"), text.basis(knockOut.basis)))
    return rows + [(say("Kennung", "Id"), knockOut.id)]
  }

  /// The tests that expect something of a rule.
  func testList(_ part: RulePart, _ id: String) -> [Block] {
    guard let tests else { return [] }
    let names = tests[part]?[id] ?? [say("noch kein Regeltest", "no rule test yet")]
    return [.list(say("Geprüft durch", "Tested by"), names)]
  }

  private var presets: [Block] {
    guard !rulebook.presets.isEmpty else { return [] }
    return [
      .heading(2, say("Gewichtungsprofile", "Weighting profiles"), id: "presets"),
      .paragraph(
        say("Ein Profil wird vorgeschlagen, nie still angewandt.", "A profile is suggested, never applied silently.")),
    ]
      + rulebook.presets.flatMap { preset -> [Block] in
        let factors = preset.factors.sorted { $0.key < $1.key }.map { id, factor in
          let title = rulebook.criterion(id)?.title ?? rulebook.group(id)?.title
          return "\(title.map(localized) ?? id) × \(text.number(factor))"
        }
        return [
          .heading(3, localized(preset.title), id: "preset-" + preset.id),
          .facts([
            (say("Vorgeschlagen, wenn", "Suggested if"), text.words.text(preset.suggestWhen.expression)),
            (say("Gewichte", "Weights"), factors.joined(separator: " · ")),
            (say("Warum", "Why"), localized(preset.because)),
            (say("Grundlage", "Basis"), text.basis(preset.basis)),
          ]),
        ] + testList(.preset, preset.id)
      }
  }
}
