package dev.thaw.evaluate.clicks;

import dev.thaw.recommend.SystemName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a system's first three would have been clicked, at the requests of one group.
///
/// @param system        the system
/// @param group         `all`, `newcomers`, or a range of history lengths such as `3–5`
/// @param requests      requests of the group
/// @param slots         the click rate per shown slot, the first three together
/// @param positions     the same for each position; only for `all` and `newcomers`
/// @param ctrAt3        share of requests with a click in the first three, or null
/// @param withoutCtrAt3 why there is none, or null
public record ClickEstimate(SystemName system, String group, int requests, SlotEstimate slots,
        List<SlotEstimate> positions, @Nullable ClickRate ctrAt3, @Nullable String withoutCtrAt3) {
    public ClickEstimate {
        positions = List.copyOf(positions);
    }
}
