package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.clicks.ClickRate;
import dev.thaw.evaluate.clicks.EvidenceTier;
import dev.thaw.evaluate.clicks.LogFacts;
import dev.thaw.evaluate.clicks.PolicyEstimate;
import dev.thaw.evaluate.clicks.PolicyEstimate.Verdict;
import dev.thaw.evaluate.clicks.SlotEstimate;
import dev.thaw.figure.EvidenceLabel;
import dev.thaw.figure.Numbers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says what logs of shown slots tell about clicks, and never more than their numbers hold.
public final class PolicyFindings {
    /// Fewer clicks than this and a reader is told that they are few.
    private static final int MANY_CLICKS = 400;

    private PolicyFindings() {}

    /// What a log says by itself.
    public static List<String> of(LogFacts facts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(text("policy.log", facts.name(), Numbers.count(facts.slots()), Numbers.count(facts.items()),
                day(facts.first()), day(facts.last()), Numbers.count(facts.clicks()),
                facts.skippedRows() == 0
                        ? "."
                        : text("policy.log.leftOut", Numbers.count(facts.skippedRows()))));
        sentences.add(text("policy.rate", told(facts.rate()), facts.byPosition().stream()
                .map(position -> text("policy.rate.position", String.valueOf(position.position()),
                        told(position.rate())))
                .collect(Collectors.joining(", "))));
        sentences.add(text("policy.evidence", EvidenceLabel.of(EvidenceTier.of(facts.tier())), propensities(facts)));
        return sentences;
    }

    /// What was estimated, whether it agrees with what was observed, and how little that may rest on.
    public static List<String> of(PolicyEstimate estimate) {
        List<String> sentences = new ArrayList<>();
        LogFacts log = estimate.log();
        LogFacts target = estimate.target();
        sentences.add(headline(estimate));
        SlotEstimate slots = estimate.estimate();
        sentences.add(text("policy.weights", log.name(), size(slots.effectiveSampleSize()),
                Numbers.count(slots.slots()), Numbers.count(slots.matches()), Numbers.fixed(slots.largestWeight(), 1),
                Numbers.fixed(slots.meanWeight(), 2),
                estimate.mostWeight() == null
                        ? text("policy.noneClipped")
                        : text("policy.clippedAt", Numbers.count(slots.clipped()),
                                Numbers.plain(estimate.mostWeight()))));
        for (Verdict verdict : estimate.verdicts()) {
            ClickRate rate = slots.rate(verdict.estimator()).orElseThrow();
            ClickRate difference = verdict.difference();
            sentences.add(text(verdict.agrees() ? "policy.agrees" : "policy.disagrees",
                    verdict.estimator().toUpperCase(Locale.ROOT), told(rate),
                    Numbers.interval(difference.mean(), difference.lower(), difference.upper(), 4, 0)));
        }
        sentences.add(text("policy.observedFor", target.name(), told(target.rate()), Numbers.count(target.clicks()),
                Numbers.count(target.slots())));
        if (estimate.unsupported() > 0) {
            sentences.add(text("policy.unsupported", Numbers.fixed(100 * estimate.unsupported(), 1), target.name(),
                    log.name()));
        }
        if (Math.min(log.clicks(), target.clicks()) < MANY_CLICKS) {
            sentences.add(text("policy.few", Numbers.count(log.clicks()), log.name(), Numbers.count(target.clicks()),
                    target.name()));
        }
        return sentences;
    }

    /// The sentence that stands on top.
    public static String headline(PolicyEstimate estimate) {
        String who = text("policy.who", estimate.target().name(), estimate.log().name());
        String refusal = estimate.estimate().refusal();
        if (refusal != null) {
            return text("policy.noEstimate", who, refusal);
        }
        ClickRate rate = estimate.estimate().headline().orElseThrow();
        boolean all = estimate.verdicts().stream().allMatch(Verdict::agrees);
        boolean none = estimate.verdicts().stream().noneMatch(Verdict::agrees);
        String agreement = text(all ? "policy.allAgree" : none ? "policy.noneAgrees" : "policy.someAgree");
        return text("policy.headline", who, told(rate), told(estimate.target().rate()), agreement);
    }

    private static String propensities(LogFacts facts) {
        Double smallest = facts.smallestPropensity();
        Double largest = facts.largestPropensity();
        if (smallest == null || largest == null) {
            return "";
        }
        return smallest.equals(largest)
                ? text("policy.propensity", Numbers.plain(smallest))
                : text("policy.propensities", Numbers.plain(smallest), Numbers.plain(largest));
    }

    private static String told(ClickRate rate) {
        return Numbers.interval(rate.mean(), rate.lower(), rate.upper(), 4, 0);
    }

    private static String size(double size) {
        return size < 10 ? Numbers.fixed(size, 1) : Numbers.count(Math.round(size));
    }

    private static String day(long moment) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment), ZoneOffset.UTC).toString();
    }
}
