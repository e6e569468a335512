package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.ItemHistoryPoint;
import dev.thaw.evaluate.ItemMixerPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The cold-start curve of items: what a system finds, and what the mixer listens to, by how much was known of the item.
final class ItemHistoryFigures {
    private static final String METRIC = "recall@10";

    private ItemHistoryFigures() {}

    /// All systems of a run; below each bucket the number of targets in it.
    static Figure recall(RunResult result) {
        List<Line> lines = new ArrayList<>();
        for (SystemName system : SystemName.values()) {
            List<Point> points = recall(result, system);
            if (!points.isEmpty()) {
                lines.add(new Line(SystemLabel.of(system), system, 0, system == SystemName.HYBRID, points));
            }
        }
        String band = lines.stream().anyMatch(Line::band) ? " · " + text("caption.band") : "";
        return figure(FigureName.ACCURACY_BY_ITEM_HISTORY, Captions.pooled(result) + band,
                Captions.provenance(result), lines, buckets(result, true), text("items.noRecall"));
    }

    /// One system of several runs, each with its band.
    static Figure recall(List<LabelledRun> runs, SystemName system) {
        List<Line> lines = new ArrayList<>();
        Map<Integer, String> buckets = new TreeMap<>();
        for (int k = 0; k < runs.size(); k++) {
            List<Point> points = recall(runs.get(k).result(), system);
            if (!points.isEmpty()) {
                lines.add(new Line(runs.get(k).label(), system, k, true, points));
                buckets.putAll(buckets(runs.get(k).result(), false));
            }
        }
        return figure(FigureName.ACCURACY_BY_ITEM_HISTORY,
                Captions.of(SystemLabel.of(system), lines.size()) + " · " + text("caption.bands"),
                Captions.provenance(runs), lines, buckets, text("items.noneRecall"));
    }

    /// The weights of both towers; they sum to 1.
    static Figure mixer(RunResult result) {
        List<ItemMixerPoint> mixer = result.views().mixerByItemHistory();
        List<Line> lines = mixer.isEmpty()
                ? List.of()
                : List.of(new Line(SystemLabel.of(SystemName.CONTENT), SystemName.CONTENT, 0, true, weights(mixer)),
                        new Line(SystemLabel.of(SystemName.COLLABORATIVE), SystemName.COLLABORATIVE, 0, true,
                                weights(mixer).stream().map(point -> new Point(point.x(), 1 - point.value(),
                                        1 - point.upper(), 1 - point.lower(), point.users())).toList()));
        return figure(FigureName.MIXER_BY_ITEM_HISTORY, Captions.pooled(result) + " · " + text("caption.bands"),
                Captions.provenance(result), lines, mixerBuckets(mixer), text("items.noMixer"));
    }

    /// Content's weight of several runs.
    static Figure mixer(List<LabelledRun> runs) {
        List<Line> lines = new ArrayList<>();
        Map<Integer, String> buckets = new TreeMap<>();
        for (int k = 0; k < runs.size(); k++) {
            List<ItemMixerPoint> mixer = runs.get(k).result().views().mixerByItemHistory();
            if (!mixer.isEmpty()) {
                lines.add(new Line(runs.get(k).label(), SystemName.CONTENT, k, true, weights(mixer)));
                buckets.putAll(mixerBuckets(mixer));
            }
        }
        return figure(FigureName.MIXER_BY_ITEM_HISTORY,
                text("items.mixer.of", Captions.runs(lines.size())) + " · " + text("caption.bands"),
                Captions.provenance(runs), lines, buckets, text("items.noneMixer"));
    }

    /// @param buckets name of each bucket by its lower end
    private static Figure figure(FigureName name, String subtitle, String provenance, List<Line> lines,
            Map<Integer, String> buckets, String absence) {
        boolean recall = name == FigureName.ACCURACY_BY_ITEM_HISTORY;
        String title = recall ? text("items.recall.title") : text("items.mixer.title");
        if (lines.isEmpty()) {
            return new Figure(name, title, "", provenance, new Drawing.Empty(absence));
        }
        Axis vertical = recall
                ? Axis.linear(text("items.recall.axis"), 0, HistoryAxes.roundUp(HistoryAxes.highest(lines)))
                : Axis.linear(text("axis.weight"), 0, 1);
        return new Figure(name, title, subtitle, provenance,
                new Drawing.Lines(horizontal(buckets), vertical, lines));
    }

    private static Axis horizontal(Map<Integer, String> buckets) {
        List<Double> ticks = buckets.keySet().stream().map(Integer::doubleValue).toList();
        List<String> names = List.copyOf(buckets.values());
        return ticks.size() > 1
                ? new Axis(text("items.axis"), Axis.Scale.LOG_ONE_PLUS, ticks, names, ticks.getFirst(), ticks.getLast())
                : new Axis(text("items.axis"), Axis.Scale.LINEAR, ticks, names, ticks.getFirst() - 1,
                        ticks.getFirst() + 1);
    }

    private static List<Point> recall(RunResult result, SystemName system) {
        return result.views().itemHistory().stream()
                .filter(point -> point.system() == system && point.metric().equals(METRIC))
                .sorted(Comparator.comparingInt(ItemHistoryPoint::from))
                .map(point -> new Point(point.from(), point.mean(), point.lower(), point.upper(), point.users()))
                .toList();
    }

    private static List<Point> weights(List<ItemMixerPoint> mixer) {
        return mixer.stream().map(point -> new Point(point.from(), point.contentWeight(), point.lower(), point.upper(),
                point.users())).toList();
    }

    /// @param counted whether the number of targets stands below the bucket
    private static Map<Integer, String> buckets(RunResult result, boolean counted) {
        Map<Integer, String> buckets = new TreeMap<>();
        for (ItemHistoryPoint point : result.views().itemHistory()) {
            buckets.put(point.from(), bucket(point.from(), point.to())
                    + (counted ? "\nn " + Numbers.count(point.targets()) : ""));
        }
        return buckets;
    }

    private static Map<Integer, String> mixerBuckets(List<ItemMixerPoint> mixer) {
        Map<Integer, String> buckets = new TreeMap<>();
        mixer.forEach(point -> buckets.put(point.from(), bucket(point.from(), point.to())));
        return buckets;
    }

    /// A bucket in words: `0`, `1–2`, `51+`.
    private static String bucket(int from, @Nullable Integer to) {
        return to == null ? from + "+" : from == to ? String.valueOf(from) : from + "–" + to;
    }
}
