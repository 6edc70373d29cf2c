package import Facts
internal import Region
internal import SourceText
package import YAML

extension RuleTest {
  /// A file of rule tests.
  ///
  /// - Parameter dictionary: fields that enquiries and sites may set, with what they may be; nil: any.
  package static func fileShape(_ dictionary: FactsDictionary? = nil) -> Shape {
    Shape(
      "tests",
      [
        .may(
          "as_of", .date, "Stichtag aller Tests der Datei, damit sie morgen dasselbe sagen",
          "day for all tests of the file, so that they say the same tomorrow"),
        .need(
          "tests", .list(.mapping(shape(dictionary))), "die Tests: Sätze über die Regeln, die wahr bleiben sollen",
          "the tests: sentences about the rules that must stay true"),
      ])
  }

  /// One test.
  static func shape(_ dictionary: FactsDictionary? = nil) -> Shape {
    let site = Shape.Value.choice([.text, .mapping(siteShape(dictionary))])
    return Shape(
      "test",
      [
        .need("name", .text, "der Satz; in der Datei einmalig", "the sentence; unique in its file"),
        .may(
          "as_of", .date, "Stichtag, wenn er von dem der Datei abweicht", "day, if it differs from that of the file"),
        .need(
          "enquiry", .choice([.text, .mapping(enquiryShape(dictionary))]),
          "Kennung einer Musteranfrage, oder was an ihr anders ist; {} stellt keine Anforderung",
          "id of a sample enquiry, or what differs from it; {} states nothing"),
        .may(
          "preset", .name(of: "preset"), "Gewichtungsprofil; ohne Angabe keines", "weighting profile; none without it"),
        .may("site", site, "ein Standort, oder was an ihm anders ist", "a site, or what differs from it"),
        .may(
          "sites", .choice([.list(.text), .entries(site)]),
          "mehrere Standorte: eine Liste, oder eigene Namen mit dem, wofür sie stehen",
          "several sites: a list, or names of your own with what they stand for"),
        .need("expect", .mapping(expectationShape), "was herauskommen muss", "what must come out"),
        .may("note", .text, "Bemerkung", "remark"),
      ])
  }

  static func enquiryShape(_ dictionary: FactsDictionary? = nil) -> Shape {
    let fields = dictionary?.definitions(of: .enquiry).filter { $0.path.name.contains(".") }
    return Shape(
      "enquiry of a test",
      [
        .may("like", .text, "Musteranfrage, von der ausgegangen wird", "sample enquiry to start from"),
        .may("set", set(fields), "Angaben mit anderem Wert: bereich.feld", "fields with another value: section.field"),
        .may("remove", .list(.name(of: "paths")), "Angaben, die fehlen sollen", "fields to be absent"),
        .may(
          "must", .list(.name(of: "must")), "die Muss-Punkte, anstelle der bisherigen", "the musts, instead of those"),
      ])
  }

  static func siteShape(_ dictionary: FactsDictionary? = nil) -> Shape {
    let fields = dictionary?.definitions(of: .site).filter { !SiteFacts.headFields.contains($0.path.name) }
    return Shape(
      "site of a test",
      [
        .need("like", .text, "Standort, von dem ausgegangen wird", "site to start from"),
        .may("set", set(fields), "Felder mit anderem Wert", "fields with another value"),
        .may("remove", .list(.text), "Felder, die fehlen sollen", "fields to be absent"),
      ])
  }

  private static func set(_ fields: [FactDefinition]?) -> Shape.Value {
    fields.map { .mapping(Shape("set", $0.map { $0.key($0.path.name, $0.value) })) } ?? .entries(.anything)
  }
}

extension RuleTest {
  /// `expect`. With several sites a key may hold one entry for each site, by its name.
  static let expectationShape = Shape(
    "expect",
    [
      .may(
        "knock_outs", bySite(.entries(.words(verdicts), keys: "knock_out")),
        "Ausschlusskriterium: was dabei herauskommt",
        "knock-out: what comes of it"),
      .may(
        "points", bySite(.entries(.choice([range, .words(pointWords)]), keys: "criterion")),
        "Kriterium: Punkte, oder [mindestens, höchstens]", "criterion: points, or [least, greatest]"),
      .may("standing", bySite(.words(of: Standing.self)), "Stand des Standorts", "standing of the site"),
      .may(
        "score", bySite(range), "Punkte des Standorts, ohne Standort Beitrag des Vorhabens",
        "points of the site; without a site the project contribution"),
      .may("advice", bySite(.list(.name(of: "advice"))), "Hinweise, die kommen müssen", "hints that must be given"),
      .may(
        "no_advice", bySite(.list(.name(of: "advice"))), "Hinweise, die nicht kommen dürfen",
        "hints that must not be given"),
      .may("order", .list(.text), "Namen der Standorte, der beste zuerst", "names of the sites, the best first"),
      .may(
        "suggested_preset", .choice([.name(of: "preset"), .words(["none"])]), "vorgeschlagenes Profil, oder none",
        "suggested profile, or none"),
    ])

  /// What a knock-out can come to.
  static let verdicts = ["met", "not_met", "unknown", "not_asked"]
  /// What can be expected of a criterion beside points.
  static let pointWords = ["unknown", "not_asked", "pending"]
  private static let range = Shape.Value.choice([
    .number(least: "0", greatest: "100"), .list(.number(least: "0", greatest: "100")),
  ])

  private static func bySite(_ value: Shape.Value) -> Shape.Value { .choice([value, .entries(value)]) }
}
