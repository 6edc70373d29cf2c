CREATE TABLE accounts (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  role TEXT NOT NULL CHECK (role IN ('officer', 'policy', 'admin')),
  password TEXT NOT NULL CHECK (password LIKE '$scrypt$%'),
  created_at INTEGER NOT NULL,
  disabled_at INTEGER
) STRICT;

CREATE TRIGGER accounts_keep_their_name BEFORE UPDATE OF id, name, created_at ON accounts
  BEGIN SELECT RAISE(ABORT, 'the name of an account never changes'); END;

CREATE TRIGGER accounts_stay BEFORE DELETE ON accounts
  BEGIN SELECT RAISE(ABORT, 'accounts stay'); END;

CREATE TABLE answer_links (
  token_hash TEXT NOT NULL PRIMARY KEY CHECK (length(token_hash) = 64),
  enquiry TEXT NOT NULL REFERENCES enquiries (id) ON DELETE CASCADE,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_links_enquiry ON answer_links (enquiry);

CREATE TABLE assessments (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  enquiry TEXT,
  enquiry_version INTEGER CHECK ((enquiry IS NULL) = (enquiry_version IS NULL)),
  enquiry_text TEXT NOT NULL REFERENCES texts (hash),
  result TEXT NOT NULL REFERENCES texts (hash),
  file_set TEXT NOT NULL REFERENCES file_sets (hash),
  preset TEXT,
  top INTEGER CHECK (top >= 1),
  as_of TEXT NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND as_of IS date(as_of, '+0 days')),
  language TEXT NOT NULL CHECK (language IN ('de', 'en')),
  robustness INTEGER NOT NULL CHECK (robustness IN (0, 1)),
  engine TEXT NOT NULL,
  rulebook_hash TEXT NOT NULL CHECK (length(rulebook_hash) = 64),
  register_hash TEXT NOT NULL CHECK (length(register_hash) = 64),
  reference_hash TEXT NOT NULL CHECK (length(reference_hash) = 64),
  author TEXT NOT NULL,
  at INTEGER NOT NULL,
  FOREIGN KEY (enquiry, enquiry_version) REFERENCES enquiry_versions (enquiry, number)
) STRICT;

CREATE TRIGGER assessments_assess_the_version BEFORE INSERT ON assessments
  WHEN NEW.enquiry IS NOT NULL AND NEW.enquiry_text IS NOT
    (SELECT text FROM enquiry_versions WHERE enquiry = NEW.enquiry AND number = NEW.enquiry_version)
  BEGIN SELECT RAISE(ABORT, 'the text is not that of the version'); END;

CREATE TRIGGER assessments_do_not_return BEFORE INSERT ON assessments
  WHEN EXISTS (SELECT 1 FROM tombstones WHERE kind = 'assessment' AND id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'the id belonged to a deleted assessment'); END;

CREATE INDEX assessments_enquiry ON assessments (enquiry, enquiry_version, at DESC, id DESC);

CREATE INDEX assessments_enquiry_text ON assessments (enquiry_text);

CREATE INDEX assessments_file_set ON assessments (file_set);

CREATE TRIGGER assessments_leave_a_tombstone BEFORE DELETE ON assessments
  WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE kind = 'assessment' AND id = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'an assessment leaves a tombstone'); END;

CREATE TRIGGER assessments_never_change BEFORE UPDATE ON assessments
  BEGIN SELECT RAISE(ABORT, 'assessments never change'); END;

CREATE INDEX assessments_result ON assessments (result);

CREATE INDEX assessments_without_enquiry ON assessments (at) WHERE enquiry IS NULL;

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

CREATE INDEX drafts_changed ON drafts (changed_at);

CREATE INDEX drafts_enquiry ON drafts (enquiry) WHERE enquiry IS NOT NULL;

CREATE TABLE enquiries (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  status TEXT NOT NULL CHECK (status IN ('open', 'answered', 'settled', 'declined')),
  answer_by TEXT CHECK (answer_by GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND answer_by IS date(answer_by, '+0 days')),
  owner TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL CHECK (changed_at >= created_at),
  closed_at INTEGER CHECK ((closed_at IS NULL) = (status = 'open')),
  answer TEXT REFERENCES assessments (id),
  FOREIGN KEY (id, version) REFERENCES enquiry_versions (enquiry, number) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX enquiries_answer ON enquiries (answer) WHERE answer IS NOT NULL;

CREATE TRIGGER enquiries_are_answered_with_their_own BEFORE UPDATE OF answer ON enquiries
  WHEN NEW.answer IS NOT NULL AND NEW.id IS NOT (SELECT enquiry FROM assessments WHERE id = NEW.answer)
  BEGIN SELECT RAISE(ABORT, 'the answer assesses another enquiry'); END;

CREATE INDEX enquiries_closed ON enquiries (closed_at) WHERE closed_at IS NOT NULL;

CREATE INDEX enquiries_created ON enquiries (created_at DESC, id DESC);

CREATE TRIGGER enquiries_do_not_return BEFORE INSERT ON enquiries
  WHEN EXISTS (SELECT 1 FROM tombstones WHERE kind = 'enquiry' AND id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'the id belonged to a deleted enquiry'); END;

CREATE INDEX enquiries_due ON enquiries (answer_by, id) WHERE answer_by IS NOT NULL;

CREATE TRIGGER enquiries_keep_their_origin BEFORE UPDATE OF id, owner, created_at ON enquiries
  BEGIN SELECT RAISE(ABORT, 'the origin of an enquiry never changes'); END;

CREATE TRIGGER enquiries_leave_a_tombstone BEFORE DELETE ON enquiries
  WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE kind = 'enquiry' AND id = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'an enquiry leaves a tombstone'); END;

