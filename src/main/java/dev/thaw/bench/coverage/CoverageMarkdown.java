package dev.thaw.bench.coverage;

import java.util.List;
import java.util.Locale;

/// Coverage as a table in Markdown.
public final class CoverageMarkdown {
    private CoverageMarkdown() {}

    /// One table; methods that Thaw does not show stand beside those it does, for comparison.
    public static String write(List<CoverageRow> rows) {
        StringBuilder text = new StringBuilder(
                "| estimated | worlds | interval | shown | covered, % | of the coverage, % "
                        + "| truth below, % | above, % | median width | |\n|---|---|---|---|---|---|---|---|---|---|\n");
        for (CoverageRow row : rows) {
            text.append("| ").append(row.statistic()).append(" | ").append(row.world()).append(" | ")
                    .append(row.method()).append(" | ").append(row.inUse() ? "yes" : "no").append(" | ")
                    .append(percent(row.coverage())).append(" | ").append(percent(row.lower())).append("–")
                    .append(percent(row.upper())).append(" | ").append(percent(row.truthBelow())).append(" | ")
                    .append(percent(row.truthAbove())).append(" | ")
                    .append(Double.isInfinite(row.medianWidth())
                            ? "open"
                            : String.format(Locale.ROOT, "%.3g", row.medianWidth()))
                    .append(" | ").append(row.verdict().text()).append(" |\n");
        }
        return text.toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
