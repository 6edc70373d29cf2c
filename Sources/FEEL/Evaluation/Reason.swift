/// What can go wrong in an evaluation; the wording is in Reason+Wording.swift.
indirect enum Reason: Sendable, Hashable {
  case absentFact(String)
  case unknownName(String)
  case unknownFunction(String)
  case noEntry(String)
  case noProperty(String, Value.Kind)
  case divisionByZero
  case overflow
  case operands(String, Value.Kind, Value.Kind)
  case incomparable(Value.Kind, Value.Kind)
  case notBoolean(String, Value.Kind)
  case notList(Value.Kind)
  case notNumber(Value.Kind)
  case notFunction(Value.Kind)
  case badFilter(Value.Kind)
  case noElement(Int, count: Int)
  case rangeEnds(Value.Kind, Value.Kind)
  case argumentCount(String, Int)
  case argumentName(String, String)
  case argumentKind(String, parameter: String, expected: String, found: Value.Kind)
  case argumentValue(String, Explanation)
  case invalidText(String, String)
  case limit(Limit)
  case wrongType(String, Value.Kind)
  case noRule
  case severalRules([Int])
  case notAllowed(String)
  case notInOutputs(String)
  case missingPart

  /// Which limit was reached.
  enum Limit: Sendable, Hashable {
    case steps, listSize, textSize, depth
  }
}
