package dev.thaw.evaluate.clicks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The click rate per shown slot of one policy, and what it rests on.
///
/// @param position            the slot from 1, or 0 for the first three together
/// @param slots               logged slots looked at
/// @param matches             slots that show what the policy would (or could) have shown: those with a weight
/// @param effectiveSampleSize `(Σ w)² / Σ w²`
/// @param largestWeight       the heaviest slot's weight
/// @param meanWeight          about 1 where the propensities are right and the log could show all that the policy shows
/// @param clipped             slots whose weight was cut
/// @param rates               by estimator; empty where refused
/// @param refusal             why there is no estimate, or null
public record SlotEstimate(int position, int slots, int matches, double effectiveSampleSize, double largestWeight,
        double meanWeight, int clipped, List<ClickRate> rates, @Nullable String refusal) {
    public SlotEstimate {
        rates = List.copyOf(rates);
        if (rates.isEmpty() == (refusal == null)) {
            throw new IllegalArgumentException("there must be either rates or a reason why there are none");
        }
    }

    /// Share of the slots that have a weight; of a replayed log the match rate.
    public double matchRate() {
        return slots == 0 ? 0 : (double) matches / slots;
    }

    /// The rate that charts show: replayed, else self-normalised.
    public Optional<ClickRate> headline() {
        return rate(ClickRate.REPLAY).or(() -> rate(ClickRate.SNIPS));
    }

    /// The rate by an estimator, where it was estimated.
    public Optional<ClickRate> rate(String estimator) {
        return rates.stream().filter(rate -> rate.estimator().equals(estimator)).findFirst();
    }
}
