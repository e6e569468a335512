package dev.thaw.experiment;

import dev.thaw.failure.NearestName;
import dev.thaw.recommend.baseline.BaselineConstant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys of `experiment.json`, by the object they stand in.
final class KnownKeys {
    static final List<String> ROOT = List.of("name", "seed", "window", "events", "conversion", "negatives", "content",
            "collaborative", "mixer", "training", "evaluation", "baselines", "rerank");
    static final List<String> WINDOW = List.of("days");
    static final List<String> NEGATIVES = List.of("ratio", "strategy");
    static final List<String> CONTENT = List.of("embeddingSize", "hiddenUnits", "l2", "pure");
    static final List<String> COLLABORATIVE = List.of("embeddingSize", "l2");
    static final List<String> MIXER = List.of("hiddenUnits", "dropout", "training", "itemCount");
    static final List<String> TRAINING = List.of("epochs", "batchSize", "learningRate");
    static final List<String> EVALUATION = List.of("splitAt", "minEvents", "revealed", "horizon", "relevant",
            "excludeSeen", "origins", "retrainEveryWeeks");
    static final List<String> BASELINES = Arrays.stream(BaselineConstant.values()).map(BaselineConstant::key).toList();
    static final List<String> RERANK = List.of("lambda");

    private static final Map<String, String> PATHS_BY_LAST_NAME = pathsByLastName();

    private KnownKeys() {}

    /// The end of a sentence about an unknown key: what was probably meant, else the keys there are.
    ///
    /// A key that is right but stands in the wrong object is recognised: `epochs` gives `training.epochs`.
    ///
    /// @param path  dotted path of the object the key stands in, empty at the top
    /// @param known keys of that object
    static String hint(String path, String key, Collection<String> known) {
        String prefix = path.isEmpty() ? "" : path + ".";
        return Optional.ofNullable(PATHS_BY_LAST_NAME.get(key))
                .or(() -> NearestName.of(key, known).map(name -> prefix + name))
                .or(() -> NearestName.of(key, PATHS_BY_LAST_NAME.keySet()).map(PATHS_BY_LAST_NAME::get))
                .map(name -> "did you mean " + name + "?").orElseGet(() -> "known "
                        + (path.isEmpty() ? "at the top" : "in " + path) + " are " + String.join(", ", known) + ".");
    }

    private static Map<String, String> pathsByLastName() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        sections.put("", ROOT);
        sections.put("window.", WINDOW);
        sections.put("negatives.", NEGATIVES);
        sections.put("content.", CONTENT);
        sections.put("collaborative.", COLLABORATIVE);
        sections.put("mixer.", MIXER);
        sections.put("training.", TRAINING);
        sections.put("evaluation.", EVALUATION);
        sections.put("baselines.", BASELINES);
        sections.put("rerank.", RERANK);
        Map<String, String> paths = new LinkedHashMap<>();
        sections.forEach((prefix, keys) -> keys.forEach(key -> paths.putIfAbsent(key, prefix + key)));
        return paths;
    }
}
