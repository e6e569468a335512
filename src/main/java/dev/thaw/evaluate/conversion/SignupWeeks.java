package dev.thaw.evaluate.conversion;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Acquisition cohorts: users by the week of their sign-up, Monday to Sunday UTC.
///
/// Neighbouring weeks are put together until an arm holds a sixth of all users, and at least [#LEAST_USERS]; what is left
/// over at the end joins the last arm. So there are at most six, of about equal size. The latest were observed for the
/// shortest time, and the common horizon is theirs.
final class SignupWeeks {
    /// What tells the arms apart.
    static final String BY = "week";
    /// Fewer users leave an interval that says nothing.
    static final int LEAST_USERS = 20;
    private static final int MOST_ARMS = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private SignupWeeks() {}

    /// The comparison; empty where all users make one arm.
    static Optional<ComparedArms> of(List<FollowedUser> followed) {
        Map<LocalDate, List<FollowedUser>> byWeek = new TreeMap<>();
        followed.forEach(user -> byWeek.computeIfAbsent(monday(user.signupAt()), _ -> new ArrayList<>()).add(user));
        int enough = Math.max(LEAST_USERS, (followed.size() + MOST_ARMS - 1) / MOST_ARMS);
        List<Weeks> arms = new ArrayList<>();
        Weeks open = null;
        for (Map.Entry<LocalDate, List<FollowedUser>> week : byWeek.entrySet()) {
            open = open == null ? Weeks.of(week) : open.and(Weeks.of(week));
            if (open.users.size() >= enough) {
                arms.add(open);
                open = null;
            }
        }
        if (open != null) {
            arms.add(arms.isEmpty() ? open : arms.removeLast().and(open));
        }
        return arms.size() < 2
                ? Optional.empty()
                : Optional.of(ComparedArms.independent(BY, arms.stream().map(Weeks::arm).toList(),
                        TimeToFirstConversion.LONGEST_TAU));
    }

    private static LocalDate monday(long moment) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment), ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// Weeks that stand together.
    ///
    /// @param first the first Monday
    /// @param last  the last Monday
    private record Weeks(LocalDate first, LocalDate last, List<FollowedUser> users) {
        static Weeks of(Map.Entry<LocalDate, List<FollowedUser>> week) {
            return new Weeks(week.getKey(), week.getKey(), week.getValue());
        }

        Weeks and(Weeks later) {
            List<FollowedUser> all = new ArrayList<>(users);
            all.addAll(later.users);
            return new Weeks(first, later.last, all);
        }

        /// Named by its first Monday and last Sunday: `6 Jan – 16 Feb 2025`.
        FollowedArm arm() {
            LocalDate sunday = last.plusDays(6);
            String from = (first.getYear() == sunday.getYear() ? DAY : DAY_OF_YEAR).format(first);
            return FollowedUser.arm(from + " – " + DAY_OF_YEAR.format(sunday), users);
        }
    }
}
