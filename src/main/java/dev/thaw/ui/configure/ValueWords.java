package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.language.Language;
import dev.thaw.ui.common.Messages;
import java.util.List;
import java.util.stream.Collectors;

/// Keys and values of `experiment.json` as people call them.
final class ValueWords {
    private static final String EVENTS = "events.";

    private ValueWords() {}

    /// A key's name: `Content dimensions`, `Weight of view`.
    static String name(String key) {
        return key.startsWith(EVENTS)
                ? text("configure.events.weightOf", key.substring(EVENTS.length()))
                : text("configure." + key);
    }

    /// A value: a number, an option's name, on or off, and a word where the value is left to the data.
    static String value(String key, JsonNode value) {
        if (value.isBoolean()) {
            return option(key, value.asText());
        }
        if (value.isNull() || value.isEmpty() && value.isArray()) {
            String prompt = "configure." + key + ".prompt";
            return Messages.has(prompt) ? text(prompt) : text("setting.leftOut");
        }
        return value.isTextual() && Messages.has("configure." + key + "." + value.asText())
                ? option(key, value.asText())
                : written(value);
    }

    /// A value as it is typed: numbers as the language that is spoken writes them.
    static String written(JsonNode value) {
        Language language = Language.spoken();
        if (value.isArray() && value.valueStream().anyMatch(JsonNode::isFloatingPointNumber)) {
            return value.valueStream().map(ValueWords::written).collect(Collectors.joining(language.betweenNumbers()));
        }
        String text = ExperimentJson.text(value);
        return value.isFloatingPointNumber() ? language.decimal(text) : text;
    }

    /// Several values: `16, 32`.
    static String values(String key, List<JsonNode> values) {
        return values.stream().map(value -> value(key, value))
                .collect(Collectors.joining(Language.spoken().betweenNumbers()));
    }

    /// An option of a choice, by its name in the file.
    static String option(String key, String name) {
        return switch (name) {
            case "true" -> text("configure.on");
            case "false" -> text("configure.off");
            default -> text("configure." + key + "." + name);
        };
    }
}
