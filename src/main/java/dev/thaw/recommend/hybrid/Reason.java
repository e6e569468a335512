package dev.thaw.recommend.hybrid;

/// What a part of a score stands for, see [Explanation].
public sealed interface Reason {
    /// How often the item was chosen lately, against the average item. Content tower.
    ///
    /// @param windowMillis the window before the decision, or [#ALL_TIME]
    /// @param count        events of positive weight in the window, of all people
    record Demand(long windowMillis, int count) implements Reason {
        /// The window of all that happened before the decision.
        public static final long ALL_TIME = Long.MAX_VALUE;
    }

    /// How long the item has been there. Content tower.
    ///
    /// @param days days since it became available
    record Age(double days) implements Reason {}

    /// How items described like this one do, whoever looks. Content tower.
    record Description() implements Reason {}

    /// What people like of whom nothing is known, by description. Content tower.
    record NewcomersTaste() implements Reason {}

    /// What people like who declared the same. Content tower.
    ///
    /// @param column name of the attribute
    /// @param value  what the person declared
    record Declared(String column, String value) implements Reason {}

    /// The item is described like, or unlike, one that the person liked. Content tower.
    ///
    /// @param item the liked item's number
    record DescribedLike(int item) implements Reason {}

    /// What everybody likes, nothing of this person considered. Collaborative tower.
    record Everybody() implements Reason {}

    /// People who like a known item choose this one too, or avoid it. Collaborative tower.
    ///
    /// @param item  the known item's number
    /// @param liked whether this person liked it; otherwise they disliked it
    record ChosenTogether(int item, boolean liked) implements Reason {}

    /// All the collaborative tower says, for towers that cannot be taken apart.
    record WholeTower() implements Reason {}

    /// The mixer listens to this tower more, or less, than it does for the average candidate.
    record Weighing() implements Reason {}
}
