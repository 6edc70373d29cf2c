internal import Facts
public import SourceText

extension RulebookLife {
  /// Why a step cannot follow those that are recorded; nil when it can.
  ///
  /// A state moves one step at a time; nobody but its authors submits it, and its authors neither review nor approve it;
  /// what is decided names the decision; time does not run backwards.
  public func objection(to record: Record) -> Diagnostic? {
    let last = last(of: record.hash)
    let expected = last.map(\.status.next) ?? .draft
    if record.status != expected {
      return LifeWording.wrongStep(record, after: last?.status, expected: expected)
    }
    if roles[record.by] == nil {
      return LifeWording.unknownRole(record.by, among: roles.keys.sorted(), record.location)
    }
    let author = records(of: record.hash).first { $0.status == .draft }?.by
    if [.reviewed, .approved].contains(record.status), record.by == author {
      return LifeWording.ownWork(record, name(of: record.by))
    }
    if [.approved, .inForce].contains(record.status), record.reference?.isEmpty != false {
      return LifeWording.noReference(record)
    }
    if let last, last.on.isSurelyAfter(record.on) { return LifeWording.backwards(record, last) }
    if let from = record.validFrom, let to = record.validTo, from.isSurelyAfter(to) {
      return LifeWording.emptyValidity(record, from, to)
    }
    return nil
  }
}
