internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import Rulebook
internal import SourceText

/// The evidence: every figure with source and date, claims that differ, sources, and how to compute it again.
extension SiteReport {
  var proof: Markup {
    ReportParts.section(
      "belege", say("Belege", "Evidence"),
      [
        ReportParts.paragraph([
          .text(
            say(
              "Die Zahlen in eckigen Klammern im Text führen hierher. Wo mehrere Quellen Verschiedenes sagen, stehen alle da; die erste gilt.",
              "The numbers in square brackets in the text lead here. Where sources say different things, all are listed; the first one counts."
            ))
        ]), claimTable, indicatorTable, sourceList, recompute,
      ])
  }

  // MARK: Claims

  private var numbered: [(number: Int, entry: Evidence.Entry)] {
    evidence.entries.enumerated().map { ($0 + 1, $1) }
  }

  private var claimTable: Markup {
    let rows = numbered.filter { !$0.entry.claims.isEmpty }.map { number, entry in
      ReportParts.Row(
        [
          [writer.structure("[\(number)] "), .text(entry.definition.label[format.language])],
          entry.claims.enumerated().map { claim($1, entry, isFirst: $0 == 0) },
        ], id: "beleg-\(number)")
    }
    guard !rows.isEmpty else {
      return ReportParts.paragraph([
        .text(say("Zu diesem Standort gibt es noch keine Angaben.", "There are no claims about this site yet."))
      ])
    }
    return ReportParts.table(
      say("Angaben zum Standort", "Claims about the site"),
      [say("Angabe", "Detail"), say("Was die Quellen sagen", "What the sources say")], widths: [30, 70], isLong: true,
      rows)
  }

  private func claim(_ claim: Claim, _ entry: Evidence.Entry, isFirst: Bool) -> Markup {
    let path = entry.definition.path
    let value = format.value(RestrictionWords.spelledOut(claim.value, format.language), path)
    let part = claim.scope == .part ? " · " + format.scope(claim) : ""
    let note = claim.note.map { " · „\($0)“" } ?? ""
    let why =
      isFirst
      ? Claims.precedence(entry.claims, asOf: page.facts.asOf).map {
        " · " + say("gilt, ", "counts ") + format.because($0)
      }
      : nil
    return .of(
      "div", ["class": isFirst ? "claim first" : "claim"],
      [
        writer.text(
          "\(value) · \(format.date(claim))\(part) · \(format.publisher(claim.publisher))\(note)", .fact(path)),
        .text((why ?? "") + " "), sourceMark(claim.source),
      ])
  }

  // MARK: Indicators

  private var indicatorTable: Markup {
    let rows = numbered.filter { $0.entry.claims.isEmpty }.map { number, entry in
      ReportParts.Row(
        [
          [writer.structure("[\(number)] " + entry.definition.label[format.language])],
          [
            writer.text(
              entry.fact.isKnown ? format.sentence(entry.fact, entry.definition.path) : unknown(entry),
              .fact(entry.definition.path))
          ],
          [
            .of(
              "div", ["class": "claim"],
              [writer.text(entry.definition.method?[format.language] ?? "", .fact(entry.definition.path))])
          ]
            + inputs(entry),
        ], id: "beleg-\(number)")
    }
    guard !rows.isEmpty else { return .group([]) }
    return ReportParts.table(
      say("Kennzahlen und woraus sie berechnet sind", "Indicators and what they are computed from"),
      [say("Kennzahl", "Indicator"), say("Wert", "Value"), say("Methode und Ausgangsdaten", "Method and inputs")],
      widths: [25, 20, 55], isLong: true, rows)
  }

  private func unknown(_ entry: Evidence.Entry) -> String {
    entry.fact.reason?[format.language] ?? format.short(entry.fact, entry.definition.path)
  }

  /// Inputs that are printed for one indicator; a list of firms says no more when it is longer.
  private static let inputCount = 6

