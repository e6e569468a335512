-- What was decided about a run after it was finished; a run without a row is shown as it was run.
CREATE TABLE run_choice (
    run           TEXT PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    rerank_lambda REAL NOT NULL CHECK (rerank_lambda BETWEEN 0 AND 1)
) STRICT;

-- The simulated world whose log the data is; at most one row, worthless once the project holds other data.
CREATE TABLE world (
    id                  INTEGER PRIMARY KEY CHECK (id = 1),
    dataset_fingerprint TEXT NOT NULL,
    settings            TEXT NOT NULL
) STRICT;

CREATE TABLE online_test (
    id     TEXT PRIMARY KEY,
    result TEXT NOT NULL
) STRICT;
