package dev.thaw.experiment.comparison;

import dev.thaw.experiment.comparison.ComparedFields.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A comparison as CSV (RFC 4180), unrounded.
///
/// Columns: `kind,key,run,label,value,lower,upper,seed_spread,delta,delta_lower,delta_upper,p,adjusted_p`. A row of kind
/// `field` is a field of a run, with its text as value; one of kind `measure` a measure.
public final class ComparisonCsv {
    private static final String END = "\r\n";
    /// A cell that begins so is a formula to spreadsheets.
    private static final String FORMULA_STARTS = "=+-@\t";

    private ComparisonCsv() {}

    /// The whole file.
    public static String text(ComparisonTable table) {
        StringBuilder text = new StringBuilder(
                "kind,key,run,label,value,lower,upper,seed_spread,delta,delta_lower,delta_upper,p,adjusted_p" + END);
        List<ComparedEntry> entries = table.comparison().entries();
        for (Field field : table.comparison().fields()) {
            for (int k = 0; k < entries.size(); k++) {
                start(text, "field", field.key(), entries.get(k)).append(cell(field.values().get(k)))
                        .append(",,,,,,,,").append(END);
            }
        }
        for (ComparisonTable.Row row : table.rows()) {
            for (int k = 0; k < entries.size(); k++) {
                ComparedValue value = row.values().get(k);
                Delta delta = value.delta();
                start(text, "measure", row.measure().key(), entries.get(k))
                        .append(numbers(value.value(), value.lower(), value.upper(), value.spread())).append(',')
                        .append(delta == null
                                ? ",,,"
                                : numbers(delta.mean(), delta.lower(), delta.upper(), delta.pValue()))
                        .append(',').append(numbers(row.adjustedP().get(k))).append(END);
            }
        }
        return text.toString();
    }

    private static StringBuilder start(StringBuilder text, String kind, String key, ComparedEntry entry) {
        return text.append(kind).append(',').append(cell(key)).append(',')
                .append(cell(String.join(" ", entry.runs().stream().map(ComparedRun::run).toList()))).append(',')
                .append(cell(entry.label())).append(',');
    }

    private static String numbers(double... values) {
        return Arrays.stream(values).mapToObj(value -> Double.isNaN(value) ? "" : String.valueOf(value))
                .collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
