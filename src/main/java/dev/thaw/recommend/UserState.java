package dev.thaw.recommend;

import dev.thaw.dataset.Dataset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a person at one moment: only events strictly before it, oldest first.
///
/// It carries no user number: a person in training and a newcomer look alike to a recommender.
///
/// @param items      item numbers of the known events, `[events]`
/// @param types      their types, `[events]`, indexes into the data set's event types
/// @param timestamps their times in epoch milliseconds, ascending, `[events]`
/// @param signupAt   sign-up in epoch milliseconds, or null where unknown (then the first event stands in)
/// @param attributes declared attributes (country, interest, …)
public record UserState(int[] items, int[] types, long[] timestamps, @Nullable Long signupAt,
        Map<String, String> attributes) {
    private static final double MILLIS_PER_DAY = 86_400_000.0;

    public UserState {
        if (items.length != types.length || items.length != timestamps.length) {
            throw new IllegalArgumentException("items, types and timestamps must be equally long, were " + items.length
                    + ", " + types.length + ", " + timestamps.length);
        }
        attributes = Map.copyOf(attributes);
    }

    /// A person of whom nothing is known yet.
    public static UserState newcomer(@Nullable Long signupAt, Map<String, String> attributes) {
        return new UserState(new int[0], new int[0], new long[0], signupAt, attributes);
    }

    /// A user of a data set as known after the given events.
    ///
    /// @param rows the user's revealed rows of the log, ascending
    public static UserState of(Dataset dataset, int user, int[] rows) {
        int[] items = new int[rows.length];
        int[] types = new int[rows.length];
        long[] timestamps = new long[rows.length];
        for (int k = 0; k < rows.length; k++) {
            items[k] = dataset.log().item(rows[k]);
            types[k] = dataset.log().type(rows[k]);
            timestamps[k] = dataset.log().timestamp(rows[k]);
        }
        var row = dataset.users().row(user);
        return new UserState(items, types, timestamps, row.signupAt(), row.attributes());
    }

    /// How many events are known, of every type.
    public int size() {
        return items.length;
    }

    /// `max(0, moment − sign-up)` in days; 0 where neither sign-up nor an event is known.
    public double daysSinceSignup(long moment) {
        if (signupAt == null && timestamps.length == 0) {
            return 0;
        }
        long start = signupAt != null ? signupAt : timestamps[0];
        return Math.max(0, (moment - start) / MILLIS_PER_DAY);
    }
}
