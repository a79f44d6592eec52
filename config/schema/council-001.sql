-- Working database of a council: items with all their revisions, pictures, people, withdrawals.
CREATE TABLE item (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  state TEXT NOT NULL,
  revision INTEGER NOT NULL,
  approved_revision INTEGER NOT NULL DEFAULT 0,
  published_revision INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (kind, id)
) STRICT;

CREATE TABLE revision (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  json TEXT NOT NULL,
  author TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (kind, id, number),
  FOREIGN KEY (kind, id) REFERENCES item (kind, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- Steps between states: who did what to which revision, and the comment given.
CREATE TABLE step (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  actor TEXT NOT NULL,
  comment TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL
) STRICT;
CREATE INDEX step_of_item ON step (kind, id);

CREATE TABLE picture (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  extension TEXT NOT NULL,
  file_name TEXT NOT NULL,
  alt TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL
) STRICT;
CREATE INDEX picture_by_content ON picture (sha256);

CREATE TABLE person (
  name TEXT PRIMARY KEY,
  roles TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE withdrawal (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  purge INTEGER NOT NULL,
  reason TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (kind, id)
) STRICT;

CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
