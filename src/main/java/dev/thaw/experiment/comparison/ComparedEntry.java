package dev.thaw.experiment.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thaw.experiment.ExperimentConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One line of a comparison: a run, or several that are equal but for the seed.
///
/// @param label what it is called, unique in the comparison
/// @param runs  one a seed, at least one; equal in data, cohort and configuration but for seed and name
public record ComparedEntry(String label, List<ComparedRun> runs) {
    public ComparedEntry {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("an entry needs a run");
        }
    }

    /// Every run on its own.
    public static List<ComparedEntry> each(List<ComparedRun> runs) {
        return labelled(runs.stream().map(List::of).toList());
    }

    /// Runs that are equal but for the seed as one entry, in the order of each entry's first run.
    public static List<ComparedEntry> merged(List<ComparedRun> runs) {
        Map<Object, List<ComparedRun>> groups = new LinkedHashMap<>();
        runs.forEach(run -> groups.computeIfAbsent(sameButForSeed(run), _ -> new ArrayList<>()).add(run));
        return labelled(List.copyOf(groups.values()));
    }

    /// The id of its first run, which stands for the entry.
    public String id() {
        return first().run();
    }

    public ComparedRun first() {
        return runs.getFirst();
    }

    public ExperimentConfig configuration() {
        return first().provenance().configuration();
    }

    /// The seeds of its runs, in their order.
    public List<Long> seeds() {
        return runs.stream().map(run -> run.provenance().seed()).toList();
    }

    /// Whether several seeds stand behind it.
    public boolean isMerged() {
        return runs.size() > 1;
    }

    private static Object sameButForSeed(ComparedRun run) {
        Map<String, JsonNode> settings = ComparedFields.settings(run.provenance().configuration());
        settings.remove("seed");
        return List.of(run.provenance().dataSha256(), run.provenance().thaw(), run.cohort(), run.origins(), settings);
    }

    /// Names that are unique: what several entries share is told apart by the seed, or by the run's id.
    private static List<ComparedEntry> labelled(List<List<ComparedRun>> groups) {
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> seeds = new HashMap<>();
        for (List<ComparedRun> group : groups) {
            names.merge(name(group), 1, Integer::sum);
            seeds.merge(withSeed(group), 1, Integer::sum);
        }
        return groups.stream().map(group -> {
            if (names.getOrDefault(name(group), 0) == 1) {
                return new ComparedEntry(name(group), group);
            }
            return new ComparedEntry(group.size() == 1 && seeds.getOrDefault(withSeed(group), 0) == 1
                    ? withSeed(group)
                    : name(group) + " (" + group.getFirst().run() + ")", group);
        }).toList();
    }

    private static String withSeed(List<ComparedRun> group) {
        return name(group) + ", seed " + group.getFirst().provenance().seed();
    }

    private static String name(List<ComparedRun> group) {
        String name = group.getFirst().name();
        return (name.isBlank() ? "run " + group.getFirst().run() : name)
                + (group.size() > 1 ? " · " + group.size() + " seeds" : "");
    }
}
