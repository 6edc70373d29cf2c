/// Runs a program over a text; the work is limited, so that no pattern hangs.
struct PatternMachine {
  let program: PatternProgram
  let text: [Unicode.Scalar]
  let ignoresCase: Bool
  let multiline: Bool
  /// Instructions that may still be run; below zero the answer is not to be trusted.
  private(set) var budget: Int

  private enum Entry {
    case branch(Int, Int)
    case restore(Int, Int)
  }

  init(_ program: PatternProgram, _ text: String, flags: String, budget: Int) {
    self.program = program
    self.text = Array(text.unicodeScalars)
    ignoresCase = flags.contains("i")
    multiline = flags.contains("m")
    self.budget = budget
  }

  var isExhausted: Bool { budget < 0 }

  /// The first match at or after an offset: for each group, 0 being the whole, its range or nil.
  mutating func match(from offset: Int) -> [Range<Int>?]? {
    for start in offset...max(text.count, offset) {
      if let registers = run(at: start) {
        return (0...program.groups).map { group in
          let (low, high) = (registers[2 * group], registers[2 * group + 1])
          return low >= 0 && high >= low ? low..<high : nil
        }
      }
      if isExhausted { return nil }
    }
    return nil
  }

  private mutating func run(at start: Int) -> [Int]? {
    var registers = [Int](repeating: -1, count: program.registers)
    var stack: [Entry] = [.branch(0, start)]
    while let entry = stack.popLast() {
      guard case .branch(var counter, var position) = entry else {
        if case .restore(let register, let value) = entry { registers[register] = value }
        continue
      }
      while true {
        budget -= 1
        if isExhausted || stack.count > 1_000_000 {
          budget = -1
          return nil
        }
        switch program.code[counter] {
        case .match: return registers
        case .jump(let target): counter = target
        case .fork(let first, let second):
          stack.append(.branch(second, position))
          counter = first
        case .save(let register):
          stack.append(.restore(register, registers[register]))
          registers[register] = position
          counter += 1
        default:
          guard let end = step(program.code[counter], position, registers) else { counter = -1; break }
          position = end
          counter += 1
        }
        if counter < 0 { break }
      }
    }
    return nil
  }

  /// The place after an instruction that looks at the text; nil when it does not match.
  private func step(_ instruction: PatternProgram.Instruction, _ position: Int, _ registers: [Int]) -> Int? {
    switch instruction {
    case .set(let set):
      position < text.count && set.contains(text[position], ignoringCase: ignoresCase) ? position + 1 : nil
    case .start: position == 0 || (multiline && text[position - 1] == "\n") ? position : nil
    case .end: position == text.count || (multiline && text[position] == "\n") ? position : nil
    case .progress(let register): registers[register] < position ? position : nil
    case .reference(let group): repeated(registers[2 * group], registers[2 * group + 1], position)
    case .save, .fork, .jump, .match: position
    }
  }

  /// The place after the text that a group matched before; a group that matched nothing is empty.
  private func repeated(_ low: Int, _ high: Int, _ position: Int) -> Int? {
    guard low >= 0, high >= low else { return position }
    guard position + high - low <= text.count else { return nil }
    let same = zip(text[low..<high], text[position...]).allSatisfy { a, b in
      a == b || (ignoresCase && !Set(LetterCases.of(a)).isDisjoint(with: LetterCases.of(b)))
    }
    return same ? position + high - low : nil
  }
}
