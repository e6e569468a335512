package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// Which runs are compared, and which of them is the baseline.
///
/// Until somebody chooses, the latest finished runs are. What was chosen is remembered by the runs' ids, which no two
/// projects share.
public final class RunChoices {
    /// So many of the latest runs are compared until somebody chooses.
    static final int AT_FIRST = 8;
    private static final String RUNS_KEY = "compare.runs";
    private static final String BASELINE_KEY = "compare.baseline";

    private final Workspace workspace;
    private final Memory memory;
    private final ObservableList<RunChoice> all = FXCollections.observableArrayList();
    private final FilteredList<RunChoice> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<RunSummary>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable String> baseline = new ReadOnlyObjectWrapper<>();
    private boolean changing;

    RunChoices(Workspace workspace, Memory memory) {
        this.workspace = workspace;
        this.memory = memory;
        search.subscribe((_, _) -> applySearch());
        workspace.runs().addListener((ListChangeListener<RunSummary>) _ -> runsChanged());
        runsChanged();
    }

    /// The project's runs that the search leaves, the latest first.
    public ObservableList<RunChoice> shown() {
        return shown;
    }

    /// How many runs could be compared.
    public int finished() {
        return (int) all.stream().filter(RunChoice::isFinished).count();
    }

    /// What runs are searched by: name, note, tag, id or state.
    public StringProperty searchProperty() {
        return search;
    }

    /// The runs that are compared, the earliest first.
    public ReadOnlyObjectProperty<List<RunSummary>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Id of the run the others are held against; null while nothing is chosen.
    public ReadOnlyObjectProperty<@Nullable String> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    /// Compares exactly these runs.
    ///
    /// @param ids of finished runs; others are passed over
    public void choose(Collection<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        setAll(choice -> wanted.contains(choice.run().id()));
    }

    /// Takes every run that the search leaves into the comparison, or out of it.
    public void chooseShown(boolean taken) {
        Set<RunChoice> visible = new LinkedHashSet<>(shown);
        setAll(choice -> visible.contains(choice) ? taken : choice.chosenProperty().get());
    }

    /// Holds the others against a run, which is chosen if it was not.
    public void holdAgainst(String id) {
        memory.keep(BASELINE_KEY, id);
        all.stream().filter(choice -> choice.run().id().equals(id) && choice.isFinished())
                .forEach(choice -> choice.chosenProperty().set(true));
        update();
    }

    private void setAll(Predicate<RunChoice> taken) {
        changing = true;
        all.forEach(choice -> choice.chosenProperty().set(choice.isFinished() && taken.test(choice)));
        changing = false;
        remember();
    }

    private void runsChanged() {
        List<RunSummary> runs = List.copyOf(workspace.runs());
        Set<String> wanted = wanted(runs);
        List<RunChoice> choices = new ArrayList<>();
        for (RunSummary run : runs) {
            RunChoice choice = new RunChoice(run, wanted.contains(run.id()));
            choice.chosenProperty().subscribe((_, _) -> {
                if (!changing) {
                    remember();
                }
            });
            choices.add(choice);
        }
        all.setAll(choices);
        update();
    }

    /// What was chosen before, as far as it is still there; where that leaves nothing to compare, the latest.
    private Set<String> wanted(List<RunSummary> runs) {
        List<String> finished = runs.stream().filter(run -> new RunChoice(run, false).isFinished())
                .map(RunSummary::id).toList();
        Set<String> kept = new LinkedHashSet<>(List.of(memory.text(RUNS_KEY, "").split(",")));
        kept.retainAll(finished);
        return kept.size() >= 2 ? kept : Set.copyOf(finished.subList(0, Math.min(AT_FIRST, finished.size())));
    }

    private void remember() {
        memory.keep(RUNS_KEY, String.join(",",
                all.stream().filter(choice -> choice.chosenProperty().get()).map(choice -> choice.run().id())
                        .toList()));
        update();
    }

    private void update() {
        List<RunSummary> runs = all.stream().filter(choice -> choice.isFinished() && choice.chosenProperty().get())
                .map(RunChoice::run).toList().reversed();
        String wanted = memory.text(BASELINE_KEY, "");
        baseline.set(runs.isEmpty()
                ? null
                : runs.stream().map(RunSummary::id).filter(wanted::equals).findFirst()
                        .orElse(runs.getFirst().id()));
        chosen.set(runs);
    }

    private void applySearch() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(choice -> wanted.isEmpty() || words(choice.run()).contains(wanted));
    }

    private static String words(RunSummary run) {
        return String.join("\n", run.name(), run.note(), run.id(), String.join("\n", run.tags()),
                text("runs.state." + run.state().name().toLowerCase(Locale.ROOT))).toLowerCase(Locale.ROOT);
    }
}
