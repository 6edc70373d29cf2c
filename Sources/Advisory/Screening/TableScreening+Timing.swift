internal import Columns
public import Evaluation
public import SourceText

extension TableScreening {
  /// A table in memory, to screen it several times.
  public struct Loaded: Sendable {
    let blocks: [ColumnBlock]
    let problems: RowProblems
    /// Rows that can be assessed.
    public var rowCount: Int { blocks.reduce(0) { $0 + $1.rowCount } }
  }

  /// Reads the whole table; nil, with the reason recorded, when that fails. Ids that repeat are not looked for.
  public func load(into diagnostics: inout Diagnostics) async -> Loaded? {
    let pieces = await withTaskGroup(of: [(Int, ColumnBlock)].self) { group in
      for _ in 0..<request.tasks {
        group.addTask {
          var blocks: [(Int, ColumnBlock)] = []
          while let piece = file.next() { blocks.append((piece.number, block(piece, [:]))) }
          return blocks
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    if let finding = file.finding {
      diagnostics.add(finding)
      return nil
    }
    let blocks = pieces.sorted { $0.0 < $1.0 }.map(\.1)
    return Loaded(blocks: blocks, problems: blocks.reduce(into: RowProblems()) { $0.add($1.problems) })
  }

  /// What several tasks find in a loaded table, each in a part of its blocks.
  public func parts(_ loaded: Loaded) async -> [BlockScreening] {
    let tasks = max(1, min(request.tasks, loaded.blocks.count))
    @Sendable func screen(_ first: Int) -> BlockScreening {
      let screening = BlockScreening(plan, top: request.top)
      for index in stride(from: first, to: loaded.blocks.count, by: tasks) { screening.screen(loaded.blocks[index]) }
      return screening
    }
    if tasks == 1 { return [screen(0)] }
    return await withTaskGroup(of: Sealed.self) { group in
      for first in 0..<tasks { group.addTask { Sealed(screening: screen(first)) } }
      return await group.reduce(into: []) { $0.append($1.screening) }
    }
  }

  /// The result of parts.
  public func result(_ loaded: Loaded, _ parts: [BlockScreening]) -> Result {
    Result(screening: Screening(plan, parts.map(\.part), basis: basis), plan: plan, problems: loaded.problems)
  }

  /// A screening that its task has finished with.
  private struct Sealed: @unchecked Sendable {
    // Sendable: handed over once, at the end of its task.
    let screening: BlockScreening
  }
}
