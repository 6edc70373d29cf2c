public import Evaluation
public import Facts
internal import Decimals
public import Region
public import SourceText

/// What taking down a claim changed: the file, the field, and the place of the site in enquiries.
public struct ClaimReport: Sendable {
  /// What the report speaks of.
  public struct Content: Sendable {
    public var path: FactPath
    public var claim: Claim
    public var isPublisherAssumed: Bool
    /// The site with all claims that count, before and after.
    public var before: Site
    public var after: Site
    public var original: SourceFile
    public var edited: SourceFile
    /// Whether the claim counts for one enquiry only.
    public var isForEnquiry: Bool
    /// Whether nothing was written.
    public var isDryRun: Bool
    public var changes: [RankingChange]

    /// The content of a report; see the properties.
    public init(
      path: FactPath, claim: Claim, isPublisherAssumed: Bool, before: Site, after: Site, original: SourceFile,
      edited: SourceFile, isForEnquiry: Bool, isDryRun: Bool, changes: [RankingChange]
    ) {
      self.path = path
      self.claim = claim
      self.isPublisherAssumed = isPublisherAssumed
      self.before = before
      self.after = after
      self.original = original
      self.edited = edited
      self.isForEnquiry = isForEnquiry
      self.isDryRun = isDryRun
      self.changes = changes
    }
  }

  let content: Content
  let format: FactFormat
  let asOf: PartialDate
  private let facts: (before: Fact, after: Fact)

  /// A report for a date.
  public init(_ content: Content, dictionary: FactsDictionary, asOf: PartialDate, language: Language) {
    self.content = content
    self.asOf = asOf
    format = FactFormat(dictionary, language)
    let name = content.path.name
    facts = (
      SiteFacts(content.before, dictionary: dictionary, asOf: asOf).fact(name),
      SiteFacts(content.after, dictionary: dictionary, asOf: asOf).fact(name)
    )
  }

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  // MARK: Text

