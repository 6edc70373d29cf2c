internal import GRDB

extension Store {
  /// Keeps a draft that begins.
  /// - Throws: ``StoreError/notFound`` when its enquiry is not there.
  public func createDraft(_ draft: Draft) throws {
    try write { database in
      if let enquiry = draft.enquiry { _ = try require(enquiry, database) }
      try database.execute(
        sql: """
          INSERT INTO drafts (id, enquiry, tag, base, typed, author, created_at, changed_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          draft.id.rawValue, draft.enquiry?.rawValue, draft.tag, Stored.data(draft.base), Stored.data(draft.typed),
          draft.author.rawValue, draft.createdAt, draft.changedAt,
        ])
    }
  }

  /// A draft of its author; nil when there is none.
  public func draft(_ id: DraftID, of author: Author) throws -> Draft? {
    try read { try Self.draft(id, author, $0) }
  }

  /// The drafts of an author, the last changed first.
  public func drafts(of author: Author) throws -> [Draft] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM drafts WHERE author = ? ORDER BY changed_at DESC, id",
        arguments: [author.rawValue]
      ).map(Draft.init)
    }
  }

  /// Keeps what was typed: `change` makes the new from the old, so that two windows do not undo each other.
  /// - Throws: ``StoreError/notFound`` when the draft is no longer there.
  @discardableResult public func changeDraft(
    _ id: DraftID, of author: Author, at: Int64, _ change: (Draft) -> [UInt8]
  ) throws -> Draft {
    try write { database in
      guard let old = try Self.draft(id, author, database) else { throw StoreError.notFound }
      try database.execute(
        sql: "UPDATE drafts SET typed = ?, changed_at = max(?, created_at) WHERE id = ?",
        arguments: [Stored.data(change(old)), at, id.rawValue])
      guard let new = try Self.draft(id, author, database) else { throw StoreError.notFound }
      return new
    }
  }

  /// Lets a draft start from another text.
  /// - Throws: ``StoreError/notFound`` when the draft is no longer there.
  public func replaceDraft(_ id: DraftID, of author: Author, base: [UInt8], typed: [UInt8], at: Int64) throws {
    try write { database in
      guard try Self.draft(id, author, database) != nil else { throw StoreError.notFound }
      try database.execute(
        sql: "UPDATE drafts SET base = ?, typed = ?, changed_at = max(?, created_at) WHERE id = ?",
        arguments: [Stored.data(base), Stored.data(typed), at, id.rawValue])
    }
  }

  /// Drops a draft; nothing happens when there is none.
  public func deleteDraft(_ id: DraftID, of author: Author) throws {
    try write {
      try $0.execute(
        sql: "DELETE FROM drafts WHERE id = ? AND author = ?", arguments: [id.rawValue, author.rawValue])
    }
  }

  /// Drops drafts that nobody has gone on with since a time.
  public func expireDrafts(untouchedSince limit: Int64) throws {
    try write { try $0.execute(sql: "DELETE FROM drafts WHERE changed_at < ?", arguments: [limit]) }
  }

  private static func draft(_ id: DraftID, _ author: Author, _ database: Database) throws -> Draft? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM drafts WHERE id = ? AND author = ?", arguments: [id.rawValue, author.rawValue]
    ).map(Draft.init)
  }
}
