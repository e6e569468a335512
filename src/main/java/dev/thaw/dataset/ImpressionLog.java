package dev.thaw.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was shown to whom, in time order, with the logging policy's propensity where it was kept.
///
/// @param rows ordered by timestamp, request, position
public record ImpressionLog(List<Impression> rows) {
    public ImpressionLog {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /// One shown slot.
    ///
    /// @param user       user number, 0 where the log has no user
    /// @param timestamp  epoch milliseconds
    /// @param request    id of the slate the slot belongs to, or null where slots stand alone
    /// @param position   from 1
    /// @param item       item number
    /// @param propensity probability in `(0, 1]` with which the logging policy showed this item here; `NaN` if not kept
    /// @param clicked    whether it was clicked
    public record Impression(int user, long timestamp, @Nullable String request, int position, int item,
            double propensity, boolean clicked) {}
}
