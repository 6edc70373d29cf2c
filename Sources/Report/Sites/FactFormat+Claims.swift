internal import Facts
package import Region

/// Words for the parts of a claim.
extension FactFormat {
  package func date(_ claim: Claim) -> String {
    let date = claim.asOf.text(language)
    switch claim.asOfQuality {
    case .dated: return date
    case .pageDate: return date + say(de: " (Datum der Seite)", en: " (date of the page)")
    case .undated: return say(de: "um \(date) (Seite ohne Datum)", en: "about \(date) (page without date)")
    }
  }

  package func scope(_ claim: Claim) -> String {
    switch claim.scope {
    case .whole: say(de: "ganzer Standort", en: "whole site")
    case .part: say(de: "nur ein Teil", en: "a part only")
    }
  }

  package func publisher(_ publisher: Claim.Publisher) -> String {
    switch publisher {
    case .official: say(de: "amtlich", en: "official")
    case .operator: say(de: "Betreiber", en: "operator")
    case .press: say(de: "Presse", en: "press")
    }
  }

  /// Why a claim leads, as the rest of a sentence.
  package func because(_ precedence: Claims.Precedence) -> String {
    switch precedence {
    case .newer: say(de: "weil sie die jüngste ist", en: "because it is the newest")
    case .betterDated:
      say(
        de: "weil bei gleichem Jahr eine von der Quelle datierte Angabe vorgeht",
        en: "because within one year a claim dated by its source goes first")
    case .publisher:
      say(
        de: "weil bei gleichem Stand amtlich vor Betreiber vor Presse geht",
        en: "because at the same date official goes before operator before press")
    case .fileOrder:
      say(
        de: "weil sie bei sonst gleichem Rang in der Datei zuerst steht",
        en: "because it stands first in the file, all else being equal")
    }
  }

  func status(_ status: Fact.Status) -> String {
    switch status {
    case .known: say(de: "bekannt", en: "known")
    case .estimated: say(de: "Schätzung", en: "estimate")
    case .conflicting: say(de: "widersprüchlich", en: "contradictory")
    case .aged: say(de: "veraltet", en: "outdated")
    case .unknown: say(de: "fehlt", en: "missing")
    }
  }
}
