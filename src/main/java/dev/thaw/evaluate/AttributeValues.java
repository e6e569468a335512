package dev.thaw.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Values of an attribute as they are shown: as declared, or, where they are numbers of many values, by range.
public final class AttributeValues {
    /// Numbers, and ranges by where they begin, by size; then everything else as text.
    public static final Comparator<String> ORDER = Comparator
            .<String, @Nullable BigDecimal>comparing(AttributeValues::begin,
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Comparator.naturalOrder());
    /// Ranges hold a quarter of the users each, as far as equal numbers allow.
    private static final int RANGES = 4;

    private AttributeValues() {}

    /// Cuts numbers of more than [UserGroups#MOST_VALUES] values at their quartiles, equal ones together: ages of 18, 18,
    /// 24, 31 … become `18 to 24`. What is not all numbers, or has few values, stays as it is.
    ///
    /// @param values null where not declared
    public static List<@Nullable String> shown(List<@Nullable String> values) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String value : values) {
            BigDecimal number = value == null ? null : number(value);
            if (number != null) {
                numbers.add(number);
            } else if (value != null) {
                return values;
            }
        }
        numbers.sort(Comparator.naturalOrder());
        TreeMap<BigDecimal, Integer> rangeOf = new TreeMap<>();
        for (int smaller = 0; smaller < numbers.size(); smaller++) {
            rangeOf.putIfAbsent(numbers.get(smaller), smaller * RANGES / numbers.size());
        }
        return rangeOf.size() <= UserGroups.MOST_VALUES
                ? values
                : values.stream().<@Nullable String>map(value -> value == null ? null : range(value, rangeOf)).toList();
    }

    private static String range(String value, TreeMap<BigDecimal, Integer> rangeOf) {
        Integer own = rangeOf.get(new BigDecimal(value.strip()));
        List<BigDecimal> members = rangeOf.entrySet().stream().filter(entry -> entry.getValue().equals(own))
                .map(Map.Entry::getKey).toList();
        return members.getFirst().toPlainString() + " to " + members.getLast().toPlainString();
    }

    private static @Nullable BigDecimal begin(String value) {
        return number(value.split(" ", 2)[0]);
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
