import SourceText

/// A text in which `«` and `»` mark the ranges that are expected.
struct MarkedText {
  let text: String
  let ranges: [SourceRange]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var (starts, ranges): ([Int], [SourceRange]) = ([], [])
    for character in marked {
      switch character {
      case "«": starts.append(bytes.count)
      case "»": if let start = starts.popLast() { ranges.append(SourceRange(start, bytes.count)) }
      default: bytes += Array(String(character).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges.sorted { $0.lower < $1.lower }
  }
}
