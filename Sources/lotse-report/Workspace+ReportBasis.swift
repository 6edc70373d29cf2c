internal import Advisory
internal import Documents
internal import Facts
internal import Rulebook

extension Workspace {
  /// What a report of this workspace rests on.
  func reportBasis(asOf: PartialDate) -> ReportBasis {
    ReportBasis(
      engine: Engine.version, asOf: asOf, rulebookHash: rulebook.hash, registerHash: registerHash,
      referenceHash: referenceHash)
  }
}
