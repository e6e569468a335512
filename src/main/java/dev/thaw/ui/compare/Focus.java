package dev.thaw.ui.compare;

import dev.thaw.experiment.comparison.ComparedEntry;
import dev.thaw.experiment.comparison.RunComparison;
import dev.thaw.figure.RunLooks;
import dev.thaw.figure.comparison.ShownEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Which entries are told apart: the baseline and the selected ones, or the first where none is selected.
///
/// @param comparison all entries
/// @param shown      every entry with its place, in the order of the comparison
/// @param focused    those with a look of their own in the order of their places, the baseline first, held against it
public record Focus(RunComparison comparison, List<ShownEntry> shown, RunComparison focused) {
    public Focus {
        shown = List.copyOf(shown);
    }

    /// @param selected ids of entries
    static Focus of(RunComparison comparison, Set<String> selected) {
        ComparedEntry base = comparison.base();
        List<ComparedEntry> focused = new ArrayList<>(List.of(base));
        for (ComparedEntry entry : comparison.entries()) {
            boolean wanted = selected.isEmpty() || selected.contains(entry.id());
            if (wanted && entry != base && focused.size() < RunLooks.COUNT) {
                focused.add(entry);
            }
        }
        // by id: entries are large values, and comparing hundreds of them takes its time
        List<String> places = focused.stream().map(ComparedEntry::id).toList();
        List<ShownEntry> shown = comparison.entries().stream()
                .map(entry -> new ShownEntry(entry, places.indexOf(entry.id()))).toList();
        return new Focus(comparison, shown, new RunComparison(focused, 0));
    }

    /// The place of the entry that holds a run, [ShownEntry#CONTEXT] for none.
    public int place(String run) {
        return shown.stream().filter(entry -> entry.entry().runs().stream().anyMatch(one -> one.run().equals(run)))
                .mapToInt(ShownEntry::place).findFirst().orElse(ShownEntry.CONTEXT);
    }

    /// Entries that are only context.
    public int others() {
        return (int) shown.stream().filter(entry -> !entry.isInFocus()).count();
    }
}
