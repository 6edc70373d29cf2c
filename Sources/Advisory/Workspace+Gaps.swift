public import Evaluation
public import Facts
public import SourceText

extension Workspace {
  /// What the sample enquiries wait for; nil when no sample can be read. A sample with errors is recorded and left out.
  public func gaps(asOf: PartialDate, into diagnostics: inout Diagnostics) -> DataGaps? {
    let samples = samples(into: &diagnostics)
    guard !samples.isEmpty else {
      if diagnostics.all.isEmpty { diagnostics.add(FileWording.empty(folders.seeds + "/enquiries")) }
      return nil
    }
    return DataGaps(samples.map { assess($0, asOf: asOf) })
  }
}
