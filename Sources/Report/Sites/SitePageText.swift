internal import Decimals
internal import Facts
internal import Region
public import SourceText

/// A site as an officer reads it in a terminal.
public struct SitePageText: Sendable {
  let content: SitePage
  let format: FactFormat
  private var page: TextPage

  /// A page in a language.
  public init(_ content: SitePage, language: Language, color: Bool) {
    self.content = content
    format = FactFormat(content.dictionary, language)
    page = TextPage(color: color)
  }

  /// The whole page.
  public var text: String {
    var copy = self
    copy.head()
    copy.fields()
    copy.indicators()
    copy.missing()
    copy.sources()
    return copy.page.text
  }

  private var site: Site { content.site }
  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  private mutating func head() {
    page.spread(site.name, say("Stichtag ", "As of ") + content.facts.asOf.text(format.language), style: .bold)
    page.line(
      "\(site.id) · \(content.municipalityNames.joined(separator: ", ")) · "
        + site.districts.map(\.name).joined(separator: ", ") + " · "
        + site.states.map { $0.name[format.language] }.joined(separator: ", "), hanging: 2)
    entry(say("Art", "Type"), value(site.siteType, "site_type"))
    entry(say("Stand", "Status"), value(site.status, "status"))
    if site.visibility == .internal {
      entry(say("Sichtbar", "Visible"), say("nur intern", "internally only"))
    }
    entry(say("Ansprechstelle", "Contact"), site.operatorName)
    entry(say("Lage", "Position"), position)
    if let url = site.url { entry(say("Seite", "Page"), url) }
    for (id, overlap) in content.overlaps { entry(say("Überschneidung", "Overlap"), self.overlap(id, overlap)) }
    if let notes = site.notes { entry(say("Vermerk", "Remark"), notes) }
    page.blank()
  }

  private mutating func entry(_ label: String, _ text: String) { page.entry(label, text, labelWidth: 16) }

  private func value(_ id: String, _ field: String) -> String { format.value(.text(id), FactPath(.site, field)) }

  private var position: String {
    guard let location = site.location else { return say("keine Angabe", "not stated") }
    let places = [location.latitude, location.longitude].map {
      format.numbers.text(Decimal34(rounding: $0, places: 4), places: 4)
    }
    let error =
      location.isApproximate
      ? say("auf etwa 1 km gerundet", "rounded to about 1 km") : say("aus einer Quelle", "from a source")
    return "\(places[0]) N, \(places[1]) " + say("O", "E") + " (\(error))"
  }

  private func overlap(_ id: SiteID, _ overlap: Places.Overlap) -> String {
    let name = content.register[id]?.name ?? id.rawValue
    let sure = overlap.certainty == "known" ? say("belegt", "known") : say("wahrscheinlich", "probable")
    return "\(name) (\(id); \(sure))" + (overlap.note.map { ": \($0)" } ?? "")
      + say("; Flächen nie zusammenzählen", "; never add the areas")
  }

  private mutating func fields() {
    let known = content.fields.count - content.missing.count
    page.heading(
      say(
        "ANGABEN (\(known) von \(content.fields.count) Feldern)", "CLAIMS (\(known) of \(content.fields.count) fields)")
    )
    for definition in content.described { field(definition) }
    page.blank()
  }

  private mutating func field(_ definition: FactDefinition) {
    let fact = content.facts.fact(definition.path.name)
    let claims = content.site.claims[definition.path.name] ?? []
    let mark = definition.visibility == .internal ? say(" [intern]", " [internal]") : ""
    page.line("  \(definition.label[format.language])\(mark): \(headline(fact, definition))", hanging: 6)
    let standing = Claims.standing(claims, asOf: content.facts.asOf)
    for claim in standing {
      let remark = standing.count > 1 && isAged(claim, definition) ? say(" · veraltet", " · outdated") : ""
      self.claim(claim, definition.path, isAlone: standing.count == 1, remark: remark)
    }
    for claim in Claims.newer(claims, than: content.facts.asOf) {
      self.claim(
        claim, definition.path, isAlone: false,
        remark: say(" · nach dem Stichtag, zählt nicht", " · after the as-of date, does not count"))
    }
    if let sentence = leads(standing, definition.path) { page.line("      " + sentence, hanging: 6) }
  }

  private func isAged(_ claim: Claim, _ definition: FactDefinition) -> Bool {
    definition.maxAgeYears.map { claim.asOf.fullYears(until: content.facts.asOf) >= $0 } ?? false
  }

