package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.comparison.ComparedFields.Field;
import dev.thaw.experiment.comparison.ComparedMeasure;
import dev.thaw.experiment.comparison.RunComparison;
import dev.thaw.figure.comparison.MeasureLabel;
import dev.thaw.recommend.SystemName;
import dev.thaw.ui.common.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Every entry's differing settings and its measures: what a sweep is read from.
///
/// @param entries  label by id, in the order of the comparison
/// @param axes     the settings that differ, then the measures
/// @param measures values of every measure that is known, in the order of the entries
/// @param settings texts of every setting that differs, by key, in the order of the entries
public record SweepTable(Map<String, String> entries, List<ParallelAxis> axes,
        Map<ComparedMeasure, double[]> measures, Map<String, List<String>> settings) {
    /// Measures that are axes of their own; others only colour.
    private static final List<ComparedMeasure> AXES = List.of(ComparedMeasure.HIT, ComparedMeasure.NDCG,
            ComparedMeasure.DIVERSITY, ComparedMeasure.COVERAGE, ComparedMeasure.COLDEST_WEIGHT,
            ComparedMeasure.WARMEST_WEIGHT);

    static SweepTable of(RunComparison comparison, SystemName system) {
        Map<String, String> entries = new LinkedHashMap<>();
        comparison.entries().forEach(entry -> entries.put(entry.id(), entry.label()));
        Map<String, List<String>> settings = new LinkedHashMap<>();
        List<ParallelAxis> axes = new ArrayList<>();
        for (Field field : comparison.fields()) {
            if (field.differs()) {
                settings.put(field.key(), field.values());
                axes.add(ParallelAxis.ofSetting(field.key(), title(field), field.values()));
            }
        }
        Map<ComparedMeasure, double[]> measures = new EnumMap<>(ComparedMeasure.class);
        for (ComparedMeasure measure : ComparedMeasure.values()) {
            double[] values = comparison.entries().stream()
                    .mapToDouble(entry -> RunComparison.value(entry, measure, system)).toArray();
            if (Arrays.stream(values).anyMatch(value -> !Double.isNaN(value))) {
                measures.put(measure, values);
            }
        }
        AXES.stream().filter(measures::containsKey).forEach(measure -> axes.add(ParallelAxis.ofNumbers(measure.key(),
                MeasureLabel.of(measure), Objects.requireNonNull(measures.get(measure)))));
        return new SweepTable(entries, axes, measures, settings);
    }

    /// A field as people read it: as Configure names it where it has a name there, with the section it stands in.
    static String title(Field field) {
        String own = "compare.field." + field.key();
        if (Messages.has(own)) {
            return text(own);
        }
        String configured = "configure." + field.key();
        int dot = field.key().indexOf('.');
        if (!Messages.has(configured)) {
            return field.key();
        }
        String name = text(configured);
        String section = field.key().substring(0, Math.max(0, dot));
        return section.isEmpty() || name.toLowerCase(Locale.ROOT).contains(section)
                ? name
                : text("compare.field.inSection", name, section);
    }
}
