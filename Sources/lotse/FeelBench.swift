internal import FEEL

/// `lotse feel --bench`.
enum FeelBench {
  static func report() -> String { "" }
}
