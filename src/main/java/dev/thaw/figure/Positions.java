package dev.thaw.figure;

/// What the positions of a figure's points are: how a column of them is headed and how one is read.
public enum Positions {
    /// Interactions known at the decision.
    HISTORY("n", "known"),
    /// Events of the item known at the decision, by bucket.
    ITEM_HISTORY("item_events", "events of the item"),
    /// Named rows.
    GROUP("group", "group"),
    /// Origins, by when they were trained.
    ORIGIN("group", "trained"),
    /// Periods after the split.
    PERIOD("period", "period"),
    /// Epochs of training.
    EPOCH("epoch", "epoch"),
    /// Predicted chances.
    PREDICTED("predicted_per_10000", "predicted, of 10,000"),
    /// Days since the test began.
    DAY("day", "day"),
    /// Days since sign-up of simulated newcomers.
    DAY_OF_LIFE("day", "day"),
    /// Events known in the online test, by bucket.
    ONLINE_HISTORY("known", "known"),
    /// Days of a survival curve: its table has columns of its own.
    SURVIVAL("days", "known"),
    /// Diversity across a plane, by λ: its table has columns of its own.
    DIVERSITY("lambda", "diversity"),
    /// Intra-list diversity across a plane, by λ: its table has columns of its own.
    INTRA_LIST_DIVERSITY("lambda", "intra-list diversity"),
    /// Runs on a plane: its table has columns of its own.
    RUN("run", "run");

    private final String column;
    private final String heading;

    Positions(String column, String heading) {
        this.column = column;
        this.heading = heading;
    }

    /// The heading of their column in files.
    public String column() {
        return column;
    }

    /// The heading of their column where people read.
    public String heading() {
        return heading;
    }
}
