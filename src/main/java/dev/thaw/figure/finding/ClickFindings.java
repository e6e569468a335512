package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.clicks.ClickEstimate;
import dev.thaw.evaluate.clicks.ClickEvidence;
import dev.thaw.evaluate.clicks.ClickEvidence.ClickDifference;
import dev.thaw.evaluate.clicks.ClickRate;
import dev.thaw.evaluate.clicks.EvidenceTier;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.EvidenceLabel;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.SystemLabel;
import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What logged impressions say about clicks; nothing where there are none.
final class ClickFindings {
    private ClickFindings() {}

    static Optional<Finding> of(RunResult result) {
        ClickEvidence evidence = result.views().clicks();
        if (evidence == null) {
            return Optional.empty();
        }
        String shown = evidence.shownTo(ClickEvidence.ALL)
                .map(rate -> text("finding.clicks.shown", Numbers.count(rate.requests()), told(rate.perSlot())))
                .orElse("");
        String judged = evidence.evidence() == EvidenceTier.SHOWN
                ? text("finding.clicks.noPropensities")
                : ". " + hybrid(evidence);
        return Optional.of(new Finding(Finding.Topic.CLICKS, shown + judged));
    }

    private static String hybrid(ClickEvidence evidence) {
        Optional<ClickEstimate> found = evidence.of(ClickEvidence.ALL).stream()
                .filter(estimate -> estimate.system() == SystemName.HYBRID).findFirst();
        if (found.isEmpty()) {
            return text("finding.clicks.notAsked");
        }
        ClickEstimate hybrid = found.get();
        String refusal = hybrid.slots().refusal();
        if (refusal != null) {
            return text("finding.clicks.refused", refusal);
        }
        ClickRate rate = hybrid.slots().headline().orElseThrow();
        return text("finding.clicks.hybrid", told(rate), EvidenceLabel.of(evidence.evidence()),
                Numbers.count(Math.round(hybrid.slots().effectiveSampleSize())), against(evidence.differences().stream()
                        .filter(difference -> difference.group().equals(ClickEvidence.ALL)).toList()));
    }

    private static String against(List<ClickDifference> differences) {
        if (differences.isEmpty()) {
            return text("finding.clicks.alone");
        }
        List<ClickDifference> apart = differences.stream().filter(one -> !one.difference().holdsZero()).toList();
        if (apart.isEmpty()) {
            return text("finding.clicks.open");
        }
        return text("finding.clicks.apart", apart.stream()
                .map(one -> text("finding.clicks.by", SystemLabel.of(one.versus()),
                        Numbers.interval(one.difference().mean(), one.difference().lower(),
                                one.difference().upper(), 3, 0)))
                .collect(Collectors.joining(", ")));
    }

    private static String told(ClickRate rate) {
        return Numbers.interval(rate.mean(), rate.lower(), rate.upper(), 3, 0);
    }
}
