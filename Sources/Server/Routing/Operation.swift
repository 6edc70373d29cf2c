internal import HTTPTypes

/// What the OpenAPI document says of a route; also what of a request is checked before the route sees it.
struct Operation: Sendable {
  /// Operations that belong together.
  enum Tag: String, Sendable, CaseIterable {
    case assessments, enquiries, sites, rulebook, accounts, server

    /// A sentence for readers of the document.
    var summary: String {
      switch self {
      case .assessments: "Rank the sites for an enquiry, and explain every number."
      case .enquiries: "Keep enquiries with all their versions, and answer them."
      case .sites: "Read the register of sites."
      case .rulebook: "Read the rules, and try changes before they apply."
      case .accounts: "Sign in and out; keep accounts and tokens."
      case .server: "Whether the server runs, and what it understands."
      }
    }
  }

  /// A body in one of several media types.
  struct Body: Sendable {
    let types: [MediaType]
    let schema: Schema
    let isRequired: Bool

    init(_ types: [MediaType], _ schema: Schema, isRequired: Bool = true) {
      self.types = types
      self.schema = schema
      self.isRequired = isRequired
    }
  }

  /// An answer as asked.
  struct Answer: Sendable {
    let status: HTTPResponse.Status
    let summary: String
    /// Media types with what they hold, the usual one first; empty when there is no body.
    let content: [(type: MediaType, schema: Schema)]
    /// Header fields beside the usual ones, with what they say.
    let fields: [(name: String, summary: String)]
    /// What can be asked next.
    let links: [Link]

    init(
      _ status: HTTPResponse.Status, _ summary: String, _ content: [(type: MediaType, schema: Schema)] = [],
      fields: [(name: String, summary: String)] = [], links: [Link] = []
    ) {
      self.status = status
      self.summary = summary
      self.content = content
      self.fields = fields
      self.links = links
    }
  }

  /// An operation that something in an answer leads to.
  struct Link: Sendable {
    /// Id of the operation.
    let operation: String
    /// Its parameter, in the path or in the query.
    let parameter: String
    /// JSON pointer into the answer, to the value of the parameter.
    let pointer: String

    init(_ operation: String, _ parameter: String, _ pointer: String) {
      self.operation = operation
      self.parameter = parameter
      self.pointer = pointer
    }
  }

  /// camelCase, never renamed.
  let id: String
  let tag: Tag
  let summary: String
  /// What else a caller should know.
  let details: String?
  let query: [Parameter]
  /// Header fields that matter to this operation alone.
  let fields: [Parameter]
  let body: Body?
  let answers: [Answer]
  /// Problems beside those that every operation can answer with.
  let problems: Set<Int>

  init(
    _ id: String, _ tag: Tag, _ summary: String, details: String? = nil, query: [Parameter] = [],
    fields: [Parameter] = [], body: Body? = nil, answers: [Answer], problems: Set<Int> = []
  ) {
    self.id = id
    self.tag = tag
    self.summary = summary
    self.details = details
    self.query = query
    self.fields = fields
    self.body = body
    self.answers = answers
    self.problems = problems
  }

  /// What the query may hold.
  var parameters: [Parameter] { query + [.language] }

  /// The media types that a caller can choose from.
  var offers: [MediaType] { (answers.first?.content ?? []).map(\.type) }
}
