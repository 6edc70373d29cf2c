public import Columns
public import Evaluation
public import Facts
public import Region
public import Rulebook
public import SourceText

/// Screens a table of any size: read in pieces, by several tasks side by side.
public struct TableScreening: Sendable {
  /// What is asked for.
  public struct Request: Sendable {
    /// The table; `-` is standard input.
    public var path: String
    public var columns: TableSchema.Request
    /// So many rows are wanted.
    public var top: Int
    /// So many tasks work side by side.
    public var tasks: Int
    /// Whether the first row that cannot be read ends it.
    public var isStrict: Bool

    /// A request; see the properties.
    public init(path: String, columns: TableSchema.Request, top: Int, tasks: Int, isStrict: Bool) {
      self.path = path
      self.columns = columns
      self.top = top
      self.tasks = tasks
      self.isStrict = isStrict
    }
  }

  /// What came of it.
  public struct Result: Sendable {
    public let screening: Screening
    public let plan: ScreeningPlan
    /// Rows that were left out.
    public let problems: RowProblems
  }

  public let request: Request
  let file: TableFile
  let plan: ScreeningPlan
  let parser: TableParser
  let basis: Assessment.Basis

  /// Opens a table and prepares the enquiry for it; nil, with the reasons recorded, when either cannot be done.
  public init?(
    _ request: Request, _ workspace: Workspace, _ enquiry: Enquiry, preset: Preset?, asOf: PartialDate,
    into diagnostics: inout Diagnostics
  ) {
    guard let file = TableFile(request.path, into: &diagnostics) else { return nil }
    let head = file.head()
    let schema = TableSchema(
      head, dictionary: workspace.rulebook.dictionary, request: request.columns, into: &diagnostics)
    guard let schema else { return nil }
    file.begin(schema)
    self.request = request
    self.file = file
    basis = workspace.basis(enquiry, asOf: asOf)
    let assessor = SiteAssessor(
      rulebook: workspace.rulebook, enquiry: enquiry, preset: preset, reference: workspace.reference, asOf: asOf)
    plan = ScreeningPlan(assessor, schema, table: SourceFile(name: request.path, bytes: []))
    parser = TableParser(schema, vocabulary: workspace.vocabulary)
  }

  /// Bytes read so far, and of how many; nil where the file does not say.
  public var progress: (read: Int, of: Int?) { (file.progress, file.size) }

  /// Reads and screens the table, piece by piece: no more of it is held than the tasks work on.
  ///
  /// Rows that repeat an id are found at the end; then the table is read again without them.
  ///
  /// - Parameter isStopped: asked between pieces; true ends it.
  /// - Returns: nil, with the reason recorded, when it was stopped, when a row cannot be read and the request is strict, or
  ///   when the table cannot be read to its end.
  public func run(isStopped: @escaping @Sendable () -> Bool, into diagnostics: inout Diagnostics) async -> Result? {
    guard let first = await pass([:], isStopped, &diagnostics) else { return nil }
    let outcome = first.blocks.outcome()
    if let finding = outcome.diagnostic { diagnostics.add(finding) }
    guard !diagnostics.hasErrors, case .candidates(let candidates) = outcome else {
      return diagnostics.hasErrors ? nil : result(first)
    }
    guard let repeats = repeats(candidates, isStopped, &diagnostics) else { return nil }
    if repeats.isEmpty { return result(first) }
    guard file.rewind(plan.schema), let second = await pass(repeats, isStopped, &diagnostics) else { return nil }
    return result(second)
  }

  private func result(_ pass: Pass) -> Result {
    Result(screening: Screening(plan, pass.parts, basis: basis), plan: plan, problems: pass.blocks.problems)
  }

  /// What one pass over the table found.
  private struct Pass {
    let parts: [Screening.Part]
    let blocks: BlockOrder
  }

  /// Reads and screens all pieces.
  ///
  /// - Parameter repeats: rows that are left out, by line.
  private func pass(
    _ repeats: [Int: RowFault], _ isStopped: @escaping @Sendable () -> Bool, _ diagnostics: inout Diagnostics
  ) async -> Pass? {
    let blocks = BlockOrder()
    let parts = await withTaskGroup(of: Screening.Part.self) { group in
      for _ in 0..<request.tasks {
        group.addTask {
          let screening = BlockScreening(plan, top: request.top)
          while !isStopped(), !(request.isStrict && blocks.problems.count > 0), let piece = file.next() {
            let block = block(piece, repeats)
            screening.screen(block)
            screening.letGo()
            blocks.add(block, number: piece.number)
          }
          return screening.part
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    if let finding = file.finding { diagnostics.add(finding) }
    if isStopped() { diagnostics.add(ScreeningWording.stopped(blocks.rowCount)) }
    if request.isStrict, let problem = blocks.problems.first.first { diagnostics.add(problem.diagnostic) }
    return diagnostics.hasErrors ? nil : Pass(parts: parts, blocks: blocks)
  }

  /// Reads the table once more for the rows that repeat an id, by line; nil, with the reason recorded, when it cannot.
  private func repeats(
    _ candidates: RepeatedIDs, _ isStopped: () -> Bool, _ diagnostics: inout Diagnostics
  ) -> [Int: RowFault]? {
    guard file.rewind(plan.schema) else {
      diagnostics.add(ScreeningWording.repeatsInStream())
      return nil
    }
    var candidates = candidates
    var found: [Int: RowFault] = [:]
    while !isStopped(), let piece = file.next() {
      for repeated in candidates.repeats(in: block(piece, [:])) {
        found[repeated.problem.line] = repeated.problem.fault
      }
    }
    if let finding = file.finding { diagnostics.add(finding) }
    if isStopped() { diagnostics.add(ScreeningWording.stopped(0)) }
    return diagnostics.hasErrors ? nil : found
  }

  func block(_ piece: TableFile.Piece, _ repeats: [Int: RowFault]) -> ColumnBlock {
    piece.bytes.withUnsafeBufferPointer { parser.block($0, firstLine: piece.firstLine, leavingOut: repeats) }
  }
}

extension TableScreening {
  /// One row of the table, assessed like a site of the register; nil, with the reason recorded, when it is not there.
  public func explanation(of id: String, into diagnostics: inout Diagnostics) -> (Assessment, SiteResult)? {
    var problems = RowProblems()
    while let piece = file.next() {
      let block = block(piece, [:])
      problems.add(block.problems)
      guard let row = (0..<block.rowCount).first(where: { block.id($0) == id }) else { continue }
      let assessment = plan.assessment(of: block, row, basis: basis)
      return assessment.sites.first.map { (assessment, $0) }
    }
    diagnostics.add(file.finding ?? ScreeningWording.noRow(id, plan.schema))
    // The row may be among those that cannot be read.
    diagnostics.add(problems.first.map(\.diagnostic))
    return nil
  }

  /// Says how many more rows were left out than are told one by one.
  public static func further(_ problems: RowProblems) -> Diagnostic { ScreeningWording.further(problems) }
}
