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
