package dev.thaw.figure.comparison;

import dev.thaw.experiment.comparison.ComparedEntry;
import dev.thaw.figure.Line;
import dev.thaw.figure.RunLooks;

/// An entry with its place in a figure.
///
/// @param entry what is shown
/// @param place 0 for the baseline, 1, 2 … for what is told apart beside it, [#CONTEXT] for the rest
public record ShownEntry(ComparedEntry entry, int place) {
    /// The place of what is only context.
    public static final int CONTEXT = -1;

    public ShownEntry {
        if (place < CONTEXT || place >= RunLooks.COUNT) {
            throw new IllegalArgumentException("place is " + place + "; it must be below " + RunLooks.COUNT);
        }
    }

    /// Whether it has a look of its own.
    public boolean isInFocus() {
        return place != CONTEXT;
    }

    int variant() {
        return Math.max(place, 0);
    }

    Line.Paint paint() {
        return isInFocus() ? Line.Paint.RUN : Line.Paint.CONTEXT;
    }
}
