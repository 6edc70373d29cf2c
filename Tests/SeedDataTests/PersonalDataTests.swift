import DataFiles
import Foundation
import Testing

@Suite struct `Personal data` {
  @Test(arguments: DataFolder.allFiles().filter { $0.pathExtension != "geojson" })
  func `no mail address and no phone number`(_ url: URL) throws {
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.firstMatch(of: Self.mail) == nil)
    let prose = text.replacing(Self.address, with: "")
    #expect(prose.firstMatch(of: Self.international)?.output == nil)
    #expect(prose.firstMatch(of: Self.national)?.output == nil)
  }

  @Test(arguments: [
    ("schreiben an info@stadt.de", true), ("Tel. 03573 123456", true), ("+49 355 123-45", true), ("0355/6121234", true),
    ("2026-11-22", false), ("12052000,51.75935,14.33512", false), ("see https://a.de/0355-123456", false),
  ])
  func `the patterns find what they are for`(_ text: String, _ expected: Bool) {
    let prose = text.replacing(Self.address, with: "")
    let found =
      text.firstMatch(of: Self.mail) != nil || prose.firstMatch(of: Self.international) != nil
      || prose.firstMatch(of: Self.national) != nil
    #expect(found == expected)
  }

  private static var mail: Regex<Substring> { /[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}/ }
  private static var address: Regex<Substring> { /https?:\/\/[^\s"',}]+/ }
  private static var international: Regex<Substring> { /(?:\+|\b00)(?:49|48|420)[ \/()0-9\-]{6,}/ }
  /// An area code, a separator and a number; or a word for telephone before digits.
  private static var national: Regex<Substring> {
    /(?:Tel|Fon|Telefon|Phone|Fax)[.:]? ?[0-9]|\b0[1-9][0-9]{1,4} ?[ \/\-] ?[0-9]{4,}/
  }
}
