package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.evaluate.tradeoff.RerankingExamination;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.baseline.BaselineConstant;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.NegativeSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields of a configuration, each with its bounds and the values its slider offers.
///
/// The bounds are those of the configuration's records, so that what passes here passes there.
public final class ConfigurationSettings {
    private static final List<Integer> SIZES = List.of(4, 8, 16, 32, 64, 128, 256);
    private static final List<Double> PENALTIES = List.of(0.0, 1e-6, 1e-5, 1e-4, 3e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1);
    private static final int MOST_BY_INT = Integer.MAX_VALUE;

    private final Setting<String> name;
    private final Setting<Long> seed;
    private final Setting<Integer> contentSize;
    private final Setting<Integer> hiddenUnits;
    private final Setting<Double> contentL2;
    private final Choice<Boolean> pure;
    private final Setting<Integer> collaborativeSize;
    private final Setting<Double> collaborativeL2;
    private final Setting<Integer> ratio;
    private final Choice<NegativeSettings.Strategy> strategy;
    private final Choice<MixerTraining> mixerTraining;
    private final Setting<Integer> mixerUnits;
    private final Setting<Double> dropout;
    private final Choice<Boolean> itemCount;
    private final Setting<Integer> epochs;
    private final Setting<Integer> batchSize;
    private final Setting<Double> learningRate;
    private final Setting<@Nullable Integer> windowDays;
    private final Setting<SplitPoint> splitAt;
    private final Setting<@Nullable Integer> minEvents;
    private final Setting<@Nullable List<Integer>> revealed;
    private final Setting<Integer> horizon;
    private final Choice<Boolean> excludeSeen;
    private final Setting<@Nullable Double> recentWindow;
    private final Setting<@Nullable Double> easeLambda;
    private final Setting<@Nullable Double> mixConstant;
    private final Setting<@Nullable List<SplitPoint>> origins;
    private final Setting<Double> rerankLambda;
    private final Setting<@Nullable Integer> retrainEveryWeeks;
    private final List<Field> all;

