package dev.thaw.ui.newcomer;

import java.util.ArrayList;
import java.util.List;

/// How the content tower's weight went with what became known of one newcomer.
///
/// @param points by history length, ascending, one each
public record Trail(List<Point> points) {
    /// Nothing asked yet.
    public static final Trail EMPTY = new Trail(List.of());

    public Trail {
        points = List.copyOf(points);
    }

    /// The mixer's answer at a history length.
    ///
    /// @param known         interactions known, `>= 0`
    /// @param contentWeight mean weight of the content tower over all candidates, `0…1`
    public record Point(int known, double contentWeight) {}

    /// This trail with another answer; what was known beyond it is taken back.
    ///
    /// A newcomer with interactions 0, 1, 2 who takes one back stands at 1 again, and the point at 2 is gone.
    public Trail to(Point next) {
        List<Point> kept = new ArrayList<>(points.stream().filter(point -> point.known() < next.known()).toList());
        kept.add(next);
        return new Trail(kept);
    }
}
