internal import Advisory
internal import Evaluation
internal import Facts
internal import Region
internal import Report
internal import SourceText
internal import Store
internal import YAML

/// An enquiry as it was sent: YAML, or JSON by RFC 8259.
struct EnquiryBody: Sendable {
  static let types: [MediaType] = [.json, .yaml]

  let bytes: [UInt8]
  let enquiry: Enquiry

  /// - Throws: a problem with a pointer to every place that is wrong.
  init(_ call: Call) throws {
    try self.init(call.body, isJSON: call.bodyType == .json, in: call.visible)
  }

  init(_ bytes: [UInt8], isJSON: Bool = false, in workspace: Workspace) throws {
    let file = SourceFile(name: "-", bytes: bytes)
    var diagnostics = Diagnostics()
    if isJSON, JSONReader.read(file, into: &diagnostics) == nil {
      throw ProblemWording.unreadable(diagnostics.errors)
    }
    diagnostics = Diagnostics()
    guard let enquiry = workspace.enquiry(file, into: &diagnostics) else {
      throw ProblemWording.body(diagnostics.errors, file)
    }
    self.bytes = bytes
    self.enquiry = enquiry
  }

  /// As it is kept.
  var content: EnquiryContent { EnquiryContent(text: bytes, title: enquiry.title.de, level: enquiry.level) }
}

extension Enquiry {
  /// How confidential it is; strict where it does not say.
  var level: ConfidentialityLevel {
    values[FactPath(.enquiry, "confidentiality.level")]?.text.flatMap(ConfidentialityLevel.init) ?? .strict
  }
}

extension Principal {
  /// Who is written down as the author of what is kept.
  var author: Author {
    if let account { return .account(account) }
    return role == .visitor ? .visitor : .local
  }
}
