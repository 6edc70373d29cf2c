internal import Decimals
internal import Evaluation
internal import Facts
internal import Region
internal import Rulebook
internal import SourceText

extension EnquiryReport {
  /// The page for a terminal: what is stated first, findings last, above the prompt.
  public func text(color: Bool) -> String {
    var page = TextPage(color: color)
    if let assessment {
      head(assessment, &page)
      stated(assessment.enquiry, &page)
      musts(assessment, &page)
      missing(assessment, &page)
      preset(assessment, &page)
    }
    if !findings.all.isEmpty { page.raw(DiagnosticRenderer(language: format.language, color: color).render(findings)) }
    page.line(summary, style: .bold)
    return page.text
  }

  private func head(_ assessment: Assessment, _ page: inout TextPage) {
    let enquiry = assessment.enquiry
    page.spread(
      say("Anfrage ", "Enquiry ") + "\(enquiry.id): \(enquiry.title[format.language])",
      say("Stichtag ", "as of ") + assessment.basis.asOf.text(format.language), style: .bold)
    let all = format.dictionary.definitions(of: .enquiry).count { $0.path.name.contains(".") }
    page.line(
      say(
        "\(enquiry.values.count) von \(all) Feldern ausgefüllt.", "\(enquiry.values.count) of \(all) fields filled in.")
    )
    page.blank()
  }

  private func stated(_ enquiry: Enquiry, _ page: inout TextPage) {
    for strength in Enquiry.Strength.all {
      let items = stated(strength, enquiry)
      guard !items.isEmpty else { continue }
      page.heading(title(strength))
      let width = min(54, (items.map { $0.definition.label[format.language].count }.max() ?? 0) + 4)
      for item in items {
        page.entry(
          "  " + item.definition.label[format.language], words(item), labelWidth: width)
      }
      page.blank()
    }
  }

  private func title(_ strength: Enquiry.Strength) -> String {
    switch strength {
    case .must: say("MUSS", "MUST")
    case .should: say("SOLL", "SHOULD")
    case .nice: say("KANN", "NICE TO HAVE")
    }
  }

  private func words(_ item: Stated) -> String {
    let text = format.value(item.value, item.definition.path)
    return text.isEmpty ? say("keine", "none") : text
  }

  private func musts(_ assessment: Assessment, _ page: inout TextPage) {
    let results = knockOuts(assessment)
    page.heading(say("AUSSCHLUSSKRITERIEN", "KNOCK-OUTS"))
    if results.isEmpty {
      page.line(
        "  " + say("keines: Die Anfrage schließt keinen Standort aus.", "none: the enquiry excludes no site."))
    }
    for result in results {
      let effect =
        result.knockOut.isDecisive ? "" : say(" · ohne Einfluss auf die Reihenfolge", " · no effect on the order")
      page.line("  \(result.knockOut.title[format.language]): \(result.requiredText(format))\(effect)", hanging: 4)
    }
    page.blank()
    guard !assessment.uncheckable.isEmpty else { return }
    page.heading(say("NICHT PRÜFBAR", "CANNOT BE CHECKED"))
    for item in assessment.uncheckable {
      page.line("  " + item.text(format, assessment.rulebook.roles), hanging: 4)
    }
    page.blank()
  }

  private func missing(_ assessment: Assessment, _ page: inout TextPage) {
    let fields = missing(assessment.enquiry)
    guard !fields.isEmpty else { return }
    let waiting = waiting(assessment)
    page.heading(say("NICHT ANGEGEBEN", "NOT STATED"))
    list(
      waiting.filter { $0.criterion.side == .investor },
      say(
        "Danach wird nicht gefragt, das Gewicht geht an die anderen Kriterien der Gruppe:",
        "Not asked for, the weight goes to the other criteria of the group:"), &page)
    list(
      waiting.filter { $0.criterion.side == .region },
      say(
        "Zählt für die Region als unbekannt; eine Angabe macht die Spanne kleiner:",
        "Counts as unknown for the region; a value makes the span smaller:"), &page)
    let asked = notAsked(assessment)
    if !asked.isEmpty {
      page.line(
        "  " + say("Diese Ausschlusskriterien gelten deshalb nicht:", "These knock-outs therefore do not apply:"))
      for item in asked {
        let labels = item.fields.map(format.label).joined(separator: ", ")
        page.line("    \(item.knockOut.title[format.language]): \(labels)", hanging: 6)
      }
    }
    rest(fields, used: Set(waiting.flatMap(\.fields) + asked.flatMap(\.fields)), &page)
    page.blank()
  }

  /// So many labels are listed at most; beyond that they are counted.
  private static let listed = 12

  private func rest(_ fields: [FactDefinition], used: Set<FactPath>, _ page: inout TextPage) {
    let others = fields.filter { !used.contains($0.path) }.map { $0.label[format.language] }
    guard !others.isEmpty else { return }
    guard others.count <= Self.listed else {
      page.line(
        "  "
          + say(
            "\(others.count) weitere Felder ändern für sich allein nichts: lotse enquiry new --full",
            "\(others.count) more fields change nothing by themselves: lotse enquiry new --full"), hanging: 4)
      return
    }
    page.line(
      "  " + say("Ändert für sich allein nichts: ", "Changes nothing by itself: ") + others.joined(separator: ", ")
        + ".",
      hanging: 4)
  }

  private func list(
    _ items: [(criterion: Criterion, fields: [FactPath])], _ title: String, _ page: inout TextPage
  ) {
    guard !items.isEmpty else { return }
    page.line("  " + title, hanging: 4)
    for item in items {
      let fields = item.fields.map(format.label).joined(separator: ", ")
      let points = format.numbers.text(item.criterion.weight, places: 2)
      let unit = item.criterion.weight == .one ? say("Punkt", "point") : say("Punkte", "points")
      page.line("    \(item.criterion.title[format.language]) (\(points) \(unit)): \(fields)", hanging: 6)
    }
  }

  private func preset(_ assessment: Assessment, _ page: inout TextPage) {
    page.heading(say("GEWICHTUNGSPROFIL", "WEIGHTING PROFILE"))
    if let preset = assessment.suggestedPreset {
      page.line(
        say("  Vorschlag: ", "  Suggested: ") + "\(preset.title[format.language]) (--preset \(preset.id)). "
          + preset.because[format.language], hanging: 4)
    } else {
      page.line(say("  Kein Vorschlag; es gelten die Grundgewichte.", "  None suggested; base weights apply."))
    }
    page.blank()
  }
}
