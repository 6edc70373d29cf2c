import Decimals
import Facts
import SourceText

/// What the check of the register says.
enum CheckWording {
  static func unknownMunicipality(_ name: String, nearest: String?, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "sites/unknown-municipality",
      LocalizedText(
        de: "Eine Gemeinde „\(name)“ gibt es in municipalities.csv nicht.",
        en: "There is no municipality “\(name)” in municipalities.csv."), at: place,
      hint: nearest.map { LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?") },
      actor: .data)
  }

  static func otherDistrict(
    _ name: String, _ district: DistrictKey?, _ own: [DistrictKey], _ place: SourceLocation
  ) -> Diagnostic {
    let listed = own.map(\.rawValue).joined(separator: ", ")
    let where_ = district.map {
      LocalizedText(de: "liegt im Kreis \($0.rawValue)", en: "lies in the district \($0.rawValue)")
    }
    return Diagnostic(
      "sites/other-district",
      LocalizedText(
        de: "\(name) \(where_?.de ?? "liegt außerhalb der Lausitz"); der Standort nennt nur \(listed).",
        en: "\(name) \(where_?.en ?? "lies outside the Lausitz"); the site names \(listed) only."),
      severity: .warning, at: place,
      hint: district.map {
        LocalizedText(
          de: "further_districts: [\($0.rawValue)] ergänzen oder die Gemeinde streichen",
          en: "add further_districts: [\($0.rawValue)] or drop the municipality")
      }, actor: .data)
  }

  static func overlap(_ sites: [Site], _ overlap: Places.Overlap) -> Diagnostic {
    let names = sites.map(\.name).joined(separator: " – ")
    let isKnown = overlap.certainty == "known"
    return Diagnostic(
      "sites/overlap",
      LocalizedText(
        de: "\(isKnown ? "Liegen" : "Liegen wohl") teils auf derselben Fläche, nie zusammenzählen: \(names).",
        en: "\(isKnown ? "Partly on" : "Probably partly on") the same land, never to be added up: \(names)."),
      severity: .note, at: sites[0].place(ofHead: "location"), actor: .data)
  }

  static func near(_ a: Site, _ b: Site, km: Double) -> Diagnostic {
    let metres = Decimal34(rounding: km * 10, places: 0) * .hundred
    return Diagnostic(
      "sites/near",
      LocalizedText(
        de: "„\(a.name)“ und „\(b.name)“ liegen nach den Koordinaten nur \(metres) m auseinander.",
        en: "“\(a.name)” and “\(b.name)” are only \(metres) m apart by their coordinates."), severity: .warning,
      at: a.place(ofHead: "location"),
      hint: LocalizedText(
        de: "Punkte prüfen; dieselbe Fläche in places.yaml unter overlaps eintragen",
        en: "check the points; enter shared land in places.yaml under overlaps"),
      notes: [
        Diagnostic.Note(
          LocalizedText(de: "Der andere Standort.", en: "The other site."), at: b.place(ofHead: "location"))
      ],
      actor: .data)
  }

  static func distance(
    _ stated: Decimal34, to node: TransportNode, direct: Double, error: Double, isPossible: Bool,
    _ place: SourceLocation
  ) -> Diagnostic {
    let line = LocalizedText.oneDecimal(direct)
    let off = LocalizedText.oneDecimal(error)
    let km = LocalizedText.oneDecimal(stated.doubleValue)
    let text = LocalizedText(
      de: "\(km.de) km bis \(node.title): Schon die Luftlinie misst \(line.de) km (Fehler der Lage \(off.de) km)",
      en: "\(km.en) km to \(node.title): even the straight line is \(line.en) km (position error \(off.en) km)")
    guard isPossible else {
      return Diagnostic(
        "sites/impossible-distance",
        LocalizedText(de: text.de + "; das kann nicht stimmen.", en: text.en + "; this cannot be right."),
        severity: .warning, at: place,
        hint: LocalizedText(
          de: "Quelle, Ziel und Koordinaten des Standorts prüfen",
          en: "check source, destination and the site's coordinates"),
        actor: .data)
    }
    return Diagnostic(
      "sites/short-distance",
      LocalizedText(de: text.de + "; gerade noch möglich.", en: text.en + "; just possible."), severity: .note,
      at: place, actor: .data)
  }

