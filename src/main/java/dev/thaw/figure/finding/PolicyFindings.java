package dev.thaw.figure.finding;

import dev.thaw.evaluate.clicks.ClickRate;
import dev.thaw.evaluate.clicks.EvidenceTier;
import dev.thaw.evaluate.clicks.LogFacts;
import dev.thaw.evaluate.clicks.PolicyEstimate;
import dev.thaw.evaluate.clicks.PolicyEstimate.Verdict;
import dev.thaw.evaluate.clicks.SlotEstimate;
import dev.thaw.figure.Numbers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says what logs of shown slots tell about clicks, and never more than their numbers hold.
public final class PolicyFindings {
    /// Fewer clicks than this and a reader is told that they are few.
    private static final int MANY_CLICKS = 400;

    private PolicyFindings() {}

    /// What a log says by itself.
    public static List<String> of(LogFacts facts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(facts.name() + ": " + Numbers.count(facts.slots()) + " shown slots of "
                + Numbers.count(facts.items()) + " items from " + day(facts.first()) + " to " + day(facts.last()) + ", "
                + Numbers.count(facts.clicks()) + " clicked"
                + (facts.skippedRows() == 0
                        ? "."
                        : "; " + Numbers.count(facts.skippedRows()) + " rows could not be used and were left out."));
        sentences.add("Click rate per shown slot " + told(facts.rate()) + ", by position "
                + String.join(", ",
                        facts.byPosition().stream()
                                .map(position -> position.position() + ": " + told(position.rate())).toList())
                + ".");
        sentences.add("Evidence: " + EvidenceTier.of(facts.tier()).label() + propensities(facts) + ".");
        return sentences;
    }

    /// What was estimated, whether it agrees with what was observed, and how little that may rest on.
    public static List<String> of(PolicyEstimate estimate) {
        List<String> sentences = new ArrayList<>();
        LogFacts log = estimate.log();
        LogFacts target = estimate.target();
        sentences.add(headline(estimate));
        SlotEstimate slots = estimate.estimate();
        sentences.add(String.format(Locale.ROOT,
                "Weights of the %s log: effective sample size %s of %s slots, %s with a weight, largest weight %.1f, mean "
                        + "weight %.2f (1 where the propensities are right and everything could be shown), %s.",
                log.name(), size(slots.effectiveSampleSize()), Numbers.count(slots.slots()),
                Numbers.count(slots.matches()), slots.largestWeight(), slots.meanWeight(),
                estimate.mostWeight() == null
                        ? "none clipped"
                        : Numbers.count(slots.clipped()) + " clipped at " + Numbers.plain(estimate.mostWeight())));
        for (Verdict verdict : estimate.verdicts()) {
            ClickRate rate = slots.rate(verdict.estimator()).orElseThrow();
            ClickRate difference = verdict.difference();
            sentences.add(verdict.estimator().toUpperCase(Locale.ROOT) + " " + told(rate) + ", minus observed "
                    + Numbers.interval(difference.mean(), difference.lower(), difference.upper(), 4, 0) + ": "
                    + (verdict.agrees() ? "agrees" : "does not agree") + ".");
        }
        sentences.add(
                "Observed for " + target.name() + ": " + told(target.rate()) + ", " + Numbers.count(target.clicks())
                        + " clicks on " + Numbers.count(target.slots()) + " slots.");
        if (estimate.unsupported() > 0) {
            sentences.add(String.format(Locale.ROOT,
                    "%.1f\u00a0%% of the slots of %s show an item that the %s log never shows at that position.",
                    100 * estimate.unsupported(), target.name(), log.name()));
        }
        if (Math.min(log.clicks(), target.clicks()) < MANY_CLICKS) {
            sentences.add("This is a small sample: " + Numbers.count(log.clicks()) + " clicks in " + log.name() + ", "
                    + Numbers.count(target.clicks()) + " in " + target.name()
                    + "; agreement means that the intervals cannot tell the two apart, not that they are equal.");
        }
        return sentences;
    }

    /// The sentence that stands on top.
    public static String headline(PolicyEstimate estimate) {
        String who = estimate.target().name() + " from the " + estimate.log().name() + " log";
        String refusal = estimate.estimate().refusal();
        if (refusal != null) {
            return "No estimate of " + who + ": " + refusal + ".";
        }
        ClickRate rate = estimate.estimate().headline().orElseThrow();
        boolean all = estimate.verdicts().stream().allMatch(Verdict::agrees);
        boolean none = estimate.verdicts().stream().noneMatch(Verdict::agrees);
        return "Estimated click rate per shown slot of " + who + ": " + told(rate) + " (SNIPS); observed "
                + told(estimate.target().rate()) + ". "
                + (all
                        ? "IPS, SNIPS and DR all agree with what was observed."
                        : none
                                ? "None of IPS, SNIPS and DR agrees with what was observed."
                                : "Not all of IPS, SNIPS and DR agree with what was observed.");
    }

    private static String propensities(LogFacts facts) {
        Double smallest = facts.smallestPropensity();
        Double largest = facts.largestPropensity();
        if (smallest == null || largest == null) {
            return "";
        }
        return smallest.equals(largest)
                ? ", propensity " + Numbers.plain(smallest) + " in every slot"
                : ", propensities from " + Numbers.plain(smallest) + " to " + Numbers.plain(largest);
    }

    private static String told(ClickRate rate) {
        return Numbers.interval(rate.mean(), rate.lower(), rate.upper(), 4, 0);
    }

    private static String size(double size) {
        return size < 10 ? Numbers.fixed(size, 1) : Numbers.count(Math.round(size));
    }

    private static LocalDate day(long moment) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment), ZoneOffset.UTC);
    }
}
