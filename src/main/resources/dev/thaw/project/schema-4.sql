-- What every cohort user of a run got, so that two runs can be compared person by person; runs of an earlier Thaw have
-- no row.
CREATE TABLE run_people (
    run     TEXT PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    content BLOB NOT NULL
) STRICT;
