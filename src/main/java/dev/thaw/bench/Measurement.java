package dev.thaw.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thaw.experiment.Machine;
import dev.thaw.experiment.ThawVersion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a benchmark measured.
///
/// @param benchmark which
/// @param sizes     what it was measured on: counts by name, in the order in which they are told
/// @param rounds    how many counted
/// @param figures   what came out
public record Measurement(BenchmarkName benchmark, Map<String, Integer> sizes, int rounds, List<Figure> figures) {
    /// From here on digits after the point are noise.
    private static final double LARGE = 1000;

    public Measurement {
        sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
        figures = List.copyOf(figures);
    }

    /// One flat JSON object in one line: the median under the figure's key, lowest and highest under that key with
    /// `lowest` and `highest` before it.
    public String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("benchmark", benchmark.text());
        sizes.forEach(json::put);
        json.put("rounds", rounds);
        for (Figure figure : figures) {
            json.put(figure.key(), rounded(figure.median()));
            if (figure.spread()) {
                String key = Character.toUpperCase(figure.key().charAt(0)) + figure.key().substring(1);
                json.put("lowest" + key, rounded(figure.lowest())).put("highest" + key, rounded(figure.highest()));
            }
        }
        json.put("thaw", ThawVersion.current()).put("java", Machine.java()).put("os", Machine.os()).put("cpu",
                Machine.cpu());
        return json.toString();
    }

    /// A table for people.
    public String table() {
        StringBuilder text = new StringBuilder(benchmark.text()).append(":");
        sizes.forEach((name, count) -> text.append(String.format(Locale.ROOT, " %,d %s,", count, words(name))));
        text.append(' ').append(rounds).append(rounds == 1 ? " round\n" : " rounds\n");
        for (Figure figure : figures) {
            text.append(String.format(Locale.ROOT, "  %-32s %14s", words(figure.key()), number(figure.median())));
            if (figure.spread()) {
                text.append("  (").append(number(figure.lowest())).append(" … ").append(number(figure.highest()))
                        .append(')');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static double rounded(double value) {
        return value >= LARGE ? Math.rint(value) : Double.parseDouble(String.format(Locale.ROOT, "%.4g", value));
    }

    private static String number(double value) {
        return value >= LARGE
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }

    /// `positivesPerSecond` as `positives per second`.
    private static String words(String key) {
        return key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).strip();
    }
}
