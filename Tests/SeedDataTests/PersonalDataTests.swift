import DataFiles
import Foundation
import Testing

@Suite struct `Personal data` {
  @Test(arguments: DataFolder.allFiles().filter { $0.pathExtension != "geojson" })
  func `no mail address and no phone number`(_ url: URL) throws {
    #expect(PersonalData.first(in: try String(contentsOf: url, encoding: .utf8)) == nil)
  }

  @Test(arguments: [
    ("schreiben an info@stadt.de", true), ("Tel. 03573 123456", true), ("+49 355 123-45", true), ("0355/6121234", true),
    ("2026-11-22", false), ("12052000,51.75935,14.33512", false), ("see https://a.de/0355-123456", false),
  ])
  func `the patterns find what they are for`(_ text: String, _ expected: Bool) {
    #expect((PersonalData.first(in: text) != nil) == expected)
  }
}
