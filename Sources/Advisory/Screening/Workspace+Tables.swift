internal import Evaluation
internal import Facts
public import Region
internal import Rulebook
public import SourceText

extension Workspace {
  /// Opens rulebook and reference data alone: a table takes the place of the register.
  public static func forTables(_ folders: Folders, into diagnostics: inout Diagnostics) -> Workspace? {
    var findings = Findings()
    let workspace = read(folders, withSites: false, into: &findings)
    diagnostics.add(findings.basis.all)
    return diagnostics.hasErrors ? nil : workspace
  }

  /// An enquiry that asks for nothing: what counts is what the rulebook says of every site.
  public func emptyEnquiry(into diagnostics: inout Diagnostics) -> Enquiry? {
    enquiry(
      SourceFile(name: "-", text: "id: ohne_anfrage\ntitle: {de: ohne Anfrage, en: no enquiry}\n"), into: &diagnostics)
  }

  /// What an assessment of an enquiry rests on.
  func basis(_ enquiry: Enquiry, asOf: PartialDate) -> Assessment.Basis {
    Assessment.Basis(
      engine: Engine.version, asOf: asOf, registerHash: registerHash, referenceHash: referenceHash,
      enquiryHash: ContentHash.sha256(enquiry.file.bytes))
  }
}
