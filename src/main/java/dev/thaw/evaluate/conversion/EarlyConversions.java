package dev.thaw.evaluate.conversion;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Conversions before the person's sign-up, row by row: one of the two times is wrong.
///
/// Whose row this is does not enter the time to first conversion.
///
/// @param events how many there are
/// @param users  of how many people
/// @param rows   in time order, at most [#MOST_LISTED]
public record EarlyConversions(int events, int users, List<Row> rows) {
    /// More rows than this are counted but not listed: a wrong sign-up column would list the whole log.
    public static final int MOST_LISTED = 10_000;
    /// None.
    public static final EarlyConversions NONE = new EarlyConversions(0, 0, List.of());

    public EarlyConversions {
        rows = List.copyOf(rows);
    }

    /// One conversion before sign-up.
    ///
    /// @param userId    the source's id
    /// @param itemId    the source's id
    /// @param eventType a conversion type
    /// @param at        of the conversion, epoch milliseconds
    /// @param signupAt  declared sign-up of the person, epoch milliseconds, later than `at`
    public record Row(String userId, String itemId, String eventType, long at, long signupAt) {}

    /// Those of a data set.
    ///
    /// @param conversionTypes whether each event type is a conversion, `[types]`
    static EarlyConversions of(Dataset dataset, boolean[] conversionTypes) {
        InteractionLog log = dataset.log();
        List<Row> rows = new ArrayList<>();
        Set<Integer> users = new HashSet<>();
        int events = 0;
        for (int row = 0; row < log.size(); row++) {
            Long signup = dataset.users().signupAt(log.user(row));
            if (conversionTypes[log.type(row)] && signup != null && log.timestamp(row) < signup) {
                events++;
                users.add(log.user(row));
                if (rows.size() < MOST_LISTED) {
                    rows.add(new Row(dataset.users().id(log.user(row)), dataset.items().id(log.item(row)),
                            dataset.eventTypes().get(log.type(row)).name(), log.timestamp(row), signup));
                }
            }
        }
        return new EarlyConversions(events, users.size(), rows);
    }

    /// What a reader must know of them; nothing where there are none.
    List<String> notes() {
        return events == 0
                ? List.of()
                : List.of((events == 1 ? "1 conversion lies" : events + " conversions lie") + " before the sign-up of "
                        + (users == 1 ? "its user" : "its user, " + users + " users in all")
                        + ", an error of the data: who converted before sign-up is left out of the time to first "
                        + "conversion, and every such row is listed.");
    }
}
