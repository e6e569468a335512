package dev.thaw.ui.training;

import dev.thaw.experiment.KeyFigures;
import dev.thaw.project.RunSummary;
import java.util.Comparator;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A column of the history.
///
/// @param key   names it in what is remembered; a configuration's field has its dotted path
/// @param title as the head of the column shows it
/// @param kind  how its values are written
/// @param value of a run and, where they are known, its key figures; null for none
record RunColumn(String key, String title, Kind kind,
        BiFunction<RunSummary, @Nullable KeyFigures, @Nullable Object> value) {
    /// Numbers by size, before texts; texts without regard to case; what is missing last.
    static final Comparator<@Nullable Object> ORDER = Comparator.nullsLast(RunColumn::compare);

    /// How values are written and sorted.
    enum Kind {
        /// The name, which can be changed in place.
        NAME,
        /// A state in a pill.
        STATE,
        /// Words.
        TEXT,
        /// Tags in pills.
        TAGS,
        /// A metric with three decimals.
        METRIC,
        /// A count.
        COUNT,
        /// A length in interactions.
        LENGTH,
        /// A moment.
        MOMENT,
        /// A duration, in seconds.
        SECONDS,
        /// A value of a configuration: a number or words.
        FIELD;

        boolean isNumber() {
            return this == METRIC || this == COUNT || this == LENGTH || this == SECONDS;
        }
    }

    /// What a run has in this column.
    @Nullable
    Object of(RunSummary run, @Nullable KeyFigures figures) {
        return value.apply(run, figures);
    }

    private static int compare(Object first, Object second) {
        Object one = numberOr(first);
        Object two = numberOr(second);
        if (one instanceof Double && two instanceof Double) {
            return ((Double) one).compareTo((Double) two);
        }
        if (one instanceof Double || two instanceof Double) {
            return one instanceof Double ? -1 : 1;
        }
        if (one instanceof Comparable<?> && one.getClass() == two.getClass() && !(one instanceof String)) {
            return compareAlike(one, two);
        }
        return String.CASE_INSENSITIVE_ORDER.compare(one.toString(), two.toString());
    }

    @SuppressWarnings("unchecked") // both are of the same class, which is comparable
    private static int compareAlike(Object one, Object two) {
        return ((Comparable<Object>) one).compareTo(two);
    }

    private static Object numberOr(Object value) {
        if (value instanceof String text) {
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException _) {
                return text;
            }
        }
        return value;
    }
}
