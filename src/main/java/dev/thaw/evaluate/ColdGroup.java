package dev.thaw.evaluate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who of a pair of person and item is cold.
///
/// A person is cold of whom at most [#COLD_USER] events were asked for, an item of which at most [#COLD_ITEM] are known.
public enum ColdGroup {
    NEITHER, USER_COLD, ITEM_COLD, BOTH_COLD;

    private static final int COLD_USER = 2;
    private static final int COLD_ITEM = 5;

    /// The group of a target.
    ///
    /// @param n          history length asked for
    /// @param itemEvents events known of the item
    public static ColdGroup of(int n, int itemEvents) {
        if (itemEvents <= COLD_ITEM) {
            return n <= COLD_USER ? BOTH_COLD : ITEM_COLD;
        }
        return n <= COLD_USER ? USER_COLD : NEITHER;
    }

    /// The group of that name in results, if there is one.
    public static Optional<ColdGroup> find(String text) {
        return Arrays.stream(values()).filter(group -> group.text().equals(text)).findFirst();
    }

    /// Its name in results: lower case.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
