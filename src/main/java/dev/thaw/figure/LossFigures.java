package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Training loss by epoch: a development figure, a line for each part and phase.
final class LossFigures {
    private LossFigures() {}

    static Figure of(RunResult result) {
        List<Line> lines = lines(result, "", null);
        return figure(lines, phases(result), Captions.provenance(result),
                text("loss.none"));
    }

    /// The losses of several runs; each run keeps one dash.
    static Figure overlay(List<LabelledRun> runs) {
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            lines.addAll(lines(runs.get(k).result(), runs.get(k).label() + ", ", k));
        }
        return figure(lines, "", Captions.provenance(runs), text("loss.noneOfThese"));
    }

    /// @param variant the run's place among several, or null for a run alone, whose phases have a dash each
    private static List<Line> lines(RunResult result, String prefix, @Nullable Integer variant) {
        Map<String, Map<String, List<Point>>> byPhase = new LinkedHashMap<>();
        for (RunResult.EpochLoss epoch : result.loss()) {
            epoch.losses().forEach((part, loss) -> byPhase.computeIfAbsent(epoch.phase(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(part, _ -> new ArrayList<>()).add(Point.bare(epoch.epoch(), loss, 0)));
        }
        List<Line> lines = new ArrayList<>();
        int phase = 0;
        for (Map<String, List<Point>> parts : byPhase.values()) {
            int dash = variant == null ? phase : variant;
            phase++;
            String suffix = byPhase.size() == 1 ? "" : ", " + text("loss.phase", phase);
            parts.forEach((part, points) -> lines
                    .add(new Line(prefix + label(part) + suffix, system(part), dash, false, points)));
        }
        return lines;
    }

    /// What the phases were, where there are several: ` · phase 1: towers before T1 · phase 2: towers`.
    private static String phases(RunResult result) {
        List<String> names = result.loss().stream().map(RunResult.EpochLoss::phase).distinct().toList();
        StringBuilder phases = new StringBuilder();
        for (int k = 0; k < names.size() && names.size() > 1; k++) {
            phases.append(" · ").append(text("loss.phases", k + 1, names.get(k)));
        }
        return phases.toString();
    }

    private static Figure figure(List<Line> lines, String phases, String provenance, String absence) {
        if (lines.isEmpty()) {
            return new Figure(FigureName.LOSS, text("loss.title"), "", provenance, new Drawing.Empty(absence));
        }
        double highest = 0;
        double lastEpoch = 1;
        for (Line line : lines) {
            for (Point point : line.points()) {
                highest = Math.max(highest, point.value());
                lastEpoch = Math.max(lastEpoch, point.x());
            }
        }
        Axis horizontal = new Axis(text("loss.horizontal"), Axis.Scale.LINEAR, List.of(), 1, Math.max(2, lastEpoch));
        Axis vertical = Axis.linear(text("loss.vertical"), 0, HistoryAxes.roundUp(highest));
        return new Figure(FigureName.LOSS, text("loss.title"),
                text("loss.subtitle") + phases,
                provenance, new Drawing.Lines(horizontal, vertical, lines));
    }

    /// What a part of the loss is called.
    private static String label(String part) {
        SystemName system = system(part);
        return system == null ? part : system == SystemName.HYBRID ? text("loss.mixer") : SystemLabel.of(system);
    }

    private static @Nullable SystemName system(String part) {
        return switch (part) {
            case "content" -> SystemName.CONTENT;
            case "collaborative" -> SystemName.COLLABORATIVE;
            case "mixer" -> SystemName.HYBRID;
            default -> null;
        };
    }
}