    ConfigurationSettings(Runnable changed) {
        name = new Setting<>("name", "", List.of(), List.of(), SeveralText.NEVER, value -> value,
                ConfigurationSettings::parseName, changed);
        seed = new Setting<>("seed", 0L, List.of(), List.of(), SeveralText.NEVER, String::valueOf,
                ConfigurationSettings::parseSeed, changed);
        contentSize = NumberSettings.whole("content.embeddingSize", 1, 1, 1024, SIZES, changed);
        hiddenUnits = NumberSettings.whole("content.hiddenUnits", 1, 1, 4096, List.of(32, 64, 128, 256, 512), changed);
        contentL2 = NumberSettings.decimal("content.l2", 0, 0, 1000, PENALTIES, changed);
        pure = Choice.flag("content.pure", changed);
        collaborativeSize = NumberSettings.whole("collaborative.embeddingSize", 1, 1, 1024, SIZES, changed);
        collaborativeL2 = NumberSettings.decimal("collaborative.l2", 0, 0, 1000, PENALTIES, changed);
        ratio = NumberSettings.whole("negatives.ratio", 1, 1, 100, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), changed);
        strategy = Choice.of("negatives.strategy", NegativeSettings.Strategy.class, changed);
        mixerTraining = Choice.of("mixer.training", MixerTraining.class, changed);
        mixerUnits = NumberSettings.whole("mixer.hiddenUnits", 1, 1, 1024, List.of(8, 16, 32, 64, 128, 256), changed);
        dropout = NumberSettings.decimal("mixer.dropout", 0, 0, 0.99,
                List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7), changed);
        itemCount = Choice.flag("mixer.itemCount", changed);
        epochs = NumberSettings.whole("training.epochs", 1, 1, 1000,
                List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 20, 24), changed);
        batchSize = NumberSettings.whole("training.batchSize", 1, 1, 65_536,
                List.of(64, 128, 256, 512, 1024, 2048, 4096), changed);
        learningRate = NumberSettings.decimal("training.learningRate", 0.05, 1e-6, 10,
                List.of(0.005, 0.01, 0.02, 0.05, 0.1, 0.2), changed);
        windowDays = NumberSettings.optionalWhole("window.days", 1, MOST_BY_INT, Arrays.asList(30, 90, null), changed);
        splitAt = new Setting<>("evaluation.splitAt", new SplitPoint.Quantile(0.5),
                List.of(new SplitPoint.Quantile(0.5), new SplitPoint.Quantile(0.6), new SplitPoint.Quantile(0.7),
                        new SplitPoint.Quantile(0.8), new SplitPoint.Quantile(0.9)),
                List.of(), SeveralText.VALUES, OriginsText::printOne, OriginsText::parseOne, changed);
        minEvents = NumberSettings.optionalWhole("evaluation.minEvents", 1, MOST_BY_INT, Arrays.asList(10, 20, null),
                changed);
        revealed = new Setting<@Nullable List<Integer>>("evaluation.revealed", null, List.of(),
                Arrays.asList(List.of(0, 1, 2, 5), null), SeveralText.LISTS,
                ConfigurationSettings::printLengths, ConfigurationSettings::parseLengths, changed);
        horizon = NumberSettings.whole("evaluation.horizon", 1, 1, 1000, List.of(3, 5, 10, 20, 50), changed);
        excludeSeen = Choice.flag("evaluation.excludeSeen", changed);
        recentWindow = constant("baselines.recentWindowHours", BaselineConstant.RECENT_WINDOW, changed);
        easeLambda = constant("baselines.easeLambda", BaselineConstant.EASE_LAMBDA, changed);
        mixConstant = constant("baselines.mixConstant", BaselineConstant.MIX_CONSTANT, changed);
        origins = new Setting<@Nullable List<SplitPoint>>("evaluation.origins", null, List.of(),
                Arrays.asList(null, List.of(new SplitPoint.Quantile(0.6), new SplitPoint.Quantile(0.7))),
                SeveralText.LISTS, OriginsText::print, OriginsText::parse, changed);
        retrainEveryWeeks = NumberSettings.optionalWhole("evaluation.retrainEveryWeeks", 1, MOST_BY_INT,
                Arrays.asList(4, null), changed);
        rerankLambda = NumberSettings.decimal("rerank.lambda", 0, 0, 1, RerankingExamination.GRID.reversed(), changed);
        all = List.of(name, seed, contentSize, hiddenUnits, contentL2, pure, collaborativeSize, collaborativeL2, ratio,
                strategy, mixerTraining, mixerUnits, dropout, itemCount, epochs, batchSize, learningRate, windowDays,
                splitAt, minEvents, revealed, horizon, excludeSeen, origins, retrainEveryWeeks, recentWindow,
                easeLambda, mixConstant, rerankLambda);
    }

    /// A constant of a baseline; a sweep over it is proposed around the protocol's.
    private static Setting<@Nullable Double> constant(String key, BaselineConstant constant, Runnable changed) {
        return NumberSettings.optionalDecimal(key, constant.least(), constant.most(),
                Arrays.asList(constant.protocol() / 2, constant.protocol(), null), changed);
    }

    /// Every field, in the order of the file.
    List<Field> all() {
        return all;
    }

    /// What is wrong with the first setting that is wrong, with its name; empty if nothing.
    String firstProblem() {
        return all.stream().filter(field -> !field.isValid()).findFirst().map(field -> text(
                "configure.problem.setting", text("configure." + field.key()), field.problemProperty().get()))
                .orElse("");
    }

    private static String parseName(String typed) {
        if (typed.isBlank()) {
            throw new BadInputException(text("setting.name"));
        }
        return typed;
    }

    private static Long parseSeed(String typed) {
        try {
            return Long.valueOf(typed.strip());
        } catch (NumberFormatException refused) {
            throw new BadInputException(text("setting.seed"), refused);
        }
    }

    private static String printLengths(@Nullable List<Integer> lengths) {
        return lengths == null ? "" : lengths.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static @Nullable List<Integer> parseLengths(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        List<Integer> lengths = new ArrayList<>();
        try {
            Arrays.stream(typed.strip().split("[,;\\s]+")).map(Integer::valueOf).forEach(lengths::add);
        } catch (NumberFormatException refused) {
            throw new BadInputException(text("setting.lengths"), refused);
        }
        for (int k = 0; k < lengths.size(); k++) {
            if (lengths.get(k) < 0 || k > 0 && lengths.get(k) <= lengths.get(k - 1)) {
                throw new BadInputException(text("setting.lengths"));
            }
        }
        return List.copyOf(lengths);
    }

    public Setting<String> name() {
        return name;
    }

    public Setting<Long> seed() {
        return seed;
    }

    public Setting<Integer> contentSize() {
        return contentSize;
    }

    public Setting<Integer> hiddenUnits() {
        return hiddenUnits;
    }

    public Setting<Double> contentL2() {
        return contentL2;
    }

    public Setting<Integer> collaborativeSize() {
        return collaborativeSize;
    }

    public Setting<Double> collaborativeL2() {
        return collaborativeL2;
    }

    public Setting<Integer> ratio() {
        return ratio;
    }

    public Choice<NegativeSettings.Strategy> strategy() {
        return strategy;
    }

    public Choice<MixerTraining> mixerTraining() {
        return mixerTraining;
    }

    public Choice<Boolean> pure() {
        return pure;
    }

    public Choice<Boolean> itemCount() {
        return itemCount;
    }

    public Choice<Boolean> excludeSeen() {
        return excludeSeen;
    }

    public Setting<Integer> mixerUnits() {
        return mixerUnits;
    }

    public Setting<Double> dropout() {
        return dropout;
    }

    public Setting<Integer> epochs() {
        return epochs;
    }

    public Setting<Integer> batchSize() {
        return batchSize;
    }

    public Setting<Double> learningRate() {
        return learningRate;
    }

    public Setting<@Nullable Integer> windowDays() {
        return windowDays;
    }

    public Setting<SplitPoint> splitAt() {
        return splitAt;
    }

    public Setting<@Nullable Integer> minEvents() {
        return minEvents;
    }

    public Setting<@Nullable List<Integer>> revealed() {
        return revealed;
    }

    public Setting<Integer> horizon() {
        return horizon;
    }

    public Setting<@Nullable Double> recentWindow() {
        return recentWindow;
    }

    public Setting<@Nullable Double> easeLambda() {
        return easeLambda;
    }

    public Setting<@Nullable Double> mixConstant() {
        return mixConstant;
    }

    public Setting<@Nullable List<SplitPoint>> origins() {
        return origins;
    }

    public Setting<Double> rerankLambda() {
        return rerankLambda;
    }

    public Setting<@Nullable Integer> retrainEveryWeeks() {
        return retrainEveryWeeks;
    }
}
