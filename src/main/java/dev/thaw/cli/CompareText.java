package dev.thaw.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thaw.experiment.comparison.Comparability;
import dev.thaw.experiment.comparison.ComparedEntry;
import dev.thaw.experiment.comparison.ComparedFields.Field;
import dev.thaw.experiment.comparison.ComparedRun;
import dev.thaw.experiment.comparison.ComparedValue;
import dev.thaw.experiment.comparison.ComparisonTable;
import dev.thaw.experiment.comparison.Delta;
import dev.thaw.experiment.comparison.RunComparison;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.SystemLabel;
import dev.thaw.figure.comparison.MeasureLabel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A comparison of runs as text and as JSON.
final class CompareText {
    private static final int DECIMALS = 3;

    private CompareText() {}

    /// Text for people: who stands against whom, the differing fields, then every measure.
    static String of(ComparisonTable table) {
        RunComparison comparison = table.comparison();
        StringBuilder text = new StringBuilder("Baseline: ").append(name(comparison.base())).append('\n');
        for (ComparedEntry entry : comparison.entries()) {
            if (!entry.id().equals(comparison.base().id())) {
                text.append("Against it: ").append(name(entry)).append(caution(comparison.comparability(entry)))
                        .append('\n');
            }
        }
        text.append("\nWhat differs\n");
        List<Field> differing = comparison.fields().stream().filter(Field::differs).toList();
        if (differing.isEmpty()) {
            text.append("  nothing but the name\n");
        }
        differing.forEach(field -> text.append(String.format(Locale.ROOT, "  %-28s %s%n", field.key(),
                String.join("  |  ", field.values()))));
        text.append("\nMean over history lengths, ").append(SystemLabel.of(table.system())).append('\n');
        for (ComparisonTable.Row row : table.rows()) {
            text.append("  ").append(MeasureLabel.of(row.measure())).append('\n');
            for (int k = 0; k < row.values().size(); k++) {
                text.append(String.format(Locale.ROOT, "    %-34s %s%n", comparison.entries().get(k).label(),
                        cell(row, k, k == comparison.baseline())));
            }
        }
        return text.append(notes(table)).toString();
    }

    private static String name(ComparedEntry entry) {
        return entry.label() + " (" + String.join(", ", entry.runs().stream().map(ComparedRun::run).toList()) + ")";
    }

    private static String caution(Comparability comparability) {
        return switch (comparability) {
            case SAME -> "";
            case OTHER_COHORT -> " – judged on other people or by another protocol: no differences are given";
            case OTHER_DATA -> " – saw other data: no differences are given";
        };
    }

    private static String cell(ComparisonTable.Row row, int place, boolean baseline) {
        ComparedValue value = row.values().get(place);
        if (!value.isKnown()) {
            return "–";
        }
        String own = Numbers.fixed(value.value(), DECIMALS)
                + (Double.isNaN(value.spread()) ? "" : " ± " + Numbers.fixed(value.spread(), DECIMALS) + " over seeds");
        Delta delta = value.delta();
        if (baseline || delta == null) {
            return own + (baseline ? "   baseline" : "");
        }
        return own + "   " + (delta.isPaired()
                ? signed(delta.mean(), Numbers.interval(delta.mean(), delta.lower(), delta.upper(), DECIMALS, 0)) + "  "
                        + words(delta.verdict()) + (row.holds(place) ? " *" : "")
                : signed(delta.mean(), Numbers.fixed(delta.mean(), DECIMALS)) + "  no paired interval");
    }

    private static String signed(double mean, String text) {
        return mean > 0 ? "+" + text : text;
    }

    private static String words(Delta.Verdict verdict) {
        return switch (verdict) {
            case MORE -> "higher";
            case LESS -> "lower";
            case OPEN -> "inconclusive";
            case UNKNOWN -> "";
        };
    }

    private static String notes(ComparisonTable table) {
        StringBuilder notes = new StringBuilder();
        if (table.paired() > 0) {
            notes.append(String.format(Locale.ROOT, "%nDifferences are from the baseline, paired by person, with 95 %% "
                    + "intervals. %d of %d exclude zero; %d hold after Holm's correction for all of them (*).%n",
                    table.different(), table.paired(), table.holding()));
            if (!table.comparison().entries().stream().allMatch(ComparedEntry::isMerged)) {
                notes.append("They tell what other people would change, not what another seed would: run several seeds "
                        + "and join them by --merge-seeds to see that.\n");
            }
        }
        if (table.lacksPeople()) {
            notes.append(
                    "\nSome runs keep no values by person (an earlier Thaw stored them), so their differences have "
                            + "no paired interval; train them again to have one.\n");
        }
        return notes.toString();
    }

    /// The same as JSON.
    static String json(ComparisonTable table) throws JsonProcessingException {
        RunComparison comparison = table.comparison();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("system", table.system().text()).put("baseline", comparison.base().id());
        ArrayNode entries = root.putArray("entries");
        for (ComparedEntry entry : comparison.entries()) {
            ObjectNode node = entries.addObject().put("id", entry.id()).put("label", entry.label());
            ArrayNode runs = node.putArray("runs");
            entry.runs().forEach(run -> runs.add(run.run()));
            node.put("comparable", comparison.comparability(entry).name().toLowerCase(Locale.ROOT));
        }
        ArrayNode fields = root.putArray("differences");
        comparison.fields().stream().filter(Field::differs).forEach(field -> {
            ArrayNode values = fields.addObject().put("key", field.key()).putArray("values");
            field.values().forEach(values::add);
        });
        ArrayNode measures = root.putArray("measures");
        table.rows().forEach(row -> measures.add(measure(comparison, row)));
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(root) + "\n";
    }

    private static ObjectNode measure(RunComparison comparison, ComparisonTable.Row row) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("measure", row.measure().key());
        ArrayNode values = node.putArray("values");
        for (int k = 0; k < row.values().size(); k++) {
            ComparedValue value = row.values().get(k);
            Delta delta = value.delta();
            ObjectNode entry = values.addObject().put("id", comparison.entries().get(k).id())
                    .put("value", finite(value.value())).put("lower", finite(value.lower()))
                    .put("upper", finite(value.upper())).put("seedSpread", finite(value.spread()));
            if (delta == null) {
                entry.putNull("delta");
            } else {
                entry.putObject("delta").put("mean", delta.mean()).put("lower", finite(delta.lower()))
                        .put("upper", finite(delta.upper())).put("paired", delta.isPaired())
                        .put("adjustedP", finite(row.adjustedP().get(k))).put("users", delta.users());
            }
        }
        return node;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
