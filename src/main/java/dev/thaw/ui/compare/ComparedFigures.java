package dev.thaw.ui.compare;

import dev.thaw.experiment.comparison.ComparedMeasure;
import dev.thaw.experiment.comparison.ComparedValue;
import dev.thaw.experiment.comparison.ComparisonTable;
import dev.thaw.experiment.comparison.People;
import dev.thaw.experiment.comparison.RunComparison;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Point;
import dev.thaw.figure.comparison.ComparedCurves;
import dev.thaw.figure.comparison.ComparedDifferences;
import dev.thaw.figure.comparison.ComparedDifferences.Against;
import dev.thaw.figure.comparison.ComparedTradeoff;
import dev.thaw.figure.comparison.ComparedTradeoff.Place;
import dev.thaw.figure.comparison.ShownEntry;
import dev.thaw.recommend.SystemName;
import dev.thaw.ui.common.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The figures of compared runs, each drawn anew when what it depends on changes.
public final class ComparedFigures {
    /// The curves that can be laid over each other.
    public static final List<FigureName> CURVES = List.of(FigureName.HIT_AT_3, FigureName.NDCG_AT_10,
            FigureName.PRECISION_AT_3, FigureName.DIVERSITY, FigureName.COVERAGE, FigureName.DIVERSITY_ATTAINABLE,
            FigureName.INTRA_LIST_DIVERSITY, FigureName.CATEGORY_ENTROPY, FigureName.EXPOSURE_GINI,
            FigureName.NOVELTY, FigureName.POPULARITY_LIFT);
    /// The measures of accuracy that stand upwards in the trade-off.
    public static final List<ComparedMeasure> ACCURACY = List.of(ComparedMeasure.NDCG, ComparedMeasure.HIT,
            ComparedMeasure.MRR);
    /// The measures of variety that stand across.
    public static final List<ComparedMeasure> VARIETY = List.of(ComparedMeasure.DIVERSITY,
            ComparedMeasure.INTRA_LIST_DIVERSITY, ComparedMeasure.NOVELTY, ComparedMeasure.COVERAGE);

    private final People people;
    private final ObjectProperty<FigureName> metric = new SimpleObjectProperty<>(FigureName.NDCG_AT_10);
    private final ObjectProperty<ComparedMeasure> measure = new SimpleObjectProperty<>(ComparedMeasure.NDCG);
    private final ObjectProperty<ComparedMeasure> accuracy = new SimpleObjectProperty<>(ComparedMeasure.NDCG);
    private final ObjectProperty<ComparedMeasure> variety = new SimpleObjectProperty<>(ComparedMeasure.DIVERSITY);
    private final BooleanProperty bands = new SimpleBooleanProperty(true);
    private final BooleanProperty seeds = new SimpleBooleanProperty(true);
    private final Latest<Figure> curve;
    private final Latest<Figure> weight;
    private final Latest<Figure> differences;
    private final Latest<Figure> tradeoff;
    private @Nullable Focus focus;
    private SystemName system = SystemName.HYBRID;
    private @Nullable ComparisonTable table;

    ComparedFigures(Jobs jobs, People people) {
        this.people = people;
        curve = new Latest<>(jobs);
        weight = new Latest<>(jobs);
        differences = new Latest<>(jobs);
        tradeoff = new Latest<>(jobs);
        metric.subscribe((_, _) -> drawCurve());
        measure.subscribe((_, _) -> drawDifferences());
        accuracy.subscribe((_, _) -> drawTradeoff());
        variety.subscribe((_, _) -> drawTradeoff());
        bands.subscribe((_, _) -> drawLines());
        seeds.subscribe((_, _) -> drawLines());
    }

    /// Draws what these say from now on.
    void follow(ObservableValue<@Nullable Focus> entries, ObservableValue<SystemName> whose,
            ObservableValue<@Nullable ComparisonTable> worked) {
        entries.subscribe(now -> {
            focus = now;
            drawLines();
        });
        whose.subscribe(now -> {
            system = now;
            drawCurve();
        });
        worked.subscribe(now -> {
            table = now;
            drawDifferences();
            drawTradeoff();
        });
    }

