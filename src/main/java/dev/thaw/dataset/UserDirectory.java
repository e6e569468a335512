package dev.thaw.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The users of a data set with what is known of them, numbered `1 … size() - 1` in the text order of their ids.
public final class UserDirectory {
    private final List<UserRow> rows;
    private final List<String> ids;

    UserDirectory(List<UserRow> rows) {
        this.rows = List.copyOf(rows);
        this.ids = rows.stream().map(UserRow::id).toList();
    }

    /// Size of the user table *including* number 0, "never seen".
    public int size() {
        return rows.size() + 1;
    }

    /// What is known of a user.
    ///
    /// @param user `1 … size() - 1`
    public UserRow row(int user) {
        return rows.get(user - 1);
    }

    public String id(int user) {
        return row(user).id();
    }

    /// Sign-up in epoch milliseconds, null where the data does not say (then the first event stands in).
    public @Nullable Long signupAt(int user) {
        return row(user).signupAt();
    }

    /// The user's number, 0 ("never seen") if the directory does not have it.
    public int find(String id) {
        return Math.max(0, Collections.binarySearch(ids, id) + 1);
    }

    /// How many users have a sign-up date of their own.
    public long withSignup() {
        return rows.stream().filter(row -> row.signupAt() != null).count();
    }

    /// One user as the source tells it.
    ///
    /// @param id         the source's id, text
    /// @param signupAt   epoch milliseconds, or null where unknown
    /// @param attributes any further columns, by name
    public record UserRow(String id, @Nullable Long signupAt, Map<String, String> attributes) {
        public UserRow {
            attributes = Map.copyOf(attributes);
        }

        /// A user of whom only the id is known.
        public static UserRow bare(String id) {
            return new UserRow(id, null, Map.of());
        }
    }
}
