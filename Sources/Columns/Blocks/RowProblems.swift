public import Facts

/// Rows that were left out: how many, and the first of them in detail.
public struct RowProblems: Sendable, Hashable {
  /// So many are kept in detail.
  public static let limit = 20
  /// The number of rows left out.
  public private(set) var count = 0
  /// The first of them, in the order of the file; at most ``limit``.
  public private(set) var first: [RowProblem] = []

  /// No problems.
  public init() {}

  /// Counts a row that is left out.
  public mutating func add(_ problem: RowProblem) {
    count += 1
    if first.count < Self.limit { first.append(problem) }
  }

  /// Adds the problems of rows that come later in the file.
  public mutating func add(_ later: RowProblems) {
    count += later.count
    first += later.first.prefix(Self.limit - first.count)
  }
}

/// Why a row was left out.
public struct RowProblem: Sendable, Hashable {
  /// The line of the file on which the row starts, from 1.
  public let line: Int
  /// The name of the column; nil when the whole row is concerned.
  public let column: String?
  /// The field of the dictionary that the column gives; nil for id, coordinates and the whole row.
  public let definition: FactDefinition?
  public let fault: RowFault

  /// A problem; see the properties.
  public init(line: Int, column: String? = nil, definition: FactDefinition? = nil, fault: RowFault) {
    self.line = line
    self.column = column
    self.definition = definition
    self.fault = fault
  }
}

/// What can be wrong with a row. Texts are what was found, shortened.
public enum RowFault: Error, Sendable, Hashable {
  case fieldCount(found: Int, expected: Int)
  case notUTF8
  /// A quote inside a field that does not stand in quotes, or text behind the closing quote.
  case strayQuote
  /// A quote that is not closed before the end of the file, or within the greatest length of a row.
  case openQuote
  case emptyID
  /// An id with a line end or another control character.
  case controlCharacter
  case notANumber(String)
  case notAnInteger(String)
  case notATruthValue(String)
  case notADate(String)
  case outOfRange(String, least: String, greatest: String)
  /// Too large for a number of the machine.
  case tooLarge(String)
  /// An estimate whose numbers do not ascend.
  case estimateOrder(String)
  case unknownClass(String)
  case unknownWord(String, words: Set<String>)
  case repeatedID(String, firstLine: Int)
}
