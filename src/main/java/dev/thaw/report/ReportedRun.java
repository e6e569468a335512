package dev.thaw.report;

import dev.thaw.experiment.RunResult;
import dev.thaw.figure.LabelledRun;
import java.util.ArrayList;
import java.util.List;

/// A run with its place in the report.
///
/// @param label  what it is called, unique in the report
/// @param prefix begins every id of its section, unique in the report
/// @param result what it found out
record ReportedRun(String label, String prefix, RunResult result) {
    /// Gives every run a name of its own and a place.
    static List<ReportedRun> of(List<RunResult> results) {
        List<ReportedRun> runs = new ArrayList<>();
        for (LabelledRun run : LabelledRun.of(results)) {
            runs.add(new ReportedRun(run.label(), "run" + (runs.size() + 1), run.result()));
        }
        return runs;
    }

    /// The run as figures of several runs want it.
    LabelledRun labelled() {
        return new LabelledRun(label, result);
    }
}
