package dev.thaw.evaluate.audit;

import dev.thaw.dataset.InteractionLog;
import dev.thaw.evaluate.ColdDecision;
import dev.thaw.evaluate.ColdUser;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.AuditCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What every decision knows of its person, what it is judged by and what it ranks, against the raw log.
final class DecisionChecks {
    static final String KNOWN = "known";
    static final String BATCHES = "batches";
    static final String TARGETS = "targets";
    static final String CANDIDATES = "candidates";
    /// Items looked at over all decisions by the check of candidates; beyond it every k-th decision is checked.
    private static final long MOST_CANDIDATES = 50_000_000;

    private final DataPath path;
    private final InteractionLog log;
    private final int[][] rowsByUser;
    private final long[] availableFrom;
    private final int stride;
    private int decisions;
    private int foreign;
    private int apart;
    private int falseTargets;
    private int wrongCandidates;
    private int candidatesChecked;

    DecisionChecks(DataPath path) {
        this.path = path;
        this.log = path.dataset().log();
        this.rowsByUser = log.rowsByUser(path.dataset().users().size());
        this.availableFrom = Recount.availability(path.dataset());
        this.stride = (int) Math.max(1, Math.ceilDiv((long) path.size() * availableFrom.length, MOST_CANDIDATES));
    }

    List<AuditCheck> all() {
        for (ColdUser user : path.cohort()) {
            for (ColdDecision cold : user.decisions()) {
                look(user, cold);
            }
        }
        return List.of(
                check(KNOWN, foreign, decisions, "knows an event that the person had not yet caused",
                        "know an event that the person had not yet caused at their moment"),
                check(BATCHES, apart, decisions, "takes events of the same time apart",
                        "take events of the same time apart, so that one is known and another to be guessed"),
                check(TARGETS, falseTargets, decisions, "is judged by an item that was known or was not chosen later",
                        "are judged by an item that was known, or that the person did not choose later"),
                check(CANDIDATES, wrongCandidates, candidatesChecked,
                        "ranks anything but what was available and not yet known",
                        "rank something else than what was available at their moment and not yet known"));
    }

    private static AuditCheck check(String name, int wrong, int of, String none, String some) {
        return wrong == 0
                ? AuditCheck.passed(name, String.format(Locale.ROOT, "None of %,d decisions %s.", of, none))
                : AuditCheck.leak(name, String.format(Locale.ROOT, "%,d of %,d decisions %s.", wrong, of, some));
    }

    private void look(ColdUser user, ColdDecision cold) {
        int[] rows = rowsByUser[user.user()];
        DecisionPoint decision = path.decisions().of(user, cold);
        boolean[] known = new boolean[rows.length];
        foreign += allFound(decision, rows, known) ? 0 : 1;
        apart += takenApart(rows, known) ? 1 : 0;
        falseTargets += truthful(decision, cold, rows) ? 0 : 1;
        if (decisions++ % stride == 0) {
            candidatesChecked++;
            wrongCandidates += complete(decision, path.candidates().apply(decision)) ? 0 : 1;
        }
    }

    /// Whether every known event is one of the person's own rows, strictly before the moment.
    ///
    /// @param rows  the person's rows in time order
    /// @param known gets which of them are known
    private boolean allFound(DecisionPoint decision, int[] rows, boolean[] known) {
        UserState state = decision.user();
        int next = 0;
        for (int event = 0; event < state.size(); event++) {
            while (next < rows.length && !(log.timestamp(rows[next]) == state.timestamps()[event]
                    && log.item(rows[next]) == state.items()[event] && log.type(rows[next]) == state.types()[event])) {
                next++;
            }
            if (next == rows.length || log.timestamp(rows[next]) >= decision.moment()) {
                return false;
            }
            known[next++] = true;
        }
        return true;
    }

    /// Whether one of several events of equal time is known and another is not.
    private boolean takenApart(int[] rows, boolean[] known) {
        for (int k = 1; k < rows.length; k++) {
            if (known[k] != known[k - 1] && log.timestamp(rows[k]) == log.timestamp(rows[k - 1])) {
                return true;
            }
        }
        return false;
    }

    /// Whether the person chose every target at or after the moment, and none is known already.
    private boolean truthful(DecisionPoint decision, ColdDecision cold, int[] rows) {
        for (int target : cold.targets()) {
            boolean later = Arrays.stream(rows).anyMatch(row -> log.item(row) == target
                    && path.relevant()[log.type(row)] && log.timestamp(row) >= decision.moment());
            if (!later || path.excludeSeen() && isKnown(decision, target)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the candidates are exactly the items available at the moment, less what is known.
    private boolean complete(DecisionPoint decision, int[] candidates) {
        int[] known = decision.user().items().clone();
        Arrays.sort(known);
        int place = 0;
        for (int item = 1; item < availableFrom.length; item++) {
            boolean possible = availableFrom[item] < decision.moment()
                    && !(path.excludeSeen() && Arrays.binarySearch(known, item) >= 0);
            boolean ranked = place < candidates.length && candidates[place] == item;
            if (possible != ranked) {
                return false;
            }
            place += ranked ? 1 : 0;
        }
        return place == candidates.length;
    }

    private static boolean isKnown(DecisionPoint decision, int item) {
        return Arrays.stream(decision.user().items()).anyMatch(known -> known == item);
    }
}