  private func inputs(_ entry: Evidence.Entry) -> [Markup] {
    let shown = entry.fact.inputs.filter { $0.path != "site.location" }
    return shown.prefix(Self.inputCount).map { input in
      let path = FactPath(input.path)
      let label = ReferenceInputs.label(input.path)?[format.language] ?? path.map(format.label) ?? input.path
      let date = input.asOf.map { " (\($0.text(format.language)))" } ?? ""
      return .of(
        "div", ["class": "claim"],
        [
          writer.text("← \(label) \(format.value(input.value, path))\(date)", .fact(entry.definition.path)), .text(" "),
          sourceMark(input.source),
        ])
    }
      + (shown.count > Self.inputCount
        ? [
          .of(
            "div", ["class": "claim"],
            [
              writer.structure(
                say("und \(shown.count - Self.inputCount) weitere", "and \(shown.count - Self.inputCount) more"))
            ])
        ]
        : [])
  }

  // MARK: Sources

  /// All sources that a report names, in order of first use.
  static func sources(_ evidence: Evidence, _ asked: Case?, _ page: SitePage) -> [String] {
    let ofEntries = evidence.entries.flatMap { entry in
      entry.claims.map(\.source) + entry.fact.inputs.prefix(inputCount + 1).map(\.source)
    }
    let ofFunding = asked.map { HintList(.funding, $0.view, [$0.result], $0.advice).joined.flatMap(\.sources) } ?? []
    let ofRates = page.reference.aidRates.filter { page.site.districts.contains($0.district) }.map(\.source)
    return (ofEntries + ofFunding + ofRates).filter { $0 != "register" && !$0.hasPrefix("enquiry ") }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Sources that need no entry in the list.
  private func known(_ source: String) -> String? {
    if source == "register" { return say("Standortverzeichnis", "site register") }
    return source.hasPrefix("enquiry ") ? say("Ihre Anfrage", "your enquiry") : nil
  }

  /// A link to a source in the list.
  func sourceMark(_ source: String) -> Markup {
    if let name = known(source) { return .of("span", ["class": "source"], name) }
    guard let index = sources.firstIndex(of: source) else { return .group([]) }
    return .of(
      "a", ["class": "source", "data-ref": "structure", "href": "#quelle-\(index + 1)"],
      say("Quelle\u{A0}\(index + 1)", "source\u{A0}\(index + 1)"))
  }

  private var sourceList: Markup {
    .group([
      .of("h3", say("Quellen", "Sources")),
      .of(
        "ol", ["class": "sources"],
        sources.enumerated().map { index, source in
          .of(
            "li", ["id": "quelle-\(index + 1)"],
            source.split(separator: " ").allSatisfy { $0.hasPrefix("http") }
              ? source.split(separator: " ").enumerated().flatMap {
                $0 == 0 ? [link(String($1))] : [.text(" "), link(String($1))]
              }
              : [link(source)])
        }),
    ])
  }

  // MARK: How to compute it again

  private var recompute: Markup {
    let enquiry = asked.map { [(say("Anfrage", "Enquiry"), $0.assessment.basis.enquiryHash)] } ?? []
    let hashes = [
      (say("Regelwerk", "Rulebook"), basis.rulebookHash),
      (say("Standortverzeichnis", "Site register"), basis.registerHash),
      (say("Vergleichsdaten", "Reference data"), basis.referenceHash),
    ]
    let profile = asked?.assessment.preset.map { " --preset \($0.id)" } ?? ""
    let file = asked.map { " \($0.assessment.enquiry.id).yaml" } ?? ""
    let call =
      "lotse report\(file) --site \(site.id) --as-of \(basis.asOf)\(profile) --lang \(format.language.rawValue)"
    return .of(
      "div", ["class": "recompute"],
      [
        .of("h3", say("Nachrechnen", "Computing it again")),
        ReportParts.paragraph([
          .text(
            say(
              "Dieselben Eingaben geben denselben Bericht, Zeichen für Zeichen: ",
              "The same inputs give the same report, byte for byte: ")),
          .of("code", ["data-ref": "structure"], call),
        ]),
        .of(
          "dl", ["class": "hashes"],
          (enquiry + hashes).flatMap {
            [.of("dt", $0.0), .of("dd", [:], [.of("code", ["data-ref": "structure"], $0.1)])]
          }
            + [.of("dt", say("Programm", "Program")), .of("dd", [:], [writer.structure("lotse \(basis.engine)")])]),
      ])
  }
}
