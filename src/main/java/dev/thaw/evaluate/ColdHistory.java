package dev.thaw.evaluate;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All events of a user whose first event is at or after the split, cut into batches of equal timestamps.
///
/// A batch is never taken apart: what happened at the same moment cannot be feature and target at once, and the order
/// of rows in a file decides nothing.
///
/// @param user user number
/// @param log  the whole log
/// @param rows the user's rows, in time order
record ColdHistory(int user, InteractionLog log, int[] rows) {
    /// The histories of all users unknown before the split, in the order of their numbers.
    static List<ColdHistory> after(Dataset dataset, long split) {
        return after(dataset.log(), dataset.users().size(), split);
    }

    /// The histories of all users of a log, which may end before the data does, who are unknown before the split.
    ///
    /// @param userTable size of the user table including "never seen"
    static List<ColdHistory> after(InteractionLog log, int userTable, long split) {
        int[][] rowsByUser = log.rowsByUser(userTable);
        List<ColdHistory> histories = new ArrayList<>();
        for (int user = 1; user < rowsByUser.length; user++) {
            int[] rows = rowsByUser[user];
            if (rows.length > 0 && log.timestamp(rows[0]) >= split) {
                histories.add(new ColdHistory(user, log, rows));
            }
        }
        return histories;
    }

    int events() {
        return rows.length;
    }

    /// Time of the first event, epoch milliseconds.
    long begin() {
        return log.timestamp(rows[0]);
    }

    /// Whether another batch follows the whole batches that hold the first `n` events.
    boolean leavesDecisionAfter(int n) {
        return revealed(n) < rows.length;
    }

    /// Whether the whole horizon of the decision after `n` events lies in the history.
    boolean leavesHorizonAfter(int n, int horizon) {
        return revealed(n) + horizon <= rows.length;
    }

    /// The decision after the first whole batches with at least `n` events.
    ///
    /// @param horizon     target batches are taken until they hold at least so many events
    /// @param relevant    whether each event type is relevant
    /// @param excludeSeen whether revealed items are no targets
    ColdDecision decision(int n, int horizon, boolean[] relevant, boolean excludeSeen) {
        int known = revealed(n);
        int end = wholeBatches(known, horizon);
        Set<Integer> seen = new HashSet<>();
        for (int k = 0; k < known && excludeSeen; k++) {
            seen.add(log.item(rows[k]));
        }
        int[] targets = Arrays.stream(rows, known, end).filter(row -> relevant[log.type(row)]).map(log::item)
                .filter(item -> !seen.contains(item)).sorted().distinct().toArray();
        return new ColdDecision(n, Arrays.copyOf(rows, known), log.timestamp(rows[known]), targets);
    }

    /// How many events the first whole batches with at least `n` events hold.
    private int revealed(int n) {
        return wholeBatches(0, n);
    }

    /// The end of the fewest whole batches from a position on that hold at least `least` events.
    private int wholeBatches(int from, int least) {
        int end = from;
        while (end < rows.length && end - from < least) {
            long moment = log.timestamp(rows[end]);
            while (end < rows.length && log.timestamp(rows[end]) == moment) {
                end++;
            }
        }
        return end;
    }
}
