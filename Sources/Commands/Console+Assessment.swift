package import Advisory
package import Evaluation
internal import Region
internal import SourceText

extension Console {
  /// Reads the enquiry and assesses it; ends with the findings when something is wrong.
  package func assessment(_ workspace: Workspace, _ path: String, preset: String?, asOf: AsOfOption) throws
    -> Assessment
  {
    let enquiry: Enquiry = try require { diagnostics in
      Files.read(path, into: &diagnostics).flatMap { workspace.enquiry($0, into: &diagnostics) }
    }
    let profile = try preset.map { id in try require { workspace.preset(id, into: &$0) } }
    return workspace.assess(enquiry, preset: profile, asOf: asOf.date)
  }
}
