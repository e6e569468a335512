package dev.thaw.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A configuration as a flat list of its fields, for lists that hold configurations side by side.
///
/// Keys are the dotted paths of `experiment.json`; the name is left out, because it says nothing of what is done.
public final class ConfigurationFields {
    private static final String NAME = "name";

    private ConfigurationFields() {}

    /// Every field with its value as people read it: `negatives.ratio` → `3`; what is left to the data is `auto`.
    ///
    /// @return in the order of the file
    public static Map<String, String> of(ExperimentConfig config) {
        Map<String, String> fields = new LinkedHashMap<>();
        nodes(config).forEach((key, value) -> fields.put(key, readable(value)));
        return Collections.unmodifiableMap(fields);
    }

    /// The fields in which some configurations are not all the same, in the order of the file.
    public static List<String> differing(List<ExperimentConfig> configs) {
        List<Map<String, String>> all = configs.stream().distinct().map(ConfigurationFields::of).toList();
        Set<String> keys = all.stream().flatMap(fields -> fields.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return keys.stream().filter(key -> all.stream().map(fields -> fields.getOrDefault(key, "")).distinct()
                .count() > 1).toList();
    }

    /// The arguments of `--set` that make a configuration of another: `negatives.ratio=5`. [ExperimentJson#assign] takes
    /// them back.
    public static List<String> assignments(ExperimentConfig base, ExperimentConfig config) {
        Map<String, JsonNode> before = nodes(base);
        List<String> assignments = new ArrayList<>();
        if (!base.name().equals(config.name())) {
            assignments.add(NAME + "=" + config.name());
        }
        nodes(config).forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                assignments.add(key + "=" + value);
            }
        });
        return assignments;
    }

    private static Map<String, JsonNode> nodes(ExperimentConfig config) {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : ConfigTree.of(config).properties()) {
            if (field.getValue() instanceof ObjectNode section) {
                section.properties().forEach(inner -> nodes.put(field.getKey() + "." + inner.getKey(),
                        inner.getValue()));
            } else if (!field.getKey().equals(NAME)) {
                nodes.put(field.getKey(), field.getValue());
            }
        }
        return nodes;
    }

    private static String readable(JsonNode value) {
        if (value.isNull()) {
            return "auto";
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : value.asText();
    }
}
