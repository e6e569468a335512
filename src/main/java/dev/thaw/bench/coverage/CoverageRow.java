package dev.thaw.bench.coverage;

/// How often an interval held the truth.
///
/// @param statistic   what is estimated
/// @param world       what the worlds are like
/// @param method      how the interval is made
/// @param inUse       whether Thaw shows this interval
/// @param worlds      how many were drawn
/// @param covered     in how many the interval held the truth
/// @param lower       lower end of the 95 % interval of the coverage (Wilson's)
/// @param upper       upper end
/// @param truthBelow  share of worlds whose truth lies below the interval
/// @param truthAbove  share of worlds whose truth lies above it
/// @param medianWidth of the intervals, infinite where more than half have an open end
public record CoverageRow(String statistic, String world, String method, boolean inUse, int worlds, int covered,
        double lower, double upper, double truthBelow, double truthAbove, double medianWidth) {
    /// What an honest 95 % interval covers, give or take what is of no consequence.
    private static final double LEAST = 0.93;
    private static final double MOST = 0.97;

    /// Share of worlds whose interval held the truth.
    public double coverage() {
        return (double) covered / worlds;
    }

    /// Where the coverage stands against 93–97 %.
    public Verdict verdict() {
        if (coverage() < LEAST) {
            return upper < LEAST ? Verdict.TOO_LOW : Verdict.MAYBE_TOO_LOW;
        }
        return coverage() > MOST ? Verdict.CAUTIOUS : Verdict.WITHIN;
    }

    /// A coverage in words.
    public enum Verdict {
        /// Between 93 and 97 %.
        WITHIN("within"),
        /// Above 97 %: wider than need be.
        CAUTIOUS("cautious"),
        /// Below 93 %, by no more than the draw of worlds explains.
        MAYBE_TOO_LOW("low, within chance"),
        /// Below 93 %, interval and all.
        TOO_LOW("too low");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        /// In a table.
        public String text() {
            return text;
        }
    }
}
