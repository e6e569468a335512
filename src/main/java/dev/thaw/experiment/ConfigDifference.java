package dev.thaw.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thaw.dataset.EventType;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A key of `experiment.json` that two or more configurations fill differently.
///
/// The name is not compared: it says what a run is called, not what was done. Event types are compared by what they
/// mean in training, so one that a configuration leaves out has the weight of an unlisted type.
///
/// @param key    dotted path, such as `content.embeddingSize` or `events.add_to_cart`
/// @param values what each configuration has there, in the order they were given, at least two; a JSON null where the
///               value is left to the data
public record ConfigDifference(String key, List<JsonNode> values) {
    private static final String EVENTS = "events.";
    private static final JsonNode UNLISTED = JsonNodeFactory.instance.numberNode(EventWeights.UNLISTED);

    public ConfigDifference {
        values = List.copyOf(values);
        if (values.size() < 2) {
            throw new IllegalArgumentException(key + " has " + values.size() + " values; a difference has at least 2");
        }
    }

    /// Where two configurations differ, in the order of the file's keys; empty if they would do the same.
    public static List<ConfigDifference> between(ExperimentConfig before, ExperimentConfig after) {
        return among(List.of(before, after));
    }

    /// Where any of several configurations differs from any other, in the order of the file's keys; empty if all would
    /// do the same, and for fewer than two.
    public static List<ConfigDifference> among(List<ExperimentConfig> configs) {
        List<Map<String, JsonNode>> leaves = configs.stream().map(ConfigDifference::leaves).toList();
        Set<String> keys = new LinkedHashSet<>();
        leaves.forEach(one -> keys.addAll(one.keySet()));
        List<ConfigDifference> differences = new ArrayList<>();
        for (String key : inFileOrder(keys)) {
            List<JsonNode> values = leaves.stream().map(one -> one.getOrDefault(key, UNLISTED)).toList();
            if (new HashSet<>(values).size() > 1) {
                differences.add(new ConfigDifference(key, values));
            }
        }
        return differences;
    }

    /// The value of the first configuration.
    public JsonNode before() {
        return values.getFirst();
    }

    /// The value of the last configuration.
    public JsonNode after() {
        return values.getLast();
    }

    /// A configuration with the first value at this key, everything else as it is.
    public ExperimentConfig takenBack(ExperimentConfig config) {
        return ExperimentJson.with(config, key, before());
    }

    /// Every value of a configuration by its dotted path, the name left out.
    private static Map<String, JsonNode> leaves(ExperimentConfig config) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        ConfigTree.of(config).properties().forEach(section -> {
            if (section.getValue() instanceof ObjectNode object) {
                object.properties().forEach(leaf -> put(leaves, section.getKey(), leaf.getKey(), leaf.getValue()));
            } else if (!section.getKey().equals("name")) {
                leaves.put(section.getKey(), section.getValue());
            }
        });
        return leaves;
    }

    private static void put(Map<String, JsonNode> leaves, String section, String key, JsonNode value) {
        String path = section + ".";
        if (!path.equals(EVENTS)) {
            leaves.put(path + key, value);
        } else if (!value.isNull()) {
            leaves.put(path + EventType.canonical(key), value);
        }
    }

    /// Event types that only a later configuration names stand with the other types, not at the end.
    private static List<String> inFileOrder(Set<String> keys) {
        List<String> ordered = new ArrayList<>(keys.stream().filter(key -> !key.startsWith(EVENTS)).toList());
        int place = 0;
        while (place < ordered.size() && !ordered.get(place).equals("conversion")) {
            place++;
        }
        ordered.addAll(place, keys.stream().filter(key -> key.startsWith(EVENTS)).toList());
        return ordered;
    }
}
