package dev.thaw.report.slides;

import dev.thaw.evaluate.Crossover;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.figure.CrossoverLabel;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.finding.Finding.Topic;
import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Description against behaviour: which of the two serves people better, and which the hybrid listens to.
final class TowerSlides {
    private static final Set<SystemName> TOWERS = Set.of(SystemName.CONTENT, SystemName.COLLABORATIVE);
    private static final double HALF = 0.5;

    private TowerSlides() {}

    static Optional<Slide> crossover(Evidence evidence) {
        return evidence.result().views().crossover().stream().findFirst()
                .flatMap(crossover -> crossover(evidence, crossover));
    }

    private static Optional<Slide> crossover(Evidence evidence, Crossover crossover) {
        boolean byHits = crossover.metric().equals(Evidence.HIT);
        String measure = SlideText.text(byHits ? "axis.right" : "axis.order");
        String interval = crossover.open() || crossover.established() && crossover.length() == null
                ? ""
                : SlideText.text("crossover.footnote.interval", CrossoverLabel.of(crossover));
        return SlideFigures.lines(
                Figures.of(byHits ? FigureName.HIT_AT_3 : FigureName.NDCG_AT_10, evidence.result()), TOWERS, TOWERS,
                measure, true)
                .map(body -> new Slide(Slide.Topic.CROSSOVER, claim(crossover), body,
                        interval + SlideText.text("crossover.footnote", evidence.newcomersInWords()),
                        evidence.note(Topic.CROSSOVER)));
    }

    private static String claim(Crossover crossover) {
        Double length = crossover.length();
        Double lower = crossover.lower();
        Double upper = crossover.upper();
        if (crossover.established()) {
            if (length == null || upper == null) {
                return SlideText.text("crossover.claim.always");
            }
            return lower == null
                    ? SlideText.text("crossover.claim.atMost", CrossoverLabel.interactions(upper))
                    : SlideText.text("crossover.claim", CrossoverLabel.interactions(length));
        }
        return lower == null
                ? SlideText.text("crossover.claim.open")
                : SlideText.text("crossover.claim.late", CrossoverLabel.interactions(lower));
    }

    static Optional<Slide> mixer(Evidence evidence) {
        List<MixerPoint> points = evidence.mixer();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        MixerPoint first = points.getFirst();
        MixerPoint last = points.getLast();
        String weights = points.size() == 1
                ? SlideText.text("mixer.footnote.one", weight(first), Integer.toString(first.n()))
                : SlideText.text("mixer.footnote", weight(first), Integer.toString(first.n()), weight(last),
                        Integer.toString(last.n()));
        String caution = evidence.found(Topic.CONTRIBUTION) ? SlideText.text("mixer.footnote.caution") : "";
        return SlideFigures.lines(Figures.of(FigureName.MIXER_WEIGHT, evidence.result()), TOWERS, TOWERS,
                SlideText.text("axis.weight"), false)
                .map(body -> new Slide(Slide.Topic.MIXER, claim(points), body,
                        weights + SlideText.text("footnote.people", evidence.newcomersInWords()) + caution,
                        evidence.note(Topic.MIXER, Topic.CONTRIBUTION)));
    }

    /// One side leads where the interval of its weight lies wholly above one half.
    private static String claim(List<MixerPoint> points) {
        List<MixerPoint> description = points.stream().filter(point -> point.lower() > HALF).toList();
        List<MixerPoint> behaviour = points.stream().filter(point -> point.upper() < HALF).toList();
        if (description.size() == points.size()) {
            return SlideText.text("mixer.claim.description");
        }
        if (behaviour.size() == points.size()) {
            return SlideText.text("mixer.claim.behaviour");
        }
        if (!description.isEmpty() && !behaviour.isEmpty()
                && description.getLast().n() < behaviour.getFirst().n()) {
            return SlideText.text("mixer.claim.turns", Integer.toString(description.getLast().n()),
                    Integer.toString(behaviour.getFirst().n()));
        }
        if (behaviour.isEmpty() && !description.isEmpty() && description.getFirst() == points.getFirst()) {
            return SlideText.text("mixer.claim.fades");
        }
        return SlideText.text("mixer.claim.neither");
    }

    private static String weight(MixerPoint point) {
        return Numbers.interval(point.contentWeight(), point.lower(), point.upper(), 2, HALF);
    }
}
