package dev.thaw.ui.newcomer;

import dev.thaw.experiment.Advisor.Advice;
import org.jspecify.annotations.Nullable;

/// A recommended item with what each tower said.
///
/// @param byContent       where it would stand if only the content tower were asked, from 1
/// @param byCollaborative where it would stand if only the collaborative tower were asked, from 1
/// @param why             why it stands there, or null unless somebody asked
/// @param next            whether it is what the replayed newcomer chose next
/// @param change          how it moved with the last thing that changed, or null where nothing can be compared
public record Recommended(Advice advice, Item item, int byContent, int byCollaborative, @Nullable Why why,
        boolean next, @Nullable Change change) {
    /// How an item moved.
    ///
    /// @param from     its rank before, from 1; 0 if it was not listed
    /// @param revision counts the changes of the list, so that each is shown moving once
    public record Change(int from, int revision) {
        /// Whether the item is new in the list.
        public boolean isNew() {
            return from == 0;
        }
    }

    /// Ranks gained by the last change: positive up, negative down, 0 where it stayed, is new or nothing is known.
    public int gained() {
        return change == null || change.isNew() ? 0 : change.from() - advice.rank();
    }
}
