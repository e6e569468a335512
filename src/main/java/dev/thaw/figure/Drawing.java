package dev.thaw.figure;

import dev.thaw.evaluate.conversion.ComparedArms;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.recommend.SystemName;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    /// @param vertical   share not yet converted; where the curves rise, share converted
    /// @param arms       at least one
    /// @param rising     whether 1 − S is drawn: what few reach is read from 0 up, not from 1 down
    /// @param comparison of the arms, or null where they are not compared
    record Survival(Axis horizontal, Axis vertical, List<Arm> arms, boolean rising,
            @Nullable ComparedArms comparison) implements Drawing {
        /// Curves that fall, without a comparison.
        Survival(Axis horizontal, Axis vertical, List<Arm> arms) {
            this(horizontal, vertical, arms, false, null);
        }

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
    /// @param system  the system whose look it has, or null
    /// @param curve   the estimate
    record Arm(String label, int variant, @Nullable SystemName system, SurvivalCurve curve) {
        /// An arm of no system.
        Arm(String label, int variant, SurvivalCurve curve) {
            this(label, variant, null, curve);
        }
    }

    /// Nothing to draw.
    ///
    /// @param reason a sentence: what is missing
    record Empty(String reason) implements Drawing {}
}
