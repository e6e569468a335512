package dev.thaw.simulate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The settings of a world as JSON, under the names they have in `truth.json`.
///
/// What a file or an assignment leaves out keeps the value of the world it is laid over. A key that is not known, a value
/// of another kind and one out of range end in one sentence.
public final class WorldSettingsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String START = "start";
    private static final String SETTINGS = "settings";

    private WorldSettingsJson() {}

    /// All settings.
    static ObjectNode tree(WorldSettings settings) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("users", settings.users()).put("items", settings.items()).put("days", settings.days());
        node.put("seed", settings.seed()).put(START, settings.start().toString());
        node.put("foundingShare", settings.foundingShare()).put("weeklyGrowth", settings.weeklyGrowth());
        node.set("taste", MAPPER.valueToTree(settings.taste()));
        node.set("visits", MAPPER.valueToTree(settings.visits()));
        node.set("funnel", MAPPER.valueToTree(settings.funnel()));
        node.set("logging", MAPPER.valueToTree(settings.logging()));
        return node;
    }

    /// Reads a file, laid over a world: settings alone, or a `truth.json`, which holds them under `settings`.
    ///
    /// @throws BadInputException if the file is missing, is no JSON or holds what is not allowed
    public static WorldSettings read(Path file, WorldSettings base) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException("No file at " + file + "; give the path of a world's settings or truth.json.");
        }
        try {
            JsonNode document = MAPPER.readTree(Files.readString(file));
            return read(document.has(SETTINGS) ? document.path(SETTINGS) : document, file.toString(), base);
        } catch (JsonProcessingException e) {
            throw new BadInputException(file + ", line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": this is not valid JSON.", e);
        } catch (MalformedInputException e) {
            throw new BadInputException(file + ": this is not UTF-8 text; expected JSON.", e);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /// Applies assignments such as `taste.behaviour=4` one after the other.
    ///
    /// @param assignments `KEY=VALUE`: KEY is a dotted path; VALUE is JSON, and what is not JSON is a text
    public static WorldSettings assign(WorldSettings base, List<String> assignments) {
        WorldSettings settings = base;
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new BadInputException("--set " + assignment
                        + ": expected KEY=VALUE such as --set weeklyGrowth=0.4.");
            }
            String key = assignment.substring(0, equals).strip();
            int dot = key.indexOf('.');
            ObjectNode document = MAPPER.createObjectNode();
            ObjectNode place = dot < 0 ? document : document.putObject(key.substring(0, dot));
            place.set(key.substring(dot + 1), value(assignment.substring(equals + 1)));
            settings = read(document, "--set " + assignment, settings);
        }
        return settings;
    }

    private static JsonNode value(String text) {
        try {
            JsonNode value = MAPPER.readTree(text);
            return value.isMissingNode() ? MAPPER.getNodeFactory().textNode(text) : value;
        } catch (JsonProcessingException _) {
            return MAPPER.getNodeFactory().textNode(text);
        }
    }

    /// The settings of a tree, laid over a world.
    ///
    /// @param source what to call the tree in a sentence
    static WorldSettings read(JsonNode given, String source, WorldSettings base) {
        ObjectNode whole = tree(base);
        try {
            lay(given, whole, "");
            return new WorldSettings(whole.path("users").intValue(), whole.path("items").intValue(),
                    whole.path("days").intValue(), whole.path("seed").longValue(),
                    Instant.parse(whole.path(START).textValue()), whole.path("foundingShare").doubleValue(),
                    whole.path("weeklyGrowth").doubleValue(),
                    MAPPER.treeToValue(whole.path("taste"), TasteSettings.class),
                    MAPPER.treeToValue(whole.path("visits"), VisitSettings.class),
                    MAPPER.treeToValue(whole.path("funnel"), FunnelSettings.class),
                    MAPPER.treeToValue(whole.path("logging"), LoggingSettings.class));
        } catch (DateTimeException e) {
            throw new BadInputException(source + ": start is " + whole.path(START).asText()
                    + "; expected a moment such as 2025-01-06T00:00:00Z.", e);
        } catch (BadInputException e) {
            throw new BadInputException(source + ": " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof BadInputException refused) {
                throw new BadInputException(source + ": " + refused.getMessage(), refused);
            }
            throw new BadInputException(source + ": this is not what the settings of a world look like ("
                    + e.getOriginalMessage().lines().findFirst().orElse("no reason given") + ").", e);
        }
    }

    private static void lay(JsonNode given, ObjectNode whole, String path) {
        if (!given.isObject()) {
            throw new BadInputException((path.isEmpty() ? "the settings are " : path + " is ") + given
                    + "; expected an object.");
        }
        given.properties().forEach(entry -> {
            String key = entry.getKey();
            String name = path.isEmpty() ? key : path + "." + key;
            JsonNode old = whole.get(key);
            if (old == null) {
                throw new BadInputException("there is no " + name + "; " + hint(path, key, whole));
            }
            if (old instanceof ObjectNode section) {
                lay(entry.getValue(), section, name);
            } else {
                whole.set(key, checked(name, entry.getValue(), old));
            }
        });
    }

    private static JsonNode checked(String name, JsonNode value, JsonNode old) {
        boolean whole = old.isIntegralNumber();
        boolean fits = value.getNodeType() == old.getNodeType()
                && (!whole || value.isIntegralNumber() && (value.canConvertToInt() || name.equals("seed")));
        if (!fits) {
            throw new BadInputException(name + " is " + value + "; expected " + kind(old.getNodeType(), whole) + ".");
        }
        return value;
    }

    private static String kind(JsonNodeType type, boolean whole) {
        return switch (type) {
            case NUMBER -> whole ? "a whole number" : "a number";
            case ARRAY -> "a list";
            default -> "a text";
        };
    }

    /// What was probably meant, also where it stands in another object; else what there is.
    private static String hint(String path, String key, ObjectNode place) {
        Map<String, String> paths = new LinkedHashMap<>();
        tree(WorldSettings.CAMPUS).properties().forEach(entry -> {
            paths.putIfAbsent(entry.getKey(), entry.getKey());
            entry.getValue().fieldNames()
                    .forEachRemaining(name -> paths.putIfAbsent(name, entry.getKey() + "." + name));
        });
        List<String> here = place.properties().stream().map(Map.Entry::getKey).toList();
        return Optional.ofNullable(paths.get(key))
                .or(() -> NearestName.of(key, here).map(name -> path.isEmpty() ? name : path + "." + name))
                .or(() -> NearestName.of(key, paths.keySet()).map(paths::get))
                .map(name -> "did you mean " + name + "?").orElseGet(() -> "known "
                        + (path.isEmpty() ? "at the top" : "in " + path) + " are " + String.join(", ", here) + ".");
    }
}
