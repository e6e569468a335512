package dev.thaw.report;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.figure.ArmSummary;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.FigureSvg;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.FigureView;
import dev.thaw.figure.Line;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.Point;
import java.util.List;

/// A figure on the page: title, picture, caption, and its numbers behind a fold.
final class FigureBlock {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 350;
    /// Rows of survival steps below one figure; the file of the figure's numbers has all of them.
    private static final int MOST_STEPS = 240;
    private static final int LEAST_STEPS_OF_AN_ARM = 12;

    private FigureBlock() {}

    /// @param prefix begins the ids of the figure, unique on the page
    /// @param level  of its heading
    static void write(HtmlPage page, Figure figure, String prefix, int level) {
        write(page, figure, prefix, level, "");
    }

    /// @param prefix  begins the ids of the figure, unique on the page
    /// @param level   of its heading
    /// @param finding what the picture shows, in words, to stand below it; may be empty
    static void write(HtmlPage page, Figure figure, String prefix, int level, String finding) {
        page.begin("div", "class", "block", "id", prefix);
        page.heading(level, figure.title());
        if (figure.emptyReason().isPresent()) {
            page.element("p", figure.emptyReason().get(), "class", "empty");
        } else {
            page.begin("figure").begin("div", "class", "picture");
            page.raw(FigureSvg.inline(figure, FigureTheme.LIGHT, WIDTH, figure.height(HEIGHT), prefix + "-svg",
                    FigureView.BARE));
            page.end().element("figcaption", figure.subtitle()).end();
            if (!finding.isEmpty()) {
                page.element("p", finding, "class", "reading");
            }
            page.begin("details").element("summary", "Numbers of this figure");
            switch (figure.drawing()) {
                case Drawing.Lines _,Drawing.Rows _,Drawing.Plane _ -> lines(page, figure);
                case Drawing.Survival survival -> survival(page, figure, survival);
                case Drawing.Empty _ -> {
                }
            }
            page.end();
        }
        page.end();
    }

    private static void lines(HtmlPage page, Figure figure) {
        boolean users = figure.lines().stream().anyMatch(line -> line.points().getFirst().users() > 0);
        boolean intervals = figure.lines().stream().anyMatch(line -> line.points().getFirst().hasInterval());
        page.beginTable("Numbers of " + figure.title()).begin("thead").begin("tr");
        page.element("th", "series", "scope", "col");
        number(page, figure.name().positions().heading());
        number(page, "value");
        if (intervals) {
            number(page, "lower 95 %");
            number(page, "upper 95 %");
        }
        if (users) {
            number(page, "users");
        }
        page.end().end().begin("tbody");
        for (Line line : figure.lines()) {
            for (Point point : line.points()) {
                page.begin("tr").element("th", line.label(), "scope", "row");
                cell(page, figure.positionOf(point));
                cell(page, Numbers.plain(point.value()));
                if (intervals) {
                    cell(page, point.hasInterval() ? Numbers.plain(point.lower()) : "");
                    cell(page, point.hasInterval() ? Numbers.plain(point.upper()) : "");
                }
                if (users) {
                    cell(page, point.users() == 0 ? "" : Numbers.count(point.users()));
                }
                page.end();
            }
        }
        page.end().endTable();
    }

    private static void survival(HtmlPage page, Figure figure, Drawing.Survival drawing) {
        arms(page, figure, drawing);
        int most = Math.max(LEAST_STEPS_OF_AN_ARM, MOST_STEPS / drawing.arms().size());
        for (Drawing.Arm arm : drawing.arms()) {
            SurvivalCurve curve = arm.curve();
            if (curve.steps().size() > most) {
                page.element("p", arm.label() + ": " + most + " steps of " + Numbers.count(curve.steps().size())
                        + ", evenly chosen.");
            }
            page.beginTable("Steps of " + arm.label() + " in " + figure.title()).begin("thead").begin("tr");
            page.element("th", "arm", "scope", "col");
            number(page, "day");
            number(page, "not converted");
            number(page, "lower 95 %");
            number(page, "upper 95 %");
            page.end().end().begin("tbody");
            for (SurvivalCurve.Step step : SlimResult.thinned(curve.steps(), most)) {
                page.begin("tr").element("th", arm.label(), "scope", "row");
                cell(page, Numbers.plain(step.days()));
                cell(page, Numbers.plain(step.survival()));
                cell(page, Numbers.plain(step.lower()));
                cell(page, Numbers.plain(step.upper()));
                page.end();
            }
            page.end().endTable();
        }
    }

    /// The arms in numbers, above the steps they come from.
    private static void arms(HtmlPage page, Figure figure, Drawing.Survival drawing) {
        page.beginTable("Arms of " + figure.title()).begin("thead").begin("tr");
        List<String> headings = ArmSummary.headings(drawing);
        page.element("th", headings.getFirst(), "scope", "col");
        headings.stream().skip(1).forEach(heading -> number(page, heading));
        page.end().end().begin("tbody");
        for (ArmSummary arm : ArmSummary.of(drawing)) {
            page.begin("tr").element("th", arm.arm(), "scope", "row");
            arm.cells().stream().skip(1).forEach(cell -> cell(page, cell));
            page.end();
        }
        page.end().endTable();
        ArmSummary.test(drawing).ifPresent(sentence -> page.element("p", sentence));
    }

    private static void number(HtmlPage page, String heading) {
        page.element("th", heading, "scope", "col", "class", "number");
    }

    private static void cell(HtmlPage page, String value) {
        page.element("td", value, "class", "number");
    }
}
