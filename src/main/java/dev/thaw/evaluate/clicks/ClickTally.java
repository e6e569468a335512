package dev.thaw.evaluate.clicks;

import dev.thaw.evaluate.clicks.ClickEvidence.ClickDifference;
import dev.thaw.evaluate.clicks.ClickEvidence.ShownRate;
import dev.thaw.evaluate.statistics.ResampledRatios.Ratio;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Adds up answered requests to rates: of what was shown, and of each system.
///
/// Rates are named while the requests are gone through and there once the [Resamples] are drawn.
final class ClickTally {
    private static final String CANNOT_MATCH_SLATES = "the whole slate matches too rarely, and of a single slot ";

    private final List<AnsweredRequest> requests;
    private final int[] units;
    private final int unitCount;
    private final EvidenceTier tier;
    private final CrossFit model;
    private final Resamples resamples;

    /// @param units the person or request that is drawn with each request, `[requests]`
    ClickTally(List<AnsweredRequest> requests, int[] units, EvidenceTier tier, Resamples resamples) {
        this.requests = requests;
        this.units = units;
        this.unitCount = Arrays.stream(units).max().orElse(-1) + 1;
        this.tier = tier;
        this.resamples = resamples;
        this.model = fitted();
    }

    private CrossFit fitted() {
        int slots = requests.size() * LoggedRequest.SLOTS;
        int[] unitOf = new int[slots];
        int[] positions = new int[slots];
        int[] items = new int[slots];
        boolean[] clicked = new boolean[slots];
        int next = 0;
        for (int k = 0; k < requests.size(); k++) {
            LoggedRequest logged = requests.get(k).logged();
            for (int slot = 0; slot < LoggedRequest.SLOTS; slot++) {
                if (logged.has(slot)) {
                    unitOf[next] = units[k];
                    positions[next] = slot + 1;
                    items[next] = logged.items()[slot];
                    clicked[next] = logged.clicked()[slot];
                    next++;
                }
            }
        }
        return CrossFit.of(Arrays.copyOf(unitOf, next), Arrays.copyOf(positions, next), Arrays.copyOf(items, next),
                Arrays.copyOf(clicked, next));
    }

    /// What was shown to a group.
    Supplier<ShownRate> shown(String group, int[] members) {
        Ratio perSlot = clickShare(members, 0, 1, 2);
        Supplier<ClickRate> rate = resamples.rate(ClickRate.OBSERVED, perSlot::resampled);
        int[] whole = Arrays.stream(members).filter(k -> requests.get(k).logged().isWhole()).toArray();
        if (whole.length == 0) {
            return () -> new ShownRate(group, members.length, rate.get(), null, null);
        }
        Ratio slates = requestShare(whole);
        Supplier<ClickRate> ctr = resamples.rate(ClickRate.OBSERVED, slates::resampled);
        List<Ratio> positions = IntStream.range(0, LoggedRequest.SLOTS).mapToObj(slot -> clickShare(whole, slot))
                .toList();
        Supplier<ClickRate> independent = resamples.rate(ClickRate.INDEPENDENT_SLOTS,
                drawn -> anyOf(positions, drawn));
        return () -> new ShownRate(group, members.length, rate.get(), ctr.get(), independent.get());
    }

    /// The estimate of a system for a group.
    ///
    /// @param system its place in the answers
    /// @param deep   whether positions and CTR@3 are estimated too
    Named estimate(SystemName name, int system, String group, int[] members, boolean deep) {
        WeightedSlots all = weighted(system, members, 0, 1, 2);
        Supplier<SlotEstimate> slots = estimate(0, all);
        if (!deep) {
            return new Named(all, () -> new ClickEstimate(name, group, members.length, slots.get(), List.of(), null,
                    "by history length only the click rate per shown slot is estimated"));
        }
        List<WeightedSlots> positions = IntStream.range(0, LoggedRequest.SLOTS)
                .mapToObj(slot -> weighted(system, members, slot)).toList();
        List<Supplier<SlotEstimate>> byPosition = IntStream.range(0, positions.size())
                .mapToObj(slot -> estimate(slot + 1, positions.get(slot))).toList();
        String reason = positions.stream().flatMap(slot -> Stream.ofNullable(EffectiveSample.refusal(slot)))
                .findFirst().orElse(null);
        Supplier<@Nullable ClickRate> ctr = ctrAt3(system, members, positions, reason == null);
        return new Named(all, () -> {
            ClickRate rate = ctr.get();
            return new ClickEstimate(name, group, members.length, slots.get(),
                    byPosition.stream().map(Supplier::get).toList(), rate,
                    rate != null ? null : CANNOT_MATCH_SLATES + reason);
        });
    }

    /// An estimate that is there once the resamples are drawn.
    ///
    /// @param slots    what it is made of
    /// @param estimate the estimate
    record Named(WeightedSlots slots, Supplier<ClickEstimate> estimate) {}

