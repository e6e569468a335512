-- Facts about the data the project holds; at most one row.
CREATE TABLE dataset (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    name        TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    events      INTEGER NOT NULL,
    users       INTEGER NOT NULL,
    items       INTEGER NOT NULL,
    import_report TEXT NOT NULL
) STRICT;

-- The data itself, a compressed column a row.
CREATE TABLE dataset_column (
    dataset     INTEGER NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
    table_name  TEXT NOT NULL,
    column_name TEXT NOT NULL,
    encoding    TEXT NOT NULL,
    row_count   INTEGER NOT NULL,
    content     BLOB NOT NULL,
    PRIMARY KEY (dataset, table_name, column_name)
) STRICT;

-- The configuration that is being worked on; at most one row.
CREATE TABLE draft (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    configuration TEXT NOT NULL
) STRICT;

CREATE TABLE run (
    id                  TEXT PRIMARY KEY,
    name                TEXT NOT NULL,
    note                TEXT NOT NULL DEFAULT '',
    state               TEXT NOT NULL CHECK (state IN ('finished', 'failed', 'cancelled')),
    message             TEXT,
    started_at          TEXT NOT NULL,
    seconds             REAL NOT NULL,
    dataset_name        TEXT NOT NULL,
    dataset_fingerprint TEXT NOT NULL,
    configuration       TEXT NOT NULL
) STRICT;

CREATE TABLE run_tag (
    run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (run, tag)
) STRICT;

CREATE TABLE run_result (
    run    TEXT PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    result TEXT NOT NULL
) STRICT;

CREATE TABLE run_weights (
    run     TEXT PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    content BLOB NOT NULL
) STRICT;
