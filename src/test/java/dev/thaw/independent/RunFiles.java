package dev.thaw.independent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a run left: `recommendations.csv` by decision, and `result.json`.
///
/// @param lists  by system, user and history length
/// @param result the whole of `result.json`
record RunFiles(Map<Decision, Shown> lists, JsonNode result) {
    /// Which decision of which system.
    record Decision(String system, String user, int n) implements Comparable<Decision> {
        @Override
        public int compareTo(Decision other) {
            int bySystem = system.compareTo(other.system);
            int byUser = bySystem != 0 ? bySystem : user.compareTo(other.user);
            return byUser != 0 ? byUser : Integer.compare(n, other.n);
        }
    }

    /// What was shown there.
    ///
    /// @param known as written in every row
    /// @param asOf  as written in every row
    /// @param items by rank
    /// @param score by rank
    record Shown(int known, long asOf, List<String> items, List<Double> score) {}

    static RunFiles read(Path folder) throws IOException {
        Map<Decision, Shown> lists = new TreeMap<>();
        for (List<String> cells : RawEvents.rows(folder.resolve("recommendations.csv"), cells -> cells)) {
            Decision decision = new Decision(cells.get(0), cells.get(1), Integer.parseInt(cells.get(2)));
            Shown row = new Shown(Integer.parseInt(cells.get(3)), Long.parseLong(cells.get(4)), List.of(), List.of());
            Shown list = lists.computeIfAbsent(decision,
                    unused -> new Shown(row.known(), row.asOf(), new ArrayList<>(), new ArrayList<>()));
            if (list.known() != row.known() || list.asOf() != row.asOf()
                    || list.items().size() != Integer.parseInt(cells.get(5)) - 1) {
                throw new IllegalArgumentException("rows of one decision disagree, or ranks are missing: " + cells);
            }
            list.items().add(cells.get(6));
            list.score().add(Double.valueOf(cells.get(7)));
        }
        return new RunFiles(lists, JsonMapper.builder().build().readTree(folder.resolve("result.json").toFile()));
    }

    List<String> systems() {
        return lists.keySet().stream().map(Decision::system).distinct().toList();
    }

    /// How far back recent popularity looked, in milliseconds, as `result.json` says.
    long recentWindow() {
        for (JsonNode choice : result.path("baselines")) {
            if (choice.get("setting").asText().equals("recentWindowHours")) {
                return Math.round(choice.get("value").asDouble() * 3_600_000);
            }
        }
        throw new IllegalArgumentException("result.json does not say how far back recent popularity looks");
    }

    /// A mean in `result.json`, NaN where it has none.
    double published(String system, int n, String metric) {
        for (JsonNode point : result.get("curve")) {
            if (point.get("system").asText().equals(system) && point.get("n").asInt() == n
                    && point.get("metric").asText().equals(metric)) {
                return point.get("mean").asDouble();
            }
        }
        return Double.NaN;
    }
}
