package dev.thaw.ui.audit;

/// Something on a screen that a demanding designer would not let pass.
///
/// @param screen where
/// @param kind   what sort of thing
/// @param what   the node and the measure
public record Flaw(String screen, Kind kind, String what) {
    /// What can be wrong.
    public enum Kind {
        /// A text ends in an ellipsis or at an edge.
        CUT,
        /// A text or control reaches out of the window.
        OUTSIDE,
        /// Two texts or controls lie on each other.
        OVERLAP,
        /// Somebody who does not see the screen is not told what it is.
        NAMELESS,
        /// Too little contrast, WCAG 2.2 level AA.
        CONTRAST,
        /// The keyboard does not get there.
        UNREACHABLE,
        /// A control that does nothing.
        IDLE
    }

    @Override
    public String toString() {
        return screen + ": " + kind + ": " + what;
    }
}
