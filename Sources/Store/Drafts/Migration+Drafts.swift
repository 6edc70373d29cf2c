extension Migration {
  /// Enquiries that are being filled in. They change at every step and leave nothing behind.
  static let drafts = Migration(
    id: "0003-drafts",
    sql: """
      CREATE TABLE drafts (
        id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
        enquiry TEXT REFERENCES enquiries (id) ON DELETE CASCADE,
        tag TEXT CHECK ((tag IS NULL) = (enquiry IS NULL)),
        base BLOB NOT NULL,
        typed BLOB NOT NULL,
        author TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL CHECK (changed_at >= created_at)
      ) STRICT;
      CREATE INDEX drafts_author ON drafts (author, changed_at DESC, id);
      CREATE INDEX drafts_enquiry ON drafts (enquiry) WHERE enquiry IS NOT NULL;
      CREATE INDEX drafts_changed ON drafts (changed_at);

      """)
}
