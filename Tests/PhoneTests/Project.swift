import Advisory
import DataFiles
import Facts
import Foundation
import Region
import SourceText
import Testing

/// The project's own rules, register and sample enquiries, opened once.
enum Project {
  // swift-format-ignore: NeverForceUnwrap
  static let asOf = PartialDate("2026-11-22")!

  static let opened: Workspace? = {
    let root = DataFolder.package.path
    var diagnostics = Diagnostics()
    let folders = Folders(rules: "\(root)/rules/lausitz", sites: "\(root)/sites", seeds: "\(root)/seeds")
    return Workspace.open(folders, into: &diagnostics)
  }()

  static func workspace() throws -> Workspace { try #require(opened) }

  static let samples: [Enquiry] = {
    var diagnostics = Diagnostics()
    return opened?.samples(into: &diagnostics) ?? []
  }()

  /// A sample with its confidentiality at another level; nil: not stated.
  static func enquiry(_ id: String, level: String?) throws -> Enquiry {
    let workspace = try workspace()
    let sample = try #require(samples.first { $0.id == id })
    let text = sample.file.text(SourceRange(0, sample.file.bytes.count))
    let line = try #require(text.firstMatch(of: #/\ \ level: [a-z]+\n/#)?.output)
    let changed = text.replacing(line, with: level.map { "  level: \($0)\n" } ?? "")
    var diagnostics = Diagnostics()
    return try #require(
      workspace.enquiry(SourceFile(name: "\(id).yaml", text: changed), into: &diagnostics), "\(diagnostics.all)")
  }
}
