internal import SourceText

/// What a form about an enquiry says.
enum EnquiryFormWording {
  static let noID = Diagnostic(
    "enquiry/no-code-name", LocalizedText(de: "Der Codename fehlt.", en: "The code name is missing."),
    hint: LocalizedText(de: "zum Beispiel projekt-seerose", en: "for example project-lily"), actor: .enquirer)

  static func badID(_ text: String) -> Diagnostic {
    Diagnostic(
      "enquiry/bad-code-name",
      LocalizedText(
        de: "„\(text)“ geht nicht als Codename: nur Buchstaben ohne Umlaute, Ziffern und Striche.",
        en: "“\(text)” cannot be the code name: letters, digits and dashes only."),
      hint: LocalizedText(de: "zum Beispiel projekt-seerose", en: "for example project-lily"), actor: .enquirer)
  }

  static func noDay(_ text: String) -> Diagnostic {
    Diagnostic(
      "enquiry/no-day",
      LocalizedText(de: "„\(text)“ ist kein Tag.", en: "“\(text)” is not a day."),
      hint: LocalizedText(de: "als JJJJ-MM-TT schreiben", en: "write it as YYYY-MM-DD"), actor: .enquirer)
  }

  static func mustWithoutValue(_ label: LocalizedText) -> Diagnostic {
    Diagnostic(
      "enquiry/must-without-value",
      LocalizedText(
        de: "„\(label.de)“ ist ein Muss, hat aber keinen Wert.", en: "“\(label.en)” is a must but has no value."),
      hint: LocalizedText(de: "Wert angeben oder „Soll“ wählen", en: "give a value or choose “should”"),
      actor: .enquirer)
  }

  static func personalData(_ found: String) -> Diagnostic {
    Diagnostic(
      "enquiry/personal-data",
      LocalizedText(
        de: "Hier steht eine Mailadresse oder Telefonnummer (\(found)).",
        en: "This holds a mail address or a telephone number (\(found))."),
      hint: LocalizedText(
        de: "Kontaktdaten gehören in die eigenen Unterlagen", en: "contacts belong into the agency's own records"),
      actor: .enquirer)
  }

  static let notEditable = Diagnostic(
    "enquiry/not-editable",
    LocalizedText(
      de: "Der Aufbau dieser Datei lässt sich im Formular nicht ändern.",
      en: "The layout of this file cannot be changed by the form."),
    hint: LocalizedText(de: "als Text bearbeiten", en: "edit it as text"), actor: .enquirer)
}
