package dev.thaw.ui.training;

import dev.thaw.figure.Axis;
import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Line;
import dev.thaw.figure.Point;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The losses a training reported so far, as a figure over its progress.
///
/// Losses of different phases are not comparable, so a new phase starts a new picture.
final class LossHistory {
    private static final String LOSS = " loss";
    private static final int MOST_POINTS = 400;
    private static final double HEAD_ROOM = 1.08;

    private final Map<String, List<Point>> byPart = new LinkedHashMap<>();
    private String phase = "";

    /// Takes what was reported.
    ///
    /// @param fraction progress of the whole job, `0…1`
    void add(String phaseNow, double fraction, Map<String, Double> readings) {
        if (!phaseNow.equals(phase)) {
            byPart.clear();
            phase = phaseNow;
        }
        readings.forEach((name, value) -> {
            if (name.endsWith(LOSS) && Double.isFinite(value)) {
                List<Point> points = byPart.computeIfAbsent(name, _ -> new ArrayList<>());
                double percent = 100 * fraction;
                if (points.isEmpty() || points.getLast().x() < percent) {
                    points.add(Point.bare(percent, value, 0));
                }
                if (points.size() > MOST_POINTS) {
                    thin(points);
                }
            }
        });
    }

    void clear() {
        byPart.clear();
        phase = "";
    }

    /// The picture; empty with a reason before two reports of one part have arrived.
    Figure figure(String title, String horizontal, String vertical, String nothingYet) {
        List<Line> lines = new ArrayList<>();
        double from = Double.MAX_VALUE;
        double to = 0;
        double highest = 0;
        for (Map.Entry<String, List<Point>> part : byPart.entrySet()) {
            List<Point> points = part.getValue();
            if (points.size() < 2) {
                continue;
            }
            lines.add(new Line(part.getKey(), system(part.getKey()), 0, false, points));
            from = Math.min(from, points.getFirst().x());
            to = Math.max(to, points.getLast().x());
            highest = Math.max(highest, points.stream().mapToDouble(Point::value).max().orElse(0));
        }
        Drawing drawing = lines.isEmpty() || highest <= 0
                ? new Drawing.Empty(nothingYet)
                : new Drawing.Lines(Axis.linear(horizontal, from, to), Axis.linear(vertical, 0, highest * HEAD_ROOM),
                        lines);
        return new Figure(FigureName.LOSS, title, phase, "", drawing);
    }

    private static @Nullable SystemName system(String part) {
        return switch (part) {
            case "content loss" -> SystemName.CONTENT;
            case "collaborative loss" -> SystemName.COLLABORATIVE;
            case "mixer loss", "mixed loss" -> SystemName.HYBRID;
            default -> null;
        };
    }

    /// Keeps every other point.
    private static void thin(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (int k = 0; k < points.size(); k += 2) {
            kept.add(points.get(k));
        }
        points.clear();
        points.addAll(kept);
    }
}
