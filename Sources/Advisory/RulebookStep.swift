internal import Evaluation
public import Facts
public import Rulebook
public import SourceText

/// What is asked of the record of decisions: the next step of the state of the rulebook that lies in the folder.
public struct RulebookStepRequest: Sendable, Hashable {
  /// The step; nil: the next one.
  public var status: RulebookLife.Status?
  /// Role, by its id in `status.yaml`.
  public var by: String
  public var on: PartialDate
  public var reference: String?
  public var note: String?
  public var validFrom: PartialDate?
  public var validTo: PartialDate?
  /// The beginning of the hash of another state, to retire it; nil: the state in the folder.
  public var hash: String?

  /// The next step, by a role, on a day.
  public init(by: String, on: PartialDate) {
    self.by = by
    self.on = on
  }
}

/// A step that may be taken, not yet written.
public struct PreparedStep: Sendable {
  public let record: RulebookLife.Record
  /// The life after it.
  public let life: RulebookLife
  /// The record file before and after; equal names.
  public let original: SourceFile
  public let edited: SourceFile
  /// The rules as they are, to be kept; nil when this state is kept already or need not be.
  let snapshot: RulebookSnapshot?

  /// The folder in which the rules are kept; nil when nothing new is kept.
  public var snapshotFolder: String? { snapshot?.folder }

  /// Keeps the rules, then writes the record; false, with the reason recorded, when that fails.
  public func write(into diagnostics: inout Diagnostics) -> Bool {
    if let snapshot, !snapshot.write(into: &diagnostics) { return false }
    return Files.replace(original, with: edited, into: &diagnostics)
  }
}

extension Workspace {
  /// Checks a step; nil, with the reasons recorded, when it is refused.
  ///
  /// A state is reviewed, approved or put in force only if it is the one that took the step before, the check of the rules
  /// has no error and every rule test holds.
  public func prepare(_ request: RulebookStepRequest, into diagnostics: inout Diagnostics) -> PreparedStep? {
    let path = folders.rules + "/" + Rulebook.recordFile
    guard let original = Files.read(path, into: &diagnostics) else {
      diagnostics.add(StepWording.noRecordFile(path))
      return nil
    }
    guard let hash = hash(request, &diagnostics), let record = record(request, hash, &diagnostics) else { return nil }
    if let finding = changedSinceReview(record) ?? rulebook.life.objection(to: record) {
      diagnostics.add(finding)
      return nil
    }
    if record.hash == rulebook.hash, ![.draft, .retired].contains(record.status) {
      guard isSound(asOf: record.on, &diagnostics) else { return nil }
    }
    guard let edited = RecordFile.adding(record, to: original),
      let life = RecordFile.life(of: edited),
      life.records.dropLast().elementsEqual(rulebook.life.records, by: RecordFile.agree)
    else {
      diagnostics.add(StepWording.notEditable(path))
      return nil
    }
    let isKept = record.status >= .reviewed && record.hash == rulebook.hash
    let snapshot = isKept ? RulebookSnapshot(of: self, into: &diagnostics) : nil
    return PreparedStep(record: record, life: life, original: original, edited: edited, snapshot: snapshot)
  }

  private func hash(_ request: RulebookStepRequest, _ diagnostics: inout Diagnostics) -> String? {
    guard let prefix = request.hash else { return rulebook.hash }
    let known = Set(rulebook.life.records.map(\.hash)).filter { $0.hasPrefix(prefix) }.sorted()
    guard known.count == 1 else {
      diagnostics.add(StepWording.unknownState(prefix, count: known.count))
      return nil
    }
    return known[0]
  }

  private func record(
    _ request: RulebookStepRequest, _ hash: String, _ diagnostics: inout Diagnostics
  ) -> RulebookLife.Record? {
    let last = rulebook.life.last(of: hash)
    guard let status = request.status ?? last.map(\.status.next) ?? .draft else {
      diagnostics.add(StepWording.atTheEnd(hash))
      return nil
    }
    if hash != rulebook.hash, status != .retired {
      diagnostics.add(StepWording.otherState(hash, folder: rulebook.hash))
      return nil
    }
    return RulebookLife.Record(
      status, hash: hash, by: request.by, on: request.on, reference: request.reference,
      validFrom: request.validFrom ?? (status == .inForce ? request.on : nil), validTo: request.validTo,
      note: request.note.map(LocalizedText.init(both:)))
  }

  /// The state in the folder is not the one that was reviewed or approved.
  private func changedSinceReview(_ record: RulebookLife.Record) -> Diagnostic? {
    guard record.status > .reviewed, rulebook.life.last(of: record.hash) == nil,
      let reviewed = rulebook.life.records.last(where: { $0.status == .reviewed })
    else { return nil }
    return StepWording.changed(record.hash, since: reviewed)
  }

  /// Whether the check of the rules has no error and all tests hold.
  private func isSound(asOf: PartialDate, _ diagnostics: inout Diagnostics) -> Bool {
    let check = RulesCheck(folders, asOf: asOf)
    if check.findings.hasErrors {
      diagnostics.add(check.findings.errors)
      diagnostics.add(StepWording.checkFails(check.findings.errors.count))
    }
    let tests = RuleTestRun(self)
    diagnostics.add(tests.findings.errors)
    if !tests.isPassed {
      diagnostics.add(StepWording.testsFail(tests.results.count { !$0.isPassed }, of: tests.results.count))
    }
    return !check.findings.hasErrors && tests.isPassed
  }
}
