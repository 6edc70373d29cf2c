public import Facts
internal import SourceText
public import YAML

extension Enquiry {
  /// The keys of an enquiry beside its sections.
  static let head = Shape(
    "enquiry",
    [
      .need("id", .text, "Kennung der Anfrage", "id of the enquiry"),
      .may("version", .integer, "Fassung der Anfrage", "version of the enquiry"),
      .may(
        "title", .choice([.text, .localized]), "Titel; ohne Namen des Investors",
        "title; without the name of the investor"),
      .may("summary", .choice([.text, .localized]), "das Vorhaben in einem Satz", "the project in a sentence"),
      .may("answer_by", .date, "bis wann zu antworten ist", "by when to answer"),
      .may("must", .list(.name(of: "must")), "Muss: ohne das geht es nicht", "must: without it, nothing"),
      .may("must_have", .list(.name(of: "must")), "älterer Name von must", "older name of must"),
      .may("nice", .list(.name(of: "must")), "Kann: zählt, ist aber entbehrlich", "nice to have"),
      .may("nice_to_have", .list(.name(of: "must")), "älterer Name von nice", "older name of nice"),
      .may(
        "unknown", .list(.name(of: "must")), "was der Investor noch nicht weiß", "what the investor does not know yet"),
      .may("free_text_points", .list(.text), "was sich nicht in Feldern sagen lässt", "what fits no field"),
      .may(
        "claims", .entries(.entries(.anything)), "Standort → Feld → Angaben, nur für diese Anfrage",
        "site → field → claims, for this enquiry only"),
      .may("fictional", .boolean, "erfundenes Beispiel", "invented example"),
    ])

  /// An enquiry file with every field of the dictionary.
  public static func shape(_ dictionary: FactsDictionary) -> Shape {
    var sections: [(name: String, keys: [Shape.Key])] = []
    for definition in dictionary.definitions(of: .enquiry) {
      let parts = definition.path.name.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      if sections.last?.name != parts[0], !sections.contains(where: { $0.name == parts[0] }) {
        sections.append((parts[0], []))
      }
      let index = sections.firstIndex { $0.name == parts[0] } ?? 0
      sections[index].keys.append(definition.key(parts[1], .choice([definition.value, .null])))
    }
    let keys = sections.map { section in
      Shape.Key.may(
        section.name, .mapping(Shape(section.name, section.keys)), "Abschnitt der Anfrage", "section of the enquiry")
    }
    let claims = Claim.fields(dictionary, shape: Claim.enquiryShape)
    return head.adding(keys, after: "answer_by").replacing("claims", by: .entries(.mapping(claims), keys: "site"))
  }
}
