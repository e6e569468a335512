package dev.thaw.figure;

import dev.thaw.evaluate.conversion.ComparedArms;
import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.SystemName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// From results to figures.
public final class Figures {
    private Figures() {}

    /// A figure of a run; where the run has nothing for it, the figure is empty and says why.
    public static Figure of(FigureName name, RunResult result) {
        return switch (name) {
            case MIXER_WEIGHT -> MixerFigures.weight(result);
            case CONTENT_SHARE -> MixerFigures.share(result);
            case WEIGHT_AND_SHARE -> MixerFigures.weightAndShare(result);
            case HIT_AT_3, PRECISION_AT_3, NDCG_AT_10, DIVERSITY, COVERAGE, DIVERSITY_ATTAINABLE, INTRA_LIST_DIVERSITY,
                    CATEGORY_ENTROPY, EXPOSURE_GINI, NOVELTY, POPULARITY_LIFT ->
                CurveFigures.of(name, result);
            case TTFC -> SurvivalFigures.of(result);
            case TTFC_BY_WEEK, TTFC_BY_ATTRIBUTE, TTFC_BY_REGIME, RECOMMENDABLE_CONVERSION ->
                ConversionFigures.of(name, result);
            case ACCURACY_BY_ITEM_HISTORY -> ItemHistoryFigures.recall(result);
            case MIXER_BY_ITEM_HISTORY -> ItemHistoryFigures.mixer(result);
            case ACCURACY_BY_COLDNESS -> GroupFigures.byColdness(result);
            case ACCURACY_BY_ATTRIBUTE, NDCG_BY_ATTRIBUTE -> GroupFigures.byAttribute(name, result);
            case ACCURACY_BY_ORIGIN -> GroupFigures.byOrigin(result);
            case HIT_AGAINST_DIVERSITY, NDCG_AGAINST_ILD -> TradeoffFigures.of(name, result);
            case DEGRADATION, DEGRADATION_STANDARDISED, DEGRADATION_NDCG, DEGRADATION_MIX ->
                WeekFigures.of(name, result);
            case LOSS -> LossFigures.of(result);
            case CTR_AT_3 -> ClickFigures.bySystem(result);
            case CTR_BY_HISTORY -> ClickFigures.byHistory(result);
            case RELIABILITY, DEVELOPMENT, PREDICTION_ERROR -> DevelopmentFigures.of(name, result);
            case ONLINE_CTR, ONLINE_CTR_BY_HISTORY, ONLINE_TTFC, ONLINE_REGRET, COMPARED_DIFFERENCES,
                    COMPARED_TRADEOFF ->
                throw notOfRuns(name);
        };
    }

    /// Time to first conversion by one of the attributes that [#conversionAttributes] names.
    public static Figure byAttribute(RunResult result, String attribute) {
        return ConversionFigures.byAttribute(result, attribute);
    }

    /// The attributes by which a run compares the time to first conversion, in the order of their names.
    public static List<String> conversionAttributes(RunResult result) {
        return result.views().conversions().byAttribute().stream().map(ComparedArms::by).toList();
    }

    /// A figure of what variety costs with the point of one λ marked.
    ///
    /// @param lambda one of those the run was examined with; any other marks nothing
    public static Figure marked(FigureName name, RunResult result, double lambda) {
        return switch (name) {
            case HIT_AGAINST_DIVERSITY, NDCG_AGAINST_ILD -> TradeoffFigures.of(name, result, lambda);
            default -> of(name, result);
        };
    }

    private static BadInputException notOfRuns(FigureName name) {
        return new BadInputException(name + " is a figure of "
                + (FigureName.COMPARED.contains(name) ? "a comparison" : "an online test") + ", not of a run.");
    }

    /// Every figure of a run, in the order of [FigureName], the empty ones too.
    public static List<Figure> all(RunResult result) {
        return FigureName.ofRuns().stream().map(name -> of(name, result)).toList();
    }

    /// A figure of one run or of several, as reports and files show it: two runs of which one is the other trained the
    /// article's way are told as such where the figure is about the mixer, all others are laid over each other.
    ///
    /// @param runs in order; the first is drawn solid
    /// @throws BadInputException if there is no run or two share a label
    public static Figure of(FigureName name, List<LabelledRun> runs) {
        if (runs.size() == 1) {
            return of(name, runs.getFirst().result());
        }
        if (runs.size() == 2 && isOfMixer(name)) {
            return ArticleComparison.of(runs.getFirst().result(), runs.getLast().result())
                    .map(comparison -> withArticle(name, comparison)).orElseGet(() -> overlay(name, runs));
        }
        return overlay(name, runs);
    }

