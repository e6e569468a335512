package dev.thaw.experiment.comparison;

import org.jspecify.annotations.Nullable;

/// What an entry has of a measure, and how that stands to the baseline's.
///
/// @param value  of merged seeds the mean over them; `NaN` where the entry has no such value
/// @param lower  lower end of the entry's own 95 % interval over people, `NaN` where there is none
/// @param upper  upper end of it
/// @param spread standard deviation over the seeds, `NaN` for one seed; what other people would change is not in it
/// @param delta  entry − baseline; null for the baseline itself, where either has no value, or where the two do not
///               compare
public record ComparedValue(double value, double lower, double upper, double spread, @Nullable Delta delta) {
    /// Of an entry that has no such value.
    static final ComparedValue NONE = new ComparedValue(Double.NaN, Double.NaN, Double.NaN, Double.NaN, null);

    public boolean isKnown() {
        return !Double.isNaN(value);
    }

    public boolean hasInterval() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }

    ComparedValue against(@Nullable Delta difference) {
        return new ComparedValue(value, lower, upper, spread, difference);
    }
}
