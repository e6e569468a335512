package dev.thaw.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableSet;

/// Which series of figures are shown, by the labels of those that are not; the same for all figures that share them.
public final class ShownSeries {
    private final ObservableSet<String> hidden;

    public ShownSeries(ObservableSet<String> hidden) {
        this.hidden = hidden;
    }

    /// Labels of those that are hidden.
    public ObservableSet<String> hidden() {
        return hidden;
    }

    /// Hides a series if it was shown, and shows it if it was hidden.
    public void toggle(String label) {
        if (!hidden.remove(label)) {
            hidden.add(label);
        }
    }

    /// Shows one series of a figure alone; again, or where nothing is left to see, all of them.
    ///
    /// @param labels all series of the figure
    public void only(String label, List<String> labels) {
        List<String> others = new ArrayList<>(labels);
        others.remove(label);
        boolean alone = !hidden.contains(label) && hidden.containsAll(others);
        if (alone || hidden.containsAll(labels)) {
            labels.forEach(hidden::remove);
        } else {
            hidden.remove(label);
            hidden.addAll(others);
        }
    }

    /// Shows every series.
    public void all() {
        hidden.clear();
    }
}
