internal import Facts
internal import SourceText

/// The items of a query, checked against what the operation understands.
struct Query: Sendable {
  private let values: [String: String]
  /// All items, in the order in which they were given.
  let items: [URLText.Item]

  /// - Throws: a problem that names every item which is unknown, given twice or not understood, and every one that is
  ///   missing.
  init(_ items: [URLText.Item], _ parameters: [Parameter]) throws {
    var values: [String: String] = [:]
    var errors: [Problem.Detail] = []
    for (name, value) in items {
      guard let parameter = parameters.first(where: { $0.isNamed(name) }) else {
        errors.append(ProblemWording.unknownParameter(name, among: parameters.map(\.name)))
        continue
      }
      if values[name] != nil { errors.append(ProblemWording.givenTwice(name)) }
      if !parameter.admits(value) { errors.append(ProblemWording.notUnderstood(parameter, value)) }
      values[name] = value
    }
    for parameter in parameters where parameter.isRequired && values[parameter.name] == nil {
      errors.append(ProblemWording.missing(parameter))
    }
    guard errors.isEmpty else { throw ProblemWording.query(errors) }
    self.values = values
    self.items = items
  }

  /// The value of an item; nil when it is not given.
  subscript(name: String) -> String? { values[name] }

  /// A whole number.
  func integer(_ name: String) -> Int? { values[name].flatMap { Int($0) } }

  /// Whether a flag is given as true.
  func flag(_ name: String) -> Bool { values[name] == "true" }

  /// A whole day.
  func day(_ name: String) -> PartialDate? { values[name].flatMap { PartialDate($0) } }
}
