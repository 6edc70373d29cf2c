import SourceText

/// Names with operators in them, which may be read in two ways.
extension Checker {
  /// Reports `a-b` read as an operation although `a-b` is a declared name as well.
  mutating func operationOrName(_ symbol: Syntax.ArithmeticOperator, _ a: Syntax, _ b: Syntax, _ range: SourceRange) {
    // With spaces around the operator nobody takes it for a name.
    guard let first = a.path, let second = b.path, a.range.upper + symbol.rawValue.utf8.count == b.range.lower else {
      return
    }
    let name = first.description + symbol.rawValue + second.description
    guard declarations.type(of: name) != nil else { return }
    problems.append(.operationOrName(name, readAs: symbol.rawValue, range))
  }

  /// Reports the declared name `a-b` where `a` and `b` are declared as well.
  mutating func nameOrOperation(_ path: NamePath, _ range: SourceRange) {
    let parent = path.segments.dropLast().map { $0 + "." }.joined()
    guard let name = path.segments.last else { return }
    for symbol in Syntax.ArithmeticOperator.allCases {
      let parts = name.split(separator: symbol.rawValue, maxSplits: 1).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      guard parts.count == 2, declarations.type(of: parent + parts[0]) != nil,
        declarations.type(of: parent + parts[1]) != nil || declarations.type(of: parts[1]) != nil
      else { continue }
      problems.append(.nameOrOperation(name, parts[0] + " " + symbol.rawValue + " " + parts[1], range))
      return
    }
  }
}
