public import Evaluation
internal import Decimals
internal import Facts
internal import Region
internal import SourceText

/// Musts that are asked less strictly, in words: information, not advice to give way.
public struct RelaxationWords {
  let format: FactFormat

  /// Words in the language of a format.
  public init(_ format: FactFormat) { self.format = format }

  /// So many sites are named in a sentence.
  private static let namedSites = 2

  private func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// `15 statt 18 ha bei „Mindestgröße am Stück“`.
  func condition(_ path: FactPath, _ from: FactValue, _ to: FactValue) -> String {
    let label = say("bei „\(format.label(path))“", "for “\(format.label(path))”")
    if case (.list(let old), .list(let new)) = (from, to) {
      let gone = old.filter { !new.contains($0) }.map { format.value($0, path) }.joined(separator: ", ")
      return say("ohne \(gone) \(label)", "without \(gone) \(label)")
    }
    if case (.number(let old), .number(let new)) = (from, to) {
      let unit = format.dictionary[path]?.unit
      let number = format.numbers.text(new, places: format.numbers.places(new, unit))
      return say("\(number) statt ", "\(number) instead of ") + "\(format.numbers.text(old, unit)) \(label)"
    }
    return say(
      "\(format.value(to, path)) statt \(format.value(from, path)) \(label)",
      "\(format.value(to, path)) instead of \(format.value(from, path)) \(label)")
  }

  /// `Mit 15 ha statt 18 ha … kämen zwei weitere Standorte in Frage: A, B.`
  public func sentence(_ relaxation: Relaxation) -> String {
    let ease = condition(relaxation.path, relaxation.from, relaxation.to)
    let names = relaxation.sites.map(\.site.name)
    let rest = names.count - Self.namedSites
    let shown =
      names.prefix(Self.namedSites).joined(separator: ", ")
      + (rest > 0 ? say(" und \(rest) mehr", " and \(rest) more") : "")
    let (de, en) =
      names.count == 1
      ? ("käme 1 weiterer Standort in Frage", "1 more site would be possible")
      : ("kämen \(names.count) weitere Standorte in Frage", "\(names.count) more sites would be possible")
    if ease.hasPrefix("ohne ") || ease.hasPrefix("without ") {
      return say("O", "W") + ease.dropFirst() + say(" \(de): ", ", \(en): ") + shown
    }
    return say("Mit \(ease) \(de): ", "With \(ease), \(en): ") + shown
  }
}
