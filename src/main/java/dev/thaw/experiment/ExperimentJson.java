package dev.thaw.experiment;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thaw.dataset.EventType;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads and writes `experiment.json`.
///
/// A file need not be whole: what it leaves out keeps the value of the configuration it is laid over. Event weights it
/// gives replace or extend those of that configuration; a weight of `null` takes the type out of the list. Unknown
/// keys, wrong types and values out of range end in one sentence with the dotted path.
public final class ExperimentJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final String EVENTS = "events";
    /// Keys whose one value is a list.
    private static final Set<String> LISTS = Set.of("conversion", "evaluation.revealed", "evaluation.relevant",
            "evaluation.origins");

    private ExperimentJson() {}

    /// Reads a file, laid over the defaults.
    ///
    /// @throws BadInputException if the file is missing, is no JSON or holds something that is not allowed
    public static ExperimentConfig read(Path file) {
        return read(file, ExperimentConfig.DEFAULT);
    }

    /// Reads a file, laid over a configuration.
    public static ExperimentConfig read(Path file, ExperimentConfig base) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(
                    "No configuration file at " + file + "; give the path of an experiment.json.");
        }
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString(), base);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new BadInputException(file + ": this is not UTF-8 text; expected JSON.", e);
        } catch (IOException e) {
            throw new StorageException("The configuration " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /// Reads text, laid over a configuration.
    ///
    /// @param source what to call the text in a sentence about an error, such as the file's path
    public static ExperimentConfig parse(String json, String source, ExperimentConfig base) {
        JsonNode document;
        try {
            document = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new BadInputException(source + ", line " + place.getLineNr() + ", column " + place.getColumnNr()
                    + ": this is not valid JSON (" + firstLine(e.getOriginalMessage()) + ").", e);
        }
        return from(document.isMissingNode() ? JsonNodeFactory.instance.objectNode() : document, source, base);
    }

    /// Applies assignments such as `evaluation.splitAt=0.5` one after the other.
    ///
    /// @param assignments `KEY=VALUE`: KEY is a dotted path; VALUE is JSON, and what is not JSON is a text
    public static ExperimentConfig assign(ExperimentConfig base, List<String> assignments) {
        ExperimentConfig config = base;
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new BadInputException("--set " + assignment
                        + ": expected KEY=VALUE such as --set negatives.ratio=3.");
            }
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            nest(document, assignment.substring(0, equals).strip(), value(assignment.substring(equals + 1)));
            config = from(document, "--set " + assignment, config);
        }
        return config;
    }

    /// Applies assignments such as `negatives.ratio=[1,3,5]` one after the other; a list is swept over.
    ///
    /// @param assignments as for [#assign]; of a key that takes a list itself, a list of lists is swept over
    /// @param seeds       how many seeds each combination is run with
    public static Sweep sweep(ExperimentConfig base, List<String> assignments, int seeds) {
        ExperimentConfig config = base;
        Map<String, List<JsonNode>> values = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            String key = equals < 1 ? "" : assignment.substring(0, equals).strip();
            List<JsonNode> list = equals < 1 ? List.of() : list(assignment.substring(equals + 1).strip());
            boolean ofLists = list.stream().anyMatch(JsonNode::isArray);
            if (list.isEmpty() || LISTS.contains(key) && !ofLists) {
                config = assign(config, List.of(assignment));
                values.remove(key);
            } else {
                values.put(key, list);
            }
        }
        return new Sweep(config, values, seeds);
    }

    /// A configuration with another value at one key.
    ///
    /// @param key dotted path, such as `content.embeddingSize`
    /// @throws BadInputException if there is no such key or the value is not allowed there
    public static ExperimentConfig with(ExperimentConfig base, String key, JsonNode value) {
        return with(base, Map.of(key, value));
    }

    /// A configuration with other values at some keys, all taken over at once.
    ///
    /// @param values by dotted path; an event weight of null takes the type out of the list
    /// @throws BadInputException if there is no such key or a value is not allowed there
    public static ExperimentConfig with(ExperimentConfig base, Map<String, JsonNode> values) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        values.forEach((key, value) -> nest(document, key, value));
        return ConfigTree.read(JsonSection.root(document), base);
    }

    /// Every value of a configuration by its dotted path, in the order of the file; of the event types those that have
    /// a weight, under their canonical names.
    public static Map<String, JsonNode> values(ExperimentConfig config) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        ConfigTree.of(config).properties().forEach(section -> {
            if (section.getValue() instanceof ObjectNode object) {
                object.properties().forEach(leaf -> put(values, section.getKey(), leaf.getKey(), leaf.getValue()));
            } else {
                values.put(section.getKey(), section.getValue());
            }
        });
        return values;
    }

    /// A value as people write it, numbers without an exponent: `0.000001`, `stacked`, `0, 1, 5`; empty for null.
    public static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(ExperimentJson::text).collect(Collectors.joining(", "));
        }
        if (!value.isFloatingPointNumber()) {
            return value.asText();
        }
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }

    /// The whole configuration as a tree of its own, every key of it, in the order of the file.
    public static ObjectNode tree(ExperimentConfig config) {
        return ConfigTree.of(config);
    }

    /// The whole configuration, every key of it, indented; reading it again over any configuration gives it back.
    public static String write(ExperimentConfig config) {
        return ConfigTree.of(config).toPrettyString() + "\n";
    }

    /// The configuration a tree holds, laid over another one.
    static ExperimentConfig from(JsonNode document, String source, ExperimentConfig base) {
        try {
            return ConfigTree.read(JsonSection.root(document), base);
        } catch (BadInputException e) {
            throw new BadInputException(source + ": " + e.getMessage(), e);
        }
    }

    private static void nest(ObjectNode document, String key, JsonNode value) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            document.set(key, value);
            return;
        }
        // event types may hold dots themselves, everything else has one level only
        document.withObjectProperty(key.substring(0, dot)).set(key.substring(dot + 1), value);
    }

    private static void put(Map<String, JsonNode> values, String section, String key, JsonNode value) {
        if (!section.equals(EVENTS)) {
            values.put(section + "." + key, value);
        } else if (!value.isNull()) {
            values.put(section + "." + EventType.canonical(key), value);
        }
    }

    /// The elements of a list, in JSON or with its texts unquoted; empty for what is no list.
    private static List<JsonNode> list(String text) {
        JsonNode value = value(text);
        if (value.isArray()) {
            return value.valueStream().toList();
        }
        return value.isTextual() && text.startsWith("[") && text.endsWith("]")
                ? Arrays.stream(text.substring(1, text.length() - 1).split(",")).map(part -> value(part.strip()))
                        .toList()
                : List.of();
    }

    private static JsonNode value(String text) {
        try {
            JsonNode value = MAPPER.readTree(text);
            return value.isMissingNode() ? JsonNodeFactory.instance.textNode(text) : value;
        } catch (JsonProcessingException _) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no reason given");
    }
}
