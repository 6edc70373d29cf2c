internal import Rulebook
internal import SourceText

extension RulePart {
  /// What people call a rule of this part.
  var word: LocalizedText {
    switch self {
    case .settings: LocalizedText(de: "Einstellung", en: "Setting")
    case .knockOut: LocalizedText(de: "Ausschlusskriterium", en: "Knock-out")
    case .criterion: LocalizedText(de: "Kriterium", en: "Criterion")
    case .preset: LocalizedText(de: "Gewichtungsprofil", en: "Weighting profile")
    case .advice: LocalizedText(de: "Hinweis", en: "Hint")
    case .table: LocalizedText(de: "Tabelle", en: "Table")
    case .uncheckable: LocalizedText(de: "Nicht prüfbares Muss", en: "Must that cannot be checked")
    case .group: LocalizedText(de: "Gruppe", en: "Group")
    case .goal: LocalizedText(de: "Ziel", en: "Goal")
    case .role: LocalizedText(de: "Rolle", en: "Role")
    case .fact: LocalizedText(de: "Angabe", en: "Fact")
    }
  }
}

extension RuleField {
  /// What people call a field.
  var word: LocalizedText {
    switch self {
    case .title: LocalizedText(de: "Titel", en: "Title")
    case .text: LocalizedText(de: "Text", en: "Text")
    case .investorWeight: LocalizedText(de: "Gewicht der Seite Eignung", en: "Weight of the investor side")
    case .regionWeight: LocalizedText(de: "Gewicht der Seite Region", en: "Weight of the region side")
    case .undocumentedBelowPercent:
      LocalizedText(de: "Wenig dokumentiert unter (Prozent)", en: "Undocumented below (percent)")
    case .firmPercent: LocalizedText(de: "Fest ab (Prozent der Fälle)", en: "Firm from (percent of cases)")
    case .closePercent: LocalizedText(de: "Knapp ab (Prozent der Fälle)", en: "Close from (percent of cases)")
    case .closePlaces: LocalizedText(de: "Knapp bis zu so vielen Plätzen", en: "Close up to so many places")
    case .weightsPercent: LocalizedText(de: "Spiel der Gewichte (Prozent)", en: "Play of weights (percent)")
    case .sourceMaxAgeYears: LocalizedText(de: "Quelle veraltet nach Jahren", en: "Source outdated after years")
    case .changedBy: LocalizedText(de: "Ändern kann es", en: "Can be changed by")
    case .overlaps: LocalizedText(de: "Misst mit Absicht mit", en: "Overlaps on purpose with")
    case .asOf: LocalizedText(de: "Stand der Quellen", en: "As-of of the sources")
    case .weightsBasis: LocalizedText(de: "Grundlage der Gewichte", en: "Basis of the weights")
    case .weightsMethod: LocalizedText(de: "Verfahren der Gewichte", en: "Method of the weights")
    case .side: LocalizedText(de: "Seite", en: "Side")
    case .group: LocalizedText(de: "Gruppe", en: "Group")
    case .goal: LocalizedText(de: "Ziel", en: "Goal")
    case .weight: LocalizedText(de: "Gewicht", en: "Weight")
    case .kind: LocalizedText(de: "Art", en: "Kind")
    case .audiences: LocalizedText(de: "Für", en: "For")
    case .applies: LocalizedText(de: "Zählt, wenn", en: "Counts if")
    case .require: LocalizedText(de: "Verlangt", en: "Requires")
    case .suggestWhen: LocalizedText(de: "Vorschlag, wenn", en: "Suggested if")
    case .when: LocalizedText(de: "Gegeben, wenn", en: "Given if")
    case .notMoreThan: LocalizedText(de: "Obergrenzen", en: "Bounds")
    case .isDecisive: LocalizedText(de: "Entscheidet mit über die Reihenfolge", en: "Helps to decide the order")
    case .decides: LocalizedText(de: "Beantwortet", en: "Answers")
    case .criterion: LocalizedText(de: "Kriterium", en: "Criterion")
    case .priority: LocalizedText(de: "Vorrang", en: "Priority")
    case .multiply: LocalizedText(de: "Faktoren", en: "Factors")
    case .measure: LocalizedText(de: "Gemessen", en: "Measured")
    case .points: LocalizedText(de: "Punkte", en: "Points")
    case .orMeasure: LocalizedText(de: "Zweites Maß", en: "Second measure")
    case .orPoints: LocalizedText(de: "Punkte des zweiten Maßes", en: "Points of the second measure")
    case .unit: LocalizedText(de: "Einheit", en: "Unit")
    case .assume: LocalizedText(de: "Gezählt, solange unbekannt", en: "Counted while unknown")
    case .partners: LocalizedText(de: "Partner", en: "Partners")
    case .change: LocalizedText(de: "Änderung der Anfrage", en: "Change of the enquiry")
    case .table: LocalizedText(de: "Tabelle", en: "Table")
    case .hitPolicy: LocalizedText(de: "Trefferregel", en: "Hit policy")
    case .validFrom: LocalizedText(de: "Gilt von", en: "Valid from")
    case .validTo: LocalizedText(de: "Gilt bis", en: "Valid to")
    case .inputs: LocalizedText(de: "Eingänge", en: "Inputs")
    case .rows: LocalizedText(de: "Zeile", en: "Row")
    case .otherwise: LocalizedText(de: "Sonst", en: "Otherwise")
    case .evidence: LocalizedText(de: "Daten", en: "Data")
    case .standIn: LocalizedText(de: "Ersatz", en: "Stand-in")
    case .needsData: LocalizedText(de: "Noch nötig", en: "Still needed")
    case .needsFrom: LocalizedText(de: "Noch nötig von", en: "Still needed from")
    case .reasonFor: LocalizedText(de: "Satz dafür", en: "Sentence for")
    case .reasonAgainst: LocalizedText(de: "Satz dagegen", en: "Sentence against")
    case .nextStep: LocalizedText(de: "Nächster Schritt", en: "Next step")
    case .type: LocalizedText(de: "Typ", en: "Type")
    case .range: LocalizedText(de: "Wertebereich", en: "Range")
    case .classes: LocalizedText(de: "Klasse", en: "Class")
    case .undetermined: LocalizedText(de: "Klassen, die offen lassen", en: "Classes that leave open")
    case .words: LocalizedText(de: "Erlaubte Wörter", en: "Allowed words")
    case .vocabulary: LocalizedText(de: "Wortliste", en: "Word list")
    case .maxAgeYears: LocalizedText(de: "Veraltet nach Jahren", en: "Aged after years")
    case .visibility: LocalizedText(de: "Sichtbar", en: "Visible")
    case .level: LocalizedText(de: "Ebene", en: "Level")
    case .method: LocalizedText(de: "Berechnung", en: "Method")
    case .note: LocalizedText(de: "Bemerkung", en: "Note")
    case .ask: LocalizedText(de: "Fragen bei", en: "Ask")
    case .mark: LocalizedText(de: "Buchstabe im Balken", en: "Letter in bars")
    case .because: LocalizedText(de: "Begründung", en: "Reason")
    case .basis: LocalizedText(de: "Grundlage", en: "Basis")
    case .sources: LocalizedText(de: "Quellen", en: "Sources")
    }
  }
}
