package dev.thaw.figure.comparison;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.experiment.comparison.ComparedMeasure;
import dev.thaw.experiment.comparison.Delta;
import dev.thaw.figure.Axis;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.Drawing.Row;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Line;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.Point;
import dev.thaw.figure.SystemLabel;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By how much each entry exceeds the baseline in one measure: a dot with its paired interval, zero marked.
public final class ComparedDifferences {
    private static final double ROOM = 1.1;
    private static final double LEAST = 1e-3;

    private ComparedDifferences() {}

    /// An entry with its difference.
    ///
    /// @param delta null where it has none
    public record Against(ShownEntry shown, @Nullable Delta delta) {}

    /// The figure.
    ///
    /// @param baseline what the baseline is called
    public static Figure of(ComparedMeasure measure, SystemName system, String baseline, List<Against> entries) {
        String title = text("compared.difference.title", MeasureLabel.of(measure), baseline);
        String provenance = ComparedCaption.provenance(entries.stream().map(Against::shown).toList());
        List<Row> rows = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        double farthest = LEAST;
        for (Against entry : entries) {
            Delta delta = entry.delta();
            if (delta != null) {
                points.add(new Point(rows.size(), delta.mean(), delta.lower(), delta.upper(), delta.users()));
                rows.add(new Row("", entry.shown().entry().label(), ""));
                farthest = Math.max(farthest, Math.max(Math.abs(delta.mean()), delta.isPaired()
                        ? Math.max(Math.abs(delta.lower()), Math.abs(delta.upper()))
                        : 0));
            }
        }
        if (rows.isEmpty()) {
            return new Figure(FigureName.COMPARED_DIFFERENCES, title, "", provenance, new Drawing.Empty(
                    text("compared.difference.none", MeasureLabel.of(measure))));
        }
        boolean paired = points.stream().allMatch(Point::hasInterval);
        String subtitle = SystemLabel.of(system) + " · " + (paired
                ? text("compared.difference.paired", Numbers.count(points.getFirst().users()))
                : text("compared.difference.unpaired"));
        return new Figure(FigureName.COMPARED_DIFFERENCES, title, subtitle, provenance,
                new Drawing.Rows(Axis.linear(text("compared.difference.axis"), -farthest * ROOM, farthest * ROOM), rows,
                        List.of(new Line(text("compared.difference.series"), system, 0, paired, points))));
    }
}
