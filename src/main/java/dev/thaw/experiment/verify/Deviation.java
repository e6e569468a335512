package dev.thaw.experiment.verify;

import org.jspecify.annotations.Nullable;

/// A leaf of two results that differs.
///
/// @param path   where it stands, such as `curve[hybrid, 5, hit@3].mean`
/// @param stored as stored; null where the stored result has nothing there
/// @param again  as it came out again; null where the second result has nothing there
/// @param gap    absolute difference of two numbers, `> 0`; infinite where they are no two numbers
public record Deviation(String path, @Nullable String stored, @Nullable String again, double gap) {
    /// The two values in a line: `curve[hybrid, 5, hit@3].mean: 0.31 stored, 0.32 again`.
    public String sentence() {
        return path + ": " + (stored == null ? "nothing" : stored) + " stored, " + (again == null ? "nothing" : again)
                + " again";
    }
}
