package dev.thaw.bench.quality;

import dev.thaw.bench.quality.QualityResult.Comparison;
import dev.thaw.bench.quality.QualityResult.MixerRow;
import dev.thaw.bench.quality.QualityResult.Row;
import dev.thaw.evaluate.Difference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The quality of the hybrid as Markdown.
public final class QualityMarkdown {
    private QualityMarkdown() {}

    /// One section a data set.
    public static String write(List<QualityResult> results) {
        return results.stream().map(QualityMarkdown::section).collect(Collectors.joining("\n"));
    }

    private static String section(QualityResult result) {
        StringBuilder text = new StringBuilder("## " + result.name() + "\n\n");
        text.append(String.format(Locale.ROOT, "%,d cold users, %d %s (%s), %.0f s a run in the median.%n%n",
                result.users(), result.seeds().size(), result.seeds().size() == 1 ? "seed" : "seeds",
                joined(result.seeds()), median(result.runSeconds())));
        text.append("Thaw ").append(result.provenance().thaw()).append(", TensorFlow ")
                .append(result.provenance().tensorflow()).append(", Java ").append(result.provenance().java())
                .append(", ").append(result.provenance().os()).append(", ").append(result.provenance().cpu())
                .append(", ").append(result.provenance().startedAt()).append(".\n\n");
        for (String metric : AcceptanceBar.METRICS) {
            text.append("### ").append(label(metric)).append("\n\n");
            table(result, metric, text);
        }
        comparisons(result, text);
        mixer(result, text);
        text.append("### The bar\n\n| | asks | found | |\n|---|---|---|---|\n");
        for (Verdict verdict : result.verdicts()) {
            text.append("| ").append(verdict.criterion()).append(" | ").append(verdict.asks()).append(" | ")
                    .append(verdict.found()).append(" | ").append(verdict.outcome().text()).append(" |\n");
        }
        text.append("\n### Notes\n\n- Wall time of the runs: ").append(result.runSeconds().stream()
                .map(seconds -> String.format(Locale.ROOT, "%.0f s", seconds)).collect(Collectors.joining(", ")))
                .append(".\n");
        result.notes().forEach(note -> text.append("- ").append(note).append('\n'));
        return text.toString();
    }

    private static void table(QualityResult result, String metric, StringBuilder text) {
        text.append("| system |");
        result.lengths().forEach(n -> text.append(" n = ").append(n).append(" |"));
        text.append(" mean over n | sd over seeds |\n|---|").append("---|".repeat(result.lengths().size() + 2))
                .append('\n');
        for (Row row : result.rows()) {
            if (row.metric().equals(metric)) {
                text.append("| ").append(row.system()).append(" |");
                row.curve().forEach(point -> text.append(' ').append(plain(point)).append(" |"));
                text.append(" **").append(number(row.overall().mean())).append("** ").append(interval(row.overall()))
                        .append(" | ").append(number(row.seedSpread())).append(" |\n");
            }
        }
        text.append('\n');
    }

    private static void comparisons(QualityResult result, StringBuilder text) {
        if (result.comparisons().isEmpty()) {
            return;
        }
        text.append("### Hybrid minus\n\n| metric | n | versus | difference |\n|---|---|---|---|\n");
        for (Comparison comparison : result.comparisons()) {
            Estimate difference = comparison.difference();
            text.append("| ").append(label(comparison.metric())).append(" | ")
                    .append(comparison.n() == Difference.ALL ? "mean" : comparison.n()).append(" | ")
                    .append(comparison.versus()).append(" | ").append(signed(difference.mean())).append(" [")
                    .append(signed(difference.lower())).append(", ").append(signed(difference.upper()))
                    .append("] |\n");
        }
        text.append(
                "\nAt each n and in the mean: the baseline, and in the mean the tower, that is best on these people;"
                        + " choosing it after the fact makes the comparison harder for the hybrid.\n\n");
    }

    private static void mixer(QualityResult result, StringBuilder text) {
        if (result.mixer().isEmpty()) {
            return;
        }
        text.append("### Content weight\n\n| n | weight | sd over seeds |\n|---|---|---|\n");
        for (MixerRow row : result.mixer()) {
            text.append("| ").append(row.n()).append(" | ").append(plain(row.weight())).append(" | ")
                    .append(number(row.seedSpread())).append(" |\n");
        }
        result.fall().forEach(fall -> text.append("\nFrom n = ").append(result.lengths().getFirst()).append(" to ")
                .append(result.lengths().getLast()).append(" it falls by ").append(plain(fall)).append(".\n"));
        text.append('\n');
    }

    /// `hit@3` as `Hit@3`, `ndcg@10` as `NDCG@10`.
    static String label(String metric) {
        return metric.startsWith("ndcg")
                ? metric.toUpperCase(Locale.ROOT)
                : metric.substring(0, 1).toUpperCase(Locale.ROOT) + metric.substring(1);
    }

    static String plain(Estimate estimate) {
        return number(estimate.mean()) + " " + interval(estimate);
    }

    private static String interval(Estimate estimate) {
        return "[" + number(estimate.lower()) + ", " + number(estimate.upper()) + "]";
    }

    /// `.356`: three digits, no leading zero, as papers print shares.
    static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value).replaceFirst("^(-?)0\\.", "$1.");
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value).replaceFirst("^([+-])0\\.", "$1.");
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static String joined(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
