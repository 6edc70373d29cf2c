import FEEL
import Foundation
import Testing

/// The files in Cases/: one expression a line with its value at level standard, `error` where it cannot be read.
@Suite struct `Case files` {
  static let files = [
    "conversion", "texts-and-numbers", "lists-contexts-ranges", "operators", "constructs", "zones-and-patterns",
    "names-and-forms", "limits",
  ]

  static func cases(_ file: String) throws -> [(text: String, expected: String)] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/\(file).txt")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#"), let arrow = line.range(of: "  →  ", options: .backwards) else { return nil }
      return (String(line[..<arrow.lowerBound]), String(line[arrow.upperBound...]))
    }
  }

  /// Fewer steps than by default: the tests run unoptimised.
  static let limits = {
    var limits = Limits()
    limits.steps = 300_000
    return limits
  }()

  @Test(arguments: files) func `hold`(_ file: String) throws {
    let cases = try Self.cases(file)
    #expect(!cases.isEmpty)
    for (text, expected) in cases {
      let expression = Expression.parse(text)
      let found =
        expression.isValid ? expression.evaluate(in: NamedValues(), limits: Self.limits).value.description : "error"
      #expect(found == expected, "\(text)")
    }
  }

  @Test(arguments: files) func `read back from what is printed`(_ file: String) throws {
    for (text, _) in try Self.cases(file) {
      let expression = Expression.parse(text)
      guard expression.isValid else { continue }
      #expect(Expression.parse(expression.description).syntax == expression.syntax, "\(text): \(expression)")
    }
  }

  @Test(arguments: files) func `name a cause with its place for every null that is not written`(_ file: String) throws {
    for (text, expected) in try Self.cases(file) where expected == "null" {
      let outcome = Expression.parse(text).evaluate(in: NamedValues(), limits: Self.limits)
      let written = ["null", ".start", ".end", "time offset", "timezone"].contains { text.contains($0) }
      #expect(written || outcome.causes.contains { $0.range != nil }, "\(text)")
    }
  }
}
