public import Decimals
public import SourceText

/// One entry of the facts dictionary: what a fact is called, what values it can have, and who knows it.
public struct FactDefinition: Sendable, Hashable {
  /// What values a fact can have.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case number, integer, text, boolean, date
    case oneClass = "class"
    case textList = "list of text"
    case classList = "list of class"

    /// Whether values are numbers.
    public var isNumeric: Bool { self == .number || self == .integer }
    /// Whether values are classes of the dictionary.
    public var isClass: Bool { self == .oneClass || self == .classList }
  }

  /// A class that a fact can have.
  public struct Class: Sendable, Hashable {
    public let id: String
    public let label: LocalizedText
    /// Leaves a question open: a rule that asks for another class gets unknown, not no.
    public let isUndetermined: Bool
  }

  /// On what the value of an indicator depends.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    /// One value per site.
    case site
    /// Site and enquiry together.
    case pair
    /// The enquiry alone: the same at every site, so it cannot rank sites.
    case enquiry
  }

  /// Who may see a value.
  public enum Visibility: String, Sendable, Hashable, CaseIterable {
    case `public`
    /// Never in anything for investors.
    case `internal`
  }

  public let path: FactPath
  public let label: LocalizedText
  public let kind: Kind
  /// nil for plain numbers and for anything that is not a number.
  public let unit: Unit?
  /// Least and greatest sensible value; nil where any number is.
  public let range: ClosedRange<Decimal34>?
  /// In the order of the file; empty unless the kind is a class.
  public let classes: [Class]
  /// The word list in seeds/vocabulary that texts must stand in; nil for free text.
  public let vocabulary: String?
  /// Words that are allowed beside the values of the kind, such as `immediately` beside a date.
  public let words: [String]
  /// Claims older than this many full years at the as-of date are aged; nil when they do not age.
  public let maxAgeYears: Int?
  public let visibility: Visibility
  /// Role that can supply the value; nil when nobody can.
  public let ask: String?
  /// For fields of sites only: role that can change what the value describes; nil when nobody can.
  public let change: String?
  /// For indicators only.
  public let level: Level?
  /// For indicators only: how it is computed, in a sentence.
  public let method: LocalizedText?
  /// A remark for those who fill in or edit the value; nil when there is none in both languages.
  public let note: LocalizedText?
  public let location: SourceLocation?

  /// The class with an id; nil when there is none.
  public func classNamed(_ id: String) -> Class? { classes.first { $0.id == id } }

  /// Whether the value is the same for every site.
  public var dependsOnEnquiryAlone: Bool { path.root == .enquiry || level == .enquiry }
}

/// All facts that rules can name.
public struct FactsDictionary: Sendable {
  /// In the order of the files: site, enquiry, indicators.
  public let definitions: [FactDefinition]
  private let byPath: [FactPath: Int]

  /// A dictionary; of two definitions with one path the first counts (the reader reports the second).
  public init(_ definitions: [FactDefinition]) {
    self.definitions = definitions
    byPath = Dictionary(definitions.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The definition of a fact; nil when the dictionary does not have it.
  public subscript(path: FactPath) -> FactDefinition? { byPath[path].map { definitions[$0] } }

  /// The dictionary as everybody may see it: without internal facts.
  public var published: FactsDictionary { FactsDictionary(definitions.filter { $0.visibility == .public }) }

  /// All definitions below a root.
  public func definitions(of root: FactPath.Root) -> [FactDefinition] { definitions.filter { $0.path.root == root } }
}
