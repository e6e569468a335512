package dev.thaw.figure;

import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// What the mixer listens to as history grows: the weight of each tower, and what content contributes to the score.
final class MixerFigures {
    private static final String WEIGHT_TITLE = "Mixer weight by history length";
    private static final String WEIGHT_AXIS = "Mean weight in the mix, over candidates and users";
    private static final String SHARE_TITLE = "Content's share by history length";
    private static final String SHARE_AXIS = "Part of the score's variance across candidates that content contributes";
    private static final String BOTH_TITLE = "Weight and share by history length";
    private static final String BOTH_AXIS = "Content's weight in the mix, and its share of the score's variance";
    private static final String CONTENT_WEIGHT = "content, weight";
    private static final String CONTENT_SHARE = "content, share";
    private static final String NO_MIXER = "The mixer belongs to the hybrid; this run did not include it.";
    private static final String BANDS = " · bands: 95\u00a0% intervals";
    private static final Axis UNIT_WEIGHT = Axis.linear(WEIGHT_AXIS, 0, 1);
    private static final Axis UNIT_SHARE = Axis.linear(SHARE_AXIS, 0, 1);
    private static final Axis UNIT_BOTH = Axis.linear(BOTH_AXIS, 0, 1);
    /// The share's line stands beside the weight's in the same blue: its dash and marker are those of a third run.
    private static final int SHARE_VARIANT = 2;

    private MixerFigures() {}

    /// Content's weight in blue and, mirrored at one half, collaborative's in orange: the two sum to 1.
    static Figure weight(RunResult result) {
        return figure(FigureName.MIXER_WEIGHT, WEIGHT_TITLE, UNIT_WEIGHT, result, () -> List.of(
                new Line(SystemLabel.of(SystemName.CONTENT), SystemName.CONTENT, 0, true, weights(result)),
                new Line(SystemLabel.of(SystemName.COLLABORATIVE), SystemName.COLLABORATIVE, 0, true,
                        complements(result))));
    }

    /// The part of the score's variance that the content tower contributes.
    static Figure share(RunResult result) {
        return figure(FigureName.CONTENT_SHARE, SHARE_TITLE, UNIT_SHARE, result, () -> List.of(
                new Line(SystemLabel.of(SystemName.CONTENT), SystemName.CONTENT, 0, true, shares(result))));
    }

    /// Content's weight and what it contributes, in one picture.
    static Figure weightAndShare(RunResult result) {
        return figure(FigureName.WEIGHT_AND_SHARE, BOTH_TITLE, UNIT_BOTH, result, () -> List.of(
                new Line(CONTENT_WEIGHT, SystemName.CONTENT, 0, true, weights(result)),
                new Line(CONTENT_SHARE, SystemName.CONTENT, SHARE_VARIANT, true, shares(result))));
    }

    /// Content's weight, its share, or both, of several runs.
    static Figure overlay(FigureName name, List<LabelledRun> runs) {
        List<Line> lines = new ArrayList<>();
        List<LabelledRun> mixed = runs.stream().filter(run -> !run.result().mixer().isEmpty()).toList();
        for (int k = 0; k < runs.size(); k++) {
            LabelledRun run = runs.get(k);
            if (mixed.contains(run)) {
                lines.addAll(lines(name, run, k));
            }
        }
        String title = switch (name) {
            case MIXER_WEIGHT -> "Content's mixer weight by history length";
            case CONTENT_SHARE -> SHARE_TITLE;
            default -> BOTH_TITLE;
        };
        String provenance = Captions.provenance(runs);
        if (lines.isEmpty()) {
            return new Figure(name, title, "", provenance,
                    new Drawing.Empty("The mixer belongs to the hybrid; none of these runs included it."));
        }
        Axis vertical = switch (name) {
            case MIXER_WEIGHT -> UNIT_WEIGHT;
            case CONTENT_SHARE -> UNIT_SHARE;
            default -> UNIT_BOTH;
        };
        return new Figure(name, title, "content tower of " + Captions.runs(mixed.size()) + bands(lines), provenance,
                HistoryAxes.lines(lines, vertical));
    }

    static List<Point> weights(RunResult result) {
        return sorted(result).stream()
                .map(p -> new Point(p.n(), p.contentWeight(), p.lower(), p.upper(), p.users())).toList();
    }

    /// Content's share; without intervals in results of earlier versions.
    static List<Point> shares(RunResult result) {
        return sorted(result).stream()
                .map(p -> new Point(p.n(), p.contentShare(), p.shareLower(), p.shareUpper(), p.users())).toList();
    }

    private static List<Line> lines(FigureName name, LabelledRun run, int variant) {
        Line weight = new Line(run.label(), SystemName.CONTENT, variant, true, weights(run.result()));
        Line share = new Line(run.label(), SystemName.CONTENT, variant, true, shares(run.result()));
        return switch (name) {
            case MIXER_WEIGHT -> List.of(weight);
            case CONTENT_SHARE -> List.of(share);
            default -> List.of(
                    new Line(run.label() + ", weight", SystemName.CONTENT, 2 * variant, true, weight.points()),
                    new Line(run.label() + ", share", SystemName.CONTENT, 2 * variant + 1, true, share.points()));
        };
    }

    private static Figure figure(FigureName name, String title, Axis vertical, RunResult result,
            Supplier<List<Line>> lines) {
        String provenance = Captions.provenance(result);
        if (result.mixer().isEmpty()) {
            return new Figure(name, title, "", provenance, new Drawing.Empty(NO_MIXER));
        }
        List<Line> drawn = lines.get();
        return new Figure(name, title, Captions.cohort(result) + bands(drawn), provenance,
                HistoryAxes.marked(HistoryAxes.lines(drawn, vertical), result));
    }

    /// Says that bands are intervals, where a line has any.
    private static String bands(List<Line> lines) {
        return lines.stream().flatMap(line -> line.points().stream()).anyMatch(Point::hasInterval) ? BANDS : "";
    }

    private static List<MixerPoint> sorted(RunResult result) {
        return result.mixer().stream().sorted(Comparator.comparingInt(MixerPoint::n)).toList();
    }

    private static List<Point> complements(RunResult result) {
        return sorted(result).stream()
                .map(p -> new Point(p.n(), 1 - p.contentWeight(), 1 - p.upper(), 1 - p.lower(), p.users())).toList();
    }
}
