package dev.thaw.figure;

/// What the positions of a figure's points are: how a column of them is headed and how one is read.
public enum Positions {
    /// Interactions known at the decision.
    HISTORY("n", "position.known"),
    /// Events of the item known at the decision, by bucket.
    ITEM_HISTORY("item_events", "position.items"),
    /// Named rows.
    GROUP("group", "position.group"),
    /// Origins, by when they were trained.
    ORIGIN("group", "position.trained"),
    /// Periods after the split.
    PERIOD("period", "position.period"),
    /// Epochs of training.
    EPOCH("epoch", "position.epoch"),
    /// Predicted chances.
    PREDICTED("predicted_per_10000", "position.predicted"),
    /// Days since the test began.
    DAY("day", "position.day"),
    /// Days since sign-up of simulated newcomers.
    DAY_OF_LIFE("day", "position.day"),
    /// Events known in the online test, by bucket.
    ONLINE_HISTORY("known", "position.known"),
    /// Days of a survival curve: its table has columns of its own.
    SURVIVAL("days", "position.known"),
    /// Diversity across a plane, by λ: its table has columns of its own.
    DIVERSITY("lambda", "position.diversity"),
    /// Intra-list diversity across a plane, by λ: its table has columns of its own.
    INTRA_LIST_DIVERSITY("lambda", "position.ild"),
    /// Runs on a plane: its table has columns of its own.
    RUN("run", "position.run");

    private final String column;
    /// Key of its text.
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
        return FigureTexts.text(heading);
    }
}
