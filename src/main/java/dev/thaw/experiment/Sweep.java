package dev.thaw.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thaw.failure.BadInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Several experiments at once: every combination of the values of some keys, each with some seeds.
///
/// Everything else is as in the base configuration. A sweep of no key and one seed is that one experiment.
///
/// @param base   what all runs share
/// @param values values by dotted path of `experiment.json`, each list not empty and without repetition, in the order
///               in which they are run; the base's own value counts only where it is among them
/// @param seeds  how many seeds each combination is run with: the base's seed and the next ones
public record Sweep(ExperimentConfig base, Map<String, List<JsonNode>> values, int seeds) {
    /// Runs of one sweep. At a minute each, three hours: more than that is rather a typing error than a wish.
    public static final int MOST_RUNS = 200;

    private static final String NAME = "name";
    private static final String SEED = "seed";
    private static final String BETWEEN = " · ";

    /// @throws BadInputException if a key or a value is not allowed, or there are more than [#MOST_RUNS] runs
    public Sweep {
        Map<String, List<JsonNode>> copy = new LinkedHashMap<>();
        values.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
        if (seeds < 1) {
            throw new BadInputException("A sweep has " + seeds + " seeds; it must have at least 1.");
        }
        if (values.containsKey(NAME)) {
            throw new BadInputException("A sweep cannot go over name; every run is named after what it differs in.");
        }
        if (seeds > 1 && values.containsKey(SEED)) {
            throw new BadInputException("A sweep goes over seed and asks for " + seeds
                    + " seeds as well; give one of both.");
        }
        requireFew(values, seeds);
        for (Map.Entry<String, List<JsonNode>> entry : values.entrySet()) {
            if (entry.getValue().isEmpty() || new HashSet<>(entry.getValue()).size() < entry.getValue().size()) {
                throw new BadInputException(entry.getKey() + " is swept over " + entry.getValue()
                        + "; give it one or more values, each once.");
            }
            for (JsonNode value : entry.getValue()) {
                ExperimentJson.with(base, entry.getKey(), value);
            }
        }
    }

    /// The sweep that is one experiment.
    public static Sweep of(ExperimentConfig config) {
        return new Sweep(config, Map.of(), 1);
    }

    /// How many runs there are.
    public int runs() {
        return Math.toIntExact(count(values, seeds));
    }

    /// The experiments, named after the base and what each has of the swept keys and seeds, such as
    /// `hybrid, 1:3 · content.embeddingSize 16 · seed 2`. The first key changes slowest, the seed fastest, so that a
    /// sweep that is stopped early has every seed of what it got to.
    ///
    /// @throws BadInputException if two values that are each allowed do not go together
    public List<ExperimentConfig> configs() {
        List<ExperimentConfig> configs = List.of(base);
        for (Map.Entry<String, List<JsonNode>> entry : values.entrySet()) {
            configs = times(configs, entry.getKey(), entry.getValue());
        }
        return seeds == 1 ? configs : timesSeeds(configs);
    }

    private static List<ExperimentConfig> times(List<ExperimentConfig> configs, String key, List<JsonNode> values) {
        List<ExperimentConfig> product = new ArrayList<>();
        for (ExperimentConfig config : configs) {
            for (JsonNode value : values) {
                ExperimentConfig next = ExperimentJson.with(config, key, value);
                product.add(values.size() == 1
                        ? next
                        : next.withName(config.name() + BETWEEN + key + " " + shown(value)));
            }
        }
        return product;
    }

    private List<ExperimentConfig> timesSeeds(List<ExperimentConfig> configs) {
        List<ExperimentConfig> product = new ArrayList<>();
        for (ExperimentConfig config : configs) {
            for (int k = 0; k < seeds; k++) {
                long seed = config.seed() + k;
                product.add(config.withSeed(seed).withName(config.name() + BETWEEN + SEED + " " + seed));
            }
        }
        return product;
    }

    private static String shown(JsonNode value) {
        return value.isNull() ? "null" : ExperimentJson.text(value);
    }

    private static void requireFew(Map<String, List<JsonNode>> values, int seeds) {
        long count = count(values, seeds);
        if (count > MOST_RUNS) {
            throw new BadInputException(String.format(Locale.ROOT,
                    "This sweep has %,d runs; at most %d are trained in one go. Take fewer values or seeds.", count,
                    MOST_RUNS));
        }
    }

    private static long count(Map<String, List<JsonNode>> values, int seeds) {
        double exact = seeds;
        long count = seeds;
        for (List<JsonNode> list : values.values()) {
            exact *= list.size();
            count *= list.size();
        }
        return exact < Long.MAX_VALUE ? count : Long.MAX_VALUE;
    }
}
