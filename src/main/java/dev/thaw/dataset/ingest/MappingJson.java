package dev.thaw.dataset.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thaw.dataset.EventType;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import dev.thaw.failure.StorageException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads and writes `mapping.json`, which says what the columns of an event table mean.
public final class MappingJson {
    /// All keys, in the order of the documentation.
    static final List<String> KEYS = List.of("file", "user", "item", "type", "constantType", "rating", "time",
            "timeUnit", "timeFormat", "timeZone", "category", "title", "value", "header", "delimiter", "encoding");

    private final String file;
    private final JsonNode root;

    private MappingJson(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /// @throws BadInputException if the file is missing or no mapping; an unknown key is refused with the nearest known
    public static TableMapping read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BadInputException("There is no mapping file " + path + ".");
        }
        String name = String.valueOf(path.getFileName());
        try {
            return new MappingJson(name, JsonMapper.builder().build().readTree(Files.readString(path))).mapping();
        } catch (JsonProcessingException e) {
            throw new BadInputException("%s, line %d is not JSON: %s.".formatted(name,
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    Cells.shortened(e.getOriginalMessage())), e);
        } catch (IOException e) {
            throw new StorageException(name + " cannot be read as text in UTF-8: " + e.getMessage(), e);
        }
    }

    /// Writes a mapping so that reading it gives the same; what it leaves open is left out.
    ///
    /// @throws StorageException if the file cannot be written
    public static void write(TableMapping mapping, Path path) {
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ObjectNode root = mapper.createObjectNode();
        put(root, "file", mapping.file());
        put(root, "user", mapping.user());
        put(root, "item", mapping.item());
        put(root, "type", mapping.type());
        put(root, "constantType", mapping.constantType());
        put(root, "rating", mapping.rating());
        put(root, "time", mapping.time());
        put(root, "timeUnit", mapping.timeUnit() == null ? null : mapping.timeUnit().label());
        put(root, "timeFormat", mapping.timeFormat());
        put(root, "timeZone", mapping.timeZone() == null ? null : mapping.timeZone().getId());
        put(root, "category", mapping.category());
        put(root, "title", mapping.title());
        put(root, "value", mapping.value());
        if (mapping.header() != null) {
            root.put("header", mapping.header());
        }
        put(root, "delimiter", mapping.delimiter() == null ? null : mapping.delimiter().text());
        put(root, "encoding", mapping.encoding() == null ? null : mapping.encoding().name());
        try {
            Files.writeString(path, mapper.writeValueAsString(root) + "\n");
        } catch (IOException e) {
            throw new StorageException("The mapping cannot be written to " + path + ": " + e.getMessage(), e);
        }
    }

    private static void put(ObjectNode root, String key, @Nullable String value) {
        if (value != null) {
            root.put(key, value);
        }
    }

    private TableMapping mapping() {
        if (!root.isObject()) {
            throw new BadInputException(file + " must hold one JSON object such as {\"user\": \"visitor_id\"}.");
        }
        for (String key : (Iterable<String>) root::fieldNames) {
            if (!KEYS.contains(key)) {
                throw new BadInputException(
                        file + " has the unknown key " + key + "; " + NearestName.hint(key, KEYS));
            }
        }
        try {
            return new TableMapping(text("file"), column("user"), column("item"), column("type"),
                    parsed("constantType", EventType::canonical, "the name of an event type"), column("rating"),
                    column("time"),
                    parsed("timeUnit", unit -> TimeFormat.EpochUnit.named(unit).orElseThrow(),
                            "seconds, milliseconds or microseconds"),
                    parsed("timeFormat", MappingJson::pattern, "a pattern such as dd.MM.yyyy HH:mm"),
                    parsed("timeZone", ZoneId::of, "a time zone such as UTC, +02:00 or Europe/Berlin"),
                    column("category"), column("title"), column("value"), header(),
                    parsed("delimiter", delimiter -> Delimiter.named(delimiter).orElseThrow(),
                            "one of , ; tab | and ::"),
                    parsed("encoding", Charset::forName, "an encoding such as UTF-8 or ISO-8859-1"));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(file + ": " + e.getMessage() + ".", e);
        }
    }

    private static String pattern(String text) {
        TimeReader.formatter(text);
        return text;
    }

    private @Nullable String text(String key) {
        JsonNode value = root.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw refused(key, value, "a text");
        }
        return value.textValue();
    }

    /// A column by its name or its number from 1.
    private @Nullable String column(String key) {
        JsonNode value = root.get(key);
        if (value != null && value.isIntegralNumber() && value.intValue() >= 1
                && value.intValue() <= DelimitedRows.MOST_COLUMNS) {
            return "column_" + value.intValue();
        }
        if (value != null && !value.isNull() && !value.isTextual()) {
            throw refused(key, value, "a column's name or its number from 1");
        }
        return text(key);
    }

    private <T> @Nullable T parsed(String key, Function<String, T> parser, String expected) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (NoSuchElementException | DateTimeException | IllegalArgumentException e) {
            throw refused(key, root.get(key), expected);
        }
    }

    private @Nullable Boolean header() {
        JsonNode value = root.get("header");
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw refused("header", value, "true or false");
        }
        return value.booleanValue();
    }

    private BadInputException refused(String key, JsonNode found, String expected) {
        return new BadInputException(
                file + ": " + key + " is " + Cells.shortened(found.toString()) + "; expected is " + expected + ".");
    }
}
