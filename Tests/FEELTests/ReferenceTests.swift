import FEEL
import Foundation
import Testing

@Suite struct `The reference page` {
  static let page: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? String(contentsOf: root.appending(path: "docs/reference/feel.md"), encoding: .utf8)) ?? ""
  }()

  @Test(arguments: Builtins.all.map(\.name)) func `has an entry for every function`(_ name: String) {
    #expect(Self.page.contains("- `\(name)("))
  }

  @Test func `shows the signatures as they are`() {
    for builtin in Builtins.all where builtin.group != .range {
      for usage in builtin.usage where !usage.contains("values…") {
        #expect(Self.page.contains("`\(usage)`"), "\(usage)")
      }
    }
  }
}
