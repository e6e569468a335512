package dev.thaw.figure;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a figure says at one position of one series, exactly: the text of a tooltip, the row under a crosshair.
///
/// @param series   label of the series
/// @param system   the system it belongs to, or null
/// @param position where, in words: `5 interactions known`, `country Kenya`
/// @param point    the numbers
/// @param text     all of it, in lines
public record Reading(String series, @Nullable SystemName system, String position, Point point, String text) {
    /// The readings of all series at a position: of lines the points that stand exactly there, of survival curves
    /// what holds on that day. Linked charts ask each figure this.
    public static List<Reading> at(Figure figure, double x) {
        List<Reading> readings = new ArrayList<>();
        switch (figure.drawing()) {
            case Drawing.Lines _,Drawing.Rows _ -> {
                for (Line line : figure.lines()) {
                    line.points().stream().filter(point -> point.x() == x)
                            .forEach(point -> readings.add(of(figure, line, point)));
                }
            }
            case Drawing.Survival survival -> {
                for (Drawing.Arm arm : survival.arms()) {
                    arm.curve().steps().stream().filter(step -> step.days() <= x).reduce((_, later) -> later)
                            .ifPresent(step -> readings.add(of(survival, arm, step)));
                }
            }
            case Drawing.Plane _,Drawing.Empty _ -> {
                // a plane has no positions in common with other charts
            }
        }
        return readings;
    }

    static Reading of(Figure figure, Line line, Point point) {
        String position = switch (figure.name()) {
            case RELIABILITY -> "predicted " + Numbers.fixed(point.x(), 2) + " of 10,000";
            case DEGRADATION, DEGRADATION_STANDARDISED, DEGRADATION_NDCG, DEGRADATION_MIX ->
                WeekFigures.position(figure, point);
            case LOSS -> "epoch " + Numbers.plain(point.x());
            case MIXER_WEIGHT, CONTENT_SHARE, WEIGHT_AND_SHARE, HIT_AT_3, PRECISION_AT_3, NDCG_AT_10, TTFC, DIVERSITY,
                    COVERAGE, DIVERSITY_ATTAINABLE, INTRA_LIST_DIVERSITY, CATEGORY_ENTROPY, EXPOSURE_GINI, NOVELTY,
                    POPULARITY_LIFT,
                    TTFC_BY_WEEK, TTFC_BY_ATTRIBUTE, TTFC_BY_REGIME, RECOMMENDABLE_CONVERSION ->
                Numbers.plain(point.x()) + (point.x() == 1 ? " interaction known" : " interactions known");
            case ACCURACY_BY_ITEM_HISTORY, MIXER_BY_ITEM_HISTORY ->
                figure.positionOf(point) + " events of the item known";
            case ACCURACY_BY_COLDNESS, ACCURACY_BY_ATTRIBUTE, NDCG_BY_ATTRIBUTE, ACCURACY_BY_ORIGIN,
                    HIT_AGAINST_DIVERSITY, NDCG_AGAINST_ILD, DEVELOPMENT,
                    PREDICTION_ERROR, CTR_AT_3, CTR_BY_HISTORY ->
                figure.positionOf(point);
            case ONLINE_CTR, ONLINE_REGRET -> "after day " + Numbers.plain(point.x());
            case ONLINE_TTFC -> Numbers.plain(point.x()) + " days after sign-up";
            case ONLINE_CTR_BY_HISTORY -> figure.positionOf(point) + " events known";
        };
        return new Reading(line.label(), line.system(), position, point,
                text(line.label() + ", " + position, measure(figure.name()), point));
    }

    static Reading of(Drawing.Survival drawing, Drawing.Arm arm, SurvivalCurve.Step step) {
        Point point = drawing.rising()
                ? new Point(step.days(), 1 - step.survival(), 1 - step.upper(), 1 - step.lower(), arm.curve().users())
                : new Point(step.days(), step.survival(), step.lower(), step.upper(), arm.curve().users());
        String position = "from day " + Numbers.plain(step.days());
        return new Reading(arm.label(), arm.system(), position, point,
                text(arm.label() + ", " + position, drawing.rising() ? "Reached" : "Not converted", point));
    }

    private static String text(String heading, String measure, Point point) {
        StringBuilder text = new StringBuilder(heading).append('\n').append(measure).append(' ')
                .append(Numbers.plain(point.value()));
        if (point.hasInterval()) {
            text.append("\n95 % interval ").append(Numbers.plain(point.lower())).append(" to ")
                    .append(Numbers.plain(point.upper()));
        }
        if (point.users() > 0) {
            text.append('\n').append(Numbers.count(point.users())).append(" users");
        }
        return text.toString();
    }

    private static String measure(FigureName name) {
        return switch (name) {
            case MIXER_WEIGHT -> "Mean weight";
            case CONTENT_SHARE -> "Share of variance";
            case WEIGHT_AND_SHARE -> "Mean";
            case LOSS -> "Mean loss";
            case RELIABILITY -> "Observed, of 10,000:";
            case DEVELOPMENT -> "Mean";
            case PREDICTION_ERROR -> "Relative to the base rate:";
            case TTFC, TTFC_BY_WEEK, TTFC_BY_ATTRIBUTE, TTFC_BY_REGIME, RECOMMENDABLE_CONVERSION ->
                "Not converted";
            case MIXER_BY_ITEM_HISTORY -> "Mean weight";
            case ACCURACY_BY_ITEM_HISTORY, ACCURACY_BY_COLDNESS -> "Recall@10";
            case ACCURACY_BY_ATTRIBUTE, ACCURACY_BY_ORIGIN, HIT_AGAINST_DIVERSITY -> "Hit@3";
            case NDCG_BY_ATTRIBUTE, NDCG_AGAINST_ILD -> "NDCG@10";
            case ONLINE_CTR, ONLINE_CTR_BY_HISTORY -> "True CTR@3";
            case DEGRADATION_NDCG -> "NDCG@10";
            case DEGRADATION, DEGRADATION_STANDARDISED -> "Hit@3";
            case DEGRADATION_MIX -> "Share";
            case CTR_AT_3, CTR_BY_HISTORY -> "Click rate";
            case ONLINE_TTFC -> "Not converted";
            case ONLINE_REGRET -> "Pages lost";
            case HIT_AT_3, PRECISION_AT_3, NDCG_AT_10, DIVERSITY, COVERAGE, DIVERSITY_ATTAINABLE, INTRA_LIST_DIVERSITY,
                    CATEGORY_ENTROPY, EXPOSURE_GINI, NOVELTY, POPULARITY_LIFT ->
                CurveMetric.of(name).name();
        };
    }
}
