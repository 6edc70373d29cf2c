import SourceText

/// Why an indicator has no value, and words in its details.
enum IndicatorWording {
  static let stated = LocalizedText(de: "Angabe", en: "stated")
  static let estimate = LocalizedText(de: "Schätzung", en: "estimate")
  static let unnamedRoad = LocalizedText(de: "(nicht genannt)", en: "(not named)")
  static let noReference = LocalizedText(
    de: "Die Referenzdaten fehlen.", en: "The reference data are missing.")
  static let noData = LocalizedText(
    de: "Dafür gibt es noch keine Datenquelle.", en: "There is no source of data for this yet.")
  static func junctionGap(_ motorways: [String]) -> LocalizedText {
    let names = motorways.joined(separator: ", ")
    return LocalizedText(
      de: "Die Anschlussstellen der \(names) fehlen in den Referenzdaten.",
      en: "The junctions of the \(names) are missing in the reference data.")
  }
  static let rentsRooms = LocalizedText(
    de: "Das Vorhaben braucht kein Grundstück.", en: "The project needs no plot of land.")
  static let noJobs = LocalizedText(de: "Das Vorhaben nennt keine Arbeitsplätze.", en: "The project states no jobs.")
  static let noPower = LocalizedText(de: "Das Vorhaben braucht keinen Strom.", en: "The project needs no power.")
  static let noAllocation = LocalizedText(
    de: "Am Standort ist kein Wasser mehr frei.", en: "No water is left to allocate at the site.")
  static let noCarrier = LocalizedText(
    de: "Das Vorhaben braucht weder Gas noch Wärme noch Wasserstoff.",
    en: "The project needs neither gas nor heat nor hydrogen.")
  static let noSubject = LocalizedText(
    de: "Zu den genannten Themen gehört kein Hochschulfach.", en: "No university subject belongs to the topics named.")
  static let noTopics = LocalizedText(de: "Das Vorhaben nennt keine Themen.", en: "The project names no topics.")
  static let noInstitution = LocalizedText(
    de: "Keine Einrichtung im Verzeichnis hat ein passendes Kernfach.",
    en: "No institution in the table has a matching core subject.")
  static let landReferenceValue = LocalizedText(
    de: "Bekannt ist nur ein Bodenrichtwert, kein Angebotspreis.",
    en: "Only a land reference value is known, not an asking price.")
  static let noRegisterOfFirms = LocalizedText(
    de: "Das Verzeichnis nennt nur einzelne Unternehmen: Die Zahl ist eine Untergrenze.",
    en: "The table names single firms only: the number is a lower bound.")
  static let noRate = LocalizedText(
    de: "Für diesen Kreis, diese Unternehmensgröße und diesen Tag ist kein Fördersatz bekannt.",
    en: "No aid rate is known for this district, size class and day.")

  static func missingFigures(_ municipality: String) -> LocalizedText {
    LocalizedText(
      de: "Für \(municipality) fehlen Angaben, die Gemeinde liegt im Umkreis.",
      en: "Figures are missing for \(municipality), which lies within reach.")
  }

  static func unknownMunicipality(_ name: String) -> LocalizedText {
    LocalizedText(
      de: "Für die Gemeinde \(name) gibt es keine Angaben.", en: "There are no figures for the municipality \(name).")
  }
}
