package dev.thaw.evaluate.clicks;

import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the logged requests after the split say about clicks: of what was shown, and of what each system would have
/// shown.
///
/// @param tier              what it rests on, an [EvidenceTier]'s text
/// @param requests          requests that were looked at
/// @param loggedRequests    requests there are from the split on; more than `requests` where a sample was taken
/// @param people            people who made them; 0 where the log does not know people
/// @param irregular         requests left out because they have two items in one position
/// @param withoutPropensity slots left out of the estimates because their propensity was not kept
/// @param shown             what was really shown and clicked, by group
/// @param estimates         each system's, by group; empty where the log has no propensities
/// @param differences       the hybrid's click rate per shown slot minus each other system's, paired
public record ClickEvidence(String tier, int requests, int loggedRequests, int people, int irregular,
        int withoutPropensity, List<ShownRate> shown, List<ClickEstimate> estimates,
        List<ClickDifference> differences) {
    /// The group of all requests.
    public static final String ALL = "all";
    /// The group of requests of people whose first event is at or after the split.
    public static final String NEWCOMERS = "newcomers";

    public ClickEvidence {
        shown = List.copyOf(shown);
        estimates = List.copyOf(estimates);
        differences = List.copyOf(differences);
    }

    /// What was shown and clicked: a fact, not an estimate.
    ///
    /// @param group       whose requests
    /// @param requests    how many
    /// @param perSlot     clicks per shown slot, the first three
    /// @param ctrAt3      share of requests with a click in the first three; null where no request has three slots
    /// @param independent what `1 − Π(1 − rate of slot k)` gives for the same requests: beside `ctrAt3` it tells what the
    ///                    assumption of independent slots costs; null with it
    public record ShownRate(String group, int requests, ClickRate perSlot, @Nullable ClickRate ctrAt3,
            @Nullable ClickRate independent) {}

    /// The hybrid against another system.
    ///
    /// @param versus     the other system
    /// @param group      whose requests
    /// @param difference hybrid − other, click rate per shown slot
    public record ClickDifference(SystemName versus, String group, ClickRate difference) {}

    /// The tier as such.
    public EvidenceTier evidence() {
        return EvidenceTier.of(tier);
    }

    /// The estimates of a group, in the order of the systems.
    public List<ClickEstimate> of(String group) {
        return estimates.stream().filter(estimate -> estimate.group().equals(group)).toList();
    }

    /// What was shown to a group.
    public Optional<ShownRate> shownTo(String group) {
        return shown.stream().filter(rate -> rate.group().equals(group)).findFirst();
    }
}
