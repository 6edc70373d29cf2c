import SourceText

extension Explanation {
  var message: LocalizedText {
    switch self {
    case .negative: LocalizedText(de: "Die Zahl darf nicht negativ sein.", en: "The number must not be negative.")
    case .notPositive:
      LocalizedText(de: "Die Zahl muss größer als null sein.", en: "The number must be greater than zero.")
    case .notWhole: LocalizedText(de: "Es muss eine ganze Zahl sein.", en: "It must be a whole number.")
    case .empty: LocalizedText(de: "Die Liste ist leer.", en: "The list is empty.")
    case .zeroDivisor: LocalizedText(de: "Teilung durch null.", en: "Division by zero.")
    case .outOfRange:
      LocalizedText(de: "Der Wert liegt außerhalb des Erlaubten.", en: "The value is outside of what is allowed.")
    case .noSuchDate: LocalizedText(de: "Dieses Datum gibt es nicht.", en: "There is no such date.")
    case .noSuchTime: LocalizedText(de: "Diese Uhrzeit gibt es nicht.", en: "There is no such time.")
    case .noSuchZone: LocalizedText(de: "Diese Zeitzone gibt es nicht.", en: "There is no such time zone.")
    case .notFound: LocalizedText(de: "Es wurde nichts gefunden.", en: "Nothing was found.")
    case .badPattern: LocalizedText(de: "Das Muster ist fehlerhaft.", en: "The pattern is malformed.")
    case .badFlags: LocalizedText(de: "Erlaubt sind s, m, i, x und q.", en: "Allowed are s, m, i, x and q.")
    case .badSeparator: LocalizedText(de: "Die Trennzeichen sind nicht erlaubt.", en: "The separators are not allowed.")
    case .notARange: LocalizedText(de: "Das ist kein Bereich.", en: "This is not a range.")
    case .needsLists: LocalizedText(de: "Alle Argumente müssen Listen sein.", en: "All arguments must be lists.")
    case .ordering: LocalizedText(de: "Das Ende liegt vor dem Anfang.", en: "The end lies before the start.")
    case .duplicateKey: LocalizedText(de: "Ein Name kommt doppelt vor.", en: "A name occurs twice.")
    case .notComparable:
      LocalizedText(de: "Die Werte lassen sich nicht vergleichen.", en: "The values cannot be compared.")
    case .oddZones:
      LocalizedText(
        de: "Nur eine der beiden Angaben hat eine Zeitzone.", en: "Only one of the two values has a time zone.")
    }
  }
}
