public import Evaluation
public import Facts
internal import Region
internal import Rulebook
public import SourceText

/// Two states of a rulebook, compared over enquiries.
public struct RulesComparison: Sendable {
  private let comparison: RulebookComparison
  /// The enquiries as both states read them.
  private let enquiries: [(before: Enquiry, after: Enquiry)]

  /// Reads both states, the register, and enquiries; nil, with the reasons recorded, when a state has errors.
  ///
  /// - Parameters:
  ///   - old: a folder, or a git revision of the folder of rules of `folders`.
  ///   - new: the same; nil: the folder of rules as it is.
  ///   - enquiries: a folder. Enquiries with errors are recorded and left out.
  public static func read(
    old: String, new: String?, enquiries: String, in folders: Folders, asOf: PartialDate,
    into diagnostics: inout Diagnostics
  ) -> RulesComparison? {
    guard let before = RulesSource(old, folders.rules).files(into: &diagnostics),
      let after = RulesSource(new ?? folders.rules, folders.rules).files(into: &diagnostics)
    else { return nil }
    guard let texts = texts(in: enquiries, into: &diagnostics) else { return nil }
    return read(before, after, texts, asOf: asOf, into: &diagnostics) { rules, findings in
      Workspace.open(folders, rules: rules, into: &findings)
    }
  }

  /// Compares the rules of some files with others in their place; nil, with the reasons recorded, when a state has errors.
  ///
  /// - Parameter enquiries: a folder. Enquiries with errors are recorded and left out.
  public static func read(
    _ files: WorkspaceFiles, with rules: [String: SourceFile], enquiries: String, asOf: PartialDate,
    into diagnostics: inout Diagnostics
  ) -> RulesComparison? {
    texts(in: enquiries, into: &diagnostics).flatMap { texts in
      read(files, with: rules, texts: texts, asOf: asOf, into: &diagnostics)
    }
  }

  /// The same over texts of enquiries; those with errors are recorded and left out.
  public static func read(
    _ files: WorkspaceFiles, with rules: [String: SourceFile], texts: [SourceFile], asOf: PartialDate,
    into diagnostics: inout Diagnostics
  ) -> RulesComparison? {
    read(files.rules, rules, texts, asOf: asOf, into: &diagnostics) { rules, findings in
      Workspace.open(files.with(rules: rules), into: &findings)
    }
  }

  private static func texts(in folder: String, into diagnostics: inout Diagnostics) -> [SourceFile]? {
    guard let files = Files.folder(folder, endings: [".yaml", ".yml"], into: &diagnostics) else { return nil }
    if files.isEmpty { diagnostics.add(FileWording.empty(folder)) }
    return files.isEmpty ? nil : files.map(\.file)
  }

  private static func read(
    _ before: [String: SourceFile], _ after: [String: SourceFile], _ texts: [SourceFile], asOf: PartialDate,
    into diagnostics: inout Diagnostics, open: ([String: SourceFile], inout Diagnostics) -> Workspace?
  ) -> RulesComparison? {
    var findings = Diagnostics()
    let first = open(before, &findings)
    let second = open(after, &findings)
    guard let first, let second else {
      diagnostics.add(findings.errors)
      return nil
    }
    let sharesFacts = RulesSource.sameFacts(before, after)
    let pairs = texts.compactMap { text -> (before: Enquiry, after: Enquiry)? in
      guard let after = second.enquiry(text, into: &diagnostics) else { return nil }
      if sharesFacts { return (after, after) }
      return first.enquiry(text, into: &diagnostics).map { ($0, after) }
    }
    guard !pairs.isEmpty else { return nil }
    return RulesComparison(
      comparison: RulebookComparison(
        old: .init(first.rulebook, first.register), new: .init(second.rulebook, second.register),
        sharesFacts: sharesFacts, reference: second.reference, asOf: asOf), enquiries: pairs)
  }

  /// The effect over all enquiries, computed side by side; the order of the work makes no difference.
  public func effect() async -> RulebookEffect {
    let batches = stride(from: 0, to: enquiries.count, by: Self.batch).map {
      $0..<min($0 + Self.batch, enquiries.count)
    }
    let found = await withTaskGroup(of: (Int, [EnquiryEffect]).self) { group in
      for range in batches {
        group.addTask {
          (range.lowerBound, enquiries[range].map { comparison.effect(on: $0.before, $0.after) })
        }
      }
      return await group.reduce(into: [Int: [EnquiryEffect]]()) { $0[$1.0] = $1.1 }
    }
    return RulebookEffect(comparison, found.sorted { $0.key < $1.key }.flatMap(\.value))
  }

  /// Enquiries that a task compares one after the other.
  private static let batch = 8
}
