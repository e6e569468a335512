package dev.thaw.simulate;

/// Clicks by course, fading: what the campus's policy knows of popularity. Counts are brought up to date every night.
final class RecentClicks {
    private final double[] counts;
    private final double[] today;
    private final double fading;

    RecentClicks(int items, double memoryDays) {
        counts = new double[items];
        today = new double[items];
        fading = StrictMath.exp(-1 / memoryDays);
    }

    void add(Course course) {
        today[course.index()]++;
    }

    /// Takes the day's clicks into the counts.
    void endDay() {
        for (int item = 0; item < counts.length; item++) {
            counts[item] = fading * counts[item] + today[item];
            today[item] = 0;
        }
    }

    /// Clicks until last night, each counting `exp(−days/memoryDays)`.
    double of(int item) {
        return counts[item];
    }
}
