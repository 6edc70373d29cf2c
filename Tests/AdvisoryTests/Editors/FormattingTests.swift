import Advisory
import DataFiles
import Foundation
import Report
import SourceText
import Testing
import YAML

/// House style over the files of the project.
@Suite struct `Formatting the files of the project` {
  static func files() throws -> [(FileFormat, SourceFile)] {
    let formats = `The schemas for editors`.schemas.formats
    return try `The schemas for editors`.realFiles(formats).map { format, path in
      (format, SourceFile(name: path, bytes: Array(try Data(contentsOf: DataFolder.package.appending(path: path)))))
    }
  }

  @Test func `has nothing to do in the rulebook`() throws {
    let formatting = Formatting([], rules: RulebookFiles.folder.path)
    #expect(formatting.findings.all == [])
    #expect(formatting.differences.map(\.location?.file.name) == [])
    #expect(formatting.count > 20)
  }

  @Test func `says the same afterwards, and is done after once`() throws {
    for (format, file) in try Self.files() {
      let new = try #require(HouseStyle.formatted(file, as: format.root), "\(file.name)")
      let (before, after) = (try #require(Decoding(file).root()), try #require(Decoding(new).root()))
      #expect(before.means(after, as: format.root), "\(file.name)")
      #expect(HouseStyle.formatted(new, as: format.root)?.bytes == new.bytes, "\(file.name)")
      #expect(Self.comments(file) == Self.comments(new), "\(file.name)")
    }
  }

  /// Spaces and empty lines that mean nothing come off again, whatever their places.
  @Test func `takes off what random hands put in`() throws {
    var random = SeededGenerator(seed: 0x5EED)
    for (format, file) in try Self.files() where file.name.hasPrefix("rules/") && !Self.hasBlockScalars(file) {
      for round in 0..<3 {
        let messy = Self.messy(file, &random)
        let result = try #require(HouseStyle.formatted(messy, as: format.root), "\(file.name), round \(round)")
        let clean = try #require(HouseStyle.formatted(file, as: format.root))
        let isClean = result.bytes == clean.bytes
        #expect(isClean, "\(file.name), round \(round)")
      }
    }
  }

  /// All lines deeper by the same number of spaces, spaces at the ends of lines, empty lines doubled, CRLF.
  private static func messy(_ file: SourceFile, _ random: inout SeededGenerator) -> SourceFile {
    let margin = String(repeating: " ", count: Int.random(in: 0...3, using: &random))
    let isCRLF = Bool.random(using: &random)
    let lines = (1..<file.lineCount).compactMap { file.line($0) }.flatMap { (line: String) -> [String] in
      guard !line.isEmpty else { return Array(repeating: "", count: Int.random(in: 1...3, using: &random)) }
      return [margin + line + String(repeating: " ", count: Int.random(in: 0...2, using: &random))]
    }
    return SourceFile(name: file.name, text: lines.map { $0 + (isCRLF ? "\r\n" : "\n") }.joined())
  }

  /// In their lines spaces are content.
  private static func hasBlockScalars(_ file: SourceFile) -> Bool {
    (1...file.lineCount).contains { file.line($0)?.hasSuffix(">-") == true || file.line($0)?.hasSuffix("|") == true }
  }

  private static func comments(_ file: SourceFile) -> [String] {
    (1...file.lineCount).compactMap(file.line).filter { $0.contains("#") }.map { line in
      line.drop { $0 == " " }.trimmingCharacters(in: .whitespaces)
    }.sorted()
  }
}
