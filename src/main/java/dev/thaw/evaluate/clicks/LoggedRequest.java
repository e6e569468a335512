package dev.thaw.evaluate.clicks;

import dev.thaw.dataset.ImpressionLog.Impression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The first three slots of a slate as they were shown.
///
/// @param user         who asked, 0 where the log does not say
/// @param moment       when, epoch milliseconds: that of the earliest slot
/// @param items        item numbers of slots 1 to 3, 0 where the log has no such slot, `[3]`
/// @param propensities of slots 1 to 3, `NaN` where there is none, `[3]`
/// @param clicked      of slots 1 to 3, `[3]`
record LoggedRequest(int user, long moment, int[] items, double[] propensities, boolean[] clicked) {
    /// Slots that are looked at.
    static final int SLOTS = 3;

    /// The requests of a log from a moment on.
    ///
    /// @param requests  in the order of their first slots
    /// @param irregular requests left out because they have two items in one position
    record Log(List<LoggedRequest> requests, int irregular) {
        Log {
            requests = List.copyOf(requests);
        }
    }

    /// What slots of one slate share.
    private record Key(String request, int user) {}

    /// Puts slots together again; slots without a request stand alone.
    ///
    /// @param from requests before it are left out, epoch milliseconds
    static Log after(List<Impression> rows, long from) {
        Map<Object, List<Impression>> slates = new LinkedHashMap<>();
        for (Impression row : rows) {
            String request = row.request();
            Object key = request == null ? new Object() : new Key(request, row.user());
            slates.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        List<LoggedRequest> requests = new ArrayList<>();
        int irregular = 0;
        for (List<Impression> slate : slates.values()) {
            // rows are in time order, so the first has the earliest time
            if (slate.getFirst().timestamp() < from) {
                continue;
            }
            if (slate.stream().map(Impression::position).distinct().count() < slate.size()) {
                irregular++;
            } else if (slate.stream().anyMatch(row -> row.position() <= SLOTS)) {
                requests.add(of(slate));
            }
        }
        return new Log(requests, irregular);
    }

    private static LoggedRequest of(List<Impression> slate) {
        int[] items = new int[SLOTS];
        double[] propensities = {Double.NaN, Double.NaN, Double.NaN};
        boolean[] clicked = new boolean[SLOTS];
        for (Impression row : slate) {
            if (row.position() <= SLOTS) {
                int slot = row.position() - 1;
                items[slot] = row.item();
                propensities[slot] = row.propensity();
                clicked[slot] = row.clicked();
            }
        }
        return new LoggedRequest(slate.getFirst().user(), slate.getFirst().timestamp(), items, propensities, clicked);
    }

    /// Whether the log has the slot.
    boolean has(int slot) {
        return items[slot] != 0;
    }

    /// Whether the log has all three slots, so that the slate can be judged whole.
    boolean isWhole() {
        return has(0) && has(1) && has(2);
    }

    boolean isClickedAnywhere() {
        return clicked[0] || clicked[1] || clicked[2];
    }
}
