package dev.thaw.experiment;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import java.util.Arrays;
import java.util.stream.IntStream;

/// What a real newcomer did, to be gone through step by step: before each step the decision as it was then.
///
/// Events of equal time are one step, as in the evaluation; nothing of a step, and nothing anybody did since, is known
/// at its decision.
public final class NewcomerReplay {
    private final Dataset dataset;
    private final CatalogTimeline timeline;
    private final int user;
    private final int[] rows;
    /// Position of each step's first row, and the number of rows.
    private final int[] starts;

    /// @param user user number
    /// @param rows all the user's rows, in time order, at least one
    NewcomerReplay(Dataset dataset, CatalogTimeline timeline, int user, int[] rows) {
        InteractionLog log = dataset.log();
        this.dataset = dataset;
        this.timeline = timeline;
        this.user = user;
        this.rows = rows.clone();
        this.starts = IntStream.rangeClosed(0, rows.length).filter(
                k -> k == 0 || k == rows.length || log.timestamp(rows[k]) != log.timestamp(rows[k - 1])).toArray();
    }

    /// User number.
    public int user() {
        return user;
    }

    /// Time of the first event, epoch milliseconds.
    public long begin() {
        return dataset.log().timestamp(rows[0]);
    }

    /// How many steps there are, at least one.
    public int steps() {
        return starts.length - 1;
    }

    /// How many events are known before a step.
    ///
    /// @param step from 0
    public int known(int step) {
        return starts[step];
    }

    /// The decision just before a step.
    ///
    /// @param step from 0
    public DecisionPoint before(int step) {
        UserState person = UserState.of(dataset, user, Arrays.copyOf(rows, starts[step]));
        return new DecisionPoint(person, timeline.at(dataset.log().timestamp(rows[starts[step]])));
    }

    /// The rows of the log that a step consists of.
    ///
    /// @param step from 0
    public int[] rows(int step) {
        return Arrays.copyOfRange(rows, starts[step], starts[step + 1]);
    }
}
