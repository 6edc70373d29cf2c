public import Evaluation
internal import Facts
public import Region
internal import Rulebook
internal import SourceText

/// The name of a report: the same inputs have the same name, others almost surely not.
public struct ReportID: Sendable, Hashable, CustomStringConvertible {
  /// `e06-goe-7be204-97f53f`: enquiry, site, inputs, rulebook.
  public let description: String

  /// The name of a report about a site, or about a whole assessment without one.
  ///
  /// The third part is the start of a SHA-256 over the hashes of enquiry, register and reference data, the as-of date, the
  /// profile, the site and the version of the program; the last is the start of the hash of the rulebook.
  public init(_ assessment: Assessment, site: SiteID?) {
    let basis = assessment.basis
    let inputs = [
      basis.enquiryHash, basis.registerHash, basis.referenceHash, basis.asOf.description, basis.engine,
      assessment.preset?.id ?? "", site?.rawValue ?? "",
    ]
    let enquiry = assessment.enquiry.id.prefix { $0 != "_" }
    self.init([String(enquiry), site.map(Self.short) ?? "alle"], inputs, rulebook: assessment.rulebook.hash)
  }

  /// The name of a report that follows from no enquiry.
  ///
  /// - Parameter subject: whom or what it is about.
  public init(_ subject: String, basis: ReportBasis) {
    let inputs = [
      basis.registerHash, basis.referenceHash, basis.asOf.description, basis.engine, subject,
    ]
    self.init(["profil", Self.short(SiteID(subject))], inputs, rulebook: basis.rulebookHash)
  }

  private init(_ names: [String], _ inputs: [String], rulebook: String) {
    let content = ContentHash.sha256(Array(inputs.joined(separator: "\n").utf8))
    description = (names + [String(content.prefix(6)), String(rulebook.prefix(6))]).joined(separator: "-")
  }

  private static func short(_ site: SiteID) -> String { String(site.rawValue.lowercased().prefix(3)) }
}
