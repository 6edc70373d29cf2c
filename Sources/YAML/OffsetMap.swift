public import SourceText

/// Leads from byte offsets in the text of a scalar to byte offsets in its file.
///
/// Quotes, escapes, folded lines and indentation make the two differ; expressions inside YAML report places through it.
public struct OffsetMap: Sendable {
  private struct Step { let text: Int, file: Int }
  private var steps: [Step]

  /// A scalar that stands in the file letter by letter from `start`.
  init(start: Int) {
    steps = [Step(text: 0, file: start)]
  }

  /// Offset in the file of a byte of the text.
  public func fileOffset(_ textOffset: Int) -> Int {
    var low = 0
    var high = steps.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if steps[middle].text <= textOffset { low = middle } else { high = middle - 1 }
    }
    return steps[low].file + max(0, textOffset - steps[low].text)
  }

  /// Range in the file of a range of the text; an empty range stays empty.
  public func fileRange(_ range: SourceRange) -> SourceRange {
    let lower = fileOffset(range.lower)
    guard range.upper > range.lower else { return SourceRange(at: lower) }
    return SourceRange(lower, fileOffset(range.upper - 1) + 1)
  }

  /// From here on, text offset `text` stands at `file`.
  mutating func jump(text: Int, file: Int) {
    if let last = steps.last, last.file - last.text == file - text { return }
    if steps.last?.text == text { steps.removeLast() }
    steps.append(Step(text: text, file: file))
  }
}

extension OffsetMap {
  /// The map of a scalar that the parser read from `raw` (quotes and block header included), which starts at `start`.
  init(raw: ArraySlice<UInt8>, text: String, style: Scalar.Style, start: Int) {
    var aligner = Aligner(raw: Array(raw), text: Array(text.utf8), start: start)
    switch style {
    case .plain: aligner.flow(quote: nil)
    case .singleQuoted: aligner.flow(quote: UInt8(ascii: "'"))
    case .doubleQuoted: aligner.flow(quote: UInt8(ascii: "\""))
    case .literal, .folded: aligner.block()
    }
    self = aligner.map
  }
}

/// Walks the raw bytes and the text side by side.
private struct Aligner {
  let raw: [UInt8]
  let text: [UInt8]
  let start: Int
  var map: OffsetMap
  var i = 0
  var t = 0

  private let newline = UInt8(ascii: "\n"), space = UInt8(ascii: " "), tab = UInt8(ascii: "\t"), cr = UInt8(ascii: "\r")

  init(raw: [UInt8], text: [UInt8], start: Int) {
    self.raw = raw
    self.text = text
    self.start = start
    map = OffsetMap(start: start)
  }

  private mutating func mark() { map.jump(text: t, file: start + i) }

  /// Plain and quoted scalars: line breaks fold, `''` is one quote, `\x` an escape.
  mutating func flow(quote: UInt8?) {
    if quote != nil { i = 1 }
    mark()
    while t < text.count, i < raw.count {
      if let run = foldedRun() {
        fold(run)
      } else if quote == UInt8(ascii: "\""), raw[i] == UInt8(ascii: "\\") {
        escape()
      } else {
        if quote == UInt8(ascii: "'"), raw[i] == UInt8(ascii: "'") { i += 1 }
        mark()
        i += 1
        t += 1
      }
    }
    mark()
  }

  /// The length of white space here that contains a line break, and how many breaks; nil where there is none.
  private func foldedRun() -> (length: Int, breaks: Int)? {
    var end = i
    var breaks = 0
    while end < raw.count, [space, tab, cr, newline].contains(raw[end]) {
      if raw[end] == newline { breaks += 1 }
      end += 1
    }
    return breaks > 0 ? (end - i, breaks) : nil
  }

  private mutating func fold(_ run: (length: Int, breaks: Int)) {
    mark()
    t += run.breaks == 1 ? 1 : run.breaks - 1
    i += run.length
    mark()
  }

  private mutating func escape() {
    guard i + 1 < raw.count else { return i += 1 }
    switch raw[i + 1] {
    case newline, cr:
      // An escaped line break joins the lines and yields no text.
      i += 1
      while i < raw.count, [space, tab, cr, newline].contains(raw[i]) { i += 1 }
    case let letter:
      mark()
      let digits = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8][letter] ?? 0
      i += 2 + digits
      t += text[t] < 0x80 ? 1 : text[t] < 0xE0 ? 2 : text[t] < 0xF0 ? 3 : 4
    }
    mark()
  }

  /// Literal and folded blocks: the header line and the indentation do not belong to the text.
  mutating func block() {
    skipLine()
    let indent = firstIndent()
    skip(indent)
    mark()
    while t < text.count, i < raw.count {
      guard raw[i] == newline else {
        mark()
        i += 1
        if raw[i - 1] != cr { t += 1 }
        continue
      }
      breakLine(indent)
    }
    mark()
  }

  /// A run of line breaks: one break and no text break is a fold; else every break of the text belongs to the run.
  private mutating func breakLine(_ indent: Int) {
    mark()
    if text[t] == space {
      t += 1
    } else {
      while t < text.count, text[t] == newline { t += 1 }
    }
    i += 1
    while i < raw.count {
      let line = i
      skip(indent)
      guard i < raw.count, raw[i] == newline else { break }
      if line == raw.count { break }
      i += 1
    }
    mark()
  }

  private mutating func skipLine() {
    while i < raw.count, raw[i] != newline { i += 1 }
    i += 1
  }

  private func firstIndent() -> Int {
    var at = i
    while at < raw.count {
      var width = 0
      while at + width < raw.count, raw[at + width] == space { width += 1 }
      guard at + width < raw.count, raw[at + width] == newline || raw[at + width] == cr else { return width }
      while at < raw.count, raw[at] != newline { at += 1 }
      at += 1
    }
    return 0
  }

  private mutating func skip(_ indent: Int) {
    var left = indent
    while left > 0, i < raw.count, raw[i] == space {
      i += 1
      left -= 1
    }
  }
}
