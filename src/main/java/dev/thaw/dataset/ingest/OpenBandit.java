package dev.thaw.dataset.ingest;

import dev.thaw.failure.BadInputException;

/// The Open Bandit Dataset (Saito et al., arXiv:2008.07146), a log of shown slots that must not be taken for a table of
/// events.
final class OpenBandit {
    /// What people call the format.
    static final String FORMAT = "Open Bandit log";
    /// The file that describes the items, beside the log.
    static final String ITEMS = "item_context.csv";

    private OpenBandit() {}

    /// Whether a table has the columns of an Open Bandit log: one row is one shown slot, and there is no user.
    static boolean is(TextTable table) {
        return table.has("item_id", "position", "click")
                && (table.has("propensity_score") || table.has("action_prob"));
    }

    /// Refuses an Open Bandit log where events are expected, and says what it is good for.
    static void refuse(TextTable table) {
        if (is(table)) {
            throw new BadInputException(table.name()
                    + " is a log of the Open Bandit Dataset (item_id, position, click and a propensity, but no user): "
                    + "it holds shown slots, not events of users, so nothing can be trained on it; thaw clicks --log tells "
                    + "what it says about clicks, and --target compares it with another policy's log.");
        }
    }
}
