package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.KeyFigures;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The history: which runs are listed, with which columns, and which of them are chosen.
public final class HistoryViewModel {
    private static final String COLUMNS_KEY = "runs.columns";
    private static final String SORT_KEY = "runs.sort";

    private final Workspace workspace;
    private final Memory memory;
    private final RunColumns all = new RunColumns();
    private final FilteredList<RunSummary> listed;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable RunState> state = new SimpleObjectProperty<>();
    private final StringProperty tag = new SimpleStringProperty("");
    private final BooleanProperty archivedShown = new SimpleBooleanProperty();
    private final BooleanProperty differencesOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<RunColumn>> offered = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<RunColumn>> columns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<RunSummary>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<String> shownKeys;

    HistoryViewModel(Workspace workspace, Memory memory) {
        this.workspace = workspace;
        this.memory = memory;
        this.listed = new FilteredList<>(workspace.runs());
        this.shownKeys = keys(memory.text(COLUMNS_KEY, String.join(",", RunColumns.USUAL)));
        memory.follow("runs.archived", archivedShown);
        memory.follow("runs.differences", differencesOnly);
        filter.subscribe(_ -> applyFilter());
        state.subscribe(_ -> applyFilter());
        tag.subscribe(_ -> applyFilter());
        archivedShown.subscribe(_ -> applyFilter());
        listed.addListener((ListChangeListener<RunSummary>) _ -> runsChanged());
        differencesOnly.subscribe(_ -> arrangeColumns());
        summary.bind(Bindings.createStringBinding(this::findSummary, listed, workspace.runs()));
        workspace.selectedRunProperty().subscribe(this::follow);
    }

    /// The runs that pass the filters, the latest first.
    public ObservableList<RunSummary> listed() {
        return listed;
    }

    public ObservableMap<String, KeyFigures> keyFigures() {
        return workspace.keyFigures();
    }

    /// A part of a run's name, tag, note, id, state or data.
    public StringProperty filterProperty() {
        return filter;
    }

    /// The state the listed runs have; null for any.
    public ObjectProperty<@Nullable RunState> stateProperty() {
        return state;
    }

    /// A tag the listed runs have; empty for any.
    public StringProperty tagProperty() {
        return tag;
    }

    /// Whether runs that were put aside are listed too.
    public BooleanProperty archivedShownProperty() {
        return archivedShown;
    }

    /// Whether only what differs among the listed runs is shown.
    public BooleanProperty differencesOnlyProperty() {
        return differencesOnly;
    }

    /// How many runs are listed, of how many.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Every tag some run has, in text order.
    public List<String> tags() {
        return workspace.runs().stream().flatMap(run -> RunTags.shown(run).stream()).distinct().sorted().toList();
    }

    /// The columns that can be chosen.
    ReadOnlyObjectProperty<List<RunColumn>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// The columns that are shown, in their order.
    ReadOnlyObjectProperty<List<RunColumn>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /// Whether a column is among the chosen ones.
    boolean isShown(RunColumn column) {
        return shownKeys.contains(column.key());
    }

    /// Shows a column, at the end, or hides it; the name stays.
    void show(RunColumn column, boolean shown) {
        List<String> keys = new ArrayList<>(shownKeys);
        keys.remove(column.key());
        if (shown || column.key().equals(RunColumns.NAME)) {
            keys.add(column.key());
        }
        keepKeys(keys);
        arrangeColumns();
    }

    /// Takes over the order in which a person put the columns.
    void order(List<String> keys) {
        if (!differencesOnly.get()) {
            List<String> ordered = new ArrayList<>(keys);
            // a field in which no runs differ at the moment has no column, but is not forgotten
            shownKeys.stream().filter(key -> !keys.contains(key)).forEach(ordered::add);
            keepKeys(ordered);
            arrangeColumns();
        }
    }

    /// Back to the columns of the first day.
    void resetColumns() {
        differencesOnly.set(false);
        keepKeys(RunColumns.USUAL);
        arrangeColumns();
    }

    /// What the history was sorted by last: `hit desc`; empty for the latest first.
    String sorting() {
        return memory.text(SORT_KEY, "");
    }

