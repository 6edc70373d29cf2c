import Foundation
import Store

// Writes into a database until it is killed, and says after each write that it was acknowledged:
// `store-writer FILE RUN`. A line is `enquiry ID VERSION HASH`, `assessment ID HASH` or `deleted ID`. Every line is
// handed to the system before the next write begins, so that killing the process takes no line back.

let arguments = CommandLine.arguments
let store = try Store.open(arguments[1])
let threads = (0..<3).map { number in
  let thread = Thread { StoreWriter(store: store, name: "\(arguments[2])-\(number)").run() }
  thread.start()
  return thread
}
while threads.contains(where: { !$0.isFinished }) { Thread.sleep(forTimeInterval: 0.05) }

/// One of several who write at a time.
struct StoreWriter {
  let store: Store
  let name: String

  func run() {
    for number in 1... {
      do { try write(number) } catch { return say("error \(error)") }
    }
  }

  private func write(_ number: Int) throws {
    let at = Int64(1_795_348_800 + number)
    let id = EnquiryID(rawValue: "\(name)-\(number)")
    let first = try store.createEnquiry(
      NewEnquiry(id: id, text: text(number), title: name, level: .strict, answerBy: nil, by: .local, at: at))
    acknowledge(first)
    let assessment = try store.addAssessment(assessment(of: first, number), files: files(number))
    say("assessment \(assessment.id.rawValue) \(assessment.resultHash)")
    let content = EnquiryContent(text: text(-number), title: name, level: .open)
    acknowledge(try store.addVersion(of: id, content, ifMatch: first.tag, by: .local, at: at))
    if number % 2 == 1 {
      try store.deleteEnquiry(id, reason: "Test", ifMatch: nil, by: .local, at: at)
      say("deleted \(id.rawValue)")
    }
  }

  private func acknowledge(_ enquiry: StoredEnquiry) {
    say("enquiry \(enquiry.id.rawValue) \(enquiry.version) \(enquiry.textHash)")
  }

  private func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  /// A few bytes, or many pages.
  private func text(_ number: Int) -> [UInt8] {
    Array(String(repeating: "title: \(name) \(number)\n", count: number % 3 == 0 ? 400 : 3).utf8)
  }

  /// Every fifth assessment has files of its own.
  private func files(_ number: Int) -> StoredFiles {
    StoredFiles([
      StoredFiles.Entry(kind: .rules, name: "rulebook.yaml", bytes: text(number / 5 * 5)),
      StoredFiles.Entry(kind: .sites, name: "site.yaml", bytes: Array("id: site\n".utf8)),
    ])
  }

  private func assessment(of enquiry: StoredEnquiry, _ number: Int) -> NewAssessment {
    let hash = String(repeating: "0", count: 64)
    return NewAssessment(
      id: AssessmentID(rawValue: "a-\(name)-\(number)"), subject: .stored(enquiry.id, version: enquiry.version),
      parameters: AssessmentParameters(preset: nil, top: nil, asOf: "2026-11-22", language: "de", robustness: false),
      origin: AssessmentOrigin(engine: "test", rulebookHash: hash, registerHash: hash, referenceHash: hash),
      result: text(number + 1_000_000), by: .local, at: enquiry.createdAt)
  }
}
