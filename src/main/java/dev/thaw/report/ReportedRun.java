package dev.thaw.report;

import dev.thaw.experiment.RunResult;
import dev.thaw.figure.LabelledRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A run with its place in the report.
///
/// @param label  what it is called, unique in the report
/// @param prefix begins every id of its section, unique in the report
/// @param result what it found out
record ReportedRun(String label, String prefix, RunResult result) {
    /// Gives every run a name of its own: that of its configuration, with the run's id where two share it.
    static List<ReportedRun> of(List<RunResult> results) {
        Map<String, Integer> uses = new HashMap<>();
        results.forEach(result -> uses.merge(name(result), 1, Integer::sum));
        List<ReportedRun> runs = new ArrayList<>();
        for (RunResult result : results) {
            if (runs.stream().anyMatch(run -> run.result().run().equals(result.run()))) {
                continue;
            }
            String name = name(result);
            String label = uses.getOrDefault(name, 0) > 1 ? name + " (" + result.run() + ")" : name;
            runs.add(new ReportedRun(label, "run" + (runs.size() + 1), result));
        }
        return runs;
    }

    /// The run as figures of several runs want it.
    LabelledRun labelled() {
        return new LabelledRun(label, result);
    }

    private static String name(RunResult result) {
        String name = result.provenance().configuration().name();
        return name.isBlank() ? "run " + result.run() : name;
    }
}
