/// Texts that nobody can guess.
enum RandomText {
  /// 128 bits as 32 hexadecimal digits: ids.
  static func id() -> String { hexadecimal(words: 2) }

  /// 256 bits as 64 hexadecimal digits: what opens something for whoever holds it.
  static func token() -> String { hexadecimal(words: 4) }

  private static func hexadecimal(words: Int) -> String {
    var source = SystemRandomNumberGenerator()
    return (0..<words).map { _ in
      let text = String(source.next(), radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
  }
}
