internal import Decimals
public import Facts
public import SourceText

extension Enquiry {
  /// What reads as a slip: values that contradict each other, dates in the wrong order or in the past, next to nothing
  /// stated. Warnings only; an enquiry with them is assessed as it stands.
  ///
  /// - Parameter asOf: the day against which dates are held.
  public func plausibility(asOf: PartialDate) -> [Diagnostic] {
    nearlyEmpty() + sizeClass() + orders() + dates(asOf)
  }

  /// So few values about the project that hardly a criterion can be asked.
  private static let fewValues = 3

  private func nearlyEmpty() -> [Diagnostic] {
    let sections = [
      "sector.", "site.", "building.", "utilities.", "transport.", "workforce.", "knowledge.", "timeline.",
    ]
    let count = values.keys.count { path in sections.contains { path.name.hasPrefix($0) } }
    guard count < Self.fewValues else { return [] }
    return [PlausibilityWording.nearlyEmpty(count, SourceLocation(file, SourceRange(0, 0)))]
  }

  /// Staff limits of the EU definition (Recommendation 2003/361/EC): below 10 micro, 50 small, 250 medium.
  private func sizeClass() -> [Diagnostic] {
    let path = FactPath(.enquiry, "company.size_class")
    guard let size = values[path]?.text, let staff = number("company.employees_group"), let place = place(path),
      let limit = ["micro": 10, "small": 50, "medium": 250][size]
    else { return [] }
    return staff < Decimal34(limit) ? [] : [PlausibilityWording.sizeClass(staff, limit, place)]
  }

  /// Of two values the first cannot be greater than the second.
  private func orders() -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let place = exceeds("site.plot_min_ha", "site.area_ha") { found.append(PlausibilityWording.plot(place)) }
    if let place = exceeds("utilities.power_mw", "utilities.power_mw_final") {
      found.append(PlausibilityWording.power(place))
    }
    if let place = exceeds("workforce.jobs_new", "workforce.jobs_total") {
      found.append(PlausibilityWording.newJobs(place))
    }
    if let place = exceeds("workforce.apprentices", "workforce.jobs_total") {
      found.append(PlausibilityWording.apprentices(place))
    }
    return found
  }

  private func exceeds(_ part: String, _ whole: String) -> SourceLocation? {
    guard let a = number(part), let b = number(whole), a > b else { return nil }
    return place(FactPath(.enquiry, part))
  }

  private func number(_ name: String) -> Decimal34? { values[FactPath(.enquiry, name)]?.number }

  private func dates(_ asOf: PartialDate) -> [Diagnostic] {
    let names = ["timeline.decision_by", "timeline.build_ready_by", "timeline.start_operation_by"]
    let stated = names.compactMap { name -> (name: String, date: PartialDate, place: SourceLocation)? in
      let path = FactPath(.enquiry, name)
      guard case .date(let date)? = values[path], let place = place(path) else { return nil }
      return (name, date, place)
    }
    let past = stated.filter { asOf.isSurelyAfter($0.date) }.map { PlausibilityWording.past($0.date, asOf, $0.place) }
    let pairs = zip(stated, stated.dropFirst()).filter { $0.date.isSurelyAfter($1.date) }
    return past + pairs.map { PlausibilityWording.order($0.name, $1.name, $1.place, first: $0.place) }
  }
}

/// What the check of plausibility says.
enum PlausibilityWording {
  static func nearlyEmpty(_ count: Int, _ place: SourceLocation) -> Diagnostic {
    let de = count == 0 ? "nichts" : count == 1 ? "nur eine Angabe" : "nur \(count) Angaben"
    let en = count == 0 ? "nothing" : count == 1 ? "one value only" : "\(count) values only"
    return warning(
      "enquiry/nearly-empty", de: "Zum Vorhaben steht hier \(de): Die Standorte lassen sich kaum unterscheiden.",
      en: "The enquiry states \(en) about the project: sites can hardly be told apart.", place,
      hint: LocalizedText(
        de: "Fläche, Branche, Arbeitsplätze und Termine helfen am meisten",
        en: "area, sector, jobs and dates help most"))
  }

  static func sizeClass(_ staff: Decimal34, _ limit: Int, _ place: SourceLocation) -> Diagnostic {
    warning(
      "enquiry/size-class",
      de:
        "Größe und Beschäftigte der Gruppe passen nicht zusammen: \(staff) Beschäftigte, nach EU-Definition weniger als \(limit).",
      en: "Size and staff of the group do not fit: \(staff) people, by the EU definition fewer than \(limit).", place,
      hint: LocalizedText(
        de: "verbundene Unternehmen zählen mit; davon hängt der Fördersatz ab",
        en: "linked firms count; the aid rate depends on it"))
  }

  static func plot(_ place: SourceLocation) -> Diagnostic {
    warning(
      "enquiry/plot-exceeds-area", de: "Die Mindestgröße am Stück ist größer als der Flächenbedarf.",
      en: "The smallest contiguous plot is larger than the area needed.", place)
  }

  static func power(_ place: SourceLocation) -> Diagnostic {
    warning(
      "enquiry/power-exceeds-final", de: "Zum Start wird mehr Strom gebraucht als im Endausbau.",
      en: "More power is needed at the start than at the final stage.", place)
  }

  static func newJobs(_ place: SourceLocation) -> Diagnostic {
    warning(
      "enquiry/new-jobs-exceed-jobs", de: "Neu sind mehr Arbeitsplätze, als es am Standort gibt.",
      en: "More jobs are new than there are on site.", place)
  }

  static func apprentices(_ place: SourceLocation) -> Diagnostic {
    warning(
      "enquiry/apprentices-exceed-jobs", de: "Es sind mehr Ausbildungsplätze als Arbeitsplätze.",
      en: "There are more apprenticeships than jobs.", place)
  }

  static func past(_ date: PartialDate, _ asOf: PartialDate, _ place: SourceLocation) -> Diagnostic {
    warning(
      "enquiry/date-in-the-past", de: "Der Termin \(date) liegt vor dem Stichtag \(asOf).",
      en: "The date \(date) lies before the as-of date \(asOf).", place)
  }

  static func order(_ first: String, _ second: String, _ place: SourceLocation, first other: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      "enquiry/dates-out-of-order",
      LocalizedText(
        de: "\(title(second).de) liegt vor der \(title(first).de.dropArticle).",
        en: "\(title(second).en) lies before the \(title(first).en.dropArticle)."), severity: .warning, at: place,
      notes: [Diagnostic.Note(LocalizedText(de: "Späterer Termin hier.", en: "Later date here."), at: other)],
      actor: .enquirer)
  }

  private static func title(_ name: String) -> LocalizedText {
    switch name {
    case "timeline.decision_by": LocalizedText(de: "Die Entscheidung", en: "The decision")
    case "timeline.build_ready_by": LocalizedText(de: "Die Baureife", en: "The readiness to build")
    default: LocalizedText(de: "Der Betriebsstart", en: "The start of operation")
    }
  }

  private static func warning(
    _ code: String, de: String, en: String, _ place: SourceLocation, hint: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, LocalizedText(de: de, en: en), severity: .warning, at: place, hint: hint, actor: .enquirer)
  }
}

extension String {
  /// The noun alone.
  fileprivate var dropArticle: Substring { drop { $0 != " " }.dropFirst() }
}
