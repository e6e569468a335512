package dev.thaw.simulate.online;

import dev.thaw.failure.BadInputException;

/// Who comes to an online test, and for how long.
///
/// @param newcomers people who sign up, `2…1,000,000`
/// @param days      over which they arrive and are followed, `2…3650`
/// @param seed      draws them and their luck
public record OnlineSettings(int newcomers, int days, long seed) {
    /// Enough that a few points of CTR@3 show; two months, so that a 30-day restricted mean is followed up.
    public static final OnlineSettings DEFAULT = new OnlineSettings(1000, 60, 7);
    private static final int MOST_NEWCOMERS = 1_000_000;
    private static final int MOST_DAYS = 3650;

    public OnlineSettings {
        require("users", newcomers, MOST_NEWCOMERS);
        require("days", days, MOST_DAYS);
    }

    private static void require(String name, int value, int most) {
        if (value < 2 || value > most) {
            throw new BadInputException(
                    "The " + name + " of an online test must lie in 2…" + most + ", were " + value + ".");
        }
    }
}
