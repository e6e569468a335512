package dev.thaw.evaluate.conversion;

import dev.thaw.dataset.Dataset;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Followed users of whom the trained systems can know nothing: sign-up and first event at or after T0.
final class Newcomers {
    /// More are thinned evenly, so that every run can afford to ask about them.
    static final int MOST = 2_000;

    private final Dataset dataset;
    private final CatalogTimeline timeline;
    private final int[][] rowsByUser;
    private final List<FollowedUser> users;
    private final int all;

    private Newcomers(Dataset dataset, CatalogTimeline timeline, int[][] rowsByUser, List<FollowedUser> users,
            int all) {
        this.dataset = dataset;
        this.timeline = timeline;
        this.rowsByUser = rowsByUser;
        this.users = users;
        this.all = all;
    }

    /// @param t0 where the systems' training ended, epoch milliseconds
    static Newcomers of(Dataset dataset, CatalogTimeline timeline, List<FollowedUser> followed, long t0) {
        int[][] rowsByUser = dataset.log().rowsByUser(dataset.users().size());
        List<FollowedUser> users = followed.stream().filter(user -> user.signupAt() >= t0)
                .filter(user -> rowsByUser[user.user()].length == 0
                        || dataset.log().timestamp(rowsByUser[user.user()][0]) >= t0)
                .toList();
        List<FollowedUser> some = new ArrayList<>();
        for (int k = 0; k < Math.min(MOST, users.size()); k++) {
            some.add(users.get((int) ((long) k * users.size() / Math.min(MOST, users.size()))));
        }
        return new Newcomers(dataset, timeline, rowsByUser, some, users.size());
    }

    /// Those who are asked about.
    List<FollowedUser> users() {
        return users;
    }

    /// How many there are in all.
    int all() {
        return all;
    }

    /// Their rows of the log, in time order.
    int[] rows(FollowedUser user) {
        return rowsByUser[user.user()];
    }

    /// The decision about a user at a moment: everything of theirs strictly before it is known.
    DecisionPoint decision(FollowedUser user, long moment) {
        int[] rows = rows(user);
        int known = 0;
        while (known < rows.length && dataset.log().timestamp(rows[known]) < moment) {
            known++;
        }
        return new DecisionPoint(UserState.of(dataset, user.user(), Arrays.copyOf(rows, known)), timeline.at(moment));
    }
}