    void keepSorting(String sorting) {
        memory.keep(SORT_KEY, sorting.isEmpty() ? null : sorting);
    }

    /// The runs that are chosen.
    public ReadOnlyObjectProperty<List<RunSummary>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Chooses runs.
    public void choose(List<RunSummary> runs) {
        chosen.set(List.copyOf(runs));
    }

    private static List<String> keys(String text) {
        List<String> keys = Arrays.stream(text.split(",")).filter(key -> !key.isBlank()).toList();
        return keys.contains(RunColumns.NAME)
                ? keys
                : Stream.concat(Stream.of(RunColumns.NAME), keys.stream()).toList();
    }

    private void keepKeys(List<String> keys) {
        shownKeys = keys(String.join(",", keys));
        memory.keep(COLUMNS_KEY, String.join(",", shownKeys));
    }

    private void runsChanged() {
        arrangeColumns();
        List<RunSummary> still = chosen.get().stream()
                .flatMap(run -> listed.stream().filter(now -> now.id().equals(run.id()))).toList();
        if (still.isEmpty()) {
            follow(workspace.selectedRunProperty().get());
        } else if (!still.equals(chosen.get())) {
            choose(still);
        }
    }

    /// The run that Insights shows is the one a person looks for first.
    private void follow(@Nullable String id) {
        boolean astray = chosen.get().stream().noneMatch(listed::contains);
        if (astray) {
            choose(Stream.concat(listed.stream().filter(run -> run.id().equals(id)), listed.stream()).limit(1)
                    .toList());
        }
    }

    private void arrangeColumns() {
        List<RunColumn> fields = all.differing(listed);
        List<RunColumn> available = Stream.concat(all.fixed().stream(), fields.stream()).toList();
        offered.set(available);
        Map<String, RunColumn> byKey = RunColumns.byKey(available.stream());
        List<RunColumn> shown = shownKeys.stream().map(byKey::get).filter(Objects::nonNull).toList();
        List<RunColumn> arranged = differencesOnly.get() ? differing(shown, fields) : shown;
        if (!keysOf(arranged).equals(keysOf(columns.get()))) {
            columns.set(arranged);
        }
    }

    /// The shown columns that tell runs apart, and every field of the configuration that does; the name stays.
    private List<RunColumn> differing(List<RunColumn> shown, List<RunColumn> fields) {
        Map<String, RunColumn> arranged = new LinkedHashMap<>();
        shown.stream().filter(column -> column.key().equals(RunColumns.NAME)
                || all.varies(column, listed, workspace.keyFigures()))
                .forEach(column -> arranged.put(column.key(), column));
        fields.forEach(field -> arranged.putIfAbsent(field.key(), field));
        all.fixed().stream().filter(column -> column.key().equals("seed") || column.key().equals("data"))
                .filter(column -> all.varies(column, listed, workspace.keyFigures()))
                .forEach(column -> arranged.putIfAbsent(column.key(), column));
        return List.copyOf(arranged.values());
    }

    private static List<String> keysOf(List<RunColumn> columns) {
        return columns.stream().map(RunColumn::key).toList();
    }

    private void applyFilter() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        RunState wantedState = state.get();
        String wantedTag = tag.get();
        boolean archived = archivedShown.get();
        listed.setPredicate(run -> (archived || !RunTags.isArchived(run))
                && (wantedState == null || run.state() == wantedState)
                && (wantedTag.isEmpty() || run.tags().contains(wantedTag)) && (wanted.isEmpty() || has(run, wanted)));
    }

    private static boolean has(RunSummary run, String wanted) {
        return Stream.concat(Stream.of(run.name(), run.note(), run.id(), run.datasetName(),
                text("runs.state." + nameOf(run.state()))), run.tags().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    static String nameOf(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private String findSummary() {
        int shown = listed.size();
        int stored = workspace.runs().size();
        return shown == stored
                ? text("runs.count", stored, Formats.count(stored))
                : text("runs.countOf", Formats.count(shown), stored, Formats.count(stored));
    }
}
