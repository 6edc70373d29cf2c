internal import Facts
public import Region
internal import SourceText

/// Houses that let rooms, in words.
public struct RoomLines: Sendable {
  let format: FactFormat

  /// A writer in the language of the format.
  public init(_ format: FactFormat) { self.format = format }

  /// What a house offers and what is not known: `Labore: ja · Haus 5.000 m² · kleinste Einheit unbekannt`.
  public func facts(_ room: Room) -> String {
    let labs: String
    switch room.hasLabs {
    case true?: labs = format.say(de: "Labore: ja", en: "laboratories: yes")
    case false?: labs = format.say(de: "keine Labore", en: "no laboratories")
    case nil: labs = format.say(de: "Labore: nicht bekannt", en: "laboratories: not known")
    }
    let area =
      room.totalAreaM2.map { format.say(de: "Haus ", en: "house ") + format.numbers.text($0, .squareMetres) }
      ?? format.say(de: "Größe nicht bekannt", en: "size not known")
    return "\(labs) · \(area) · " + format.say(de: "Stand ", en: "as of ") + room.asOf.text(format.language)
  }

  /// What must be said before a house is named; nil when nothing.
  public func remark(_ room: Room) -> String? {
    switch room.status {
    case .running: return nil
    case .planned:
      let year = room.opens.map { ", " + $0.text(format.language) } ?? ""
      return format.say(de: "geplant\(year)", en: "planned\(year)")
    case .check, .ended: return format.say(de: "vor Nennung prüfen", en: "check before naming")
    }
  }
}
