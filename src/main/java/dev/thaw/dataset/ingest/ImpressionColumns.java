package dev.thaw.dataset.ingest;

import dev.thaw.failure.BadInputException;
import java.util.stream.Stream;

/// Which column of a table of shown slots means what; −1 for a column the table does not have.
///
/// @param time       when it was shown
/// @param item       what was shown
/// @param position   where, from 1
/// @param clicked    whether it was clicked
/// @param user       to whom
/// @param request    the slate the slot belongs to
/// @param propensity chance with which the logging policy showed this item here
record ImpressionColumns(int time, int item, int position, int clicked, int user, int request, int propensity) {
    /// The columns of `impressions.csv` in Thaw's layout.
    ///
    /// @throws BadInputException if one that is needed is missing
    static ImpressionColumns ofThaw(TextTable table) {
        Stream.of("timestamp", "item_id", "position", "clicked").filter(name -> table.column(name) < 0).findFirst()
                .ifPresent(name -> {
                    throw new BadInputException(table.name() + " has no column " + name + "; its columns are "
                            + table.namesOfColumns() + ".");
                });
        return new ImpressionColumns(table.column("timestamp"), table.column("item_id"), table.column("position"),
                table.column("clicked"), table.column("user_id"), table.column("request_id"),
                table.column("propensity"));
    }

    /// The columns of a log of the Open Bandit Dataset, of which [OpenBandit#is(TextTable)] holds.
    static ImpressionColumns ofOpenBandit(TextTable table) {
        return new ImpressionColumns(table.column("timestamp"), table.column("item_id"), table.column("position"),
                table.column("click"), -1, -1,
                Math.max(table.column("propensity_score"), table.column("action_prob")));
    }
}