    /// Whether a figure is about the mixer, so that [#withArticle] has something to add to it.
    public static boolean isOfMixer(FigureName name) {
        return switch (name) {
            case MIXER_WEIGHT, CONTENT_SHARE, WEIGHT_AND_SHARE -> true;
            default -> false;
        };
    }

    /// A figure of a run with the article's way laid over it in ink, where the figure is about the mixer.
    public static Figure withArticle(FigureName name, ArticleComparison comparison) {
        return switch (name) {
            case MIXER_WEIGHT -> ArticleFigures.weight(comparison);
            case CONTENT_SHARE -> ArticleFigures.share(comparison);
            case WEIGHT_AND_SHARE -> ArticleFigures.weightAndShare(comparison);
            default -> of(name, comparison.shown());
        };
    }

    /// The same figure of several runs in one picture: the hybrid of each, content's weight of each, and so on.
    ///
    /// @param runs in order; the first is drawn solid
    /// @throws BadInputException if there is no run or two share a label
    public static Figure overlay(FigureName name, List<LabelledRun> runs) {
        return overlay(name, runs, SystemName.HYBRID);
    }

    /// The same figure of several runs, for one system where the figure is about systems.
    ///
    /// @param runs in order; the first is drawn solid
    /// @throws BadInputException if there is no run or two share a label
    public static Figure overlay(FigureName name, List<LabelledRun> runs, SystemName system) {
        if (runs.isEmpty()) {
            throw new BadInputException("There is no run to compare; choose at least one.");
        }
        Set<String> labels = new HashSet<>();
        for (LabelledRun run : runs) {
            if (!labels.add(run.label())) {
                throw new BadInputException("Two runs are called '" + run.label() + "'; give each a name of its own.");
            }
        }
        return switch (name) {
            case MIXER_WEIGHT, CONTENT_SHARE, WEIGHT_AND_SHARE -> MixerFigures.overlay(name, runs);
            case HIT_AT_3, PRECISION_AT_3, NDCG_AT_10, DIVERSITY, COVERAGE, DIVERSITY_ATTAINABLE, INTRA_LIST_DIVERSITY,
                    CATEGORY_ENTROPY, EXPOSURE_GINI, NOVELTY, POPULARITY_LIFT ->
                CurveFigures.overlay(name, runs, system);
            case TTFC -> SurvivalFigures.overlay(runs);
            case TTFC_BY_WEEK, TTFC_BY_ATTRIBUTE, TTFC_BY_REGIME, RECOMMENDABLE_CONVERSION ->
                ConversionFigures.overlay(name, runs);
            case ACCURACY_BY_ITEM_HISTORY -> ItemHistoryFigures.recall(runs, system);
            case MIXER_BY_ITEM_HISTORY -> ItemHistoryFigures.mixer(runs);
            case ACCURACY_BY_COLDNESS, ACCURACY_BY_ATTRIBUTE, NDCG_BY_ATTRIBUTE, ACCURACY_BY_ORIGIN ->
                GroupFigures.overlay(name, runs);
            case HIT_AGAINST_DIVERSITY, NDCG_AGAINST_ILD -> TradeoffFigures.overlay(name, runs);
            case DEGRADATION, DEGRADATION_STANDARDISED, DEGRADATION_NDCG, DEGRADATION_MIX ->
                WeekFigures.overlay(name, runs, system);
            case LOSS -> LossFigures.overlay(runs);
            case CTR_AT_3, CTR_BY_HISTORY -> ClickFigures.overlay(name, runs);
            case RELIABILITY -> DevelopmentFigures.reliability(runs, system);
            case DEVELOPMENT, PREDICTION_ERROR -> DevelopmentFigures.overlay(name, runs);
            case ONLINE_CTR, ONLINE_CTR_BY_HISTORY, ONLINE_TTFC, ONLINE_REGRET, COMPARED_DIFFERENCES,
                    COMPARED_TRADEOFF ->
                throw notOfRuns(name);
        };
    }
}
