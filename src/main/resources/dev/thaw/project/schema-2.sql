-- What was decided about a run after it was finished; a run without a row is shown as it was run.
CREATE TABLE run_choice (
    run           TEXT PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    rerank_lambda REAL NOT NULL CHECK (rerank_lambda BETWEEN 0 AND 1)
) STRICT;
