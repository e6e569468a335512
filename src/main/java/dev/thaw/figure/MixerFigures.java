package dev.thaw.figure;

import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What the mixer listens to as history grows: the weight of each tower, and what content contributes to the score.
final class MixerFigures {
    private static final String WEIGHT_TITLE = "Mixer weight by history length";
    private static final String WEIGHT_AXIS = "Mean weight in the mix, over candidates and users";
    private static final String SHARE_TITLE = "Content's share of the score by history length";
    private static final String SHARE_AXIS = "Part of the score's variance across candidates that content contributes";
    private static final String NO_MIXER = "The mixer belongs to the hybrid; this run did not include it.";
    private static final Axis UNIT_WEIGHT = Axis.linear(WEIGHT_AXIS, 0, 1);
    private static final Axis UNIT_SHARE = Axis.linear(SHARE_AXIS, 0, 1);

    private MixerFigures() {}

    /// Content's weight in blue and, mirrored at one half, collaborative's in orange: the two sum to 1.
    static Figure weight(RunResult result) {
        List<MixerPoint> mixer = sorted(result);
        String provenance = Captions.provenance(result);
        if (mixer.isEmpty()) {
            return new Figure(FigureName.MIXER_WEIGHT, WEIGHT_TITLE, "", provenance, new Drawing.Empty(NO_MIXER));
        }
        List<Line> lines = List.of(
                new Line(SystemLabel.of(SystemName.CONTENT), SystemName.CONTENT, 0, true, weights(mixer)),
                new Line(SystemLabel.of(SystemName.COLLABORATIVE), SystemName.COLLABORATIVE, 0, true,
                        complements(mixer)));
        return new Figure(FigureName.MIXER_WEIGHT, WEIGHT_TITLE,
                Captions.cohort(result) + " · bands: 95\u00a0% intervals", provenance,
                HistoryAxes.lines(lines, UNIT_WEIGHT));
    }

    /// The part of the score's variance that the content tower contributes; results hold no interval for it.
    static Figure share(RunResult result) {
        List<MixerPoint> mixer = sorted(result);
        String provenance = Captions.provenance(result);
        if (mixer.isEmpty()) {
            return new Figure(FigureName.CONTENT_SHARE, SHARE_TITLE, "", provenance, new Drawing.Empty(NO_MIXER));
        }
        Line line = new Line(SystemLabel.of(SystemName.CONTENT), SystemName.CONTENT, 0, false, shares(mixer));
        return new Figure(FigureName.CONTENT_SHARE, SHARE_TITLE, Captions.cohort(result), provenance,
                HistoryAxes.lines(List.of(line), UNIT_SHARE));
    }

    /// Content's weight, or its share, of several runs.
    static Figure overlay(FigureName name, List<LabelledRun> runs) {
        boolean weight = name == FigureName.MIXER_WEIGHT;
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            List<MixerPoint> mixer = sorted(runs.get(k).result());
            if (!mixer.isEmpty()) {
                lines.add(new Line(runs.get(k).label(), SystemName.CONTENT, k, weight,
                        weight ? weights(mixer) : shares(mixer)));
            }
        }
        String title = weight ? "Content's mixer weight by history length" : SHARE_TITLE;
        String provenance = Captions.provenance(runs);
        if (lines.isEmpty()) {
            return new Figure(name, title, "", provenance,
                    new Drawing.Empty("The mixer belongs to the hybrid; none of these runs included it."));
        }
        String bands = weight ? " · bands: 95\u00a0% intervals" : "";
        return new Figure(name, title, "content tower of " + Captions.runs(lines.size()) + bands, provenance,
                HistoryAxes.lines(lines, weight ? UNIT_WEIGHT : UNIT_SHARE));
    }

    private static List<MixerPoint> sorted(RunResult result) {
        return result.mixer().stream().sorted(Comparator.comparingInt(MixerPoint::n)).toList();
    }

    private static List<Point> weights(List<MixerPoint> mixer) {
        return mixer.stream().map(p -> new Point(p.n(), p.contentWeight(), p.lower(), p.upper(), p.users())).toList();
    }

    private static List<Point> complements(List<MixerPoint> mixer) {
        return mixer.stream()
                .map(p -> new Point(p.n(), 1 - p.contentWeight(), 1 - p.upper(), 1 - p.lower(), p.users())).toList();
    }

    private static List<Point> shares(List<MixerPoint> mixer) {
        return mixer.stream().map(p -> Point.bare(p.n(), p.contentShare(), p.users())).toList();
    }
}
