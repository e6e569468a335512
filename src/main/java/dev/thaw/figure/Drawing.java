package dev.thaw.figure;

import dev.thaw.evaluate.conversion.SurvivalCurve;
import java.util.List;

/// What a figure draws: a closed set, one record a kind.
public sealed interface Drawing {
    /// Lines over a common axis, some with a band.
    ///
    /// @param horizontal history length or epoch
    /// @param vertical   the metric
    /// @param lines      at least one, in the order of legend and table
    record Lines(Axis horizontal, Axis vertical, List<Line> lines) implements Drawing {
        public Lines {
            lines = List.copyOf(lines);
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("a drawing of lines needs a line; say why there is none by Empty");
            }
        }
    }

    /// Kaplan–Meier curves: steps, band and censor ticks.
    ///
    /// @param horizontal days since sign-up
    /// @param vertical   share not yet converted
    /// @param arms       at least one
    record Survival(Axis horizontal, Axis vertical, List<Arm> arms) implements Drawing {
        public Survival {
            arms = List.copyOf(arms);
            if (arms.isEmpty()) {
                throw new IllegalArgumentException("a survival drawing needs an arm; say why there is none by Empty");
            }
        }
    }

    /// A dot plot: named rows, and on each a mark of every series.
    ///
    /// @param horizontal the metric
    /// @param rows       from top to bottom, at least one
    /// @param lines      series; the `x` of a point is its row, from 0; those with a band show their intervals
    record Rows(Axis horizontal, List<Row> rows, List<Line> lines) implements Drawing {
        public Rows {
            rows = List.copyOf(rows);
            lines = List.copyOf(lines);
            if (rows.isEmpty() || lines.isEmpty()) {
                throw new IllegalArgumentException(
                        "a drawing of rows needs a row and a series; say why there is none by "
                                + "Empty");
            }
        }
    }

    /// A row of a dot plot.
    ///
    /// @param group what it has in common with its neighbours, such as an attribute; empty for nothing
    /// @param name  unique in its group
    /// @param count what stands behind it, such as `34 users`
    record Row(String group, String name, String count) {
        /// The row in words: `country Kenya`.
        public String text() {
            return group.isEmpty() ? name : group + " " + name;
        }
    }

    /// One survival curve.
    ///
    /// @param label   what it is called; unique in its figure
    /// @param variant 0 for the first run, 1, 2 … for those drawn over it
    /// @param curve   the estimate
    record Arm(String label, int variant, SurvivalCurve curve) {}

    /// Nothing to draw.
    ///
    /// @param reason a sentence: what is missing
    record Empty(String reason) implements Drawing {}
}
