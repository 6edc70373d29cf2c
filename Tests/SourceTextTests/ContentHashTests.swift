import SourceText
import Testing

@Suite struct `Content hashes` {
  /// Vectors of FIPS 180-4 / NIST CAVP.
  static let vectors: [(String, String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]

  @Test(arguments: vectors) func `are those of the standard`(_ text: String, _ digest: String) {
    #expect(ContentHash.sha256(Array(text.utf8)) == digest)
  }

  @Test func `hold for a million letters`() {
    #expect(
      ContentHash.sha256(Array(repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `depend on names and contents, not on order`() {
    let a = ContentHash.of([("a", [1]), ("b", [2])])
    #expect(a == ContentHash.of([("b", [2]), ("a", [1])]))
    #expect(a != ContentHash.of([("a", [1, 0]), ("b", [2])]))
  }
}
