package dev.thaw.ui.common;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// How large letters, icons and rows are, in steps from 80 to 200 %.
public final class Zoom {
    /// The steps that browsers have, in percent; 200 is what WCAG 1.4.4 asks for.
    public static final List<Integer> STEPS = List.of(80, 90, 100, 110, 125, 150, 175, 200);
    public static final int NORMAL = 100;

    private static final int LARGE = 150;
    private static final String KEY = "shell.zoom";

    private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper(NORMAL);

    public ReadOnlyIntegerProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    public int percent() {
        return percent.get();
    }

    /// Whether letters are so large that screens need another layout.
    public boolean isLarge() {
        return percent.get() >= LARGE;
    }

    /// Takes a number of percent, within the ends of [#STEPS].
    public void set(int wanted) {
        percent.set(Math.clamp(wanted, STEPS.getFirst(), STEPS.getLast()));
    }

    /// The next larger step, if there is one.
    public void larger() {
        STEPS.stream().filter(step -> step > percent.get()).findFirst().ifPresent(this::set);
    }

    /// The next smaller step, if there is one.
    public void smaller() {
        STEPS.reversed().stream().filter(step -> step < percent.get()).findFirst().ifPresent(this::set);
    }

    public void normal() {
        set(NORMAL);
    }

    /// Takes the size that was remembered, and remembers every change of it from now on.
    public void rememberIn(Memory memory) {
        set((int) memory.number(KEY, percent.get()));
        percent.subscribe((_, now) -> memory.keep(KEY, String.valueOf(now)));
    }
}