    /// The paired difference of two systems' click rates per shown slot; null where one of them is refused.
    @Nullable
    Supplier<ClickDifference> difference(Named hybrid, Named other, SystemName versus, String group) {
        if (EffectiveSample.refusal(hybrid.slots()) != null || EffectiveSample.refusal(other.slots()) != null) {
            return null;
        }
        Ratio one = hybrid.slots().snips();
        Ratio two = other.slots().snips();
        Supplier<ClickRate> difference = resamples.rate(headline(),
                drawn -> one.resampled(drawn) - two.resampled(drawn));
        return () -> new ClickDifference(versus, group, difference.get());
    }

    private Supplier<SlotEstimate> estimate(int position, WeightedSlots slots) {
        String refusal = EffectiveSample.refusal(slots);
        List<Supplier<ClickRate>> rates = new ArrayList<>();
        if (refusal == null) {
            Ratio normalised = slots.snips();
            if (tier == EvidenceTier.PROPENSITIES) {
                rates.add(resamples.rate(ClickRate.IPS, slots.ips()::resampled));
                rates.add(resamples.rate(ClickRate.SNIPS, normalised::resampled));
                rates.add(resamples.rate(ClickRate.DR, slots.dr()::resampled));
            } else {
                rates.add(resamples.rate(ClickRate.REPLAY, normalised::resampled));
            }
        }
        return () -> new SlotEstimate(position, slots.slots(), slots.matches(), slots.effectiveSampleSize(),
                slots.largestWeight(), slots.meanWeight(), slots.clipped(),
                rates.stream().map(Supplier::get).toList(), refusal);
    }

    /// By whole slates where a uniform log has enough of them, else under the assumption of independent slots.
    private Supplier<@Nullable ClickRate> ctrAt3(int system, int[] members, List<WeightedSlots> positions,
            boolean supported) {
        int[] matching = Arrays.stream(members).filter(k -> showsWhole(system, requests.get(k))).toArray();
        if (tier == EvidenceTier.UNIFORM_REPLAY && matching.length >= EffectiveSample.LEAST) {
            Ratio slates = requestShare(matching);
            return resamples.rate(ClickRate.SLATE, slates::resampled)::get;
        }
        if (!supported) {
            return () -> null;
        }
        List<Ratio> rates = positions.stream().map(WeightedSlots::snips).toList();
        return resamples.rate(ClickRate.INDEPENDENT_SLOTS, drawn -> anyOf(rates, drawn))::get;
    }

    private static boolean showsWhole(int system, AnsweredRequest request) {
        return request.logged().isWhole()
                && Arrays.equals(request.wouldShow()[system], request.logged().items());
    }

    private String headline() {
        return tier == EvidenceTier.PROPENSITIES ? ClickRate.SNIPS : ClickRate.REPLAY;
    }

    private static double anyOf(List<Ratio> positions, int[] drawn) {
        double none = 1;
        for (Ratio position : positions) {
            none *= 1 - position.resampled(drawn);
        }
        return 1 - none;
    }

    private WeightedSlots weighted(int system, int[] members, int... slots) {
        WeightedSlots weighted = new WeightedSlots(unitCount, Double.POSITIVE_INFINITY);
        for (int k : members) {
            LoggedRequest logged = requests.get(k).logged();
            for (int slot : slots) {
                double propensity = logged.propensities()[slot];
                if (logged.has(slot) && !Double.isNaN(propensity)) {
                    int would = requests.get(k).wouldShow()[system][slot];
                    double match = tier == EvidenceTier.PROPENSITIES ? 1 / propensity : 1;
                    ClickModel unseen = model.unseenBy(units[k]);
                    weighted.add(units[k], would == logged.items()[slot] ? match : 0, logged.clicked()[slot],
                            unseen.rate(logged.items()[slot], slot + 1), unseen.rate(would, slot + 1));
                }
            }
        }
        return weighted;
    }

    private Ratio clickShare(int[] members, int... slots) {
        double[] clicks = new double[unitCount];
        double[] shown = new double[unitCount];
        for (int k : members) {
            LoggedRequest logged = requests.get(k).logged();
            for (int slot : slots) {
                if (logged.has(slot)) {
                    clicks[units[k]] += logged.clicked()[slot] ? 1 : 0;
                    shown[units[k]]++;
                }
            }
        }
        return WeightedSlots.ratio(clicks, shown);
    }

    private Ratio requestShare(int[] members) {
        double[] clicked = new double[unitCount];
        double[] asked = new double[unitCount];
        for (int k : members) {
            clicked[units[k]] += requests.get(k).logged().isClickedAnywhere() ? 1 : 0;
            asked[units[k]]++;
        }
        return WeightedSlots.ratio(clicked, asked);
    }
}
