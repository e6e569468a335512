package dev.thaw.experiment.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thaw.experiment.ConfigDifference;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.experiment.RunResult.CohortSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// What runs were made from, field by field: first what they stand on (data, version, split, cohort), then every key of
/// the configuration but the name.
public final class ComparedFields {
    /// Stands where a run has no such key.
    public static final String ABSENT = "–";
    /// A setting that was left to the data.
    public static final String DERIVED = "auto";

    private ComparedFields() {}

    /// One field.
    ///
    /// @param key        `data.name`, `data.fingerprint`, `thaw`, `cohort.splitAt`, `cohort.size` and so on; of the
    ///                   configuration its dotted path
    /// @param foundation whether it is what a run stands on rather than a setting
    /// @param values     of every entry, in their order
    public record Field(String key, boolean foundation, List<String> values) {
        public Field {
            values = List.copyOf(values);
        }

        /// Whether any two entries differ in it.
        public boolean differs() {
            return new HashSet<>(values).size() > 1;
        }
    }

    /// Every field of the entries; of merged seeds `seed` lists all of them.
    static List<Field> of(List<ComparedEntry> entries) {
        List<Field> fields = new ArrayList<>();
        add(fields, entries, "data.name", run -> run.provenance().dataName());
        add(fields, entries, "data.fingerprint", run -> shortened(run.provenance().dataSha256()));
        add(fields, entries, "thaw", run -> run.provenance().thaw());
        add(fields, entries, "cohort.splitAt", run -> day(run.cohort().splitAt()));
        add(fields, entries, "cohort.origins",
                run -> run.origins().isEmpty() ? "1" : String.valueOf(run.origins().size()));
        addOfCohort(fields, entries, "cohort.size", CohortSummary::size);
        addOfCohort(fields, entries, "cohort.minEvents", CohortSummary::minEvents);
        addOfCohort(fields, entries, "cohort.revealed", CohortSummary::revealed);
        addOfCohort(fields, entries, "cohort.horizon", CohortSummary::horizon);
        addOfCohort(fields, entries, "cohort.relevant", CohortSummary::relevant);
        addOfCohort(fields, entries, "cohort.conversion", CohortSummary::conversion);
        settings(entries, fields);
        return fields;
    }

    private static void settings(List<ComparedEntry> entries, List<Field> fields) {
        // configurations that do the same are not told apart by how they are written
        Map<String, List<String>> different = new LinkedHashMap<>();
        ConfigDifference.among(entries.stream().map(ComparedEntry::configuration).toList()).forEach(
                difference -> different.put(difference.key(),
                        difference.values().stream().map(ComparedFields::text).toList()));
        List<Map<String, JsonNode>> all = entries.stream().map(entry -> settings(entry.configuration())).toList();
        Set<String> keys = all.isEmpty() ? Set.of() : all.getFirst().keySet();
        for (String key : keys) {
            List<String> values = different.remove(key);
            if (key.equals("seed")) {
                values = entries.stream().map(ComparedFields::seeds).toList();
            }
            String same = text(Objects.requireNonNull(all.getFirst().get(key)));
            fields.add(new Field(key, false, values != null ? values : entries.stream().map(_ -> same).toList()));
        }
        different.forEach((key, values) -> fields.add(new Field(key, false, values)));
    }

    private static String seeds(ComparedEntry entry) {
        return String.join(", ", entry.seeds().stream().map(String::valueOf).toList());
    }

    /// Every key of a configuration but the name, in the order of the file.
    static Map<String, JsonNode> settings(ExperimentConfig config) {
        Map<String, JsonNode> settings = new LinkedHashMap<>();
        ExperimentJson.tree(config).properties().forEach(section -> {
            if (section.getValue() instanceof ObjectNode object) {
                object.properties().forEach(
                        leaf -> settings.put(section.getKey() + "." + leaf.getKey(), leaf.getValue()));
            } else if (!section.getKey().equals("name")) {
                settings.put(section.getKey(), section.getValue());
            }
        });
        return settings;
    }

    private static void addOfCohort(List<Field> fields, List<ComparedEntry> entries, String key,
            Function<CohortSummary, Object> value) {
        add(fields, entries, key, run -> {
            Object read = value.apply(run.cohort());
            return read instanceof List<?> list
                    ? String.join(", ", list.stream().map(String::valueOf).toList())
                    : read.toString();
        });
    }

    private static void add(List<Field> fields, List<ComparedEntry> entries, String key,
            Function<ComparedRun, String> value) {
        fields.add(new Field(key, true, entries.stream().map(entry -> value.apply(entry.first())).toList()));
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return DERIVED;
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static String shortened(String sha256) {
        return sha256.substring(0, Math.min(8, sha256.length()));
    }

    private static String day(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis).toString();
    }
}
