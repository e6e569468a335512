package dev.thaw.report.slides;

import dev.thaw.experiment.RunResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The story of a run.
public final class Slides {
    private Slides() {}

    /// The slides of a run in the order of telling; what it has no evidence for is left out.
    ///
    /// A run whose audit found a leak has no claims to make: its story is that it must not be told.
    public static List<Slide> of(RunResult result) {
        Evidence evidence = Evidence.of(result);
        Slide title = OpeningSlides.title(evidence);
        Slide trust = ClosingSlides.trust(evidence);
        Slide next = ClosingSlides.next(evidence);
        if (!result.leaks().isEmpty()) {
            return List.of(title, trust, next);
        }
        return Stream.of(Optional.of(title), OpeningSlides.cold(evidence), AccuracySlide.of(evidence),
                TowerSlides.crossover(evidence), TowerSlides.mixer(evidence), OutcomeSlides.conversion(evidence),
                OutcomeSlides.clicks(evidence), VarietySlide.of(evidence), Optional.of(trust), Optional.of(next))
                .flatMap(Optional::stream).toList();
    }
}
