internal import Decimals
public import Facts
public import SourceText
internal import YAML

/// An enquiry file with what was typed into a form about it.
///
/// Only what was changed is written; every other byte of the file stays, also keys that forms do not know.
public struct EnquiryEdit: Sendable {
  public let base: SourceFile
  /// Fields that were shown and sent; others are as in the file.
  public let typed: EnquiryEntries

  /// A file and what was typed.
  public init(_ base: SourceFile, _ typed: EnquiryEntries) {
    self.base = base
    self.typed = typed
  }

  /// The start of an enquiry that states nothing.
  public static let blank = SourceFile(name: "-", text: "id: null\n")

  /// Something wrong or odd, with the field that it is about; nil: the file as a whole.
  public struct Issue: Sendable, Hashable {
    public let field: String?
    public let diagnostic: Diagnostic
  }

  /// What became of an edit.
  public struct Outcome: Sendable {
    /// The file with every change that could be read.
    public let file: SourceFile
    /// nil when there is an error.
    public let enquiry: Enquiry?
    public let issues: [Issue]

    /// What keeps the enquiry from being used.
    public var errors: [Issue] { issues.filter { $0.diagnostic.severity == .error } }

    /// What reads as a slip; nothing as long as there are errors.
    public func oddities(asOf: PartialDate) -> [Issue] {
      guard let enquiry else { return [] }
      return enquiry.plausibility(asOf: asOf).map { finding in
        let path = enquiry.values.keys.first { enquiry.place($0) == finding.location }
        return Issue(field: path?.name, diagnostic: finding)
      }
    }
  }

  /// Whether the file can be read as YAML, whatever it holds.
  public var isReadable: Bool {
    var diagnostics = Diagnostics()
    return YAMLReader.read(base, into: &diagnostics) != nil && !diagnostics.hasErrors
  }

  /// What the form shows: what was typed, else what the file states.
  public func entries(_ dictionary: FactsDictionary, _ language: Language) -> EnquiryEntries {
    var entries = EnquiryEntries(base, dictionary: dictionary, language: language)
    for name in typed.names { entries[name] = typed[name] }
    return entries
  }

  /// Writes the changes and reads the result.
  public func outcome(_ dictionary: FactsDictionary, _ vocabulary: [String: Set<String>]) -> Outcome {
    var writer = EnquiryWriter(self, dictionary, vocabulary)
    writer.writeFields()
    writer.writeMarks()
    return writer.outcome()
  }

  /// Whether the file has comments that a change of its lists can take away: lists in lines become one line.
  public var hasComments: Bool {
    base.bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      line.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "#")
    }
  }
}

extension FactValue {
  /// The value as YAML in flow style.
  var flowText: String {
    switch self {
    case .number(let number): number.description
    case .text(let text): FlowText.text(text)
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let date): FlowText.quoted(date.description)
    case .list(let items): FlowText.list(items.map(\.flowText))
    }
  }
}
