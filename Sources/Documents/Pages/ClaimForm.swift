public import Facts
public import Report

/// What is typed to add a claim about a site.
public struct ClaimTexts: Sendable, Hashable {
  /// A list has several.
  public var value: [String] = []
  public var asOf: String
  public var source = ""
  /// `official`, `operator`, `press`; empty: as the register knows the source.
  public var publisher = ""
  /// Whether it is about a part of the site only.
  public var isPart = false
  public var note = ""
  /// Whether it counts for the enquiry alone.
  public var isForEnquiry = false

  /// Nothing typed but the date.
  public init(asOf: String) { self.asOf = asOf }
}

/// The form that adds a claim: in full as a page of its own, in short below a question.
public struct ClaimForm: Sendable {
  /// Names of what is sent.
  public enum Item: String, Sendable, CaseIterable {
    case value, asOf = "as_of", source, publisher, scope, note, reach
  }

  let definition: FactDefinition
  let texts: ClaimTexts
  let errors: [Item: String]
  let action: String
  let words: EnquiryFormWords
  /// Before the ids of the controls.
  let prefix: String

  /// A form for a field of a site.
  ///
  /// - Parameters:
  ///   - action: where it is sent.
  ///   - prefix: tells the forms of one page apart.
  public init(
    _ definition: FactDefinition, _ texts: ClaimTexts, errors: [Item: String] = [:], action: String,
    words: EnquiryFormWords, prefix: String = ""
  ) {
    self.definition = definition
    self.texts = texts
    self.errors = errors
    self.action = action
    self.words = words
    self.prefix = prefix
  }

  private func say(_ de: String, _ en: String) -> String { words.say(de, en) }

  private func field(_ item: Item, _ label: String, _ hint: String? = nil) -> Kern.Field {
    Kern.Field(item.rawValue, id: prefix + item.rawValue, label: label, hint: hint, error: errors[item])
  }

  /// Value, date and source.
  public var short: Markup { Kern.postForm(action: action, main + [send]) }

  /// With everything that can be said of a claim.
  ///
  /// - Parameter enquiry: title of the enquiry for which alone it may count; nil: there is none.
  public func full(enquiry: String?) -> Markup {
    Kern.postForm(action: action, main + more + reach(enquiry) + [send])
  }

  private var send: Markup { .of("div", ["class": "lo-actions"], [Kern.button(say("Eintragen", "Add"))]) }

  private var main: [Markup] {
    [
      FactControl(
        field: field(.value, words.label(definition), words.form(definition)), definition: definition,
        texts: texts.value, words: words
      ).markup,
      Kern.input(
        field(
          .asOf, say("Stand", "As of"),
          say("Von wann die Auskunft ist: 2026, 11/2026, 30.11.2026", "Of when it is: 2026, 2026-11")),
        value: texts.asOf),
      Kern.input(
        field(
          .source, say("Quelle", "Source"),
          say(
            "Organisation oder Webadresse, nie eine Person; zum Beispiel „Stadtwerke, Auskunft am Telefon“",
            "Organisation or web address, never a person; such as “Stadtwerke, by telephone”")), value: texts.source),
    ]
  }

  private var more: [Markup] {
    [
      Kern.select(
        field(.publisher, say("Art der Quelle", "Kind of source")),
        options: [
          ("", say("wie im Verzeichnis, sonst nach der gefragten Stelle", "as in the register, else by who was asked")),
          ("official", say("amtlich", "official")), ("operator", say("Betreiber", "operator")),
          ("press", say("Presse", "press")),
        ], selected: texts.publisher),
      Kern.radios(
        field(.scope, say("Gilt für", "Is about")),
        options: [
          ("whole", say("den ganzen Standort", "the whole site")), ("part", say("nur einen Teil", "a part only")),
        ],
        selected: texts.isPart ? "part" : "whole"),
      Kern.input(
        field(
          .note, say("Bemerkung", "Note"),
          say("Welcher Teil, wessen Land, wo in der Quelle", "Which part, whose land, where in the source")),
        value: texts.note),
    ]
  }

  private func reach(_ enquiry: String?) -> [Markup] {
    guard let enquiry else { return [] }
    return [
      Kern.radios(
        field(.reach, say("Eintragen", "Add it")),
        options: [
          ("register", say("im Standortverzeichnis, für alle Anfragen", "to the register, for all enquiries")),
          ("enquiry", say("nur in der Anfrage „\(enquiry)“", "to the enquiry “\(enquiry)” only")),
        ], selected: texts.isForEnquiry ? "enquiry" : "register")
    ]
  }

  /// What is wrong, above the form.
  public func summary(_ others: [String]) -> [Markup] {
    guard !errors.isEmpty || !others.isEmpty else { return [] }
    let lines = Item.allCases.compactMap { item in errors[item].map { (field: prefix + item.rawValue, text: $0) } }
    return [
      Kern.errorSummary(
        say("Nicht eingetragen – bitte berichtigen", "Not added – please correct"),
        lines + others.map { (field: prefix + Item.value.rawValue, text: $0) })
    ]
  }
}
