package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.evaluate.UserValues;
import dev.thaw.experiment.comparison.ComparedRun;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Reads what a comparison needs of stored runs, each once, away from the interface's thread.
///
/// Of many runs the reading is a job that shows its progress. The values by person are large: they are read when they
/// are asked for, and only those asked for last are kept.
public final class RunReader {
    /// From so many runs on the reading is shown.
    private static final int MANY = 12;
    private static final int PEOPLE_KEPT = 24;

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Map<String, ComparedRun>> runs = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable JobViewModel> reading = new ReadOnlyObjectWrapper<>();
    private final Map<String, Optional<UserValues>> people = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<UserValues>> eldest) {
            return size() > PEOPLE_KEPT;
        }
    };
    private int underWay;

    RunReader(Workspace workspace) {
        this.workspace = workspace;
        workspace.projectProperty().subscribe((_, _) -> {
            runs.set(Map.of());
            synchronized (people) {
                people.clear();
            }
        });
    }

    /// What was read so far, by run id.
    ReadOnlyObjectProperty<Map<String, ComparedRun>> runsProperty() {
        return runs.getReadOnlyProperty();
    }

    /// The reading of many runs that goes on or went on last; null while there was none.
    public ReadOnlyObjectProperty<@Nullable JobViewModel> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Whether everything that was asked for is read.
    boolean isDone() {
        return underWay == 0;
    }

    /// Reads what is not read yet.
    void read(List<RunSummary> wanted) {
        OpenProject open = workspace.project();
        List<RunSummary> missing = wanted.stream().filter(run -> !runs.get().containsKey(run.id())).toList();
        if (open == null || missing.isEmpty()) {
            return;
        }
        underWay++;
        if (missing.size() < MANY) {
            workspace.jobs().quietly(() -> {
                List<ComparedRun> found = read(open, missing, JobContext.unobserved());
                workspace.jobs().onInterface(() -> add(open, found));
            });
        } else {
            reading.set(workspace.jobs().load(text("compare.reading", String.valueOf(missing.size())),
                    context -> read(open, missing, context), found -> add(open, found), _ -> add(open, List.of())));
        }
    }

    /// Those of the runs that are read, under their names of today.
    List<ComparedRun> of(List<RunSummary> wanted) {
        return wanted.stream().filter(run -> runs.get().containsKey(run.id()))
                .map(run -> Objects.requireNonNull(runs.get().get(run.id())).named(run.name())).toList();
    }

    /// What every cohort user of a run got; not for the interface's thread.
    Optional<UserValues> people(String run) {
        OpenProject open = workspace.project();
        synchronized (people) {
            Optional<UserValues> kept = people.get(run);
            if (kept != null) {
                return kept;
            }
        }
        if (open == null) {
            return Optional.empty();
        }
        Optional<UserValues> found = open.file().people(run);
        synchronized (people) {
            people.put(run, found);
        }
        return found;
    }

    private void add(OpenProject open, List<ComparedRun> found) {
        underWay--;
        if (workspace.project() == open) {
            Map<String, ComparedRun> all = new HashMap<>(runs.get());
            found.forEach(run -> all.put(run.run(), run));
            runs.set(Map.copyOf(all));
        }
    }

    private static List<ComparedRun> read(OpenProject open, List<RunSummary> missing, JobContext context) {
        List<ComparedRun> found = new ArrayList<>();
        for (RunSummary run : missing) {
            context.checkpoint();
            context.publish(new Progress(text("compare.reading.run", run.name()),
                    (double) found.size() / missing.size()));
            found.add(open.file().compared(run));
        }
        return found;
    }
}
