internal import SourceText

extension Wording {
  static func empty(_ place: SourceLocation) -> Diagnostic {
    Diagnostic("yaml/empty", LocalizedText(de: "Die Datei ist leer.", en: "The file is empty."), at: place)
  }

  static func missingKey(_ key: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml/missing-key", LocalizedText(de: "Die Angabe „\(key)“ fehlt.", en: "“\(key)” is missing."),
      at: SourceLocation(place.file, SourceRange(place.range.lower, firstLineEnd(place))),
      hint: LocalizedText(de: "„\(key): …“ ergänzen", en: "add “\(key): …”"))
  }

  static func unknownKey(_ key: String, allowed: [String], _ place: SourceLocation) -> Diagnostic {
    let names = unique(allowed)
    return Diagnostic(
      "yaml/unknown-key",
      LocalizedText(de: "„\(key)“ ist hier keine bekannte Angabe.", en: "“\(key)” is not a known key here."), at: place,
      hint: meant(key, names),
      notes: names.isEmpty
        ? [] : [Diagnostic.Note(LocalizedText(de: "Möglich sind: \(cut(names)).", en: "Possible are: \(cut(names))."))])
  }

  static func unknownWord(_ word: String, allowed: [String], code: String, _ place: SourceLocation) -> Diagnostic {
    let list = cut(allowed)
    return Diagnostic(
      code,
      LocalizedText(
        de: "„\(word)“ gibt es hier nicht; erwartet wird eines von: \(list).",
        en: "There is no “\(word)” here; expected is one of: \(list)."),
      at: place, hint: meant(word, allowed))
  }

  static func mismatch(_ node: Node, expected: Expected, _ place: SourceLocation) -> Diagnostic {
    let found = found(node)
    let quoted = node.scalar.map { $0.style != .plain } ?? false
    let hint =
      quoted && [.number, .integer, .boolean].contains(expected)
      ? LocalizedText(de: "ohne Anführungszeichen schreiben", en: "write it without quotes") : nil
    return Diagnostic(
      "yaml/wrong-type",
      LocalizedText(
        de: "Erwartet wird \(expected.words.de), gefunden wurde \(found.de).",
        en: "Expected is \(expected.words.en), found was \(found.en)."), at: place, hint: hint)
  }

  private static func found(_ node: Node) -> LocalizedText {
    switch node.content {
    case .mapping: return LocalizedText(de: "eine Zuordnung", en: "a mapping")
    case .sequence: return LocalizedText(de: "eine Liste", en: "a list")
    case .scalar(let scalar):
      if node.isNull { return LocalizedText(de: "nichts", en: "nothing") }
      let text = scalar.text.count > 40 ? scalar.text.prefix(39) + "…" : scalar.text
      return LocalizedText(de: "„\(text)“", en: "“\(text)”")
    }
  }

  private static func meant(_ word: String, _ names: [String]) -> LocalizedText? {
    NearestName.of(word, among: names).map {
      LocalizedText(de: "gemeint ist vielleicht „\($0)“", en: "did you mean “\($0)”?")
    }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static func cut(_ names: [String]) -> String {
    names.prefix(24).joined(separator: ", ") + (names.count > 24 ? ", …" : "")
  }

  private static func firstLineEnd(_ place: SourceLocation) -> Int {
    let bytes = place.file.bytes
    var end = place.range.lower
    while end < min(place.range.upper, bytes.count), bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end
  }
}
