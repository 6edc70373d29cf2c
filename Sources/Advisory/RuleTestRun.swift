public import Evaluation
internal import Region
internal import Rulebook
public import SourceText
internal import Facts

/// The tests of a rulebook, read from the folder `tests` beside it and run against register and reference data.
public struct RuleTestRun: Sendable {
  /// What reading the tests says.
  public private(set) var findings = Diagnostics()
  /// In the order of files and of the tests in them.
  public let results: [RuleTestResult]
  public let coverage: RuleTestCoverage
  public let workspace: Workspace

  /// Reads and runs all tests of the workspace's rulebook.
  public init(_ workspace: Workspace) {
    self.workspace = workspace
    let tests = workspace.ruleTests(into: &findings)
    let setting = RuleTest.Setting(
      rulebook: workspace.rulebook, reference: workspace.reference, engine: Engine.version)
    let results = tests.map { $0.run(setting) }
    self.results = results
    coverage = RuleTestCoverage(workspace.rulebook, results)
  }

  /// Whether there are tests, all could be read and all hold.
  public var isPassed: Bool { !findings.hasErrors && !results.isEmpty && results.allSatisfy(\.isPassed) }
}

extension Workspace {
  /// The tests beside the rulebook, in the order of the files; those that cannot be read are recorded.
  func ruleTests(into diagnostics: inout Diagnostics) -> [RuleTest] {
    let files = ruleTestFiles(into: &diagnostics)
    guard !files.isEmpty else { return [] }
    let names = ruleTestNames(into: &diagnostics)
    return files.flatMap { RuleTestFile.read($0, names, into: &diagnostics) }
  }

  /// The files of tests; a rulebook without the folder has none.
  func ruleTestFiles(into diagnostics: inout Diagnostics) -> [SourceFile] {
    let folder = folders.rules + "/" + Rulebook.testFolder
    guard Files.isFolder(folder) else { return [] }
    return (Files.folder(folder, endings: [".yaml"], into: &diagnostics) ?? []).map(\.file)
  }

  /// What tests may name; sample enquiries with errors are recorded.
  func ruleTestNames(into diagnostics: inout Diagnostics) -> RuleTestFile.Names {
    RuleTestFile.Names(
      rulebook: rulebook, register: register, enquiries: samples(into: &diagnostics), vocabulary: vocabulary)
  }
}
