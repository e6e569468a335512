package dev.thaw.experiment.comparison;

import dev.thaw.evaluate.statistics.Holm;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// A comparison worked out: every measure of every entry, with its difference from the baseline.
///
/// Many intervals are looked at at once, and of those without any difference behind them about one in twenty excludes
/// zero by chance. So each difference also has Holm's p-value over all paired ones of the table.
///
/// @param comparison entries and baseline
/// @param system     whose figures they are
/// @param rows       a measure each; measures that no entry has are left out
/// @param paired     differences that have a paired interval
public record ComparisonTable(RunComparison comparison, SystemName system, List<Row> rows, int paired) {
    /// From this many paired differences on a reader must be told that some exclude zero by chance.
    public static final int MANY = 6;
    /// Differences whose adjusted p-value lies below hold for the table as a whole.
    public static final double LEVEL = 0.05;

    public ComparisonTable {
        rows = List.copyOf(rows);
    }

    /// One measure of all entries.
    ///
    /// @param values    in the order of the entries
    /// @param adjustedP Holm's p-value of each difference over the table, `NaN` where there is none
    public record Row(ComparedMeasure measure, List<ComparedValue> values, List<Double> adjustedP) {
        public Row {
            values = List.copyOf(values);
            adjustedP = List.copyOf(adjustedP);
        }

        /// Whether a difference holds after the correction.
        ///
        /// @param entry place of the entry
        public boolean holds(int entry) {
            return adjustedP.get(entry) < LEVEL;
        }
    }

    /// Works a comparison out.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static ComparisonTable of(RunComparison comparison, SystemName system, People people, JobContext context) {
        List<ComparedEntry> entries = comparison.entries();
        ComparedMeasure[] measures = ComparedMeasure.values();
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < measures.length; k++) {
            context.publish(new Progress("Comparing", (double) k / measures.length));
            List<ComparedValue> values = new ArrayList<>();
            for (ComparedEntry entry : entries) {
                context.checkpoint();
                values.add(comparison.value(entry, measures[k], system, people));
            }
            if (values.stream().anyMatch(ComparedValue::isKnown)) {
                rows.add(new Row(measures[k], values, entries.stream().map(_ -> Double.NaN).toList()));
            }
        }
        return corrected(comparison, system, rows);
    }

    private static ComparisonTable corrected(RunComparison comparison, SystemName system, List<Row> rows) {
        double[] pValues = rows.stream().flatMap(row -> row.values().stream()).map(ComparedValue::delta)
                .filter(delta -> delta != null && delta.isPaired())
                .mapToDouble(delta -> Objects.requireNonNull(delta).pValue()).toArray();
        double[] adjusted = Holm.adjust(pValues);
        int next = 0;
        List<Row> corrected = new ArrayList<>();
        for (Row row : rows) {
            double[] ofRow = new double[row.values().size()];
            for (int entry = 0; entry < ofRow.length; entry++) {
                Delta delta = row.values().get(entry).delta();
                ofRow[entry] = delta != null && delta.isPaired() ? adjusted[next++] : Double.NaN;
            }
            corrected.add(new Row(row.measure(), row.values(), Arrays.stream(ofRow).boxed().toList()));
        }
        return new ComparisonTable(comparison, system, corrected, pValues.length);
    }

    /// Whether so many intervals are shown that some exclude zero by chance.
    public boolean isMany() {
        return paired >= MANY;
    }

    /// Paired differences whose interval excludes zero.
    public long different() {
        return rows.stream().flatMap(row -> row.values().stream()).map(ComparedValue::delta)
                .filter(delta -> delta != null && delta.isPaired()
                        && delta.verdict() != Delta.Verdict.OPEN)
                .count();
    }

    /// Of them those that hold after the correction for the number of comparisons.
    public long holding() {
        return rows.stream()
                .mapToLong(row -> IntStream.range(0, row.values().size())
                        .filter(entry -> row.holds(entry)
                                && Objects.requireNonNull(row.values().get(entry).delta())
                                        .verdict() != Delta.Verdict.OPEN)
                        .count())
                .sum();
    }

    /// Whether an entry other than the baseline has a difference without its paired interval in a measure that people
    /// could be paired in.
    public boolean lacksPeople() {
        return rows.stream().filter(row -> row.measure().isByPerson()).flatMap(row -> row.values().stream())
                .map(ComparedValue::delta).anyMatch(delta -> delta != null && !delta.isPaired());
    }
}
