/// Texts that nobody can guess.
enum RandomText {
  /// 128 bits as 32 hexadecimal digits: ids.
  static func id() -> String { Hex.text(Secret.bytes(16)) }

  /// 256 bits as 64 hexadecimal digits: what opens something for whoever holds it.
  static func token() -> String { Hex.text(Secret.bytes(32)) }
}
