package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.PaletteEntry;
import dev.thaw.ui.common.PaletteSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Everything by its name: what was typed, what it finds, which of it is chosen.
public final class PaletteViewModel {
    private static final String KEY = "shell.palette";
    private static final int MOST_REMEMBERED = 5;
    private static final int MOST_OF_A_GROUP = 8;

    private final Memory memory;
    private final BooleanProperty shown;
    private final List<PaletteSource> sources = new ArrayList<>();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsSeen = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private List<PaletteEntry> entries = List.of();

    /// A line of the list.
    public sealed interface Row {
        /// The name of a group.
        record Heading(String title) implements Row {}

        /// Something that was found.
        ///
        /// @param places letters of its title that were meant
        record Hit(PaletteEntry entry, Set<Integer> places) implements Row {}
    }

    private record Found(PaletteEntry entry, FuzzyMatch match) {}

    /// @param shown whether the palette is open
    PaletteViewModel(Memory memory, BooleanProperty shown) {
        this.memory = memory;
        this.shown = shown;
        typed.subscribe(this::find);
        shown.subscribe(open -> {
            if (open) {
                entries = sources.stream().flatMap(source -> source.entries().stream()).toList();
                typed.set("");
                find();
            }
        });
    }

    /// Lets more be found.
    public void add(PaletteSource source) {
        sources.add(source);
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /// What is found: groups by their best entry, in each the best first.
    public ObservableList<Row> rows() {
        return rowsSeen;
    }

    /// Place of the chosen row; −1 where nothing is found.
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Why the chosen entry cannot be done, or that nothing is found; empty otherwise.
    public ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Chooses a row; headings cannot be chosen.
    public void choose(int row) {
        if (row >= 0 && row < rows.size() && rows.get(row) instanceof Row.Hit hit) {
            chosen.set(row);
            told.set(hit.entry().obstacle());
        }
    }

    /// Moves the choice to the next hit, or by a page; stops at the ends.
    ///
    /// @param by hits to go down, or up if negative
    public void move(int by) {
        List<Integer> hits = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) instanceof Row.Hit) {
                hits.add(row);
            }
        }
        if (!hits.isEmpty()) {
            choose(hits.get(Math.clamp(hits.indexOf(chosen.get()) + by, 0, hits.size() - 1)));
        }
    }

    /// Does what is chosen and closes; where an obstacle stands in the way, it stays and tells it.
    public void perform() {
        if (chosen.get() < 0 || !(rows.get(chosen.get()) instanceof Row.Hit(PaletteEntry entry, Set<Integer> _))
                || !entry.obstacle().isEmpty()) {
            return;
        }
        remember(entry.id());
        shown.set(false);
        entry.work().run();
    }

    private void find() {
        rows.clear();
        chosen.set(-1);
        String wanted = typed.get();
        if (wanted.isBlank()) {
            listAll();
        } else {
            listFound(wanted);
        }
        told.set(rows.isEmpty() ? text("palette.nothing", wanted) : "");
        move(0);
        if (!rows.isEmpty()) {
            choose(1);
        }
    }

    private void listAll() {
        List<String> used = used();
        List<Found> lately = used.stream().flatMap(id -> entries.stream().filter(entry -> entry.id().equals(id)))
                .map(PaletteViewModel::plain).toList();
        list(text("palette.group.lately"), lately);
        for (PaletteEntry.Group group : PaletteEntry.Group.values()) {
            list(title(group), entries.stream().filter(entry -> entry.group() == group && !used.contains(entry.id()))
                    .map(PaletteViewModel::plain).toList());
        }
    }

    private void listFound(String wanted) {
        List<String> used = used();
        Map<PaletteEntry.Group, List<Found>> byGroup = new EnumMap<>(PaletteEntry.Group.class);
        for (PaletteEntry entry : entries) {
            FuzzyMatch.of(wanted, entry.title()).ifPresent(match -> byGroup
                    .computeIfAbsent(entry.group(), _ -> new ArrayList<>()).add(new Found(entry, match)));
        }
        Comparator<Found> best = Comparator.comparingDouble((Found found) -> -found.match().score()
                - (used.contains(found.entry().id()) ? 1 : 0));
        byGroup.values().forEach(found -> found.sort(best));
        byGroup.entrySet().stream().sorted(Comparator.comparing(group -> group.getValue().getFirst(), best))
                .forEach(group -> list(title(group.getKey()),
                        group.getValue().stream().limit(MOST_OF_A_GROUP).toList()));
    }

    private void list(String heading, List<Found> found) {
        if (!found.isEmpty()) {
            rows.add(new Row.Heading(heading));
            found.forEach(one -> rows.add(new Row.Hit(one.entry(), one.match().places())));
        }
    }

    private static Found plain(PaletteEntry entry) {
        return new Found(entry, new FuzzyMatch(0, Set.of()));
    }

    private static String title(PaletteEntry.Group group) {
        return text("palette.group." + group.name().toLowerCase(Locale.ROOT));
    }

    private List<String> used() {
        return memory.text(KEY, "").lines().toList();
    }

    private void remember(String id) {
        List<String> next = new ArrayList<>(used());
        next.remove(id);
        next.addFirst(id);
        memory.keep(KEY, String.join("\n", next.subList(0, Math.min(MOST_REMEMBERED, next.size()))));
    }
}
