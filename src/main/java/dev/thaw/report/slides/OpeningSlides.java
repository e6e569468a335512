package dev.thaw.report.slides;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.finding.Finding.Topic;
import dev.thaw.recommend.SystemName;
import dev.thaw.report.slides.Slide.Body;
import dev.thaw.report.slides.Slide.LargeNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is shown, and whom it is about.
final class OpeningSlides {
    private OpeningSlides() {}

    static Slide title(Evidence evidence) {
        RunResult.DataCounts data = evidence.result().data();
        String subtitle = SlideText.text("title.subtitle", evidence.dataName(), Numbers.count(data.users()),
                Numbers.count(data.items()), Numbers.count(data.events()));
        String footnote = evidence.result().origins() > 1
                ? SlideText.text("title.footnote.origins", evidence.newcomersInWords(),
                        Integer.toString(evidence.result().origins()), evidence.split())
                : SlideText.text("title.footnote", evidence.newcomersInWords(), evidence.split());
        return new Slide(Slide.Topic.TITLE, SlideText.text("title.claim"), new Body.Opening(subtitle), footnote,
                evidence.note(Topic.COHORT));
    }

    static Optional<Slide> cold(Evidence evidence) {
        RunResult result = evidence.result();
        if (evidence.newcomers() == 0 || result.data().users() == 0) {
            return Optional.empty();
        }
        List<LargeNumber> numbers = new ArrayList<>();
        numbers.add(new LargeNumber(evidence.newcomersInWords(), SlideText.text("cold.newcomers",
                Numbers.count(result.data().users()),
                Shares.percent((double) evidence.newcomers() / result.data().users()))));
        Optional<CurvePoint> first = atSignUp(evidence);
        first.ifPresent(point -> numbers.add(new LargeNumber(Shares.percent(point.mean()),
                SlideText.text("cold.right", SlideText.inWords(point.system())))));
        numbers.add(new LargeNumber(SlideText.text("cold.atLeast", Integer.toString(result.cohort().minEvents())),
                SlideText.text("cold.events")));
        String interval = first.map(point -> SlideText.text("cold.footnote.interval",
                Shares.percent(point.mean(), point.lower(), point.upper()))).orElse("");
        return Optional.of(new Slide(Slide.Topic.COLD,
                SlideText.text("cold.claim", evidence.newcomersInWords()), new Body.LargeNumbers(numbers),
                SlideText.text("cold.footnote") + interval, evidence.note(Topic.COHORT)));
    }

    /// How often the hybrid's, else the best alternative's, first list is right.
    private static Optional<CurvePoint> atSignUp(Evidence evidence) {
        Optional<SystemName> system = evidence.hasHybrid()
                ? Optional.of(SystemName.HYBRID)
                : evidence.bestAlternative();
        return system.flatMap(
                name -> evidence.curve(name, Evidence.HIT).stream().filter(point -> point.n() == 0).findFirst());
    }
}
