package dev.thaw.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One object of `experiment.json` with its dotted path: reads values of the expected type or says in a sentence which
/// key holds what instead.
final class JsonSection {
    private final String path;
    private final ObjectNode object;

    private JsonSection(String path, ObjectNode object) {
        this.path = path;
        this.object = object;
    }

    /// The whole document.
    ///
    /// @throws BadInputException if it is not an object
    static JsonSection root(JsonNode document) {
        if (document instanceof ObjectNode object) {
            return new JsonSection("", object);
        }
        throw new BadInputException("found " + shown(document) + " where a JSON object {…} is expected.");
    }

    /// Refuses keys that nobody knows.
    ///
    /// @param known keys of this object
    JsonSection knowing(Collection<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw new BadInputException("unknown key " + path(key) + "; " + KnownKeys.hint(path, key, known));
            }
        }
        return this;
    }

    /// The object under a key; an empty one if the key is left out.
    JsonSection section(String key) {
        JsonNode value = object.get(key);
        if (value == null) {
            return new JsonSection(path(key), object.objectNode());
        }
        if (value instanceof ObjectNode inner) {
            return new JsonSection(path(key), inner);
        }
        throw wrong(key, value, "an object {…}");
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    boolean has(String key) {
        return object.has(key);
    }

    boolean isNull(String key) {
        JsonNode value = object.get(key);
        return value != null && value.isNull();
    }

    String text(String key, String otherwise) {
        JsonNode value = object.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw wrong(key, value, "a text");
        }
        return value.textValue();
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode value = object.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw wrong(key, value, "true or false");
        }
        return value.booleanValue();
    }

    double number(String key, double otherwise) {
        JsonNode value = object.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isNumber()) {
            throw wrong(key, value, "a number");
        }
        return value.doubleValue();
    }

    /// A number, or null where the key is left out or null.
    @Nullable
    Double optionalNumber(String key) {
        JsonNode value = object.get(key);
        return value == null || value.isNull() ? null : Double.valueOf(number(key, 0));
    }

    int integer(String key, int otherwise) {
        JsonNode value = object.get(key);
        return value == null ? otherwise : integer(key, value);
    }

    long wholeNumber(String key, long otherwise) {
        JsonNode value = object.get(key);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(key, value, "a whole number");
        }
        return value.longValue();
    }

    /// A whole number, or null where the key is left out or null.
    @Nullable
    Integer optionalInteger(String key) {
        JsonNode value = object.get(key);
        return value == null || value.isNull() ? null : Integer.valueOf(integer(key, value));
    }

    /// Whole numbers, or null where the key is left out or null.
    @Nullable
    List<Integer> optionalIntegers(String key) {
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isArray()) {
            throw wrong(key, value, "a list of whole numbers such as [0, 1, 5], or null");
        }
        List<Integer> numbers = new ArrayList<>();
        value.forEach(element -> numbers.add(integer(key, element)));
        return numbers;
    }

    /// Texts, or null where the key is left out or null.
    @Nullable
    List<String> optionalTexts(String key) {
        JsonNode value = object.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        String expected = "a list of event types such as [\"purchase\"], or null";
        if (!value.isArray()) {
            throw wrong(key, value, expected);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isTextual() || element.textValue().isBlank()) {
                throw wrong(key, value, expected);
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    /// A constant of an enumeration by its name in lower case.
    <E extends Enum<E>> E choice(String key, E otherwise) {
        JsonNode value = object.get(key);
        if (value == null) {
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT);
            if (value.isTextual() && value.textValue().equals(name)) {
                return constant;
            }
            names.add(name);
        }
        String expected = "one of " + String.join(", ", names);
        if (value.isTextual()) {
            expected += NearestName.of(value.textValue(), names).map(name -> " (did you mean " + name + "?)")
                    .orElse("");
        }
        throw wrong(key, value, expected);
    }

    @Nullable
    JsonNode value(String key) {
        return object.get(key);
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    BadInputException wrong(String key, JsonNode found, String expected) {
        return new BadInputException(path(key) + " is " + shown(found) + "; expected " + expected + ".");
    }

    private int integer(String key, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(key, value, "a whole number");
        }
        return value.intValue();
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
