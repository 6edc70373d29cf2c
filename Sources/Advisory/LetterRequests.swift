public import Evaluation
internal import Region
public import Report
public import SourceText

extension Workspace {
  /// The municipality of a name in any case, as the register spells it; nil, with the nearest name recorded, when no site
  /// lies in it.
  public func municipality(_ name: String, into diagnostics: inout Diagnostics) -> String? {
    let names = Set(register.sites.flatMap(\.municipalities)).sorted()
    if let found = names.first(where: { $0.lowercased() == name.lowercased() }) { return found }
    let exists = reference.municipalities.contains { $0.name.lowercased() == name.lowercased() }
    diagnostics.add(
      exists
        ? LetterWording.noSite(in: name)
        : RequestWording.unknown(
          "request/unknown-municipality", LocalizedText(de: "Die Gemeinde", en: "municipality"), name, names))
    return nil
  }
}

/// What requests for letters say.
public enum LetterWording {
  /// Checks that a departure from the order proposes a site that is offered and not first already.
  public static func deviation(
    _ deviation: Deviation, in assessment: Assessment, into diagnostics: inout Diagnostics
  ) -> Deviation? {
    switch assessment.rank(of: deviation.site) {
    case nil: diagnostics.add(notOffered(deviation.site.rawValue))
    case 1: diagnostics.add(alreadyFirst(deviation.site.rawValue))
    default: return deviation
    }
    return nil
  }

  /// The mail to a municipality; nil, with the reason recorded, when the enquiry is strictly confidential.
  public static func mail(
    to municipality: String, _ assessment: Assessment, _ language: Language, into diagnostics: inout Diagnostics
  ) -> String? {
    if let mail = MunicipalityMail(assessment, municipality: municipality, language: language) { return mail.text }
    diagnostics.add(strictEnquiry)
    return nil
  }

  /// Says where the reason of a departure is kept.
  public static func keepReason() -> Diagnostic {
    Diagnostic(
      "request/keep-reason",
      LocalizedText(
        de: "Die Mail weicht von der Rangfolge ab; der Grund gehört in die Akte.",
        en: "The mail departs from the order; the reason belongs in the file."), severity: .note,
      hint: LocalizedText(
        de: "denselben Aufruf mit --as vermerk ablegen", en: "keep the same call with --as vermerk"))
  }

  /// Nothing is written to municipalities about a strictly confidential enquiry.
  package static let strictEnquiry = Diagnostic(
    "request/strict-enquiry",
    LocalizedText(
      de: "Die Anfrage ist streng vertraulich; an Gemeinden geht dazu nichts.",
      en: "The enquiry is strictly confidential; nothing about it goes to municipalities."),
    hint: LocalizedText(
      de: "Fragen zum Verzeichnis, ohne Bezug auf eine Anfrage: lotse sites gaps",
      en: "questions about the register, without any enquiry: lotse sites gaps"))

  static func notOffered(_ id: String) -> Diagnostic {
    Diagnostic(
      "request/not-offered",
      LocalizedText(
        de: "„\(id)“ erfüllt ein Muss nicht und kann nicht vorgeschlagen werden.",
        en: "“\(id)” misses a must and cannot be proposed."),
      hint: LocalizedText(de: "warum: lotse explain ANFRAGE \(id)", en: "why: lotse explain ENQUIRY \(id)"))
  }

  static func alreadyFirst(_ id: String) -> Diagnostic {
    Diagnostic(
      "request/already-first",
      LocalizedText(de: "„\(id)“ steht schon an erster Stelle.", en: "“\(id)” is first already."),
      hint: LocalizedText(de: "--instead und --reason weglassen", en: "leave out --instead and --reason"))
  }

  static func noSite(in name: String) -> Diagnostic {
    Diagnostic(
      "request/no-site",
      LocalizedText(
        de: "In „\(name)“ liegt kein Standort des Verzeichnisses.", en: "No site of the register lies in “\(name)”."))
  }
}
