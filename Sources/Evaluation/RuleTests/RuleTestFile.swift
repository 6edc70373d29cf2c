internal import Decimals
internal import Facts
public import Region
public import Rulebook
public import SourceText
internal import YAML

/// The tests of one file, with what its names may refer to.
public struct RuleTestFile {
  /// What tests may name.
  public struct Names: Sendable {
    public let rulebook: Rulebook
    public let register: Register
    /// Sample enquiries.
    public let enquiries: [Enquiry]
    /// The words of each word list.
    public let vocabulary: [String: Set<String>]

    /// Names of a rulebook, a register and sample enquiries.
    public init(rulebook: Rulebook, register: Register, enquiries: [Enquiry], vocabulary: [String: Set<String>]) {
      self.rulebook = rulebook
      self.register = register
      self.enquiries = enquiries
      self.vocabulary = vocabulary
    }
  }

  let names: Names
  let decoding: Decoding

  /// Reads the tests of a file; those that cannot be read are left out and recorded.
  public static func read(_ file: SourceFile, _ names: Names, into diagnostics: inout Diagnostics) -> [RuleTest] {
    let reader = RuleTestFile(names: names, decoding: Decoding(file))
    let tests = reader.tests()
    diagnostics.add(reader.decoding.diagnostics.all)
    return tests
  }

  private func tests() -> [RuleTest] {
    guard let root = decoding.root(), let map = decoding.mapping(root, as: RuleTest.fileShape()) else { return [] }
    let asOf = map.take("as_of").flatMap(date)
    let items = map.need("tests").flatMap(decoding.list) ?? []
    map.finish()
    let tests = items.compactMap { test($0, asOf) }
    var first: [String: SourceLocation] = [:]
    for test in tests {
      if let other = first[test.name] {
        decoding.report(RuleTestWording.twice(test.name, test.location, first: other))
      } else {
        first[test.name] = test.location
      }
    }
    return tests
  }

  private func test(_ node: Node, _ fileDate: PartialDate?) -> RuleTest? {
    let before = decoding.diagnostics.errors.count
    guard let map = decoding.mapping(node, as: RuleTest.shape()) else { return nil }
    let name = map.need("name").flatMap(decoding.text)
    let asOf = map.take("as_of").flatMap(date) ?? fileDate
    let enquiry = map.need("enquiry").flatMap(self.enquiry)
    let preset = map.take("preset").flatMap { node in
      word(node, .preset, names.rulebook.presets.map(\.id)).flatMap { id in
        names.rulebook.presets.first { $0.id == id }
      }
    }
    let candidates = self.candidates(map, asOf)
    _ = map.take("note").flatMap(decoding.text)
    let expect = map.need("expect")
    map.finish()
    if asOf == nil { decoding.report(RuleTestWording.noDate(decoding.place(node))) }
    guard let expect, asOf != nil else { return nil }
    let reader = ExpectationReader(file: self, labels: candidates.map(\.label))
    let expectations = reader.read(expect)
    guard let name, let asOf, let enquiry, decoding.diagnostics.errors.count == before else { return nil }
    return RuleTest(
      name: name, enquiry: enquiry, preset: preset, candidates: candidates, asOf: asOf, expectations: expectations,
      location: decoding.place(node))
  }

  func date(_ node: Node) -> PartialDate? {
    guard let text = decoding.text(node) else { return nil }
    guard let date = PartialDate(text), date.day != nil else { return decoding.mismatch(node, .date) }
    return date
  }

  /// One of the names of a kind; any other is recorded with the nearest.
  func word(_ node: Node, _ kind: RuleTestWording.Kind, _ known: [String]) -> String? {
    guard let text = decoding.text(node) else { return nil }
    return isKnown(text, kind, known, at: decoding.place(node)) ? text : nil
  }

  /// Whether a name is one of the known ones; records it with the nearest if it is not.
  func isKnown(_ text: String, _ kind: RuleTestWording.Kind, _ known: [String], at place: SourceLocation) -> Bool {
    if known.contains(text) { return true }
    decoding.report(RuleTestWording.unknown(kind, text, among: known, place))
    return false
  }
}
