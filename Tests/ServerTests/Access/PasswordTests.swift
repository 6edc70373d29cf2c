import SourceText
import Store
import Testing

@testable import Server

@Suite struct `Passwords` {
  /// RFC 7914, section 12, third vector, cut to 32 bytes.
  @Test func `are hashed by scrypt`() throws {
    let hash = PasswordHash(
      cost: PasswordCost(logN: 14, blockSize: 8, parallelism: 1), salt: Array("SodiumChloride".utf8),
      key: try #require(Hex.bytes("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")))
    let work = PasswordWork(.usual)
    #expect(try work.matches("pleaseletmein", hash))
    #expect(try !work.matches("pleaseletmeim", hash))
  }

  @Test func `are kept with salt and cost, never twice alike`() throws {
    let work = PasswordWork(AccessServer.cost)
    let one = try work.hash("Sechs Kraniche")
    let other = try work.hash("Sechs Kraniche")
    #expect(one.text.wholeMatch(of: /\$scrypt\$ln=10,r=8,p=1\$[0-9a-f]{32}\$[0-9a-f]{64}/) != nil)
    #expect(one.text != other.text)
    #expect(PasswordHash(one.text) == one)
    #expect(try work.matches("Sechs Kraniche", one))
    #expect(!work.isOutdated(one))
    #expect(PasswordWork(.usual).isOutdated(one))
  }

  @Test(arguments: [
    "", "x", "$scrypt$", "$scrypt$ln=10,r=8,p=1$00$00", "$scrypt$ln=40,r=8,p=1$00$" + String(repeating: "0", count: 64),
    "$scrypt$ln=10,r=8$00$" + String(repeating: "0", count: 64),
    "$bcrypt$ln=10,r=8,p=1$00$" + String(repeating: "0", count: 64),
    "$scrypt$ln=10,r=8,p=1$0g$" + String(repeating: "0", count: 64),
  ]) func `are not checked against what is damaged`(_ text: String) { #expect(PasswordHash(text) == nil) }

  @Test(arguments: [
    "elf Zeichen", "aaaaaaaaaaaaaaaa", "abcdabcdabcdabcd", "officer-1 officer-1 zwei", "mit\tTabulator drin",
    String(repeating: "ä1xyz", count: 300),
  ]) func `that are too weak or too long are refused`(_ password: String) {
    #expect(Password.objection(to: password, of: "officer-1")?.code == "account/bad-password")
  }

  @Test(arguments: ["zwölf Äpfel!", AccessServer.password]) func `of a sentence will do`(_ password: String) {
    #expect(Password.objection(to: password, of: "officer-1") == nil)
  }

  @Test(arguments: ["ansiedlung-2", "wf.7", "a1"]) func `belong to accounts named after a function`(_ name: String) {
    #expect(AccountName.objection(to: name) == nil)
  }

  /// Names stand in the log and in answers: nothing in them may end a line or a header field.
  @Test(arguments: [
    "", "a", "-a", "a-", "Großes", "a b", "a\r\nSet-Cookie: x=1", "a\u{0}b", "a\u{1b}[2J", "<script>", "a'--",
    "name@example.org", String(repeating: "a", count: 41), "ａ１",
  ]) func `belong to no account of another name`(_ name: String) throws {
    #expect(AccountName.objection(to: name) != nil)
    let server = try AccessServer()
    var diagnostics = Diagnostics()
    #expect(
      try server.entry.accounts.add(name, .officer, password: AccessServer.password, into: &diagnostics) == nil)
    let shown = diagnostics.all.map { $0.message.de + $0.message.en }.joined()
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 })
    #expect(try server.store.accounts().isEmpty)
  }
}
