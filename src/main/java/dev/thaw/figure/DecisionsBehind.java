package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.AttributePoint;
import dev.thaw.evaluate.ColdGroup;
import dev.thaw.evaluate.ColdGroupPoint;
import dev.thaw.evaluate.ItemHistoryPoint;
import dev.thaw.evaluate.ItemMixerPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.microscope.Measure;
import dev.thaw.experiment.microscope.Question;
import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands behind a point of a figure: decisions that can be asked for, or the reason why there are none.
public sealed interface DecisionsBehind {
    /// These decisions.
    record Decisions(Question question) implements DecisionsBehind {}

    /// No decisions.
    ///
    /// @param reason a sentence
    record None(String reason) implements DecisionsBehind {}

    /// What stands behind a point of one of a run's figures.
    ///
    /// @param run    the run that the figure shows
    /// @param figure the figure, whole or cut
    /// @param line   label of the series
    /// @param x      position of the point
    static DecisionsBehind of(RunResult run, Figure figure, String line, double x) {
        Optional<Line> drawn = figure.lines().stream().filter(one -> one.label().equals(line) && !one.inInk())
                .findFirst();
        SystemName system = drawn.map(Line::system).orElse(null);
        return switch (figure.name()) {
            case HIT_AT_3, PRECISION_AT_3, NDCG_AT_10, DIVERSITY, DIVERSITY_ATTAINABLE, INTRA_LIST_DIVERSITY,
                    CATEGORY_ENTROPY, NOVELTY, COVERAGE ->
                system == null
                        ? ofAnother()
                        : new Decisions(Question.of(system, (int) x, measure(figure.name())));
            case MIXER_WEIGHT, CONTENT_SHARE, WEIGHT_AND_SHARE -> system == null
                    ? ofAnother()
                    : new Decisions(Question.of(SystemName.HYBRID, (int) x,
                            drawn.filter(one -> share(figure.name(), one)).isPresent()
                                    ? new Measure.ContentShare()
                                    : new Measure.ContentWeight()));
            case ACCURACY_BY_ITEM_HISTORY -> byItemHistory(run, system, (int) x);
            case MIXER_BY_ITEM_HISTORY -> mixerByItemHistory(run, (int) x);
            case ACCURACY_BY_ATTRIBUTE, NDCG_BY_ATTRIBUTE -> byAttribute(run, figure, system, x);
            case ACCURACY_BY_COLDNESS -> byColdness(run, system, (int) x);
            case ACCURACY_BY_ORIGIN -> new None(text("behind.origin"));
            case TTFC ->
                new None(text("behind.ttfc"));
            case EXPOSURE_GINI, POPULARITY_LIFT -> new None(text("behind.lists"));
            case LOSS -> new None(text("behind.loss"));
            default ->
                new None(text("behind.other"));
        };
    }

    private static DecisionsBehind ofAnother() {
        return new None(text("behind.another"));
    }

    private static boolean share(FigureName figure, Line line) {
        return figure == FigureName.CONTENT_SHARE
                || figure == FigureName.WEIGHT_AND_SHARE && line.variant() == MixerFigures.SHARE_VARIANT;
    }

    private static Measure measure(FigureName figure) {
        return switch (figure) {
            case PRECISION_AT_3 -> new Measure.Metric("precision@3");
            case NDCG_AT_10, NDCG_BY_ATTRIBUTE -> new Measure.Metric("ndcg@10");
            case DIVERSITY, DIVERSITY_ATTAINABLE, INTRA_LIST_DIVERSITY, CATEGORY_ENTROPY, NOVELTY ->
                new Measure.Metric(CurveMetric.of(figure).key());
            case COVERAGE -> new Measure.Coverage();
            default -> new Measure.Metric("hit@3");
        };
    }

    private static DecisionsBehind byItemHistory(RunResult run, @Nullable SystemName system, int from) {
        for (ItemHistoryPoint point : run.views().itemHistory()) {
            if (point.from() == from && point.system() == system) {
                return new Decisions(Question.of(point.system(), null,
                        new Measure.TargetsFound(from, point.to())));
            }
        }
        return ofAnother();
    }

    private static DecisionsBehind mixerByItemHistory(RunResult run, int from) {
        for (ItemMixerPoint point : run.views().mixerByItemHistory()) {
            if (point.from() == from) {
                return new Decisions(Question.of(SystemName.HYBRID, null,
                        new Measure.ContentWeightOfItems(from, point.to())));
            }
        }
        return ofAnother();
    }

    private static DecisionsBehind byAttribute(RunResult run, Figure figure, @Nullable SystemName system, double x) {
        if (system == null || !(figure.drawing() instanceof Drawing.Rows rows)) {
            return ofAnother();
        }
        Drawing.Row row = rows.rows().get((int) x);
        for (AttributePoint point : run.views().byAttribute()) {
            if (point.attribute().equals(row.group()) && point.value().equals(row.name())) {
                return new Decisions(new Question(system, null, measure(figure.name()),
                        new Question.Group(point.attribute(), point.value())));
            }
        }
        return ofAnother();
    }

    private static DecisionsBehind byColdness(RunResult run, @Nullable SystemName system, int row) {
        List<String> groups = run.views().coldGroups().stream()
                .filter(point -> point.metric().equals("recall@10")).map(ColdGroupPoint::group).distinct().toList();
        if (system == null || row >= groups.size()) {
            return ofAnother();
        }
        return ColdGroup.find(groups.get(row)).<DecisionsBehind>map(
                group -> new Decisions(Question.of(system, null, new Measure.TargetsOfGroup(group))))
                .orElseGet(DecisionsBehind::ofAnother);
    }
}
