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
                    arm.curve().at(x).ifPresent(step -> readings.add(of(survival, arm, step)));
                }
            }
            case Drawing.Plane _,Drawing.Empty _ -> {
                // a plane has no positions in common with other charts
            }
        }
        return readings;
    }

    static Reading of(Figure figure, Line line, Point point) {
        String position = switch (figure.name().positions()) {
            case HISTORY, SURVIVAL ->
                Numbers.plain(point.x()) + (point.x() == 1 ? " interaction known" : " interactions known");
            case ITEM_HISTORY -> figure.positionOf(point) + " events of the item known";
            case GROUP, ORIGIN, DIVERSITY, INTRA_LIST_DIVERSITY, RUN -> figure.positionOf(point);
            case PERIOD -> WeekFigures.position(figure, point);
            case EPOCH -> "epoch " + Numbers.plain(point.x());
            case PREDICTED -> "predicted " + Numbers.fixed(point.x(), 2) + " of 10,000";
            case DAY -> "after day " + Numbers.plain(point.x());
            case DAY_OF_LIFE -> Numbers.plain(point.x()) + " days after sign-up";
            case ONLINE_HISTORY -> figure.positionOf(point) + " events known";
        };
        return new Reading(line.label(), line.system(), position, point,
                text(line.label() + ", " + position, figure.name().measure(), point));
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
}
