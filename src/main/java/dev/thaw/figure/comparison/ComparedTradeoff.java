package dev.thaw.figure.comparison;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.experiment.comparison.ComparedMeasure;
import dev.thaw.figure.Axis;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.Drawing.Spot;
import dev.thaw.figure.Drawing.Trail;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Line;
import dev.thaw.figure.Point;
import dev.thaw.figure.SystemLabel;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/// What entries gain on one axis and lose on the other, with the front of those that no other is better than in both.
public final class ComparedTradeoff {
    private static final double ROOM = 0.08;

    private ComparedTradeoff() {}

    /// Where an entry stands.
    ///
    /// @param shown  the entry
    /// @param across the horizontal value; its `x` means nothing
    /// @param up     the vertical value; its `x` means nothing
    public record Place(ShownEntry shown, Point across, Point up) {
        boolean isBeatenBy(Place other) {
            return other.across.value() >= across.value() && other.up.value() >= up.value()
                    && (other.across.value() > across.value() || other.up.value() > up.value());
        }
    }

    /// The figure; entries without one of the two values are left out.
    ///
    /// @param across measure of which more is better
    /// @param up     measure of which more is better
    public static Figure of(ComparedMeasure across, ComparedMeasure up, SystemName system, List<Place> all) {
        String title = text("compared.tradeoff.title", MeasureLabel.of(up), MeasureLabel.of(across),
                SystemLabel.of(system));
        List<Place> places = all.stream()
                .filter(place -> !Double.isNaN(place.across.value()) && !Double.isNaN(place.up.value())).toList();
        String provenance = ComparedCaption.provenance(all.stream().map(Place::shown).toList());
        if (places.isEmpty()) {
            return new Figure(FigureName.COMPARED_TRADEOFF, title, "", provenance,
                    new Drawing.Empty(text("compared.tradeoff.none")));
        }
        List<Place> front = front(places);
        List<Trail> trails = new ArrayList<>();
        places.stream().filter(place -> place.shown.isInFocus()).forEach(place -> trails.add(new Trail(
                place.shown.entry().label(), SystemName.HYBRID, place.shown.variant(),
                List.of(spot(place, !front.contains(place))), false, Line.Paint.RUN)));
        trails.add(new Trail(text("compared.tradeoff.front"), SystemName.HYBRID, 1,
                front.stream().map(place -> spot(place, false)).toList(),
                true, Line.Paint.CONTEXT));
        List<Spot> others = places.stream().filter(place -> !place.shown.isInFocus() && !front.contains(place))
                .map(place -> spot(place, true)).toList();
        if (!others.isEmpty()) {
            trails.add(new Trail(text("compared.tradeoff.others"), SystemName.HYBRID, 0, others, false,
                    Line.Paint.CONTEXT));
        }
        String subtitle = ComparedCaption.runs(places.size()) + " · "
                + text("compared.tradeoff.onFront", String.valueOf(front.size()))
                + (all.size() > places.size()
                        ? " · " + text("compared.tradeoff.noValue", String.valueOf(all.size() - places.size()))
                        : "");
        return new Figure(FigureName.COMPARED_TRADEOFF, title, subtitle, provenance,
                new Drawing.Plane(axis(MeasureLabel.of(across), places.stream().map(Place::across).toList()),
                        axis(MeasureLabel.of(up), places.stream().map(Place::up).toList()), trails));
    }

    /// Those that no other is better than in both, from left to right.
    static List<Place> front(List<Place> places) {
        return places.stream().filter(place -> places.stream().noneMatch(place::isBeatenBy))
                .sorted(Comparator.comparingDouble(place -> place.across.value())).toList();
    }

    private static Spot spot(Place place, boolean dominated) {
        return new Spot(Double.NaN, place.across, place.up, dominated, place.shown.place() == 0,
                place.shown.entry().label());
    }

    private static Axis axis(String label, List<Point> points) {
        DoubleSummaryStatistics ends = new DoubleSummaryStatistics();
        for (Point point : points) {
            ends.accept(point.hasInterval() ? point.lower() : point.value());
            ends.accept(point.hasInterval() ? point.upper() : point.value());
        }
        double room = Math.max(ROOM * (ends.getMax() - ends.getMin()), 1e-3);
        return Axis.linear(text("compared.tradeoff.axis", label), ends.getMin() - room, ends.getMax() + room);
    }
}
