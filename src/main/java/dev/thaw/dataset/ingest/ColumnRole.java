package dev.thaw.dataset.ingest;

/// What a column of an event table means.
public enum ColumnRole {
    /// Who did it.
    USER("user"),
    /// What it was done to.
    ITEM("item"),
    /// What was done, such as `view`.
    TYPE("event type"),
    /// Stars in (0, 5], which become the types `rating_1` … `rating_5`.
    RATING("rating"),
    /// When.
    TIME("time"),
    /// The item's primary category.
    CATEGORY("category"),
    /// The item's title.
    TITLE("title"),
    /// The event's magnitude, such as a price paid.
    VALUE("value"),
    /// Not read.
    UNUSED("not used");

    private final String label;

    ColumnRole(String label) {
        this.label = label;
    }

    /// What people call it.
    public String label() {
        return label;
    }
}
