package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.Sweep;
import dev.thaw.failure.BadInputException;
import dev.thaw.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How several values of a setting are typed into its one field, in the language that is spoken: where a comma stands for
/// decimals it cannot part two values too.
enum SeveralText {
    /// With commas between, whole numbers also as a range: `8, 16, 32`, `1…5`. In German with semicolons, or with commas
    /// that a space follows: `0,1; 0,3`.
    VALUES(Map.of(Language.ENGLISH, ",", Language.GERMAN, ";|,(?=\\s)"),
            Map.of(Language.ENGLISH, ", ", Language.GERMAN, "; ")),
    /// With semicolons between, since a single value already has commas: `0, 1, 5; 0, 2, 10`. In German with bars, since
    /// it may have semicolons too: `0,5; 0,7 | 0,6; 0,8`.
    LISTS(Map.of(Language.ENGLISH, ";", Language.GERMAN, "\\|"),
            Map.of(Language.ENGLISH, "; ", Language.GERMAN, " | ")),
    /// Not at all.
    NEVER(Map.of(), Map.of());

    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,9})\\s*(?:…|\\.{2,3})\\s*(\\d{1,9})\\s*");

    private final Map<Language, Pattern> separators;
    private final Map<Language, String> joints;

    SeveralText(Map<Language, String> separators, Map<Language, String> joints) {
        this.separators = separators.entrySet().stream().collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, separator -> Pattern.compile(separator.getValue())));
        this.joints = joints;
    }

    /// Whether a text asks for several values.
    boolean isSeveral(String typed) {
        return this != NEVER && (separator().matcher(typed).find() || this == VALUES && RANGE.matcher(typed).matches());
    }

    /// The single values of a text that asks for several.
    ///
    /// @throws BadInputException for a range that descends or is longer than the longest sweep
    List<String> parts(String typed) {
        List<String> parts = new ArrayList<>();
        for (String part : separator().split(typed)) {
            Matcher range = RANGE.matcher(part);
            if (this == VALUES && range.matches()) {
                parts.addAll(range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
            } else if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    String join(Stream<String> parts) {
        return parts.collect(Collectors.joining(Objects.requireNonNull(joints.get(Language.spoken()))));
    }

    private Pattern separator() {
        return Objects.requireNonNull(separators.get(Language.spoken()));
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
