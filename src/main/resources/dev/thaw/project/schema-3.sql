-- The few numbers of a finished run that lists show, so that nobody reads a whole result for them; NULL: there is none.
-- Filled when a run is kept, and for older runs when they are first listed.
CREATE TABLE run_figures (
    run                 TEXT PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    hit_at_3            REAL,
    ndcg_at_10          REAL,
    mrr_at_10           REAL,
    diversity           REAL,
    coverage            REAL,
    content_weight_cold REAL,
    content_weight_warm REAL,
    crossover           REAL,
    examples_per_second REAL,
    thaw                TEXT NOT NULL
) STRICT;

-- What was noted while a run was trained, a line each, the first first.
CREATE TABLE run_log (
    run TEXT PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    log TEXT NOT NULL
) STRICT;

-- The trainings that wait for their turn, so that they can be offered again after the project was closed.
CREATE TABLE waiting (
    position      INTEGER PRIMARY KEY,
    configuration TEXT NOT NULL
) STRICT;
