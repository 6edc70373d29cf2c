import Foundation
import Testing

/// Links between the pages of the project lead somewhere.
@Suite struct `Links in the documentation` {
  static let pages =
    ["README.md", "CHANGELOG.md", "seeds/README.md"] + ProjectFolder.files(below: "docs", ending: ".md")

  /// The heading as it appears in the address of a page.
  static func anchor(_ heading: String) -> String {
    let kept = heading.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " " || $0 == "-" || $0 == "_"
    }
    return String(String.UnicodeScalarView(kept)).replacing(" ", with: "-")
  }

  @Test(arguments: pages) func `lead to a page and a heading`(_ page: String) throws {
    let folder = ProjectFolder.root.appending(path: page).deletingLastPathComponent()
    let text = try ProjectFolder.text(page).replacing(try Regex(#"(?s)```.*?```"#), with: "")
    for link in try text.groups(#"\]\(([^)\s]+)\)"#) where !link.contains("://") && !link.hasPrefix("mailto:") {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let target = parts[0].isEmpty ? ProjectFolder.root.appending(path: page) : folder.appending(path: parts[0])
      guard ProjectFolder.exists(target.standardizedFileURL) else {
        Issue.record("\(page): no file at \(link)")
        continue
      }
      guard parts.count > 1, target.pathExtension == "md" else { continue }
      let headings = try String(contentsOf: target, encoding: .utf8).groups(#"(?m)^#+ (.*)$"#).map(Self.anchor)
      #expect(headings.contains(parts[1]), "\(page): no heading for \(link)")
    }
  }
}