CREATE INDEX enquiries_status_created ON enquiries (status, created_at DESC, id DESC);

CREATE INDEX enquiries_status_due ON enquiries (status, answer_by, id) WHERE answer_by IS NOT NULL;

CREATE TABLE enquiry_versions (
  enquiry TEXT NOT NULL REFERENCES enquiries (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  text TEXT NOT NULL REFERENCES texts (hash),
  title TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('open', 'confidential', 'strict')),
  author TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (enquiry, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER enquiry_versions_leave_a_tombstone BEFORE DELETE ON enquiry_versions
  WHEN NOT EXISTS (SELECT 1 FROM tombstones WHERE kind = 'enquiry' AND id = OLD.enquiry)
  BEGIN SELECT RAISE(ABORT, 'an enquiry leaves a tombstone'); END;

CREATE TRIGGER enquiry_versions_never_change BEFORE UPDATE ON enquiry_versions
  BEGIN SELECT RAISE(ABORT, 'versions never change'); END;

CREATE INDEX enquiry_versions_text ON enquiry_versions (text);

CREATE TABLE file_set_entries (
  file_set TEXT NOT NULL REFERENCES file_sets (hash) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('rules', 'tables', 'words', 'sites')),
  name TEXT NOT NULL,
  text TEXT NOT NULL REFERENCES texts (hash),
  PRIMARY KEY (file_set, kind, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER file_set_entries_never_change BEFORE UPDATE ON file_set_entries
  BEGIN SELECT RAISE(ABORT, 'file sets never change'); END;

CREATE INDEX file_set_entries_text ON file_set_entries (text);

CREATE TABLE file_sets (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64)
) STRICT;

CREATE TRIGGER file_sets_never_change BEFORE UPDATE ON file_sets
  BEGIN SELECT RAISE(ABORT, 'file sets never change'); END;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TABLE log (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  author TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action <> ''),
  subject_kind TEXT NOT NULL CHECK (subject_kind <> ''),
  subject TEXT NOT NULL
) STRICT;

CREATE INDEX log_at ON log (at);

CREATE TABLE log_horizon (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at INTEGER NOT NULL
) STRICT;

CREATE TRIGGER log_horizon_only_moves_on BEFORE UPDATE ON log_horizon
  WHEN NEW.at < OLD.at OR NEW.id <> OLD.id
  BEGIN SELECT RAISE(ABORT, 'the horizon of the log only moves on'); END;

CREATE TRIGGER log_horizon_stays BEFORE DELETE ON log_horizon
  BEGIN SELECT RAISE(ABORT, 'the horizon of the log stays'); END;

CREATE TRIGGER log_never_changes BEFORE UPDATE ON log
  BEGIN SELECT RAISE(ABORT, 'the log never changes'); END;

CREATE TRIGGER log_stays_until_the_horizon BEFORE DELETE ON log
  WHEN OLD.at >= (SELECT at FROM log_horizon)
  BEGIN SELECT RAISE(ABORT, 'the log stays until its time is over'); END;

CREATE INDEX log_subject ON log (subject_kind, subject, number);

CREATE TABLE sessions (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  account TEXT NOT NULL REFERENCES accounts (id),
  started_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL CHECK (used_at >= started_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_account ON sessions (account);

CREATE INDEX sessions_used ON sessions (used_at);

CREATE TABLE texts (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER texts_never_change BEFORE UPDATE ON texts
  BEGIN SELECT RAISE(ABORT, 'texts never change'); END;

CREATE TABLE tokens (
  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  account TEXT NOT NULL REFERENCES accounts (id),
  label TEXT NOT NULL,
  scopes TEXT NOT NULL CHECK (scopes <> ''),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
  revoked_at INTEGER
) STRICT;

CREATE INDEX tokens_account ON tokens (account, created_at);

CREATE TRIGGER tokens_never_change BEFORE UPDATE OF id, hash, account, label, scopes, created_at, expires_at ON tokens
  BEGIN SELECT RAISE(ABORT, 'tokens never change'); END;

CREATE TRIGGER tokens_stay_revoked BEFORE UPDATE ON tokens
  WHEN OLD.revoked_at IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a revoked token stays revoked'); END;

CREATE TABLE tombstones (
  kind TEXT NOT NULL CHECK (kind IN ('enquiry', 'assessment')),
  id TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  at INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tombstones_never_change BEFORE UPDATE ON tombstones
  BEGIN SELECT RAISE(ABORT, 'tombstones never change'); END;

CREATE TRIGGER tombstones_stay BEFORE DELETE ON tombstones
  BEGIN SELECT RAISE(ABORT, 'tombstones stay'); END;
