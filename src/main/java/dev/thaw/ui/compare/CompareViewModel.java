package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.evaluate.UserValues;
import dev.thaw.experiment.comparison.ComparedEntry;
import dev.thaw.experiment.comparison.ComparedMeasure;
import dev.thaw.experiment.comparison.ComparedRun;
import dev.thaw.experiment.comparison.ComparisonTable;
import dev.thaw.experiment.comparison.RunComparison;
import dev.thaw.figure.Figure;
import dev.thaw.job.JobContext;
import dev.thaw.project.RunSummary;
import dev.thaw.recommend.SystemName;
import dev.thaw.ui.common.FileChoosers;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.Workspace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The Compare screen's state: which runs, against which, what they come to, and which of them are looked at closely.
public final class CompareViewModel {
    private final RunChoices choices;
    private final RunReader reader;
    private final ComparedFigures figures;
    private final ParallelModel parallel = new ParallelModel();
    private final ComparedFiles files;
    private final BooleanProperty mergeSeeds = new SimpleBooleanProperty();
    private final BooleanProperty allFields = new SimpleBooleanProperty();
    private final ObjectProperty<SystemName> system = new SimpleObjectProperty<>(SystemName.HYBRID);
    private final ObjectProperty<ComparedMeasure> colouring = new SimpleObjectProperty<>(ComparedMeasure.NDCG);
    private final ObjectProperty<Set<String>> selection = new SimpleObjectProperty<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Focus> focus = new ReadOnlyObjectWrapper<>();
    private final Latest<ComparisonTable> table;
    private final Latest<SweepTable> sweep;

    /// @param memory  what is remembered of how things are looked at
    /// @param notices hears what was written
    public CompareViewModel(Workspace workspace, FileChoosers choosers, Memory memory, Consumer<Notice> notices) {
        choices = new RunChoices(workspace, memory);
        reader = new RunReader(workspace);
        figures = new ComparedFigures(workspace.jobs(), this::people);
        files = new ComparedFiles(workspace, choosers, this::people, notices);
        table = new Latest<>(workspace.jobs());
        sweep = new Latest<>(workspace.jobs());
        memory.follow("compare.mergeSeeds", mergeSeeds);
        memory.follow("compare.allFields", allFields);
        choices.chosenProperty().subscribe((_, _) -> read());
        reader.runsProperty().subscribe((_, _) -> rebuild());
        choices.baselineProperty().subscribe((_, _) -> rebuild());
        mergeSeeds.subscribe((_, _) -> rebuild());
        selection.subscribe((_, _) -> focus());
        system.subscribe((_, _) -> {
            work();
            drawSweep();
        });
        figures.follow(focus.getReadOnlyProperty(), system, table.answerProperty());
        sweep.answerProperty().subscribe(found -> {
            if (found != null) {
                parallel.show(found.entries(), found.axes());
            }
        });
    }

    public RunChoices choices() {
        return choices;
    }

    /// The figures of the runs.
    public ComparedFigures figures() {
        return figures;
    }

    /// The axes and brushes of the sweep.
    public ParallelModel parallel() {
        return parallel;
    }

    /// Asks for a file and writes fields and measures of every entry to it.
    public void exportCsv() {
        Focus now = focus.get();
        if (now != null) {
            files.exportCsv(now, system.get());
        }
    }

    /// Asks for a file and writes the report of the runs in focus to it.
    public void report() {
        Focus now = focus.get();
        if (now != null) {
            files.report(now);
        }
    }

    /// What reads the results.
    public RunReader reader() {
        return reader;
    }

    /// Whether runs that are equal but for the seed are one entry.
    public BooleanProperty mergeSeedsProperty() {
        return mergeSeeds;
    }

    /// Whether fields that do not differ are shown too.
    public BooleanProperty allFieldsProperty() {
        return allFields;
    }

    /// Whose figures are compared.
    public ObjectProperty<SystemName> systemProperty() {
        return system;
    }

