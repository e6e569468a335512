package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.replay.ReplayDecision;
import dev.thaw.recommend.replay.ReplayQuality;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Asks of every mixer's training whether what it was shown could have been known at the time.
///
/// A mixer fitted on scores that know the future trusts behaviour where none will be known, and its weights, the
/// product's central figure, mean nothing. Three questions are of moments and cost nothing. The fourth is of what the
/// scores achieve, and would also catch a leak that no moment betrays: of somebody of whom nothing is known all that
/// can be said is the prior row μ, so that at zero known events no collaborative scores may rank better than μ's.
final class LeakAudit {
    static final String NEWCOMERS = "newcomers";
    static final String TOWERS = "towers";
    static final String DECISIONS = "decisions";
    static final String SPLIT = "split";
    /// A mean difference counts as clear beyond so many of its standard errors.
    private static final double STANDARD_ERRORS = 2;
    /// Fewer newcomers than this say nothing about a mean difference.
    private static final int LEAST_PEOPLE = 10;

    private final List<ReplayDecision> decisions;
    private final long cutoff;
    private final List<AuditCheck> checks = new ArrayList<>();

    private LeakAudit(List<ReplayDecision> decisions, long cutoff) {
        this.decisions = decisions;
        this.cutoff = cutoff;
    }

    /// Audits what a mixer is trained on.
    ///
    /// @param towers      what the towers behind the scores were trained on
    /// @param plan        of the whole training
    /// @param decisions   that the mixer is shown
    /// @param shown       the collaborative scores that it is shown, `[decisions][candidates]`
    /// @param tower       the collaborative tower that they come from
    /// @param notes       gets a sentence for each check that failed
    /// @return the checks; none where there is no decision
    static List<AuditCheck> of(TowerData towers, TrainingPlan plan, List<ReplayDecision> decisions, double[][] shown,
            CollaborativeScorer tower, List<String> notes) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        LeakAudit audit = new LeakAudit(decisions, plan.history().cutoff());
        audit.newcomers(shown, tower);
        audit.towers(towers);
        audit.decisions();
        audit.split(plan);
        audit.checks.stream().filter(check -> !check.passed()).forEach(check -> notes.add(check.detail()));
        return List.copyOf(audit.checks);
    }

    private void add(String check, boolean passed, String found) {
        checks.add(new AuditCheck(check, passed, passed ? found : "Leak: " + found));
    }

    /// Whether the scores of people of whom nothing is known rank clearly better than μ's.
    private void newcomers(double[][] shown, CollaborativeScorer tower) {
        List<ReplayDecision> unknown = new ArrayList<>();
        List<double[]> used = new ArrayList<>();
        List<double[]> possible = new ArrayList<>();
        for (int k = 0; k < decisions.size(); k++) {
            ReplayDecision replayed = decisions.get(k);
            if (replayed.decision().user().size() == 0) {
                unknown.add(replayed);
                used.add(shown[k]);
                DecisionPoint anybody = new DecisionPoint(UserState.newcomer(null, Map.of()),
                        replayed.decision().catalog());
                possible.add(tower.score(anybody, replayed.candidates()));
            }
        }
        if (unknown.size() < LEAST_PEOPLE) {
            add(NEWCOMERS, true, "Only " + unknown.size() + " people were met before anything was known of them, too "
                    + "few to tell whether the collaborative scores the mixer was trained on know the future.");
            return;
        }
        Comparison comparison = Comparison.of(qualities(unknown, used), qualities(unknown, possible));
        boolean passed = !(comparison.advantage() > STANDARD_ERRORS * comparison.standardError());
        String numbers = " (" + text(comparison.used()) + " against " + text(comparison.possible()) + ", "
                + unknown.size() + " people)";
        add(NEWCOMERS, passed, passed
                ? "At zero known events the collaborative scores the mixer was trained on rank the next choices no "
                        + "better than any newcomer's could" + numbers + "."
                : "at zero known events the collaborative scores the mixer was trained on rank the next choices better "
                        + "than any newcomer's could" + numbers + ": they know the future.");
    }

    private static double[] qualities(List<ReplayDecision> decisions, List<double[]> scores) {
        double[] qualities = ReplayQuality.byDecision(decisions, scores.toArray(double[][]::new));
        for (int k = 0; k < qualities.length; k++) {
            qualities[k] /= decisions.get(k).weight();
        }
        return qualities;
    }

    /// Whether the towers had seen what came after a decision by the time they scored it.
    private void towers(TowerData towers) {
        long latest = towers.history().log().timestamp(towers.history().log().size() - 1);
        long first = decisions.stream().mapToLong(replayed -> replayed.decision().moment()).min().orElseThrow();
        boolean passed = latest < first;
        add(TOWERS, passed, passed
                ? "The towers whose scores the mixer was trained on learned from events until " + moment(latest)
                        + ", before its first decision at " + moment(first) + "."
                : "the towers whose scores the mixer was trained on learned from events until " + moment(latest)
                        + ", after its first decision at " + moment(first) + ".");
    }

    /// Whether a decision knows an event at or after its own moment.
    private void decisions() {
        long knowing = decisions.stream().filter(replayed -> Arrays.stream(replayed.decision().user().timestamps())
                .anyMatch(time -> time >= replayed.decision().moment())).count();
        add(DECISIONS, knowing == 0, knowing == 0
                ? "None of the " + decisions.size()
                        + " decisions the mixer was trained on knows an event at or after its "
                        + "own moment."
                : knowing + " of the " + decisions.size()
                        + " decisions the mixer was trained on know an event at or after "
                        + "their own moment.");
    }

    /// Whether anything at or after T₀ was learned from.
    private void split(TrainingPlan plan) {
        long trained = plan.history().log().timestamp(plan.history().log().size() - 1);
        long decided = decisions.stream().mapToLong(replayed -> replayed.decision().moment()).max().orElseThrow();
        long latest = Math.max(trained, decided);
        boolean passed = latest < cutoff;
        add(SPLIT, passed, passed
                ? "Nothing at or after the split at " + moment(cutoff) + " was learned from; the last event is of "
                        + moment(latest) + "."
                : "events until " + moment(latest) + " were learned from, at or after the split at " + moment(cutoff)
                        + ".");
    }

    private static String moment(long time) {
        return Instant.ofEpochMilli(time).toString();
    }

    private static String text(double quality) {
        return String.format(Locale.ROOT, "%.2f", quality).replaceFirst("^0", "");
    }

    /// Two qualities of the same people.
    ///
    /// @param used          mean quality of the scores that the mixer was shown
    /// @param possible      mean quality of μ's
    /// @param advantage     mean difference over the people
    /// @param standardError of that mean
    private record Comparison(double used, double possible, double advantage, double standardError) {
        static Comparison of(double[] used, double[] possible) {
            int people = used.length;
            double advantage = mean(used) - mean(possible);
            double squares = 0;
            for (int k = 0; k < people; k++) {
                double deviation = used[k] - possible[k] - advantage;
                squares += deviation * deviation;
            }
            return new Comparison(mean(used), mean(possible), advantage,
                    Math.sqrt(squares / (people - 1) / people));
        }

        private static double mean(double[] values) {
            return Arrays.stream(values).average().orElseThrow();
        }
    }
}