  /// The page for a terminal.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    page.heading(
      content.isDryRun
        ? say("PROBELAUF: NICHTS GESCHRIEBEN", "DRY RUN: NOTHING WRITTEN")
        : content.isForEnquiry
          ? say("ANGABE NUR FÜR DIESE ANFRAGE EINGETRAGEN", "CLAIM TAKEN DOWN FOR THIS ENQUIRY ONLY")
          : say("ANGABE EINGETRAGEN", "CLAIM TAKEN DOWN"))
    page.line("\(content.after.name) (\(content.after.id))")
    page.line("\(format.label(content.path)): \(statement)", hanging: 2)
    page.line(say("Bisher: ", "Before: ") + format.sentence(facts.before, content.path), hanging: 2)
    page.line(say("Jetzt:  ", "Now:    ") + format.sentence(facts.after, content.path), hanging: 2)
    for remark in remarks { page.line("· " + remark, hanging: 2) }
    page.blank()
    page.heading(content.edited.name)
    for line in FileChange.lines(from: content.original, to: content.edited) { page.raw(line.text) }
    page.blank()
    effect(&page)
    page.blank()
    page.heading(say("ALS NÄCHSTES", "WHAT NEXT"))
    for step in next { page.line("· " + step, hanging: 2) }
    return page.text
  }

  private var statement: String {
    var parts = [
      format.value(content.claim.value, content.path), say("Stand ", "as of ") + format.date(content.claim),
      content.claim.source,
    ]
    if content.claim.scope == .part { parts.insert(format.scope(content.claim), at: 1) }
    let publisher = format.publisher(content.claim.publisher)
    parts.append(
      content.isPublisherAssumed
        ? say("\(publisher) (angenommen, sonst --publisher angeben)", "\(publisher) (assumed; else give --publisher)")
        : publisher)
    return parts.joined(separator: " · ")
  }

  /// What the reader may not expect.
  private var remarks: [String] {
    let claims = content.after.claims[content.path.name] ?? []
    if content.claim.scope == .part {
      return [
        say(
          "Eine Angabe zu einem Teil ist eine Untergrenze für das Ganze und führt nie.",
          "A claim about a part is a lower bound of the whole and never leads.")
      ]
    }
    var remarks: [String] = []
    if let leading = Claims.leading(claims, asOf: asOf), leading.value != content.claim.value {
      remarks.append(
        say("Es gilt weiter eine andere Angabe: ", "Another claim still leads: ")
          + format.value(leading.value, content.path) + ", \(format.date(leading))"
          + (Claims.precedence([leading, content.claim], asOf: asOf).map { ", " + format.because($0) } ?? "") + ".")
    } else if facts.after.status == .conflicting {
      remarks.append(
        say(
          "Ältere Angaben sagen anderes; alle bleiben stehen, und Ergebnisse zeigen die Spanne.",
          "Older claims say otherwise; all of them stay, and results show the range."))
    }
    return remarks
  }

  private func effect(_ page: inout TextPage) {
    let count = content.changes.count
    guard count > 0 else { return }
    let visible = content.changes.filter(\.isVisible)
    page.heading(
      count == 1
        ? say("WIRKUNG IN DER ANFRAGE", "EFFECT IN THE ENQUIRY")
        : say("WIRKUNG IN \(count) MUSTERANFRAGEN", "EFFECT IN \(count) SAMPLE ENQUIRIES"))
    guard !visible.isEmpty else {
      return page.line(
        say("Platz, Stand und Punkte bleiben, wie sie sind.", "Place, standing and points stay as they are."))
    }
    var table = TextTable([
      .init(title: say("Anfrage", "Enquiry"), takesRest: true), .init(title: say("Platz", "Place")),
      .init(title: say("Stand", "Standing")), .init(title: say("Punkte (Spanne)", "Points (range)")),
    ])
    for change in visible {
      table.add([
        change.enquiry.title[format.language],
        arrow(rank(change.before), rank(change.after)),
        arrow(standing(change.before.standing), standing(change.after.standing)),
        arrow(points(change.before.score), points(change.after.score)),
      ])
    }
    page.table(table)
    let rest = count - visible.count
    if rest > 0 {
      page.line(
        rest == 1
          ? say("Eine weitere Anfrage bleibt, wie sie ist.", "One more enquiry stays as it is.")
          : say("\(rest) weitere Anfragen bleiben, wie sie sind.", "\(rest) more enquiries stay as they are."),
        style: .dim)
    }
  }

  private func arrow(_ before: String, _ after: String) -> String {
    before == after ? after : "\(before) → \(after)"
  }

  private func rank(_ place: RankingChange.Place) -> String { place.rank.map(String.init) ?? "–" }

  private func standing(_ standing: Standing) -> String {
    switch standing {
    case .ready: say("bereit", "ready")
    case .clarify: say("zu klären", "to clarify")
    case .undocumented: say("zu wenig bekannt", "too little known")
    case .excluded: say("nicht angeboten", "not offered")
    }
  }

  private func points(_ score: Score) -> String {
    let (value, low, high) = (
      format.numbers.text(score.value, places: 0), format.numbers.text(score.low, places: 0),
      format.numbers.text(score.high, places: 0)
    )
    return low == high ? value : "\(value) (\(low)–\(high))"
  }

  private var next: [String] {
    if content.isDryRun {
      return [say("ohne --dry-run aufrufen, wenn das so stimmt", "run it without --dry-run if this is right")]
    }
    if content.isForEnquiry {
      return [
        say("Ergebnis ansehen: ", "see the result: ") + "lotse recommend \(content.edited.name)",
        say(
          "wenn die Angabe für alle gelten darf: denselben Aufruf ohne --enquiry",
          "when the claim may count for all: the same call without --enquiry"),
      ]
    }
    return [
      say("alle Angaben zum Standort ansehen: ", "see all claims of the site: ")
        + "lotse sites show \(content.after.id)",
      say("Verzeichnis prüfen: ", "check the register: ") + "lotse sites check",
    ]
  }

  // MARK: JSON

  /// The report as JSON; keys in docs/reference/sites-command.md.
  public var json: JSON {
    let claim = content.claim
    return .object([
      "site": .string(content.after.id.rawValue), "path": .string(content.path.description),
      "written": .boolean(!content.isDryRun), "only_this_enquiry": .boolean(content.isForEnquiry),
      "file": .string(content.edited.name),
      "claim": .object([
        "value": .value(claim.value), "as_of": .string(claim.asOf.description),
        "as_of_quality": .string(claim.asOfQuality.rawValue), "scope": .string(claim.scope.rawValue),
        "source": .string(claim.source), "publisher": .string(claim.publisher.rawValue),
        "publisher_assumed": .boolean(content.isPublisherAssumed), "note": .optional(claim.note),
      ]),
      "before": .fact(facts.before), "after": .fact(facts.after),
      "lines": .array(
        FileChange.lines(from: content.original, to: content.edited).map { line in
          .object([
            "change": .string(line.isAdded ? "added" : "removed"), "line": .number(line.number),
            "text": .string(line.content),
          ])
        }),
      "effect": .array(content.changes.map(change)),
    ])
  }

  private func change(_ change: RankingChange) -> JSON {
    func place(_ place: RankingChange.Place) -> JSON {
      .object([
        "place": place.rank.map { .number($0) } ?? .null, "standing": .string(place.standing.rawValue),
        "points": .number(place.score.value), "low": .number(place.score.low), "high": .number(place.score.high),
      ])
    }
    return .object([
      "enquiry": .string(change.enquiry.id), "before": place(change.before), "after": place(change.after),
    ])
  }
}
