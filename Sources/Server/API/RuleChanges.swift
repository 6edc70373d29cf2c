internal import Advisory
internal import HTTPTypes
internal import Report
internal import SourceText
internal import YAML

/// Changes of rules, tried before they apply.
enum RuleChanges {
  private static let access = Access([.policy, .admin], scope: .rulebook)
  private static let details = """
    `files` are laid over the rulebook that answers: a text takes the place of the file with its path or is added, null \
    takes the file away. Nothing is kept.
    """

  static let routes = [
    Route(
      .post, "/api/v1/rulebook/check", access,
      Operation(
        "checkRulebook", .rulebook, "Check changed rules.",
        details: "The JSON of `lotse rules check --format json`. " + details, query: [AsOf.parameter],
        body: .init([.json], .ruleFiles), answers: [.init(.ok, "What was found.", [(.json, .rulesCheck)])])
    ) { call in
      let files = call.services.workspace.state.files
      let changed = files.with(rules: files.rules(under: try RuleFiles(call).changes))
      let asOf = AsOf.day(call)
      let text = try await call.services.pool.run {
        let check = RulesCheck(changed, asOf: asOf)
        return RulesCheckReport(
          check.findings, rulebook: check.rulebook, coverage: check.coverage, sites: check.sites,
          samples: check.samples, language: call.language
        ).json.text
      }
      return .text(text, .json)
    },
    Route(
      .post, "/api/v1/rulebook/compare", access,
      Operation(
        "compareRulebook", .rulebook, "What changed rules would do to the sample enquiries.",
        details: "The JSON of `lotse rules compare --format json`. " + details, query: [AsOf.parameter],
        body: .init([.json], .ruleFiles), answers: [.init(.ok, "The effect.", [(.json, .effect)])])
    ) { call in try await compare(call) },
  ]

  private static func compare(_ call: Call) async throws -> Reply {
    let files = call.services.workspace.state.files
    let rules = files.rules(under: try RuleFiles(call).changes)
    let asOf = AsOf.day(call)
    let comparison = try await call.services.pool.run {
      var diagnostics = Diagnostics()
      let found = RulesComparison.read(
        files, with: rules, enquiries: files.folders.seeds + "/enquiries", asOf: asOf, into: &diagnostics)
      guard let found else { throw ProblemWording.rules(diagnostics.errors, folder: files.folders.rules) }
      return found
    }
    return .json(EffectReport(await comparison.effect(), asOf: asOf, language: call.language).json)
  }
}

/// Files of a rulebook in a body: `{"files": {"criteria/land.yaml": "…"}}`.
struct RuleFiles: Sendable {
  /// Texts by path; nil takes a file away.
  let changes: [String: [UInt8]?]

  /// - Throws: a problem with a pointer to every place that is wrong.
  init(_ call: Call) throws {
    let body = try JSONBody(call)
    let changes = body.read { decoding, root -> [String: [UInt8]?]? in
      guard let map = decoding.mapping(root), let files = map.need("files").flatMap(decoding.mapping) else {
        return nil
      }
      map.finish()
      return files.entries.reduce(into: [:]) { changes, entry in
        guard Self.isPath(entry.key) else {
          decoding.report(ProblemWording.badRulePath(entry.key, decoding.place(entry.keyRange)))
          return
        }
        changes[entry.key] = .some(entry.value.isNull ? nil : decoding.text(entry.value).map { Array($0.utf8) })
      }
    }
    self.changes = try body.require(changes)
  }

  /// Names of letters, digits, `-` and `_` with the ending `.yaml`, in folders of such names: never a way out of the
  /// folder.
  static func isPath(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = { (part: Substring) in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || (byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber))
        }
    }
    return text.hasSuffix(".yaml") && text.utf8.count <= 200 && parts.dropLast().allSatisfy(isPlain)
      && parts.last.map { isPlain($0.dropLast(5)) } ?? false
  }
}
