package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// What the mixer listens to as history grows: the weight of each tower, and what content contributes to the score.
final class MixerFigures {
    /// The share's line stands beside the weight's in the same blue: its dash and marker are those of a third run.
    static final int SHARE_VARIANT = 2;

    private MixerFigures() {}

    /// Content's weight in blue and, mirrored at one half, collaborative's in orange: the two sum to 1.
    static Figure weight(RunResult result) {
        return figure(FigureName.MIXER_WEIGHT, text("mixer.weight.title"), axis(FigureName.MIXER_WEIGHT), result,
                () -> List.of(
                        new Line(SystemLabel.of(SystemName.CONTENT), SystemName.CONTENT, 0, true, weights(result)),
                        new Line(SystemLabel.of(SystemName.COLLABORATIVE), SystemName.COLLABORATIVE, 0, true,
                                complements(result))));
    }

    /// The part of the score's variance that the content tower contributes.
    static Figure share(RunResult result) {
        return figure(FigureName.CONTENT_SHARE, text("mixer.share.title"), axis(FigureName.CONTENT_SHARE), result,
                () -> List.of(
                        new Line(SystemLabel.of(SystemName.CONTENT), SystemName.CONTENT, 0, true, shares(result))));
    }

    /// Content's weight and what it contributes, in one picture.
    static Figure weightAndShare(RunResult result) {
        return figure(FigureName.WEIGHT_AND_SHARE, text("mixer.both.title"), axis(FigureName.WEIGHT_AND_SHARE), result,
                () -> List.of(
                        new Line(text("mixer.contentWeight"), SystemName.CONTENT, 0, true, weights(result)),
                        new Line(text("mixer.contentShare"), SystemName.CONTENT, SHARE_VARIANT, true, shares(result))));
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
            case MIXER_WEIGHT -> text("mixer.contentWeight.title");
            case CONTENT_SHARE -> text("mixer.share.title");
            default -> text("mixer.both.title");
        };
        String provenance = Captions.provenance(runs);
        if (lines.isEmpty()) {
            return new Figure(name, title, "", provenance,
                    new Drawing.Empty(text("mixer.noneOfThese")));
        }
        return new Figure(name, title, text("mixer.of", Captions.runs(mixed.size())) + bands(lines), provenance,
                HistoryAxes.lines(lines, axis(name)));
    }

    private static Axis axis(FigureName name) {
        return Axis.linear(text(switch (name) {
            case MIXER_WEIGHT -> "axis.weight";
            case CONTENT_SHARE -> "mixer.share.axis";
            default -> "mixer.both.axis";
        }), 0, 1);
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
                    new Line(text("mixer.runWeight", run.label()), SystemName.CONTENT, 2 * variant, true,
                            weight.points()),
                    new Line(text("mixer.runShare", run.label()), SystemName.CONTENT, 2 * variant + 1, true,
                            share.points()));
        };
    }

    private static Figure figure(FigureName name, String title, Axis vertical, RunResult result,
            Supplier<List<Line>> lines) {
        String provenance = Captions.provenance(result);
        if (result.mixer().isEmpty()) {
            return new Figure(name, title, "", provenance, new Drawing.Empty(text("mixer.none")));
        }
        List<Line> drawn = lines.get();
        return new Figure(name, title, Captions.cohort(result) + bands(drawn), provenance,
                HistoryAxes.marked(HistoryAxes.lines(drawn, vertical), result));
    }

    /// Says that bands are intervals, where a line has any.
    private static String bands(List<Line> lines) {
        return lines.stream().flatMap(line -> line.points().stream()).anyMatch(Point::hasInterval)
                ? " · " + text("caption.bands")
                : "";
    }

    private static List<MixerPoint> sorted(RunResult result) {
        return result.mixer().stream().sorted(Comparator.comparingInt(MixerPoint::n)).toList();
    }

    private static List<Point> complements(RunResult result) {
        return sorted(result).stream()
                .map(p -> new Point(p.n(), 1 - p.contentWeight(), 1 - p.upper(), 1 - p.lower(), p.users())).toList();
    }
}
