package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.replay.ReplayDecision;
import dev.thaw.recommend.replay.ReplayQuality;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Whether the mixer was shown scores that nobody could have had at the decision.
///
/// Of somebody of whom nothing is known the collaborative tower can say only what it says of everybody: the scores of
/// the row μ. Scores that rank the next choices of such people clearly better come from a row that was fitted to them.
/// Clearly: the mean advantage over the people exceeds [#STANDARD_ERRORS] of its standard errors.
final class LeakAudit {
    static final String NOTHING_KNOWN = "scores at nothing known";
    static final String STRICTLY_BEFORE = "decisions see what lies strictly before them";
    private static final double STANDARD_ERRORS = 2;
    private static final int LEAST_PEOPLE = 5;

    private LeakAudit() {}

    /// Audits what a mixer was trained on.
    ///
    /// @param shown    the collaborative scores the mixer was trained on, `[decisions][candidates]`
    /// @param newcomer the scores of somebody of whom nothing is known, `[decisions][candidates]`
    /// @param cutoff   nothing at or after it may be known, epoch milliseconds
    static List<AuditCheck> of(List<ReplayDecision> decisions, double[][] shown, double[][] newcomer, long cutoff) {
        return List.of(strictlyBefore(decisions, cutoff), nothingKnown(decisions, shown, newcomer));
    }

    private static AuditCheck strictlyBefore(List<ReplayDecision> decisions, long cutoff) {
        long late = decisions.stream().filter(replayed -> {
            long[] times = replayed.decision().user().timestamps();
            long moment = replayed.decision().moment();
            return moment >= cutoff || times.length > 0 && times[times.length - 1] >= moment;
        }).count();
        return new AuditCheck(STRICTLY_BEFORE, late == 0, late == 0
                ? String.format(Locale.ROOT,
                        "All %,d replayed decisions lie before the split and see only earlier events.",
                        decisions.size())
                : String.format(Locale.ROOT,
                        "Leak: %,d of %,d replayed decisions know events of their own moment or later.", late,
                        decisions.size()));
    }

    private static AuditCheck nothingKnown(List<ReplayDecision> decisions, double[][] shown, double[][] newcomer) {
        int[] cold = IntStream.range(0, decisions.size()).filter(k -> decisions.get(k).decision().user().size() == 0)
                .toArray();
        if (cold.length < LEAST_PEOPLE) {
            return new AuditCheck(NOTHING_KNOWN, true, "Too few newcomers with nothing known to tell: " + cold.length
                    + " (" + LEAST_PEOPLE + " are needed).");
        }
        double[] ofShown = ReplayQuality.byDecision(decisions, shown);
        double[] ofNewcomer = ReplayQuality.byDecision(decisions, newcomer);
        double sumShown = 0;
        double sumNewcomer = 0;
        double squares = 0;
        for (int k : cold) {
            double weight = decisions.get(k).weight();
            double advantage = (ofShown[k] - ofNewcomer[k]) / weight;
            sumShown += ofShown[k] / weight;
            sumNewcomer += ofNewcomer[k] / weight;
            squares += advantage * advantage;
        }
        double mean = (sumShown - sumNewcomer) / cold.length;
        double error = Math.sqrt(Math.max(0, squares / cold.length - mean * mean) / cold.length);
        if (mean > STANDARD_ERRORS * error && mean > 1e-9) {
            return new AuditCheck(NOTHING_KNOWN, false, String.format(Locale.ROOT,
                    "Leak: with nothing known of a person the collaborative scores the mixer was trained on rank the "
                            + "next choices better than any newcomer's could (%.2f against %.2f, %,d people): they "
                            + "know the future.",
                    sumShown / cold.length, sumNewcomer / cold.length, cold.length));
        }
        return new AuditCheck(NOTHING_KNOWN, true, String.format(Locale.ROOT,
                "With nothing known of a person the mixer saw no better collaborative scores than any newcomer's "
                        + "(%.2f against %.2f, %,d people).",
                sumShown / cold.length, sumNewcomer / cold.length, cold.length));
    }
}
