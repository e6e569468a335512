package dev.thaw.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.failure.InternalFailure;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A configuration as flat keys, so that two can be laid side by side: `training.epochs` → `8`.
final class Configuration {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String ABSENT = "–";

    private Configuration() {}

    /// Every key with its value as JSON, in the order of the file.
    static Map<String, String> flat(ExperimentConfig configuration) {
        try {
            Map<String, String> flat = new LinkedHashMap<>();
            flatten("", MAPPER.readTree(ExperimentJson.write(configuration)), flat);
            return flat;
        } catch (JacksonException failure) {
            throw new InternalFailure("The configuration of a run could not be read back.", failure);
        }
    }

    /// The keys in which configurations differ, each with its value in every one of them.
    static Map<String, List<String>> differences(List<ExperimentConfig> configurations) {
        List<Map<String, String>> flat = configurations.stream().map(Configuration::flat).toList();
        Set<String> keys = new LinkedHashSet<>();
        flat.forEach(one -> keys.addAll(one.keySet()));
        Map<String, List<String>> differences = new LinkedHashMap<>();
        for (String key : keys) {
            List<String> values = flat.stream().map(one -> Objects.requireNonNullElse(one.get(key), ABSENT)).toList();
            if (!key.equals("name") && values.stream().distinct().count() > 1) {
                differences.put(key, values);
            }
        }
        return differences;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (!node.isObject() || node.isEmpty() && !path.isEmpty()) {
            into.put(path, node.isTextual() ? node.textValue() : node.toString());
            return;
        }
        node.properties().forEach(
                entry -> flatten(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(),
                        into));
    }
}
