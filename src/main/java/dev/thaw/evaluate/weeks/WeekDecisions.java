package dev.thaw.evaluate.weeks;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.evaluate.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// The decisions of every judged period: one for each active user, cold and warm alike, at the first thing they do in it.
///
/// The decision sees the user's events strictly before it, as known at that moment. Its targets are the user's next whole
/// batches until they hold `horizon` events, but none that begins [WeekCalendar#FOLLOW_UP] or more after it: as far as
/// that every period is observed.
///
/// At most [#MOST_USERS] users of a period are judged. They are the first of one order of all users drawn with a fixed
/// seed, the same in every period, so that who is active in two periods and in the sample of one is likely to be in that
/// of the other, and periods stay paired.
///
/// @param periods   the judged periods, ascending
/// @param decisions of the users judged, by period, then user
record WeekDecisions(List<Period> periods, List<WeekDecision> decisions) {
    /// Most users of a period who are judged.
    static final int MOST_USERS = 400;
    private static final long SEED = 20_105;

    static WeekDecisions of(Dataset dataset, Protocol protocol, WeekCalendar calendar) {
        return of(dataset, protocol, calendar, MOST_USERS);
    }

    /// @param most most users of a period who are judged
    static WeekDecisions of(Dataset dataset, Protocol protocol, WeekCalendar calendar, int most) {
        InteractionLog log = dataset.log();
        int[][] rowsByUser = log.rowsByUser(dataset.users().size());
        int[] order = order(rowsByUser.length);
        boolean[] knownItems = new boolean[dataset.items().size()];
        for (int row = 0; row < log.firstAtOrAfter(calendar.t0()); row++) {
            knownItems[log.item(row)] = true;
        }
        List<Period> periods = new ArrayList<>();
        List<WeekDecision> decisions = new ArrayList<>();
        for (int number : calendar.judged()) {
            List<WeekDecision> all = new ArrayList<>();
            int newUsers = 0;
            for (int[] rows : rowsByUser) {
                int known = firstAtOrAfter(log, rows, calendar.from(number));
                if (known < rows.length && log.timestamp(rows[known]) < calendar.from(number + 1)) {
                    all.add(decision(log, protocol, rows, known, periods.size()));
                    newUsers += log.timestamp(rows[0]) >= calendar.t0() ? 1 : 0;
                }
            }
            int targets = all.stream().mapToInt(decision -> decision.targets().length).sum();
            int ofNewItems = (int) all.stream().flatMapToInt(decision -> Arrays.stream(decision.targets()))
                    .filter(item -> !knownItems[item]).count();
            List<WeekDecision> judged = all.stream()
                    .sorted(Comparator.comparingInt(decision -> order[decision.user()])).limit(most)
                    .sorted(Comparator.comparingInt(WeekDecision::user)).toList();
            periods.add(new Period(number, calendar.from(number), all.size(), newUsers, targets, ofNewItems,
                    judged.size()));
            decisions.addAll(judged);
        }
        return new WeekDecisions(List.copyOf(periods), List.copyOf(decisions));
    }

    /// @param known how many of the user's rows lie before the period; the next one is in it
    private static WeekDecision decision(InteractionLog log, Protocol protocol, int[] rows, int known, int period) {
        long moment = log.timestamp(rows[known]);
        boolean[] relevant = protocol.relevant();
        Set<Integer> seen = new HashSet<>();
        for (int k = 0; k < known && protocol.excludeSeen(); k++) {
            seen.add(log.item(rows[k]));
        }
        int end = known;
        while (end < rows.length && end - known < protocol.horizon()
                && log.timestamp(rows[end]) < moment + WeekCalendar.FOLLOW_UP) {
            long batch = log.timestamp(rows[end]);
            while (end < rows.length && log.timestamp(rows[end]) == batch) {
                end++;
            }
        }
        int[] targets = Arrays.stream(rows, known, end).filter(row -> relevant[log.type(row)]).map(log::item)
                .filter(item -> !seen.contains(item)).sorted().distinct().toArray();
        return new WeekDecision(log.user(rows[known]), period, Arrays.copyOf(rows, known), moment, targets);
    }

    private static int firstAtOrAfter(InteractionLog log, int[] rows, long moment) {
        int known = Arrays.binarySearch(rows, log.firstAtOrAfter(moment));
        return known >= 0 ? known : -known - 1;
    }

    /// Where each user stands in the drawn order, `[users]`.
    private static int[] order(int users) {
        SplittableRandom random = new SplittableRandom(SEED);
        int[] order = new int[users];
        for (int user = 1; user < users; user++) {
            int place = random.nextInt(user + 1);
            order[user] = order[place];
            order[place] = user;
        }
        return order;
    }
}
