package dev.thaw.figure;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.recommend.SystemName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A figure's numbers as CSV (RFC 4180), unrounded: parsing a cell gives back the very number.
///
/// Columns of lines: `figure,series,system,n,value,lower,upper,users` (in the loss `epoch` for `n`, in the reliability curve
/// `predicted_per_10000`, by item history
/// `item_events`, a bucket such as `1–2`; of dot plots `group`, a row's name, by week `period`). Columns of
/// planes (`run` for `lambda` where the spots are runs): `figure,series,system,lambda,x,x_lower,x_upper,y,y_lower,y_upper,dominated,users`. Columns of
/// survival curves: `figure,arm,kind,days,survival,lower,upper,users`, a `step` for each step and a row `censored` for
/// each user whose observation ended. An empty figure gives the header alone.
public final class FigureCsv {
    private static final String END = "\r\n";
    /// A cell that begins so is a formula to spreadsheets.
    private static final Set<Character> FORMULA_STARTS = Set.of('=', '+', '-', '@', '\t', '\r', '\n');

    private FigureCsv() {}

    /// The whole file.
    public static String text(Figure figure) {
        StringBuilder text = new StringBuilder();
        switch (figure.drawing()) {
            case Drawing.Lines _,Drawing.Rows _ -> {
                text.append(header(figure));
                for (Line line : figure.lines()) {
                    line.points().forEach(point -> row(text, figure, line, point));
                }
            }
            case Drawing.Survival survival -> {
                text.append(header(figure));
                survival.arms().forEach(arm -> rows(text, figure, arm));
            }
            case Drawing.Plane plane -> {
                text.append(header(figure));
                plane.trails().forEach(trail -> trail.spots().forEach(spot -> spot(text, figure, trail, spot)));
            }
            case Drawing.Empty _ -> text.append(header(figure));
        }
        return text.toString();
    }

    /// A cell of text: quoted where the format needs it, and led by an apostrophe where a spreadsheet would take it
    /// for a formula.
    static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA_STARTS.contains(text.charAt(0)) ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    private static String header(Figure figure) {
        Positions positions = figure.name().positions();
        return switch (positions) {
            case SURVIVAL -> "figure,arm,kind,days,survival,lower,upper,users" + END;
            case DIVERSITY, INTRA_LIST_DIVERSITY, RUN ->
                "figure,series,system," + positions.column() + ",x,x_lower,x_upper,y,y_lower,y_upper,dominated,users"
                        + END;
            default -> "figure,series,system," + positions.column() + ",value,lower,upper,users" + END;
        };
    }

    private static void row(StringBuilder text, Figure figure, Line line, Point point) {
        text.append(figure.name().text()).append(',').append(cell(line.label())).append(',')
                .append(system(line.system())).append(',').append(position(figure, point)).append(',')
                .append(Numbers.shortest(point.value())).append(',').append(Numbers.shortest(point.lower())).append(',')
                .append(Numbers.shortest(point.upper())).append(',').append(point.users() == 0 ? "" : point.users())
                .append(END);
    }

    private static void spot(StringBuilder text, Figure figure, Drawing.Trail trail, Drawing.Spot spot) {
        text.append(figure.name().text()).append(',').append(cell(trail.label())).append(',')
                .append(system(trail.system())).append(',')
                .append(spot.hasLambda() ? Numbers.shortest(spot.lambda()) : cell(spot.name())).append(',')
                .append(Numbers.shortest(spot.across().value())).append(',')
                .append(Numbers.shortest(spot.across().lower())).append(',')
                .append(Numbers.shortest(spot.across().upper())).append(',')
                .append(Numbers.shortest(spot.up().value())).append(',').append(Numbers.shortest(spot.up().lower()))
                .append(',').append(Numbers.shortest(spot.up().upper())).append(',').append(spot.dominated())
                .append(',').append(spot.up().users()).append(END);
    }

    private static String position(Figure figure, Point point) {
        return figure.namesPositions() ? cell(figure.positionOf(point)) : Numbers.shortest(point.x());
    }

    private static void rows(StringBuilder text, Figure figure, Drawing.Arm arm) {
        String start = figure.name().text() + ',' + cell(arm.label()) + ',';
        for (SurvivalCurve.Step step : arm.curve().steps()) {
            text.append(start).append("step,").append(Numbers.shortest(step.days())).append(',')
                    .append(Numbers.shortest(step.survival())).append(',').append(Numbers.shortest(step.lower()))
                    .append(',').append(Numbers.shortest(step.upper())).append(',').append(arm.curve().users())
                    .append(END);
        }
        for (double day : arm.curve().censoredAtDays()) {
            text.append(start).append("censored,").append(Numbers.shortest(day)).append(",,,,").append(END);
        }
    }

    private static String system(@Nullable SystemName system) {
        return system == null ? "" : system.text();
    }
}
