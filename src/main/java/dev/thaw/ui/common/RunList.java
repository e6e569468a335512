package dev.thaw.ui.common;

import dev.thaw.experiment.KeyFigures;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The stored runs of the open project with the few numbers that lists show.
///
/// Runs that are deleted leave the list at once and the project later, when the deletion is settled; until then it can
/// be undone, and a program that is killed has deleted nothing.
public final class RunList {
    private static final Comparator<RunSummary> LATEST_FIRST = Comparator.comparing(RunSummary::startedAt)
            .thenComparing(RunSummary::id).reversed();

    private final Jobs jobs;
    private final ObservableList<RunSummary> all = FXCollections.observableArrayList();
    private final ObservableMap<String, KeyFigures> keyFigures = FXCollections.observableHashMap();
    private final ReadOnlyObjectWrapper<List<RunSummary>> deleted = new ReadOnlyObjectWrapper<>(List.of());
    private volatile @Nullable Deletion unsettled;
    private @Nullable OpenProject project;

    /// Runs that are to leave a project.
    private record Deletion(OpenProject project, List<String> ids) {
        void carryOut() {
            project.file().delete(ids);
        }
    }

    RunList(Jobs jobs) {
        this.jobs = jobs;
    }

    /// The latest first.
    public ObservableList<RunSummary> all() {
        return all;
    }

    /// By run id; those of runs that an earlier Thaw stored arrive after the runs themselves.
    public ObservableMap<String, KeyFigures> keyFigures() {
        return keyFigures;
    }

    /// The runs that were deleted last and can be brought back; empty once that is settled.
    public ReadOnlyObjectProperty<List<RunSummary>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /// Takes over a run's name, note and tags.
    public void update(RunSummary run) {
        OpenProject open = project;
        int place = placeOf(run.id());
        if (open == null || place < 0) {
            return;
        }
        all.set(place, run);
        jobs.quietly(() -> open.file().update(run));
    }

    /// Deletes runs with all they found out; the deletion before is settled.
    public void delete(List<RunSummary> runs) {
        OpenProject open = project;
        if (open == null || runs.isEmpty()) {
            return;
        }
        settleDeletion();
        List<RunSummary> leaving = List.copyOf(runs);
        unsettled = new Deletion(open, leaving.stream().map(RunSummary::id).toList());
        all.removeAll(leaving);
        deleted.set(leaving);
    }

    /// Brings back what was deleted last.
    public void undoDeletion() {
        List<RunSummary> back = deleted.get();
        unsettled = null;
        deleted.set(List.of());
        all.setAll(Stream.concat(all.stream(), back.stream()).sorted(LATEST_FIRST).toList());
    }

    /// Takes what was deleted last out of the project.
    public void settleDeletion() {
        Deletion settled = unsettled;
        unsettled = null;
        deleted.set(List.of());
        if (settled != null) {
            jobs.quietly(settled::carryOut);
        }
    }

    /// Reads what was noted while a run was trained.
    ///
    /// @param done hears it on the interface's thread; empty where nothing was noted
    public void readLog(RunSummary run, Consumer<String> done) {
        OpenProject open = project;
        if (open != null) {
            jobs.quietly(() -> {
                String log = open.file().log(run.id()).orElse("");
                jobs.onInterface(() -> done.accept(log));
            });
        }
    }

    /// What a project holds, read in the background before it is shown.
    record Stored(List<RunSummary> runs, Map<String, KeyFigures> figures) {
        static Stored in(OpenProject open) {
            return new Stored(open.file().runs(), open.file().keyFigures());
        }
    }

    void show(OpenProject opened, Stored stored) {
        project = opened;
        List<RunSummary> staying = stored.runs().stream().filter(run -> !isLeaving(run)).toList();
        if (!staying.equals(all)) {
            all.setAll(staying);
        }
        stored.figures().forEach((id, figures) -> {
            if (!figures.equals(keyFigures.get(id))) {
                keyFigures.put(id, figures);
            }
        });
        fill(opened, stored.runs().stream()
                .filter(run -> run.state() == RunState.FINISHED && !keyFigures.containsKey(run.id())).toList());
    }

    void refresh(OpenProject open) {
        jobs.quietly(() -> {
            Stored stored = Stored.in(open);
            jobs.onInterface(() -> {
                if (project == open) {
                    show(open, stored);
                }
            });
        });
    }

    /// Forgets the project; a deletion that can still be undone is carried out.
    void close() {
        settleDeletion();
        project = null;
        all.clear();
        keyFigures.clear();
    }

    /// Carries out what is not settled, on the calling thread: for the end of the program, when no queue works any more.
    void end() {
        Deletion settled = unsettled;
        unsettled = null;
        if (settled != null) {
            settled.carryOut();
        }
    }

    /// Finds the key figures of runs that an earlier Thaw stored, one after the other, so that nothing else waits for
    /// all of them.
    private void fill(OpenProject open, List<RunSummary> lacking) {
        if (lacking.isEmpty() || project != open) {
            return;
        }
        String id = lacking.getFirst().id();
        jobs.quietly(() -> {
            KeyFigures figures = open.file().findKeyFigures(id);
            jobs.onInterface(() -> {
                if (project == open) {
                    keyFigures.put(id, figures);
                    fill(open, lacking.subList(1, lacking.size()));
                }
            });
        });
    }

    private int placeOf(String id) {
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).id().equals(id)) {
                return place;
            }
        }
        return -1;
    }

    private boolean isLeaving(RunSummary run) {
        Deletion leaving = unsettled;
        return leaving != null && leaving.ids().contains(run.id());
    }
}
