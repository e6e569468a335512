package dev.thaw.simulate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.InternalFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The truth about a world as `truth.json`: all its settings, what happened in numbers, the planted crossover, and the
/// courses' quality and character. The settings are enough to make the same world again, people included.
public final class WorldTruth {
    /// Name of the file in the world's folder.
    public static final String FILE = "truth.json";
    private static final String SETTINGS = "settings";
    private static final String DEFINITION = """
            Two observers learn a person's taste from the courses taken so far: 'description' from categories, tags, \
            formats and the declared interest, 'behaviour' from the courses' true vectors but without the declared \
            interest. Each shows three courses; the figures are the true chance that the next course taken is among \
            them. The crossover is the history length from which on behaviour leads at every longer one. It is the \
            earliest possible: a recommender that has to learn the vectors from the log gets there later.""";

    private static final String ORACLE = """
            The best that can be reached at the end of the observation, by one who knows every utility: the true chance, \
            averaged over newcomers, that the next course taken is among the three shown (hit@3; among at most 500 \
            courses), that at least one of three slots is clicked (ctr@3), and that at least one of the three best for \
            buying is bought on the same visit (conversion@3), the last two among all courses available.""";

    private WorldTruth() {}

    /// The truth as text.
    static String json(CampusWorld world, WorldSummary summary, PlantedCrossover crossover,
            BestAchievable best) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = mapper.createObjectNode();
        root.set(SETTINGS, WorldSettingsJson.tree(world.settings()));
        root.set("happened", happened(mapper, summary));
        root.set("crossover", crossover(mapper, summary, crossover));
        root.set("oracle", oracle(mapper, crossover, best));
        ArrayNode courses = root.putArray("courses");
        for (Course course : world.courses()) {
            ObjectNode node = courses.addObject();
            node.put("item_id", course.id());
            node.put("quality", course.quality());
            node.put("trend", course.trend());
            node.set("character", mapper.valueToTree(course.character()));
        }
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return mapper.writer(printer).writeValueAsString(root) + "\n";
        } catch (JacksonException e) {
            throw new InternalFailure("The truth about the world cannot be written as JSON.", e);
        }
    }

    /// The settings of the world that a folder was made from.
    ///
    /// @param folder a folder with `truth.json`
    /// @throws BadInputException if there is none, or it is not a world's
    public static WorldSettings settings(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            JsonNode node = JsonMapper.builder().build().readTree(Files.readString(file)).path(SETTINGS);
            if (!node.isObject()) {
                throw new BadInputException(file + " has no \"" + SETTINGS + "\": it is not the truth of a world.");
            }
            return WorldSettingsJson.read(node, file.toString(), WorldSettings.CAMPUS);
        } catch (IOException e) {
            throw new BadInputException("The truth of the world cannot be read from " + file + ".", e);
        }
    }

    /// The settings of a world from what [#settingsJson] wrote.
    ///
    /// @param source what to call the text in a sentence about an error
    /// @throws BadInputException if it is something else
    public static WorldSettings settings(String json, String source) {
        try {
            return WorldSettingsJson.read(JsonMapper.builder().build().readTree(json), source, WorldSettings.CAMPUS);
        } catch (JacksonException e) {
            throw new BadInputException("The settings of " + source + " cannot be read.", e);
        }
    }

    /// The settings of a world in one line.
    public static String settingsJson(WorldSettings settings) {
        return WorldSettingsJson.tree(settings).toString();
    }

    private static ObjectNode happened(JsonMapper mapper, WorldSummary summary) {
        ObjectNode node = mapper.createObjectNode();
        node.put("people", summary.people()).put("events", summary.allEvents());
        for (Step step : Step.values()) {
            node.put(step.name().toLowerCase(Locale.ROOT), summary.events(step));
        }
        node.put("requests", summary.requests()).put("impressions", summary.impressions());
        node.put("clickedImpressions", summary.clicks());
        node.set("weeks", mapper.valueToTree(summary.weeks()));
        return node;
    }

    private static ObjectNode crossover(JsonMapper mapper, WorldSummary summary, PlantedCrossover crossover) {
        ObjectNode node = mapper.createObjectNode();
        node.put("definition", DEFINITION);
        double eventsPerClick = summary.events(Step.CLICK) == 0
                ? 0
                : summary.allEvents() / (double) summary.events(Step.CLICK);
        if (crossover.clicks().isPresent()) {
            node.put("clicks", crossover.clicks().getAsDouble());
            node.put("events", crossover.clicks().getAsDouble() * eventsPerClick);
        } else {
            node.putNull("clicks").putNull("events");
        }
        node.put("eventsPerClick", eventsPerClick);
        node.set("curve", mapper.valueToTree(crossover.curve()));
        return node;
    }

    private static ObjectNode oracle(JsonMapper mapper, PlantedCrossover crossover, BestAchievable best) {
        ObjectNode node = mapper.createObjectNode();
        node.put("definition", ORACLE).put("people", best.people());
        ArrayNode curve = node.putArray("curve");
        for (int k = 0; k < best.curve().size(); k++) {
            BestAchievable.Point point = best.curve().get(k);
            curve.addObject().put("clicks", point.clicks()).put("hit@3", crossover.curve().get(k).oracle())
                    .put("ctr@3", point.ctr3()).put("conversion@3", point.conversion3());
        }
        return node;
    }
}
