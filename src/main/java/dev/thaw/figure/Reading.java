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
                point.x() == 1
                        ? FigureTexts.text("reading.interactions.one", Numbers.plain(point.x()))
                        : FigureTexts.text("reading.interactions", Numbers.plain(point.x()));
            case ITEM_HISTORY -> FigureTexts.text("reading.items", figure.positionOf(point));
            case GROUP, ORIGIN, DIVERSITY, INTRA_LIST_DIVERSITY, RUN -> figure.positionOf(point);
            case PERIOD -> WeekFigures.position(figure, point);
            case EPOCH -> FigureTexts.text("reading.epoch", Numbers.plain(point.x()));
            case PREDICTED -> FigureTexts.text("reading.predicted", Numbers.fixed(point.x(), 2));
            case DAY -> FigureTexts.text("reading.day", Numbers.plain(point.x()));
            case DAY_OF_LIFE -> FigureTexts.text("reading.dayOfLife", Numbers.plain(point.x()));
            case ONLINE_HISTORY -> FigureTexts.text("reading.events", figure.positionOf(point));
        };
        return new Reading(line.label(), line.system(), position, point,
                told(FigureTexts.text("reading.heading", line.label(), position), figure.name().measure(), point));
    }

    static Reading of(Drawing.Survival drawing, Drawing.Arm arm, SurvivalCurve.Step step) {
        Point point = drawing.rising()
                ? new Point(step.days(), 1 - step.survival(), 1 - step.upper(), 1 - step.lower(), arm.curve().users())
                : new Point(step.days(), step.survival(), step.lower(), step.upper(), arm.curve().users());
        String position = FigureTexts.text("reading.fromDay", Numbers.plain(step.days()));
        return new Reading(arm.label(), arm.system(), position, point,
                told(FigureTexts.text("reading.heading", arm.label(), position),
                        FigureTexts.text(drawing.rising() ? "measure.reached" : "measure.unconverted"), point));
    }

    private static String told(String heading, String measure, Point point) {
        StringBuilder text = new StringBuilder(heading).append('\n').append(measure).append(' ')
                .append(Numbers.plain(point.value()));
        if (point.hasInterval()) {
            text.append('\n').append(FigureTexts.text("reading.interval", Numbers.plain(point.lower()),
                    Numbers.plain(point.upper())));
        }
        if (point.users() > 0) {
            text.append('\n').append(FigureTexts.text("users", Numbers.count(point.users())));
        }
        return text.toString();
    }
}
