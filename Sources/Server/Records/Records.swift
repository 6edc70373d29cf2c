internal import Advisory
internal import Evaluation
internal import Facts
internal import Region
internal import Report
public import SourceText
public import Store

/// Assessments made anew from what was stored with them, whatever rules and sites say today.
public struct Records: Sendable {
  let store: Store

  /// The assessments of a database.
  public init(_ store: Store) { self.store = store }

  /// Rulebook, register and reference data as they were.
  ///
  /// - Throws: ``Unreadable`` when this version of the program does not understand them.
  func workspace(of stored: StoredAssessment) throws -> Workspace {
    var findings = Workspace.Findings()
    let workspace = Workspace.read(WorkspaceFiles(try store.files(of: stored)), into: &findings)
    guard let workspace, !findings.register.hasErrors else {
      throw Unreadable(findings.basis.errors + findings.register.errors)
    }
    return workspace
  }

  /// The assessment, computed by this version of the program.
  ///
  /// - Parameter workspace: that of ``workspace(of:)``.
  /// - Throws: ``Unreadable`` when this version does not understand enquiry or profile.
  func assessment(of stored: StoredAssessment, in workspace: Workspace) throws -> Assessment {
    let file = SourceFile(name: "-", bytes: try store.enquiryText(of: stored))
    let enquiry = try require { workspace.enquiry(file, into: &$0) }
    let preset = try stored.parameters.preset.map { id in try require { workspace.preset(id, into: &$0) } }
    guard let asOf = PartialDate(stored.parameters.asOf) else { throw StoreError.damaged(stored.parameters.asOf) }
    return workspace.assess(enquiry, preset: preset, asOf: asOf)
  }

  /// The bytes of the result, computed by this version of the program.
  func result(of stored: StoredAssessment) throws -> [UInt8] {
    let assessment = try assessment(of: stored, in: workspace(of: stored))
    guard let language = Language(rawValue: stored.parameters.language) else {
      throw StoreError.damaged(stored.parameters.language)
    }
    let writer = AssessmentJSON(
      assessment, language: language, top: stored.parameters.top, robustness: stored.parameters.robustness)
    return Array(writer.document.text.utf8)
  }

  private func require<Value>(_ read: (inout Diagnostics) -> Value?) throws -> Value {
    var diagnostics = Diagnostics()
    guard let value = read(&diagnostics) else { throw Unreadable(diagnostics.errors) }
    return value
  }
}

/// This version of the program does not understand what an older one has stored.
public struct Unreadable: Error, Sendable {
  /// Why; at least one.
  public let findings: [Diagnostic]

  init(_ findings: [Diagnostic]) { self.findings = findings }
}
