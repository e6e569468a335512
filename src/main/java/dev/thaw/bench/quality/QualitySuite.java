package dev.thaw.bench.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.ExperimentJson;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import dev.thaw.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Data sets with their own options in one file: `suite.json`, a list of
/// `{"name": "Deskdrop", "data": "deskdrop", "set": ["evaluation.splitAt=0.5"]}`.
///
/// `set` holds assignments as `--set` takes them; they come after those that hold for all. A relative path is looked for
/// in the folders given, in their order.
public final class QualitySuite {
    private static final List<String> KEYS = List.of("name", "data", "set");

    private QualitySuite() {}

    /// Reads a suite.
    ///
    /// @param roots where relative paths are looked for
    /// @param base  the configuration that each data set's assignments change
    /// @throws BadInputException if the file is not a suite, or data is not where it says
    public static List<QualityCase> read(Path file, List<Path> roots, ExperimentConfig base) {
        if (!Files.isRegularFile(file)) {
            throw new BadInputException("--suite " + file + " does not exist; give the path of a suite.json.");
        }
        try {
            JsonNode list = JsonMapper.builder().build().readTree(file.toFile());
            if (!list.isArray() || list.isEmpty()) {
                throw new BadInputException(
                        file + " holds no list; expected [{\"name\": …, \"data\": …, \"set\": […]}].");
            }
            List<QualityCase> cases = new ArrayList<>();
            for (int number = 0; number < list.size(); number++) {
                cases.add(entry(list.get(number), file + ", entry " + (number + 1), roots, base));
            }
            return cases;
        } catch (JsonProcessingException e) {
            throw new BadInputException(file + ", line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": this is not valid JSON.", e);
        } catch (IOException e) {
            throw new StorageException(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static QualityCase entry(JsonNode entry, String place, List<Path> roots, ExperimentConfig base) {
        if (!entry.isObject()) {
            throw new BadInputException(place + ": this is no object; expected {\"name\": …, \"data\": …}.");
        }
        for (Map.Entry<String, JsonNode> field : entry.properties()) {
            if (!KEYS.contains(field.getKey())) {
                throw new BadInputException(place + ": there is no key " + field.getKey() + "; "
                        + NearestName.hint(field.getKey(), KEYS));
            }
        }
        String data = text(entry.path("data"), place, "data");
        String name = entry.has("name") ? text(entry.path("name"), place, "name") : data;
        List<String> assignments = new ArrayList<>();
        JsonNode set = entry.path("set");
        if (!set.isMissingNode() && !set.isArray()) {
            throw new BadInputException(place + ": set is " + set + "; expected a list such as [\"seed=7\"].");
        }
        set.forEach(assignment -> assignments.add(text(assignment, place, "set")));
        try {
            return new QualityCase(name, find(data, place, roots), ExperimentJson.assign(base, assignments));
        } catch (BadInputException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(place) ? e : new BadInputException(place + ": " + message, e);
        }
    }

    private static String text(JsonNode value, String place, String key) {
        if (!value.isTextual()) {
            throw new BadInputException(place + ": " + key + (value.isMissingNode() ? " is missing" : " is " + value)
                    + "; expected a text.");
        }
        return value.textValue();
    }

    private static Path find(String data, String place, List<Path> roots) {
        return roots.stream().map(root -> root.resolve(data)).filter(Files::exists).findFirst()
                .orElseThrow(() -> new BadInputException(place + ": data is “" + data
                        + "”, which is in none of the folders "
                        + String.join(", ", roots.stream().map(root -> root.toAbsolutePath().normalize().toString())
                                .toList())
                        + "; name the folder that holds it with --data-root."));
    }
}
