package dev.thaw.experiment;

import dev.thaw.evaluate.EvaluationSettings;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.baseline.BaselineOptions;
import dev.thaw.recommend.hybrid.HybridSettings;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.sampling.NegativeSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One experiment as a value: `experiment.json`.
///
/// Components carry the names of the file's keys. Every key may be left out; the defaults are the recipe's.
///
/// @param name          what people call the run
/// @param seed          fixes every random draw
/// @param window        which examples the towers and the mixer are trained on
/// @param events        signed event weight by type, `−1…1`
/// @param conversion    names of conversion types, or null: derived from the data
/// @param negatives     how negatives are drawn
/// @param content       the content tower
/// @param collaborative the collaborative tower
/// @param mixer         the mixer
/// @param training      the towers' training
/// @param evaluation    the protocol
/// @param baselines     constants of the baselines that are not left to validation
/// @param rerank        how the hybrid's lists are re-ranked for variety before they are shown
public record ExperimentConfig(String name, long seed, Window window, Map<String, Double> events,
        @Nullable List<String> conversion, NegativeSettings negatives, HybridSettings.Content content,
        HybridSettings.Collaborative collaborative, HybridSettings.Mixer mixer, HybridSettings.Training training,
        Evaluation evaluation, BaselineOptions baselines, Reranking rerank) {

    /// The contract's event weights.
    public static final Map<String, Double> DEFAULT_EVENTS = defaultEvents();

    public static final ExperimentConfig DEFAULT = new ExperimentConfig("hybrid, 1:3", 7, new Window(null),
            DEFAULT_EVENTS, null, NegativeSettings.DEFAULT, HybridSettings.Content.DEFAULT,
            HybridSettings.Collaborative.DEFAULT, HybridSettings.Mixer.DEFAULT, HybridSettings.Training.DEFAULT,
            Evaluation.DEFAULT, BaselineOptions.DEFAULT, Reranking.OFF);

    public ExperimentConfig {
        events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
        events.forEach((type, weight) -> {
            if (weight == null || !(weight >= -1 && weight <= 1)) {
                throw new BadInputException(
                        "events." + type + " is " + weight + "; an event weight lies between -1 and 1.");
            }
        });
        conversion = conversion == null ? null : List.copyOf(conversion);
    }

    /// The same experiment under another name.
    public ExperimentConfig withName(String next) {
        return new ExperimentConfig(next, seed, window, events, conversion, negatives, content, collaborative, mixer,
                training, evaluation, baselines, rerank);
    }

    /// The same experiment with other random draws.
    public ExperimentConfig withSeed(long next) {
        return new ExperimentConfig(name, next, window, events, conversion, negatives, content, collaborative, mixer,
                training, evaluation, baselines, rerank);
    }

    /// What the hybrid's trainer needs.
    public HybridSettings hybrid() {
        return new HybridSettings(content, collaborative, mixer, training, negatives, window.days(), seed);
    }

    /// What the evaluation needs.
    public EvaluationSettings evaluationSettings() {
        return new EvaluationSettings(evaluation.splitAt(), evaluation.minEvents(), evaluation.revealed(),
                evaluation.horizon(), evaluation.relevant(), conversion, evaluation.excludeSeen(),
                evaluation.origins());
    }

    /// Which examples are trained on.
    ///
    /// @param days only the last so many days before the split, or null for all
    public record Window(@Nullable Integer days) {
        public Window {
            if (days != null && days < 1) {
                throw new BadInputException("window.days is " + days + "; it must be at least 1, or null for all.");
            }
        }
    }

    /// The protocol's keys; see [EvaluationSettings].
    ///
    /// @param retrainEveryWeeks weeks between two trainings anew after the split, for the retrained lines by week, or
    ///                          null for none
    public record Evaluation(EvaluationSettings.SplitPoint splitAt, @Nullable Integer minEvents,
            @Nullable List<Integer> revealed, int horizon, @Nullable List<String> relevant, boolean excludeSeen,
            @Nullable List<EvaluationSettings.SplitPoint> origins, @Nullable Integer retrainEveryWeeks) {
        public static final Evaluation DEFAULT = new Evaluation(EvaluationSettings.DEFAULT.splitAt(), null, null,
                EvaluationSettings.DEFAULT.horizon(), null, true, null, null);

        public Evaluation {
            if (retrainEveryWeeks != null && retrainEveryWeeks < 1) {
                throw new BadInputException("evaluation.retrainEveryWeeks is " + retrainEveryWeeks
                        + "; it must be at least 1, or null for no retraining.");
            }
        }
    }

    private static Map<String, Double> defaultEvents() {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("view", 0.1);
        weights.put("click", 0.3);
        weights.put("add_to_cart", 0.6);
        weights.put("purchase", 1.0);
        weights.put("rating_1", -0.5);
        weights.put("rating_2", -0.3);
        weights.put("rating_3", 0.0);
        weights.put("rating_4", 0.8);
        weights.put("rating_5", 1.0);
        return Collections.unmodifiableMap(weights);
    }
}