    /// Which metric the curves are of.
    public ObjectProperty<FigureName> metricProperty() {
        return metric;
    }

    /// Which measure the differences are of.
    public ObjectProperty<ComparedMeasure> measureProperty() {
        return measure;
    }

    /// What stands upwards in the trade-off.
    public ObjectProperty<ComparedMeasure> accuracyProperty() {
        return accuracy;
    }

    /// What stands across in the trade-off.
    public ObjectProperty<ComparedMeasure> varietyProperty() {
        return variety;
    }

    /// Whether the intervals over people are drawn.
    public BooleanProperty bandsProperty() {
        return bands;
    }

    /// Whether single seeds of merged ones are drawn.
    public BooleanProperty seedsProperty() {
        return seeds;
    }

    public ReadOnlyObjectProperty<@Nullable Figure> curveProperty() {
        return curve.answerProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Figure> weightProperty() {
        return weight.answerProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Figure> differencesProperty() {
        return differences.answerProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Figure> tradeoffProperty() {
        return tradeoff.answerProperty();
    }

    /// The label of the entry that a point of the trade-off stands for.
    Optional<String> named(Figure figure, String series, double across) {
        return figure.drawing() instanceof Drawing.Plane plane
                ? plane.trails().stream().filter(trail -> trail.label().equals(series))
                        .flatMap(trail -> trail.spots().stream()).filter(spot -> spot.across().value() == across)
                        .map(Drawing.Spot::name).findFirst()
                : Optional.empty();
    }

    private void drawLines() {
        drawCurve();
        drawWeight();
    }

    private void drawCurve() {
        Focus now = focus;
        if (now == null) {
            curve.clear();
            return;
        }
        FigureName name = metric.get();
        SystemName whose = system;
        ComparedCurves.Detail detail = detail();
        curve.ask(() -> ComparedCurves.of(name, whose, now.shown(), detail, people));
    }

    private void drawWeight() {
        Focus now = focus;
        if (now == null) {
            weight.clear();
            return;
        }
        ComparedCurves.Detail detail = detail();
        weight.ask(() -> ComparedCurves.ofWeight(now.shown(), detail, people));
    }

    private ComparedCurves.Detail detail() {
        return new ComparedCurves.Detail(bands.get(), seeds.get());
    }

    private void drawDifferences() {
        ComparisonTable now = table;
        if (now == null) {
            differences.clear();
            return;
        }
        ComparedMeasure of = measure.get();
        differences.ask(() -> {
            List<ComparedValue> values = values(now, of);
            List<Against> against = new ArrayList<>();
            for (int k = 1; k < now.comparison().entries().size(); k++) {
                against.add(new Against(new ShownEntry(now.comparison().entries().get(k), k),
                        values.isEmpty() ? null : values.get(k).delta()));
            }
            return ComparedDifferences.of(of, now.system(), now.comparison().base().label(), against);
        });
    }

    private void drawTradeoff() {
        Focus now = focus;
        ComparisonTable worked = table;
        if (now == null || worked == null) {
            tradeoff.clear();
            return;
        }
        ComparedMeasure up = accuracy.get();
        ComparedMeasure across = variety.get();
        tradeoff.ask(() -> ComparedTradeoff.of(across, up, worked.system(), now.shown().stream()
                .map(shown -> new Place(shown, point(shown, across, worked), point(shown, up, worked))).toList()));
    }

    /// With its interval where it was worked out.
    private static Point point(ShownEntry shown, ComparedMeasure of, ComparisonTable worked) {
        List<ComparedValue> values = values(worked, of);
        int place = shown.place();
        if (place >= 0 && place < values.size()
                && worked.comparison().entries().get(place).id().equals(shown.entry().id())) {
            ComparedValue value = values.get(place);
            return new Point(0, value.value(), value.lower(), value.upper(), shown.entry().first().cohort().size());
        }
        return Point.bare(0, RunComparison.value(shown.entry(), of, worked.system()),
                shown.entry().first().cohort().size());
    }

    private static List<ComparedValue> values(ComparisonTable worked, ComparedMeasure of) {
        return worked.rows().stream().filter(row -> row.measure() == of).findFirst()
                .map(ComparisonTable.Row::values).orElse(List.of());
    }
}
