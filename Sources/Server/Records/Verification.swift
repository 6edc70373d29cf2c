internal import Advisory
public import Store

/// What computing a stored assessment anew shows.
public enum Verification: Sendable {
  /// The same bytes.
  case identical(StoredAssessment)
  /// Other bytes.
  case different(StoredAssessment, ResultDifferences)
  /// This version of the program does not understand what was stored.
  case unreadable(StoredAssessment, Unreadable)
  /// There is nothing left to compute.
  case deleted(Tombstone)
}

extension Records {
  /// Computes an assessment anew and compares.
  ///
  /// - Throws: ``StoreError/notFound`` when there never was one, ``StoreError/damaged(_:)`` when what was stored is no
  ///   longer what it was.
  public func verify(_ id: AssessmentID) throws -> Verification {
    do {
      guard let stored = try store.assessment(id) else { throw StoreError.notFound }
      let old = try store.result(of: stored)
      do {
        let new = try result(of: stored)
        return old == new
          ? .identical(stored)
          : .different(stored, ResultDifferences(old, new, engines: (stored.origin.engine, Engine.version)))
      } catch let unreadable as Unreadable {
        return .unreadable(stored, unreadable)
      }
    } catch StoreError.deleted(let tombstone) {
      return .deleted(tombstone)
    }
  }
}