  static func unlisted(_ name: String, _ stated: Decimal34, _ place: SourceLocation) -> Diagnostic {
    let km = LocalizedText.oneDecimal(stated.doubleValue)
    return Diagnostic(
      "sites/unlisted-station",
      LocalizedText(
        de: "Den Bahnhof „\(name)“ hat transport.csv nicht; ob \(km.de) km stimmen können, lässt sich nicht prüfen.",
        en: "transport.csv does not have the station “\(name)”; whether \(km.en) km can be right cannot be checked."),
      severity: .note, at: place, actor: .data)
  }

  static func clash(
    _ small: ContradictionCheck.Leading, _ great: ContradictionCheck.Leading, _ site: Site,
    _ dictionary: FactsDictionary
  ) -> Diagnostic {
    let a = words(small, dictionary)
    let b = words(great, dictionary)
    return Diagnostic(
      "sites/contradiction",
      LocalizedText(de: "\(a.de) ist mehr als \(b.de).", en: "\(a.en) is more than \(b.en)."), severity: .warning,
      at: site.place(of: small.claim),
      hint: LocalizedText(de: "gelten beide für den ganzen Standort?", en: "do both hold for the whole site?"),
      notes: [
        Diagnostic.Note(
          LocalizedText(
            de: "Die andere Angabe, Stand \(great.claim.asOf); diese hier: \(small.claim.asOf).",
            en: "The other claim, as of \(great.claim.asOf); this one: \(small.claim.asOf)."),
          at: site.place(of: great.claim))
      ], actor: .data)
  }

  static func fullWithLand(_ free: ContradictionCheck.Leading, _ site: Site) -> Diagnostic {
    let ha = number(free.number)
    return Diagnostic(
      "sites/full-with-land",
      LocalizedText(
        de: "Der Standort gilt als belegt, hat aber \(ha.de) ha freie Fläche.",
        en: "The site is called full but has \(ha.en) ha of vacant land."), severity: .warning,
      at: site.place(of: free.claim),
      notes: [
        Diagnostic.Note(
          LocalizedText(de: "Der Stand der Entwicklung.", en: "The status."), at: site.place(ofHead: "status"))
      ], actor: .data)
  }

  static func future(
    _ count: Int, _ labels: [LocalizedText], asOf: PartialDate, _ place: SourceLocation
  ) -> Diagnostic {
    let shown = labels.prefix(4)
    let rest = labels.count > shown.count ? ", …" : ""
    let de = shown.map(\.de).joined(separator: ", ") + rest
    let en = shown.map(\.en).joined(separator: ", ") + rest
    return Diagnostic(
      "sites/future-claim",
      LocalizedText(
        de: count == 1
          ? "Eine Angabe ist jünger als der Stichtag \(asOf) und bleibt außer Betracht: \(de)."
          : "\(count) Angaben sind jünger als der Stichtag \(asOf) und bleiben außer Betracht: \(de).",
        en: count == 1
          ? "One claim is newer than the as-of date \(asOf) and is left out: \(en)."
          : "\(count) claims are newer than the as-of date \(asOf) and are left out: \(en)."),
      severity: .warning, at: place, actor: .data)
  }

  private static func words(_ value: ContradictionCheck.Leading, _ dictionary: FactsDictionary) -> LocalizedText {
    let definition = dictionary[FactPath(.site, value.field)]
    let label = definition?.label ?? LocalizedText(both: value.field)
    let unit = definition?.unit?.symbol ?? LocalizedText(both: "")
    let text = number(value.number)
    return LocalizedText(de: "\(label.de) (\(text.de) \(unit.de))", en: "\(label.en) (\(text.en) \(unit.en))")
  }

  private static func number(_ number: Decimal34) -> LocalizedText {
    let text = number.description
    return LocalizedText(de: text.replacing(".", with: ","), en: text)
  }
}
