package dev.thaw.simulate.online;

import java.util.Arrays;

/// What happened in one universe, by newcomer, by day and by history length.
///
/// Pages are what the front page showed: ten courses each.
final class Tally {
    /// A newcomer who has not converted.
    static final long NEVER = Long.MAX_VALUE;

    private final double[] pages;
    private final double[] clicked;
    private final double[] expected;
    private final double[] regret;
    private final double[] diversity;
    private final double[][] bucketPages;
    private final double[][] bucketExpected;
    private final double[][] byDay;
    private final long[] converted;

    Tally(int newcomers, int days) {
        pages = new double[newcomers];
        clicked = new double[newcomers];
        expected = new double[newcomers];
        regret = new double[newcomers];
        diversity = new double[newcomers];
        bucketPages = new double[HistoryBucket.values().length][newcomers];
        bucketExpected = new double[HistoryBucket.values().length][newcomers];
        byDay = new double[days][Sum.values().length];
        converted = new long[newcomers];
        Arrays.fill(converted, NEVER);
    }

    /// What is added up by day.
    enum Sum {
        PAGES, CLICKED, EXPECTED, REGRET
    }

    /// A page served.
    ///
    /// @param known     events known of the person
    /// @param expected  true chance of a click in the first three
    /// @param best      the same of the best page there could have been, at that moment for that person
    /// @param diversity distinct categories shown ÷ categories in the catalogue
    record Page(int newcomer, int day, int known, double expected, double best, double diversity) {}

    void served(Page page) {
        int newcomer = page.newcomer();
        pages[newcomer]++;
        expected[newcomer] += page.expected();
        regret[newcomer] += page.best() - page.expected();
        diversity[newcomer] += page.diversity();
        int bucket = HistoryBucket.of(page.known()).ordinal();
        bucketPages[bucket][newcomer]++;
        bucketExpected[bucket][newcomer] += page.expected();
        add(page.day(), Sum.PAGES, 1);
        add(page.day(), Sum.EXPECTED, page.expected());
        add(page.day(), Sum.REGRET, page.best() - page.expected());
    }

    /// A page of which one of the first three was clicked.
    void clicked(int newcomer, int day) {
        clicked[newcomer]++;
        add(day, Sum.CLICKED, 1);
    }

    /// A conversion; only a person's first counts.
    void converted(int newcomer, long moment) {
        converted[newcomer] = Math.min(converted[newcomer], moment);
    }

    private void add(int day, Sum sum, double amount) {
        byDay[day][sum.ordinal()] += amount;
    }

    /// Pages served to each newcomer, `[newcomers]`.
    double[] pages() {
        return pages;
    }

    /// Of them, those with a click in the first three, `[newcomers]`.
    double[] clicked() {
        return clicked;
    }

    /// Sum of the true chances of a click in the first three, `[newcomers]`.
    double[] expected() {
        return expected;
    }

    /// Sum of what the best page would have had more, `[newcomers]`.
    double[] regret() {
        return regret;
    }

    /// Sum of the pages' diversity, `[newcomers]`.
    double[] diversity() {
        return diversity;
    }

    /// Pages served to each newcomer with a history of that length, `[newcomers]`.
    double[] pages(HistoryBucket bucket) {
        return bucketPages[bucket.ordinal()];
    }

    /// The true chances on those pages, `[newcomers]`.
    double[] expected(HistoryBucket bucket) {
        return bucketExpected[bucket.ordinal()];
    }

    /// First conversion of each newcomer, epoch milliseconds or [#NEVER], `[newcomers]`.
    long[] converted() {
        return converted;
    }

    /// What was added up on one day.
    double onDay(int day, Sum sum) {
        return byDay[day][sum.ordinal()];
    }
}
