/// A 64-bit hash of bytes, the same on every machine and in every run.
///
/// Eight bytes at a time are mixed by a full multiplication of which both halves are folded together. Not meant against
/// attackers: equal hashes are only candidates, and compared as texts.
enum TextHash {
  /// The hash of a text.
  static func of(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = mix(UInt64(truncatingIfNeeded: text.count) ^ 0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93)
    var offset = 0
    let raw = UnsafeRawBufferPointer(text)
    while offset + 8 <= text.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      hash = mix(hash ^ word, 0xA076_1D64_78BD_642F)
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < text.count {
      rest = rest << 8 | UInt64(text[offset])
      offset += 1
    }
    return mix(hash ^ rest, 0xE703_7ED1_A0B4_28DB)
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }
}
