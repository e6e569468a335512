package dev.thaw.report.slides;

import dev.thaw.evaluate.clicks.ClickEstimate;
import dev.thaw.evaluate.clicks.ClickEvidence;
import dev.thaw.evaluate.clicks.ClickEvidence.ClickDifference;
import dev.thaw.evaluate.clicks.ClickRate;
import dev.thaw.evaluate.clicks.EvidenceTier;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.evaluate.statistics.Interval;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.finding.Finding.Topic;
import dev.thaw.recommend.SystemName;
import dev.thaw.report.slides.Slide.Body;
import dev.thaw.report.slides.Slide.LargeNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What people did in the end: how soon they convert, and what they click.
final class OutcomeSlides {
    private OutcomeSlides() {}

    static Optional<Slide> conversion(Evidence evidence) {
        RunResult.Ttfc ttfc = evidence.result().ttfc();
        if (ttfc == null || ttfc.curves().isEmpty() || ttfc.curves().getFirst().conversions() == 0) {
            return Optional.empty();
        }
        SurvivalCurve curve = ttfc.curves().getFirst();
        String counts = SlideText.text("conversion.footnote", Numbers.count(curve.conversions()),
                Numbers.count(curve.users()), String.join(", ", evidence.result().cohort().conversion()));
        return Optional.of(new Slide(Slide.Topic.CONVERSION, claim(curve),
                SlideFigures.survival(Figures.of(FigureName.TTFC, evidence.result())), interval(curve) + counts,
                evidence.note(Topic.CONVERSION)));
    }

    private static String claim(SurvivalCurve curve) {
        if (curve.medianDays() != null) {
            return SlideText.text("conversion.claim.half", Numbers.fixed(curve.medianDays(), 0));
        }
        if (curve.convertedByDay30() != null) {
            return SlideText.text("conversion.claim.month", Shares.percent(curve.convertedByDay30()));
        }
        return SlideText.text("conversion.claim.some", Numbers.count(curve.conversions()),
                Numbers.count(curve.users()));
    }

    private static String interval(SurvivalCurve curve) {
        Interval month = curve.convertedByDay30Interval();
        return month == null || curve.convertedByDay30() == null
                ? ""
                : SlideText.text("conversion.footnote.month",
                        Shares.percent(curve.convertedByDay30(), month.lower(), month.upper()));
    }

    static Optional<Slide> clicks(Evidence evidence) {
        ClickEvidence clicks = evidence.result().views().clicks();
        if (clicks == null) {
            return Optional.empty();
        }
        List<LargeNumber> numbers = new ArrayList<>();
        clicks.shownTo(ClickEvidence.ALL).ifPresent(shown -> numbers.add(new LargeNumber(
                Shares.percent(shown.perSlot().mean()),
                SlideText.text("clicks.shown", Numbers.count(shown.requests())))));
        Optional<ClickRate> hybrid = hybrid(clicks);
        hybrid.ifPresent(rate -> numbers
                .add(new LargeNumber(Shares.percent(rate.mean()), SlideText.text("clicks.hybrid"))));
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        String interval = hybrid.map(rate -> SlideText.text("clicks.footnote.hybrid",
                Shares.percent(rate.mean(), rate.lower(), rate.upper())))
                .orElseGet(() -> clicks.evidence() == EvidenceTier.SHOWN
                        ? ""
                        : SlideText.text("clicks.footnote.refused"));
        return Optional.of(new Slide(Slide.Topic.CLICKS, claim(clicks, hybrid), new Body.LargeNumbers(numbers),
                SlideText.text("clicks.footnote", Numbers.count(clicks.requests())) + interval,
                evidence.note(Topic.CLICKS)));
    }

    /// The hybrid's estimated click rate, where there is enough to estimate it from.
    static Optional<ClickRate> hybrid(ClickEvidence clicks) {
        if (clicks.evidence() == EvidenceTier.SHOWN) {
            return Optional.empty();
        }
        return clicks.of(ClickEvidence.ALL).stream().filter(estimate -> estimate.system() == SystemName.HYBRID)
                .map(ClickEstimate::slots).filter(slots -> slots.refusal() == null).findFirst()
                .flatMap(slots -> Objects.requireNonNull(slots).headline());
    }

    private static String claim(ClickEvidence clicks, Optional<ClickRate> hybrid) {
        if (clicks.evidence() == EvidenceTier.SHOWN) {
            return SlideText.text("clicks.claim.shown");
        }
        if (hybrid.isEmpty()) {
            return SlideText.text("clicks.claim.refused");
        }
        List<ClickDifference> apart = clicks.differences().stream()
                .filter(one -> one.group().equals(ClickEvidence.ALL) && !one.difference().holdsZero()).toList();
        String rate = Shares.percent(hybrid.get().mean());
        if (apart.isEmpty()) {
            return SlideText.text("clicks.claim.alike", rate);
        }
        boolean more = apart.stream().allMatch(one -> one.difference().lower() > 0);
        boolean fewer = apart.stream().allMatch(one -> one.difference().upper() < 0);
        String names = apart.stream().map(one -> SlideText.inWords(one.versus())).collect(Collectors.joining(", "));
        return more || fewer
                ? SlideText.text(more ? "clicks.claim.more" : "clicks.claim.fewer", rate, names)
                : SlideText.text("clicks.claim.mixed", rate);
    }
}