  private func headline(_ fact: Fact, _ definition: FactDefinition) -> String {
    let path = definition.path
    let value = fact.leading.map { format.value($0, path) } ?? format.short(fact, path)
    switch fact.status {
    case .known, .unknown, .estimated: return value
    case .aged:
      let years = definition.maxAgeYears ?? 0
      return value + say(" – VERALTET (\(years) Jahre oder älter)", " – OUTDATED (\(years) years or older)")
    case .conflicting: return value + say(" – WIDERSPRÜCHLICH", " – CONTRADICTORY")
    }
  }

  /// The value is repeated only where it is not the one in the headline.
  private mutating func claim(_ claim: Claim, _ path: FactPath, isAlone: Bool, remark: String = "") {
    let value = isAlone && claim.scope == .whole ? "" : format.value(claim.value, path) + " · "
    let number = (content.sources.firstIndex(of: claim.source) ?? 0) + 1
    let scope = isAlone && claim.scope == .whole ? "" : " · " + format.scope(claim)
    let note = claim.note.map { " · „\($0)“" } ?? ""
    page.line(
      "      \(value)\(format.date(claim))\(scope) · \(format.publisher(claim.publisher)) [\(number)]\(note)\(remark)",
      hanging: 8, style: .dim)
  }

  private func leads(_ standing: [Claim], _ path: FactPath) -> String? {
    if let leading = standing.first, leading.scope == .whole,
      let precedence = Claims.precedence(standing, asOf: content.facts.asOf)
    {
      let value = format.value(leading.value, path)
      return say("Es gilt die Angabe \(value), ", "The claim \(value) leads, ") + format.because(precedence) + "."
    }
    if let leading = standing.first, leading.scope == .whole, standing.contains(where: { $0.value != leading.value }) {
      return say(
        "Es gilt die Angabe zum ganzen Standort; Angaben zu Teilen führen nie.",
        "The claim about the whole site leads; claims about parts never do.")
    }
    guard !standing.isEmpty, standing.allSatisfy({ $0.scope == .part }) else { return nil }
    return say(
      "Nur Teile sind bekannt; der ganze Standort hat mindestens so viel.",
      "Parts only are known; the whole site has at least as much.")
  }

  private mutating func indicators() {
    page.heading(say("KENNZAHLEN DES STANDORTS", "INDICATORS OF THE SITE"))
    for (definition, fact) in content.indicators where fact.isKnown {
      page.line("  \(definition.label[format.language]): \(sentence(fact, definition.path))", hanging: 6)
      if let method = definition.method { page.line("      " + method[format.language], hanging: 6, style: .dim) }
      let inputs = fact.inputs.filter { $0.path != "site.location" }
      if !inputs.isEmpty {
        page.line(
          "      ← " + inputs.prefix(3).map(input).joined(separator: " · ") + more(inputs.count), hanging: 8,
          style: .dim)
      }
    }
    for (definition, fact) in content.indicators where !fact.isKnown {
      let reason = fact.reason?[format.language] ?? lacking(fact)
      page.line(
        "  \(definition.label[format.language]): " + say("unbekannt", "unknown")
          + (reason.isEmpty ? "" : " – \(reason)"), hanging: 6)
    }
    page.blank()
  }

  private func sentence(_ fact: Fact, _ path: FactPath) -> String {
    let name = ["name", "road"].compactMap { fact.details[$0]?[format.language] }
    return format.sentence(fact, path)
      + (name.isEmpty
        ? "" : " · " + name.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: ", "))
  }

  private func more(_ count: Int) -> String {
    count > 3 ? say(" · und \(count - 3) weitere", " · and \(count - 3) more") : ""
  }

  private func input(_ input: FactInput) -> String {
    let path = FactPath(input.path)
    let label = path.map(format.label) ?? input.path.replacing("reference.", with: "")
    return "\(label) \(format.value(input.value, path))" + (input.asOf.map { " (\($0.text(format.language)))" } ?? "")
  }

  private func lacking(_ fact: Fact) -> String {
    let labels = fact.absent.sorted().filter { $0.root == .site }.map(format.label)
    return labels.isEmpty ? "" : say("es fehlt: ", "missing: ") + labels.joined(separator: ", ")
  }

  private mutating func missing() {
    guard !content.worthAsking.isEmpty else { return }
    page.heading(
      say("NICHT BEKANNT (heißt nicht „nein“) UND WEN MAN FRAGT", "NOT KNOWN (NOT THE SAME AS “NO”) AND WHOM TO ASK"))
    for (whom, labels) in content.questions(format) {
      page.line("  \(whom): " + labels.joined(separator: " · "), hanging: 4)
    }
    page.blank()
  }

  private mutating func sources() {
    guard !content.sources.isEmpty else { return }
    page.heading(say("QUELLEN", "SOURCES"))
    for (index, source) in content.sources.enumerated() {
      // An address is not cut: it has to work when it is copied.
      page.raw("  [\(index + 1)] \(source)")
    }
  }
}
