internal import Facts

/// Where the figures of a text come from. A report writes it beside every text with digits (`data-ref`), so that a test can
/// lead each figure back; the forms are listed in docs/reference/report-command.md.
enum FigureSource: Sendable, Hashable {
  /// Claims about the site, an indicator, or what the enquiry states.
  case fact(FactPath)
  /// What a knock-out demands, by its id.
  case demand(String)
  /// The text of a hint, by the id of its rule.
  case advice(String)
  /// A row of a reference table, by the name of the table.
  case reference(String)
  /// A name that bears digits: of the site, the enquiry, an organisation, a source.
  case name
  /// Points of the assessment, by the site; nil: of the project.
  case score(String?)
  /// What belongs to the report and not to its content: dates, counts, hashes, numbers of the evidence.
  case structure

  /// The value of the attribute `data-ref`; facts in a report about several sites name theirs.
  func attribute(of site: String?) -> String {
    guard let site else { return attribute }
    switch self {
    case .fact(let path) where path.root != .enquiry: return "\(site)/\(path)"
    case .demand: return "\(site)/\(attribute)"
    default: return attribute
    }
  }

  var attribute: String {
    switch self {
    case .fact(let path): path.description
    case .demand(let id): "demand:\(id)"
    case .advice(let id): "advice:\(id)"
    case .reference(let table): "reference:\(table)"
    case .name: "name"
    case .score(let site): "score:\(site ?? "project")"
    case .structure: "structure"
    }
  }
}
