package dev.thaw.experiment.microscope;

import dev.thaw.recommend.SystemName;
import org.jspecify.annotations.Nullable;

/// Which decisions are asked for: those behind one point of a chart.
///
/// @param system  whose answers
/// @param n       history length, or null for all of them
/// @param measure what each decision contributes to the point
/// @param group   only people who declared this, or null for everybody
public record Question(SystemName system, @Nullable Integer n, Measure measure, @Nullable Group group) {
    /// Everybody's decisions at a history length, or at all of them.
    public static Question of(SystemName system, @Nullable Integer n, Measure measure) {
        return new Question(system, n, measure, null);
    }

    /// People who share a declared attribute, as the charts by attribute group them.
    ///
    /// @param attribute name of the attribute
    /// @param value     the value, a range of values, `other` or `not declared`
    public record Group(String attribute, String value) {}
}
