internal import Decimals
package import Evaluation
internal import Facts
internal import Region
package import SourceText

/// What to ask first: the values that can change the first places most, on a page and as JSON.
package struct QuestionSection {
  let questions: NextQuestions
  let format: FactFormat
  let roles: [String: LocalizedText]

  package init(questions: NextQuestions, format: FactFormat, roles: [String: LocalizedText]) {
    self.questions = questions
    self.format = format
    self.roles = roles
  }

  /// Questions written on a page.
  package static let listed = 4

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// Writes the first questions, and how many others there are.
  func write(to page: inout TextPage) {
    let known = questions.questions
    guard !known.isEmpty || !questions.cannotMatter.isEmpty else { return }
    page.heading(say("ZUERST KLÄREN", "ASK FIRST"))
    let alone = known.filter(\.hasEffectAlone)
    for (index, question) in alone.prefix(Self.listed).enumerated() {
      let number = String(index + 1).padded(left: 2)
      page.line("\(number). \(question.site.name): \(format.label(question.path))", hanging: 4)
      page.line("    \(change(question)) · \(say("fragen: ", "ask: "))\(whom(question))", hanging: 4)
    }
    for line in remarks(alone.count) { page.line("  " + line, hanging: 2, style: .dim) }
    page.blank()
  }

  package func whom(_ question: NextQuestion) -> String {
    AskedRole.name(question.path, question.site, format, roles) ?? say("niemand benannt", "nobody named")
  }

  /// The range of outcomes: `heute Platz 4, möglich: bereit auf Platz 1 … scheidet aus`.
  package func change(_ question: NextQuestion) -> String {
    let now =
      question.rank.map { say("heute Platz \($0)", "place \($0) today") } ?? say("nicht angeboten", "not offered")
    guard let first = question.best, let last = question.worst else { return now }
    let (best, worst) = (outcome(first, question), outcome(last, question))
    return now + say(", möglich: ", ", possible: ") + (best == worst ? best : "\(best) … \(worst)")
  }

  private func outcome(_ outcome: NextQuestion.Outcome, _ question: NextQuestion) -> String {
    guard let rank = outcome.rank else { return say("scheidet aus", "drops out") }
    let place = say("Platz \(rank)", "place \(rank)")
    let becomesReady = outcome.standing == .ready && question.isDecisive
    return becomesReady ? say("bereit auf \(place)", "ready, \(place)") : place
  }

  package func remarks(_ alone: Int) -> [String] {
    let all = questions.questions.count
    let idle = questions.cannotMatter.map(\.fields.count).reduce(0, +)
    var lines: [String] = []
    if alone == 0 {
      lines.append(
        say(
          "Keine Auskunft ändert heute für sich allein die ersten \(questions.top) Plätze.",
          "No single answer changes the first \(questions.top) places today."))
    }
    lines.append(
      say(
        "\(all) offene Angaben können die ersten \(questions.top) Plätze noch ändern, \(alone) davon allein; bei \(idle) "
          + "ist das ausgeschlossen.",
        "\(all) open values can still change the first \(questions.top) places, \(alone) of them alone; \(idle) cannot."
      ))
    lines.append(
      say(
        "Fragebögen: lotse questions ANFRAGE · alle: --format json",
        "Sheets: lotse questions ENQUIRY · all: --format json"))
    return lines
  }

  /// All questions, and all values that cannot matter.
  var json: JSON {
    .object([
      "top": .number(questions.top), "can_matter": .array(questions.questions.map(question)),
      "cannot_matter": .array(questions.cannotMatter.map(fields)),
      "stand_ins": .array(questions.standIns.map(fields)),
    ])
  }

  private func question(_ question: NextQuestion) -> JSON {
    .object([
      "site": .string(question.site.id.rawValue), "path": .string(question.path.description),
      "label": .string(format.label(question.path)), "status": .string(question.status.rawValue),
      "rank": rank(question.rank), "decisive": .boolean(question.isDecisive),
      "first_place_change": .number(question.firstPlaceChange), "expected_changes": .number(question.expectedChanges),
      "best": outcome(question.best), "worst": outcome(question.worst),
      "change": question.best == nil ? .null : .string(change(question)),
      "ask": .optional(AskedRole.name(question.path, question.site, format, roles)),
    ])
  }

  private func outcome(_ outcome: NextQuestion.Outcome?) -> JSON {
    guard let outcome else { return .null }
    return .object(["standing": .string(outcome.standing.rawValue), "rank": rank(outcome.rank)])
  }

  private func rank(_ rank: Int?) -> JSON { rank.map { JSON.number($0) } ?? .null }

  private func fields(_ fields: NextQuestions.SiteFields) -> JSON {
    .object(["site": .string(fields.site.rawValue), "paths": .strings(fields.fields.map(\.description))])
  }
}
