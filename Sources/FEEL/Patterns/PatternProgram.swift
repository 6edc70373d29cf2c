/// A regular expression as instructions for a machine that tries alternatives in order.
struct PatternProgram {
  enum Instruction {
    case set(CharacterSet)
    case reference(Int)
    case start, end
    /// Remembers the place in a register.
    case save(Int)
    /// Fails when nothing was matched since the register was saved: an empty round of a loop.
    case progress(Int)
    /// Goes on at the first, and on failure at the second.
    case fork(Int, Int)
    case jump(Int)
    case match
  }

  private(set) var code: [Instruction] = []
  let groups: Int
  private(set) var registers: Int

  static let greatestSize = 20_000

  /// nil when the pattern is too large.
  init?(_ node: PatternNode, groups: Int) {
    self.groups = groups
    registers = 2 * (groups + 1)
    code = [.save(0)]
    emit(node)
    code += [.save(1), .match]
    if code.count > Self.greatestSize { return nil }
  }

  private mutating func emit(_ node: PatternNode) {
    guard code.count <= Self.greatestSize else { return }
    switch node {
    case .set(let set): code.append(.set(set))
    case .reference(let group): code.append(.reference(group))
    case .start: code.append(.start)
    case .end: code.append(.end)
    case .sequence(let parts): parts.forEach { emit($0) }
    case .capture(let group, let inner):
      code.append(.save(2 * group))
      emit(inner)
      code.append(.save(2 * group + 1))
    case .alternation(let branches): emit(branches[...])
    case .repetition(let inner, let least, let most, let greedy): emit(inner, least, most, greedy)
    }
  }

  private mutating func emit(_ branches: ArraySlice<PatternNode>) {
    guard let first = branches.first else { return }
    guard branches.count > 1 else { return emit(first) }
    let fork = code.count
    code.append(.match)
    emit(first)
    let jump = code.count
    code.append(.match)
    code[fork] = .fork(fork + 1, code.count)
    emit(branches.dropFirst())
    code[jump] = .jump(code.count)
  }

  private mutating func emit(_ inner: PatternNode, _ least: Int, _ most: Int?, _ greedy: Bool) {
    for _ in 0..<least where code.count <= Self.greatestSize { emit(inner) }
    guard let most else { return emitLoop(inner, greedy) }
    var forks: [Int] = []
    for _ in least..<max(most, least) where code.count <= Self.greatestSize {
      forks.append(code.count)
      code.append(.match)
      emit(inner)
    }
    for fork in forks { code[fork] = greedy ? .fork(fork + 1, code.count) : .fork(code.count, fork + 1) }
  }

  private mutating func emitLoop(_ inner: PatternNode, _ greedy: Bool) {
    let register = registers
    registers += 1
    let fork = code.count
    code += [.match, .save(register)]
    emit(inner)
    code += [.progress(register), .jump(fork)]
    code[fork] = greedy ? .fork(fork + 1, code.count) : .fork(code.count, fork + 1)
  }
}
