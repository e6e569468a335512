package dev.thaw.recommend;

import java.util.Arrays;

/// One decision: a person and the catalogue, both as they stood strictly before the moment.
///
/// @param user    what is known of the person
/// @param catalog what is known of the items; its moment is the decision's
public record DecisionPoint(UserState user, CatalogState catalog) {
    public DecisionPoint {
        int known = user.size();
        if (known > 0 && user.timestamps()[known - 1] >= catalog.moment()) {
            throw new IllegalArgumentException("the person's last known event, at " + user.timestamps()[known - 1]
                    + ", is not strictly before the decision at " + catalog.moment());
        }
    }

    /// What may be recommended: every item available at the moment.
    ///
    /// @param excludeSeen whether to leave out what is already known of the person
    /// @return item numbers, ascending
    public int[] candidates(boolean excludeSeen) {
        if (!excludeSeen || user.size() == 0) {
            return catalog.available();
        }
        int[] seen = user.items().clone();
        Arrays.sort(seen);
        return Arrays.stream(catalog.available()).filter(item -> Arrays.binarySearch(seen, item) < 0).toArray();
    }

    /// The decision's moment, epoch milliseconds.
    public long moment() {
        return catalog.moment();
    }
}
