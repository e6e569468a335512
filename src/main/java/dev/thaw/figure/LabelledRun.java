package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.experiment.RunResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A run with the name it goes by in a comparison.
///
/// @param label  unique among the runs compared
/// @param result what it found out
public record LabelledRun(String label, RunResult result) {
    /// Gives every run a name of its own: that of its configuration, with the run's id where two share it. A run that
    /// is given twice stays once.
    public static List<LabelledRun> of(List<RunResult> results) {
        Set<String> ids = new HashSet<>();
        List<RunResult> once = results.stream().filter(result -> ids.add(result.run())).toList();
        Map<String, Integer> uses = new HashMap<>();
        once.forEach(result -> uses.merge(name(result), 1, Integer::sum));
        return once.stream().map(result -> {
            String name = name(result);
            String label = uses.getOrDefault(name, 0) > 1 ? name + " (" + result.run() + ")" : name;
            return new LabelledRun(label, result);
        }).toList();
    }

    private static String name(RunResult result) {
        String name = result.provenance().configuration().name();
        return name.isBlank() ? text("caption.unnamed", result.run()) : name;
    }
}
