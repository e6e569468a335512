package dev.thaw.report.slides;

import dev.thaw.evaluate.Crossover;
import dev.thaw.evaluate.clicks.ClickEvidence;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.CrossoverLabel;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.finding.Finding.Topic;
import dev.thaw.figure.finding.Verdict;
import dev.thaw.recommend.SystemName;
import dev.thaw.report.slides.Slide.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What may be trusted, and what follows.
final class ClosingSlides {
    /// With fewer people than this an audience is told that they are few.
    private static final int MANY = 300;

    private ClosingSlides() {}

    static Slide trust(Evidence evidence) {
        RunResult result = evidence.result();
        String cautions = result.notes().isEmpty()
                ? ""
                : SlideText.text("trust.footnote", Numbers.count(result.notes().size()));
        if (!result.leaks().isEmpty()) {
            return new Slide(Slide.Topic.TRUST, SlideText.text("trust.claim.leak"),
                    new Body.Points(List.of(SlideText.text("trust.leak"), SlideText.text("trust.leak.next"))),
                    cautions, evidence.note(Topic.LEAK));
        }
        List<String> points = new ArrayList<>();
        points.add(result.audit().isEmpty()
                ? SlideText.text("trust.unchecked")
                : SlideText.text("trust.checked", Numbers.count(result.audit().size())));
        points.add(SlideText.text("trust.offline"));
        points.add(SlideText.text(evidence.newcomers() < MANY ? "trust.few" : "trust.people",
                evidence.newcomersInWords()));
        return new Slide(Slide.Topic.TRUST,
                SlideText.text(result.audit().isEmpty() ? "trust.claim.unchecked" : "trust.claim"),
                new Body.Points(points), cautions, String.join("\n\n", result.notes()));
    }

    static Slide next(Evidence evidence) {
        List<String> points = new ArrayList<>();
        if (!evidence.result().leaks().isEmpty()) {
            points.add(SlideText.text("next.leak"));
        } else {
            points.add(evidence.hasHybrid()
                    ? evidence.bestAlternative().map(best -> aboutHybrid(evidence, best))
                            .orElseGet(() -> SlideText.text("next.alternatives"))
                    : SlideText.text("next.hybrid"));
            describe(evidence).ifPresent(points::add);
            ClickEvidence clicks = evidence.result().views().clicks();
            if (clicks == null) {
                points.add(SlideText.text("next.clicks"));
            } else if (OutcomeSlides.hybrid(clicks).isEmpty()) {
                points.add(SlideText.text("next.explore"));
            }
        }
        return new Slide(Slide.Topic.NEXT, SlideText.text("next.claim"), new Body.Points(points), "", "");
    }

    private static String aboutHybrid(Evidence evidence, SystemName best) {
        String name = SlideText.inWords(best);
        return evidence.hybridAgainst(best).map(difference -> switch (Verdict.of(difference)) {
            case BETTER -> SlideText.text("next.better", name);
            case WORSE -> SlideText.text("next.worse", name);
            case NOT_DISTINGUISHABLE -> SlideText.text("next.alike", name);
        }).orElseGet(() -> SlideText.text("next.alike", name));
    }

    /// That descriptions matter, where it is settled that they lead at first: else they may never have led.
    private static Optional<String> describe(Evidence evidence) {
        return evidence.result().views().crossover().stream().findFirst().filter(found -> found.lower() != null)
                .map(ClosingSlides::describe);
    }

    private static String describe(Crossover crossover) {
        Double length = crossover.length();
        return crossover.established() && length != null
                ? SlideText.text("next.describe", CrossoverLabel.interactions(length))
                : SlideText.text("next.describe.late",
                        CrossoverLabel.interactions(Objects.requireNonNull(crossover.lower())));
    }
}
