import Foundation
import SourceText

@testable import Store

/// A database in a folder of its own, deleted when it is no longer used.
final class ScratchStore {
  let folder: URL
  let store: Store

  var path: String { store.path }

  init(steps: [Migration] = Migrations.all) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lotse-store-\(UUID().uuidString)")
    store = try Store.open(folder.appending(path: "lotse.sqlite").path, steps: steps)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

/// Values to fill a database with.
enum Sample {
  /// 22.11.2026, 12:00 UTC.
  static let noon: Int64 = 1_795_348_800
  static let officer = Author.account("o1")

  static func id(_ number: Int) -> EnquiryID { EnquiryID(rawValue: "enquiry-\(number)") }

  static func enquiry(
    _ number: Int = 1, text: String? = nil, answerBy: String? = "2026-11-24", by: Author = officer, at: Int64 = noon
  ) -> NewEnquiry {
    NewEnquiry(
      id: id(number), text: Array((text ?? "id: e\(number)\n").utf8), title: "Anfrage \(number)", level: .confidential,
      answerBy: answerBy, by: by, at: at)
  }

  static func content(_ text: String, title: String = "Neu") -> EnquiryContent {
    EnquiryContent(text: Array(text.utf8), title: title, level: .strict)
  }

  static func files(_ rule: String = "id: lausitz\n") -> StoredFiles {
    StoredFiles([
      StoredFiles.Entry(kind: .sites, name: "tip-cottbus.yaml", bytes: Array("id: tip-cottbus\n".utf8)),
      StoredFiles.Entry(kind: .rules, name: "rulebook.yaml", bytes: Array(rule.utf8)),
      // The same bytes twice, under two names.
      StoredFiles.Entry(kind: .tables, name: "towns.csv", bytes: []),
      StoredFiles.Entry(kind: .words, name: "topics.yaml", bytes: []),
    ])
  }

  static func assessment(
    _ number: Int = 1, of subject: NewAssessment.Subject, result: String = "{}\n", at: Int64 = noon
  ) -> NewAssessment {
    let hash = { (letter: Character) in String(repeating: letter, count: 64) }
    return NewAssessment(
      id: AssessmentID(rawValue: "assessment-\(number)"), subject: subject,
      parameters: AssessmentParameters(
        preset: "start_up", top: 5, asOf: "2026-11-22", language: "de", robustness: false),
      origin: AssessmentOrigin(
        engine: "0.1.0", rulebookHash: hash("a"), registerHash: hash("b"), referenceHash: hash("c")),
      result: Array(result.utf8), by: officer, at: at)
  }
}
