internal import Report
public import Rulebook
public import SourceText

/// Proposals for weights over files.
public enum WeightsWriting {
  /// Reads judgements and the rulebook that they speak of; nil, with the reasons recorded, when one has errors.
  public static func proposal(
    _ path: String, rules folder: String, into diagnostics: inout Diagnostics
  ) -> WeightProposal? {
    var found = Diagnostics()
    guard let rulebook = Rulebook.read(folder: folder, into: &found) else {
      diagnostics.add(found.errors)
      return nil
    }
    return Files.read(path, into: &diagnostics).flatMap { WeightProposal.read($0, rulebook, into: &diagnostics) }
  }

  /// Writes the proposal as a new weights.yaml, made from that of the rulebook; false, with the reason recorded, when the
  /// file exists or cannot be written.
  public static func write(
    _ proposal: WeightProposal, rules folder: String, to path: String, into diagnostics: inout Diagnostics
  ) -> Bool {
    guard let file = Files.read("\(folder)/weights.yaml", into: &diagnostics),
      let edited = WeightsFileEditor(proposal, method: proposal.methodInWords).applied(to: file)
    else { return false }
    return Files.createNew(path, text: edited.text(SourceRange(0, edited.bytes.count)), into: &diagnostics)
  }
}
