internal import Facts
internal import SourceText
internal import YAML

/// The names that the parts of a rulebook may use of each other.
///
/// A list that could not be read is empty; names are then not checked against it, so that one fault is reported once.
struct RuleNames {
  var dictionary: FactsDictionary
  var roles: [String] = []
  var goals: [String] = []
  var groups: [String] = []
  /// Every criterion stands in weights.yaml.
  var criteria: [String] = []

  /// Fields of enquiries, `section.field`.
  var musts: [String] { dictionary.definitions(of: .enquiry).map(\.path.name).filter { $0.contains(".") } }
}

extension Decoding {
  /// A name that must be one of `names`; any other is recorded with the nearest.
  ///
  /// - Parameter kind: what it names, as in the code `rulebook/unknown-…`.
  func name(_ node: Node, _ kind: String, among names: [String]) -> String? {
    guard let text = text(node) else { return nil }
    if !names.isEmpty, !names.contains(text) {
      report(RuleWording.unknown(kind, text, nearest: NearestName.of(text, among: names), place(node)))
    }
    return text
  }

  /// The full name of a fact that a rule may weigh.
  func ruleFact(_ node: Node, _ dictionary: FactsDictionary) -> FactPath? {
    guard let path = factPath(node) else { return nil }
    if let finding = UntouchableFacts.finding(path, at: place(node)) { report(finding) }
    guard dictionary[path] == nil, !dictionary.definitions(of: path.root).isEmpty else { return path }
    let nearest = NearestName.of(path.description, among: dictionary.definitions.map(\.path.description))
    report(RuleWording.unknownFact(path.description, nearest: nearest, place(node)))
    return nil
  }
}
