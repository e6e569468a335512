package dev.thaw.figure.finding;

import dev.thaw.evaluate.clicks.ClickEstimate;
import dev.thaw.evaluate.clicks.ClickEvidence;
import dev.thaw.evaluate.clicks.ClickEvidence.ClickDifference;
import dev.thaw.evaluate.clicks.ClickRate;
import dev.thaw.evaluate.clicks.EvidenceTier;
import dev.thaw.experiment.RunResult;
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
                .map(rate -> "Of the first three slots that were really shown at "
                        + Numbers.count(rate.requests()) + " requests, " + told(rate.perSlot()) + " were clicked")
                .orElse("");
        String judged = evidence.evidence() == EvidenceTier.SHOWN
                ? "; without propensities no system can be judged by them."
                : ". " + hybrid(evidence);
        return Optional.of(new Finding(Finding.Topic.CLICKS, shown + judged));
    }

    private static String hybrid(ClickEvidence evidence) {
        Optional<ClickEstimate> found = evidence.of(ClickEvidence.ALL).stream()
                .filter(estimate -> estimate.system() == SystemName.HYBRID).findFirst();
        if (found.isEmpty()) {
            return "The hybrid was not asked what it would have shown.";
        }
        ClickEstimate hybrid = found.get();
        String refusal = hybrid.slots().refusal();
        if (refusal != null) {
            return "Hybrid's click rate is refused: " + refusal + ".";
        }
        ClickRate rate = hybrid.slots().headline().orElseThrow();
        return "Hybrid's own are estimated at " + told(rate) + " (" + evidence.evidence().label()
                + ", effective sample size " + Numbers.count(Math.round(hybrid.slots().effectiveSampleSize())) + ")"
                + against(evidence.differences().stream()
                        .filter(difference -> difference.group().equals(ClickEvidence.ALL)).toList());
    }

    private static String against(List<ClickDifference> differences) {
        if (differences.isEmpty()) {
            return "; no other system has enough matching slots to be compared with.";
        }
        List<ClickDifference> apart = differences.stream().filter(one -> !one.difference().holdsZero()).toList();
        if (apart.isEmpty()) {
            return "; no difference to another system is established.";
        }
        return "; apart from " + apart.stream()
                .map(one -> SystemLabel.of(one.versus()) + " by "
                        + Numbers.interval(one.difference().mean(), one.difference().lower(),
                                one.difference().upper(), 3, 0))
                .collect(Collectors.joining(", ")) + ".";
    }

    private static String told(ClickRate rate) {
        return Numbers.interval(rate.mean(), rate.lower(), rate.upper(), 3, 0);
    }
}
