package dev.thaw.simulate;

import java.time.Duration;
import java.time.Instant;

/// Everything that fixes a world; equal settings give equal worlds, byte for byte.
///
/// @param users         people who sign up until the end, at least 1
/// @param items         courses of the catalogue, at least 20
/// @param days          length of the observation, at least 7
/// @param seed          any number
/// @param start         first moment of the observation
/// @param foundingShare share of the people who signed up before the observation began, `0…1`
/// @param weeklyGrowth  by how much sign-ups grow from week to week, such as 0.03; `-0.5…1`
/// @param taste         what people like
/// @param visits        when people come and what they look at
/// @param funnel        from looking to buying
/// @param logging       what the campus shows on its front page
public record WorldSettings(int users, int items, int days, long seed, Instant start, double foundingShare,
        double weeklyGrowth, TasteSettings taste, VisitSettings visits, FunnelSettings funnel,
        LoggingSettings logging) {
    /// A Monday, so that weeks of the world are weeks of the calendar.
    public static final Instant DEFAULT_START = Instant.parse("2025-01-06T00:00:00Z");
    /// The world of the sample data.
    public static final WorldSettings CAMPUS = of(2500, 480, 182, 20250106);

    static final int SMALLEST_CATALOGUE = 20;
    private static final int LARGEST = 50_000_000;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 3650;

    public WorldSettings {
        Range.of("users", users, 1, LARGEST);
        Range.of("items", items, SMALLEST_CATALOGUE, 1_000_000);
        Range.of("days", days, SHORTEST, LONGEST);
        Range.of("foundingShare", foundingShare, 0, 1);
        Range.of("weeklyGrowth", weeklyGrowth, -0.5, 1);
    }

    /// The campus with these sizes and everything else at its default.
    public static WorldSettings of(int users, int items, int days, long seed) {
        return new WorldSettings(users, items, days, seed, DEFAULT_START, 0.2, 0.02, TasteSettings.DEFAULT,
                VisitSettings.DEFAULT, FunnelSettings.DEFAULT, LoggingSettings.DEFAULT);
    }

    /// These settings with other sizes and another seed.
    public WorldSettings sized(int otherUsers, int otherItems, int otherDays, long otherSeed) {
        return new WorldSettings(otherUsers, otherItems, otherDays, otherSeed, start, foundingShare, weeklyGrowth,
                taste,
                visits, funnel, logging);
    }

    /// The same settings with another seed.
    WorldSettings withSeed(long other) {
        return sized(users, items, days, other);
    }

    /// First moment of a day of the observation, epoch milliseconds.
    ///
    /// @param day from 0; `days` is the moment the observation ends
    public long dayStart(int day) {
        return start.toEpochMilli() + Duration.ofDays(day).toMillis();
    }
}
