extension Rulebook {
  /// Whether a file of the folder says something about the rules and counts for the hash.
  ///
  /// Tests, the record of decisions and earlier states do not: adding a test or recording an approval does not change what
  /// was approved (decision 0010).
  ///
  /// - Parameter name: relative to the folder of the rulebook.
  public static func isContent(_ name: String) -> Bool {
    name != recordFile && !besideFolders.contains { name.hasPrefix($0 + "/") }
  }

  /// The file of the record of decisions.
  public static let recordFile = "status.yaml"
  /// Folders beside the rules: tests and earlier states.
  public static let besideFolders = [testFolder, historyFolder]
  /// The folder of tests.
  public static let testFolder = "tests"
  /// The folder of earlier states.
  public static let historyFolder = "history"
}
