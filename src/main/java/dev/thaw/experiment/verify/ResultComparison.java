package dev.thaw.experiment.verify;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.ResultJson;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.InternalFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A stored result beside the one that its provenance gave again.
///
/// Compared is every number and word but those that say when, where and how long: the run's id, the provenance's
/// versions and machine, and the timings.
///
/// @param compared    how many leaves both have in common or one of them alone
/// @param deviations  those that differ, the largest gap first
/// @param environment what differs of versions and machine: `java: 25.0.1 stored, 25.0.2 here`
public record ResultComparison(int compared, List<Deviation> deviations, List<String> environment) {
    private static final Set<String> NOT_COMPARED = Set.of("run", "provenance", "timings");
    private static final List<String> NAMING_KEYS = List.of("system", "versus", "n", "metric", "arm", "phase", "epoch");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public ResultComparison {
        deviations = List.copyOf(deviations);
        environment = List.copyOf(environment);
    }

    /// Lays two results beside each other.
    public static ResultComparison of(RunResult stored, RunResult again) {
        Map<String, JsonNode> before = leaves(stored);
        Map<String, JsonNode> after = leaves(again);
        List<Deviation> deviations = new ArrayList<>();
        List<String> all = Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().toList();
        for (String path : all) {
            JsonNode one = before.get(path);
            JsonNode other = after.get(path);
            if (!Objects.equals(one, other)) {
                deviations.add(new Deviation(path, one == null ? null : one.asText(),
                        other == null ? null : other.asText(), gap(one, other)));
            }
        }
        deviations.sort(Comparator.comparingDouble(Deviation::gap).reversed().thenComparing(Deviation::path));
        return new ResultComparison(all.size(), deviations, environment(stored.provenance(), again.provenance()));
    }

    /// Whether nothing differs.
    public boolean isReproduced() {
        return deviations.isEmpty();
    }

    /// Whether everything that differs is a number, and no more than `tolerance` apart.
    public boolean isWithin(double tolerance) {
        return deviations.stream().allMatch(deviation -> deviation.gap() <= tolerance);
    }

    private static double gap(@Nullable JsonNode one,
            @Nullable JsonNode other) {
        return one != null && other != null && one.isNumber() && other.isNumber()
                ? Math.abs(one.asDouble() - other.asDouble())
                : Double.POSITIVE_INFINITY;
    }

    private static Map<String, JsonNode> leaves(RunResult result) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(ResultJson.compact(result));
        } catch (JacksonException failure) {
            throw new InternalFailure("A result could not be read back.", failure);
        }
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> part : tree.properties()) {
            if (!NOT_COMPARED.contains(part.getKey())) {
                collect(part.getKey(), part.getValue(), leaves);
            }
        }
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isObject()) {
            node.properties().forEach(part -> collect(path + "." + part.getKey(), part.getValue(), leaves));
        } else if (node.isArray()) {
            Set<String> taken = new HashSet<>();
            for (int place = 0; place < node.size(); place++) {
                String name = name(node.get(place), place);
                collect(path + "[" + (taken.add(name) ? name : name + " #" + place) + "]", node.get(place), leaves);
            }
        } else {
            leaves.put(path, node);
        }
    }

    /// What tells a member of a list from the others: its own naming keys, else its place.
    private static String name(JsonNode member, int place) {
        List<String> names = NAMING_KEYS.stream().filter(member::hasNonNull).map(key -> member.get(key).asText())
                .toList();
        return names.isEmpty() ? String.valueOf(place) : String.join(", ", names);
    }

    private static List<String> environment(Provenance stored, Provenance again) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("Thaw", List.of(stored.thaw(), again.thaw()));
        parts.put("TensorFlow", List.of(stored.tensorflow(), again.tensorflow()));
        parts.put("Java", List.of(stored.java(), again.java()));
        parts.put("operating system", List.of(stored.os(), again.os()));
        parts.put("processor", List.of(stored.cpu(), again.cpu()));
        return parts.entrySet().stream().filter(part -> !part.getValue().getFirst().equals(part.getValue().getLast()))
                .map(part -> part.getKey() + ": " + part.getValue().getFirst() + " stored, " + part.getValue().getLast()
                        + " here")
                .toList();
    }
}
