internal import Facts
internal import Report
internal import SourceText

/// Writes texts so that each figure says where it comes from, and claims and indicators lead to their evidence.
struct FigureWriter: Sendable {
  let format: FactFormat
  /// The number of each piece of evidence in the list at the end, by fact; empty where there is no list.
  let evidence: [FactPath: Int]
  /// The site of which it writes, in a report about several.
  var site: String?

  func say(_ de: String, _ en: String) -> String { format.say(de: de, en: en) }

  /// A text, marked where it has digits.
  func text(_ text: String, _ source: FigureSource) -> Markup {
    guard text.contains(where: \.isNumber) else { return .text(text) }
    return .of("span", ["data-ref": source.attribute(of: site)], text)
  }

  /// A count or a date of the report itself.
  func structure(_ text: String) -> Markup { self.text(text, .structure) }

  /// What is known of a fact, for a sentence or a cell, with the number of its evidence.
  func fact(_ fact: Fact, _ path: FactPath) -> Markup { .group([words(fact, path), mark(path)]) }

  /// A sentence about a fact, with the number of its evidence.
  func sentence(_ text: String, about path: FactPath) -> Markup { .group([self.text(text, .fact(path)), mark(path)]) }

  /// The number of the evidence of a fact, as a link; nothing where there is none.
  func mark(_ path: FactPath) -> Markup {
    guard let number = evidence[path] else { return .group([]) }
    return .group([
      .text("\u{A0}"),
      .of(
        "a",
        [
          "class": "ev", "data-ref": FigureSource.structure.attribute, "href": "#beleg-\(number)",
          "aria-label": say("Beleg \(number)", "evidence \(number)"),
        ], "[\(number)]"),
    ])
  }

  private func words(_ fact: Fact, _ path: FactPath) -> Markup {
    guard fact.isKnown || fact.bounds != Bounds() else {
      return .of("span", ["class": "unknown"], say("keine Angabe", "no data"))
    }
    let known = format.sentence(RestrictionWords.spelledOut(fact, path, format.language), path)
    return text(Self.isQuoted(path, fact) ? say("„\(known)“", "“\(known)”") : known, .fact(path))
  }

  /// Free texts are printed as their source has them, in its language.
  private static func isQuoted(_ path: FactPath, _ fact: Fact) -> Bool {
    path.name.hasSuffix("_note") || ["former_use", "funding_area"].contains(path.name)
  }
}
