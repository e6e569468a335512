package dev.thaw.report.slides;

import dev.thaw.evaluate.Difference;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.finding.Finding.Topic;
import dev.thaw.figure.finding.Verdict;
import dev.thaw.recommend.SystemName;
import java.util.Optional;
import java.util.Set;

/// The hybrid against the best alternative, by history length.
final class AccuracySlide {
    private AccuracySlide() {}

    static Optional<Slide> of(Evidence evidence) {
        return evidence.hasHybrid() ? evidence.bestAlternative().flatMap(best -> of(evidence, best)) : Optional.empty();
    }

    private static Optional<Slide> of(Evidence evidence, SystemName best) {
        Optional<Difference> overall = evidence.hybridAgainst(best);
        String difference = overall.map(one -> SlideText.text("accuracy.footnote.difference",
                Shares.points(one.mean(), one.lower(), one.upper()))).orElse("");
        return SlideFigures.lines(Figures.of(FigureName.HIT_AT_3, evidence.result()),
                Set.of(SystemName.HYBRID, best, SystemName.RANDOM), Set.of(SystemName.HYBRID),
                SlideText.text("axis.right"), false)
                .map(body -> new Slide(Slide.Topic.ACCURACY, claim(best, overall), body,
                        difference + SlideText.text("accuracy.footnote", evidence.newcomersInWords()),
                        evidence.note(Topic.ACCURACY, Topic.TOWERS)));
    }

    private static String claim(SystemName best, Optional<Difference> overall) {
        String name = SlideText.inWords(best);
        if (overall.isEmpty()) {
            return SlideText.text("accuracy.claim.unknown", name);
        }
        Difference difference = overall.get();
        return switch (Verdict.of(difference)) {
            case BETTER -> SlideText.text("accuracy.claim.better", name, Shares.points(difference.mean()));
            case WORSE -> SlideText.text("accuracy.claim.worse", name, Shares.points(difference.mean()));
            case NOT_DISTINGUISHABLE -> SlideText.text("accuracy.claim.alike", name);
        };
    }
}