    /// What the lines of the sweep are coloured by.
    public ObjectProperty<ComparedMeasure> colouringProperty() {
        return colouring;
    }

    /// Ids of the entries that are looked at closely; none: the first.
    public ReadOnlyObjectProperty<Set<String>> selectionProperty() {
        return selection;
    }

    /// All entries with their places; null while fewer than two runs are chosen or their results are being read.
    public ReadOnlyObjectProperty<@Nullable Focus> focusProperty() {
        return focus.getReadOnlyProperty();
    }

    /// The measures of what is in focus; null until they are worked out.
    public ReadOnlyObjectProperty<@Nullable ComparisonTable> tableProperty() {
        return table.answerProperty();
    }

    /// Every entry's settings and measures, for parallel coordinates; null until they are worked out.
    public ReadOnlyObjectProperty<@Nullable SweepTable> sweepProperty() {
        return sweep.answerProperty();
    }

    /// Compares exactly these runs, such as those selected in the history.
    public void compare(Collection<String> runs) {
        selection.set(Set.of());
        choices.choose(runs);
    }

    /// Looks closely at these entries.
    public void select(Set<String> entries) {
        selection.set(Set.copyOf(entries));
    }

    /// Looks closely at an entry too, or no longer.
    public void toggle(String entry) {
        Set<String> next = selection.get().stream().filter(id -> !id.equals(entry)).collect(Collectors.toSet());
        if (next.size() == selection.get().size()) {
            next.add(entry);
        }
        select(next);
    }

    /// What is brushed is looked at closely from now on.
    public void selectBrushed() {
        select(parallel.isBrushing() ? parallel.brushedProperty().get() : Set.of());
    }

    /// Selects the entry that a point of the trade-off stands for.
    public void pickTradeoff(Figure figure, String series, double across) {
        Focus now = focus.get();
        if (now != null) {
            figures.named(figure, series, across).flatMap(label -> now.shown().stream()
                    .filter(shown -> shown.entry().label().equals(label)).findFirst())
                    .ifPresent(shown -> toggle(shown.entry().id()));
        }
    }

    /// What the screen says below its name.
    public String sentence() {
        Focus now = focus.get();
        if (now == null) {
            return text("compare.sentence.none");
        }
        int selected = selection.get().size();
        String entries = text("compare.sentence", String.valueOf(now.comparison().entries().size()),
                now.comparison().base().label());
        return selected == 0 ? entries : text("compare.sentence.selected", entries, String.valueOf(selected));
    }

    private Optional<UserValues> people(String run) {
        return reader.people(run);
    }

    private void read() {
        reader.read(choices.chosenProperty().get());
        rebuild();
    }

    private void rebuild() {
        List<RunSummary> wanted = choices.chosenProperty().get();
        String baseline = choices.baselineProperty().get();
        List<ComparedRun> runs = reader.of(wanted);
        if (runs.size() < wanted.size() && !reader.isDone()) {
            return;
        }
        if (runs.size() < 2 || baseline == null || runs.stream().noneMatch(run -> run.run().equals(baseline))) {
            focus.set(null);
            table.clear();
            sweep.clear();
            return;
        }
        List<ComparedEntry> entries = mergeSeeds.get() ? ComparedEntry.merged(runs) : ComparedEntry.each(runs);
        RunComparison comparison = RunComparison.against(baseline, entries);
        focus.set(Focus.of(comparison, selection.get()));
        work();
        drawSweep();
    }

    private void focus() {
        Focus now = focus.get();
        if (now != null) {
            focus.set(Focus.of(now.comparison(), selection.get()));
            work();
        }
    }

    private void work() {
        Focus now = focus.get();
        if (now != null) {
            SystemName asked = system.get();
            table.ask(() -> ComparisonTable.of(now.focused(), asked, this::people, JobContext.unobserved()));
        }
    }

    private void drawSweep() {
        Focus now = focus.get();
        if (now != null) {
            SystemName asked = system.get();
            sweep.ask(() -> SweepTable.of(now.comparison(), asked));
        }
    }
}
