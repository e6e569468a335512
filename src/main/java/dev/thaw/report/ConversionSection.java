package dev.thaw.report;

import dev.thaw.evaluate.conversion.EarlyConversions;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Who converts sooner, what systems were ready with, and conversions that cannot be true.
final class ConversionSection {
    /// Rows on the page; the run's folder has all.
    private static final int MOST_ROWS = 200;

    private ConversionSection() {}

    /// Writes what the run has; nothing where it has nothing.
    ///
    /// @param level of its headings
    static void write(HtmlPage page, ReportedRun run, int level) {
        RunResult result = run.result();
        List<Figure> figures = new ArrayList<>();
        for (FigureName name : FigureName.CONVERSION_VIEWS) {
            if (name == FigureName.TTFC_BY_ATTRIBUTE) {
                Figures.conversionAttributes(result).forEach(by -> figures.add(Figures.byAttribute(result, by)));
            } else {
                figures.add(Figures.of(name, result));
            }
        }
        figures.removeIf(Figure::isEmpty);
        if (!figures.isEmpty()) {
            page.begin("div", "class", "figures");
            for (int k = 0; k < figures.size(); k++) {
                FigureBlock.write(page, figures.get(k), run.prefix() + "-conversion-" + k, level);
            }
            page.end();
        }
        early(page, result.views().conversions().early(), level);
    }

    private static void early(HtmlPage page, EarlyConversions early, int level) {
        if (early.events() == 0) {
            return;
        }
        page.heading(level, "Conversions before sign-up");
        page.element("p", Numbers.count(early.events()) + " in all, of " + Numbers.count(early.users())
                + " users. One of the two times is wrong; none of these users enters the time to first conversion."
                + (early.events() > MOST_ROWS
                        ? " The first " + MOST_ROWS + " stand here, more in conversions_before_signup.csv of the run."
                        : ""));
        page.beginTable("Conversions before sign-up").begin("thead").begin("tr");
        List.of("user", "item", "type", "converted", "signed up")
                .forEach(heading -> page.element("th", heading, "scope", "col"));
        page.end().end().begin("tbody");
        for (EarlyConversions.Row row : early.rows().subList(0, Math.min(MOST_ROWS, early.rows().size()))) {
            page.begin("tr").element("th", row.userId(), "scope", "row").element("td", row.itemId())
                    .element("td", row.eventType()).element("td", Instant.ofEpochMilli(row.at()).toString())
                    .element("td", Instant.ofEpochMilli(row.signupAt()).toString()).end();
        }
        page.end().endTable();
    }
}
