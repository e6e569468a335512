package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Figure;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which of a result's history lengths are shown: a stretch of them, by default all.
///
/// What was chosen is kept as lengths, not as places among them: the next result may have others, and is shown as far as
/// it reaches.
public final class HistoryRange {
    private final ObservableList<Integer> lengths = FXCollections.observableArrayList();
    private final DoubleProperty shortest = new SimpleDoubleProperty();
    private final DoubleProperty longest = new SimpleDoubleProperty();
    private @Nullable Integer from;
    private @Nullable Integer to;
    private boolean fitting;

    HistoryRange() {
        shortest.subscribe(this::chosen);
        longest.subscribe(this::chosen);
    }

    /// The history lengths of the result, ascending.
    public ObservableList<Integer> lengths() {
        return lengths;
    }

    /// Position in [#lengths()] of the shortest history shown.
    public DoubleProperty shortestProperty() {
        return shortest;
    }

    /// Position in [#lengths()] of the longest history shown.
    public DoubleProperty longestProperty() {
        return longest;
    }

    /// The range in words.
    public ObservableValue<String> words() {
        return Bindings.createStringBinding(
                () -> lengths.isEmpty()
                        ? ""
                        : text("insights.range", String.valueOf(first()), String.valueOf(last())),
                lengths, shortest, longest);
    }

    /// The lengths chosen, as they are remembered: `2 20`, with a `*` for an end that is not cut.
    String chosenLengths() {
        return (from == null ? "*" : from) + " " + (to == null ? "*" : to);
    }

    /// Chooses lengths that were remembered; what cannot be read chooses all.
    void choose(String remembered) {
        String[] ends = remembered.split(" ");
        from = ends.length == 2 ? length(ends[0]) : null;
        to = ends.length == 2 ? length(ends[1]) : null;
        fit();
    }

    /// Another result with these lengths.
    void offer(List<Integer> found) {
        if (!found.equals(List.copyOf(lengths))) {
            fitting = true;
            lengths.setAll(found);
            fitting = false;
            fit();
        }
    }

    /// A figure cut to the range, with a word about it where anything was cut.
    Figure cut(Figure whole) {
        if (lengths.size() < 2 || shortest.get() <= 0 && longest.get() >= lengths.size() - 1) {
            return whole;
        }
        Figure cut = whole.within(first(), last());
        return cut.equals(whole)
                ? whole
                : cut.subtitled(text("insights.cut", String.valueOf(first()), String.valueOf(last())) + " · "
                        + whole.subtitle());
    }

    private int first() {
        return lengths.get(Math.clamp(Math.round(shortest.get()), 0, lengths.size() - 1));
    }

    private int last() {
        return lengths.get(Math.clamp(Math.round(longest.get()), 0, lengths.size() - 1));
    }

    private void chosen() {
        if (!fitting && !lengths.isEmpty()) {
            from = Math.round(shortest.get()) <= 0 ? null : Integer.valueOf(first());
            to = Math.round(longest.get()) >= lengths.size() - 1 ? null : Integer.valueOf(last());
        }
    }

    /// Puts the ends where the chosen lengths are, as far as there are such.
    private void fit() {
        if (lengths.isEmpty()) {
            return;
        }
        fitting = true;
        int end = lengths.size() - 1;
        int low = 0;
        int high = end;
        for (int k = 0; k <= end; k++) {
            low = from != null && lengths.get(k) <= from ? k : low;
            high = to != null && lengths.get(end - k) >= to ? end - k : high;
        }
        shortest.set(low < high ? low : 0);
        longest.set(low < high ? high : end);
        fitting = false;
    }

    private static @Nullable Integer length(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
