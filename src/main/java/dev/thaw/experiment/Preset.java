package dev.thaw.experiment;

import dev.thaw.experiment.ExperimentConfig.Window;
import dev.thaw.recommend.hybrid.HybridSettings;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.NegativeSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Configurations with a name, to start from.
public enum Preset {
    /// What experiments found to work; the defaults.
    RECIPE,
    /// A first look in a fraction of the time: small tables, three epochs, large batches.
    FAST,
    /// More of everything that was measured to help or not to harm: 64 dimensions in both towers, the size from which
    /// Hit@3 on MovieLens does not rise by more than its noise; five negatives, which cost next to no time; twelve
    /// epochs, of which stacked training keeps those that rank best before the split, so that the last can only help.
    THOROUGH,
    /// The article's: 90 days, 128 dimensions, l2 of 10⁻⁶, one joint training, three negatives for each positive and
    /// weights for the six event types it names. Good for seeing what its chart hides.
    ARTICLE;

    private static final int ARTICLE_DAYS = 90;
    private static final int ARTICLE_DIMENSIONS = 128;
    private static final double ARTICLE_L2 = 1e-6;
    private static final List<String> ARTICLE_TYPES = List.of("view", "click", "add_to_cart", "purchase", "rating_1",
            "rating_5");

    /// The name in files and on the command line.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The preset of that name, if there is one.
    public static Optional<Preset> find(String text) {
        return Arrays.stream(values()).filter(preset -> preset.text().equals(text)).findFirst();
    }

    public ExperimentConfig config() {
        return switch (this) {
            case RECIPE -> ExperimentConfig.DEFAULT;
            case FAST -> sized("fast look", 16, 64, 3, new HybridSettings.Training(3, 1024,
                    HybridSettings.Training.DEFAULT.learningRate()));
            case THOROUGH -> sized("thorough, 1:5", 64, HybridSettings.Content.DEFAULT.hiddenUnits(), 5,
                    new HybridSettings.Training(12, HybridSettings.Training.DEFAULT.batchSize(),
                            HybridSettings.Training.DEFAULT.learningRate()));
            case ARTICLE -> article();
        };
    }

    /// A configuration with this preset's model and name; the seed, the event weights and the protocol stay, because they
    /// belong to the data and the question.
    public ExperimentConfig over(ExperimentConfig config) {
        ExperimentConfig model = config();
        return new ExperimentConfig(model.name(), config.seed(), model.window(), config.events(), config.conversion(),
                model.negatives(), model.content(), model.collaborative(), model.mixer(), model.training(),
                config.evaluation(), config.baselines(), config.rerank());
    }

    private static ExperimentConfig sized(String name, int dimensions, int hiddenUnits, int ratio,
            HybridSettings.Training training) {
        ExperimentConfig recipe = ExperimentConfig.DEFAULT;
        return recipe.withName(name).withModel(new NegativeSettings(ratio, recipe.negatives().strategy()),
                new HybridSettings.Content(dimensions, hiddenUnits, recipe.content().l2(), recipe.content().pure()),
                new HybridSettings.Collaborative(dimensions, recipe.collaborative().l2()), recipe.mixer(), training);
    }

    private static ExperimentConfig article() {
        ExperimentConfig recipe = ExperimentConfig.DEFAULT;
        Map<String, Double> events = new LinkedHashMap<>(ExperimentConfig.DEFAULT_EVENTS);
        events.keySet().retainAll(ARTICLE_TYPES);
        return new ExperimentConfig("article, 1:3", recipe.seed(), new Window(ARTICLE_DAYS), events, null,
                recipe.negatives(),
                new HybridSettings.Content(ARTICLE_DIMENSIONS, recipe.content().hiddenUnits(), ARTICLE_L2, false),
                new HybridSettings.Collaborative(ARTICLE_DIMENSIONS, ARTICLE_L2),
                new HybridSettings.Mixer(recipe.mixer().hiddenUnits(), recipe.mixer().dropout(), MixerTraining.JOINT,
                        true),
                recipe.training(), recipe.evaluation(), recipe.baselines(), recipe.rerank());
    }
}
