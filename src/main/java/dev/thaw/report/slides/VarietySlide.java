package dev.thaw.report.slides;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.finding.Finding.Topic;
import dev.thaw.recommend.SystemName;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How much of the catalogue's variety a list shows, by history length.
final class VarietySlide {
    private VarietySlide() {}

    static Optional<Slide> of(Evidence evidence) {
        List<CurvePoint> points = evidence.curve(SystemName.HYBRID, Evidence.DIVERSITY);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        Set<SystemName> drawn = EnumSet.of(SystemName.HYBRID, SystemName.RANDOM);
        evidence.bestAlternative().ifPresent(drawn::add);
        CurvePoint first = points.getFirst();
        CurvePoint last = points.getLast();
        String ends = points.size() == 1
                ? SlideText.text("variety.footnote.one", told(first), Integer.toString(first.n()))
                : SlideText.text("variety.footnote", told(first), Integer.toString(first.n()), told(last),
                        Integer.toString(last.n()));
        return SlideFigures.lines(Figures.of(FigureName.DIVERSITY, evidence.result()), drawn,
                Set.of(SystemName.HYBRID), SlideText.text("axis.variety"), false)
                .map(body -> new Slide(Slide.Topic.VARIETY, claim(first, last), body,
                        ends + SlideText.text("variety.footnote.data",
                                Numbers.count(evidence.result().data().categories()), evidence.newcomersInWords()),
                        evidence.note(Topic.DIVERSITY, Topic.TRADEOFF)));
    }

    private static String claim(CurvePoint first, CurvePoint last) {
        String from = Shares.percent(first.mean());
        String to = Shares.percent(last.mean());
        if (first.n() == last.n()) {
            return SlideText.text("variety.claim.one", from);
        }
        if (first.lower() > last.upper()) {
            return SlideText.text("variety.claim.narrower", from, to);
        }
        if (first.upper() < last.lower()) {
            return SlideText.text("variety.claim.broader", from, to);
        }
        return SlideText.text("variety.claim.open");
    }

    private static String told(CurvePoint point) {
        return Shares.percent(point.mean(), point.lower(), point.upper());
    }
}
