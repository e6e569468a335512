package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.Sweep;
import dev.thaw.failure.BadInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How several values of a setting are typed into its one field.
enum SeveralText {
    /// With commas between, whole numbers also as a range: `8, 16, 32`, `1…5`.
    COMMAS(","),
    /// With semicolons between, where a single value already has commas: `0, 1, 5; 0, 2, 10`.
    SEMICOLONS(";"),
    /// Not at all.
    NEVER("");

    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,9})\\s*(?:…|\\.{2,3})\\s*(\\d{1,9})\\s*");

    private final String separator;

    SeveralText(String separator) {
        this.separator = separator;
    }

    /// Whether a text asks for several values.
    boolean isSeveral(String typed) {
        return this != NEVER && (typed.contains(separator) || this == COMMAS && RANGE.matcher(typed).matches());
    }

    /// The single values of a text that asks for several.
    ///
    /// @throws BadInputException for a range that descends or is longer than the longest sweep
    List<String> parts(String typed) {
        List<String> parts = new ArrayList<>();
        for (String part : typed.split(separator)) {
            Matcher range = RANGE.matcher(part);
            if (this == COMMAS && range.matches()) {
                parts.addAll(range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
            } else if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    String join(Stream<String> parts) {
        return parts.collect(Collectors.joining(separator + " "));
    }

    private static List<String> range(int from, int to) {
        if (to < from || to - from >= Sweep.MOST_RUNS) {
            throw new BadInputException(text("setting.several.range", String.valueOf(Sweep.MOST_RUNS)));
        }
        String[] numbers = new String[to - from + 1];
        Arrays.setAll(numbers, k -> String.valueOf(from + k));
        return List.of(numbers);
    }
}
