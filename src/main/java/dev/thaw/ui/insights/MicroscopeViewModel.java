package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.microscope.DecisionList;
import dev.thaw.experiment.microscope.ListedDecision;
import dev.thaw.experiment.microscope.Microscope;
import dev.thaw.experiment.microscope.OpenedDecision;
import dev.thaw.experiment.microscope.Question;
import dev.thaw.failure.ThawException;
import dev.thaw.figure.DecisionsBehind;
import dev.thaw.job.JobContext;
import dev.thaw.project.ProjectFile;
import dev.thaw.ui.common.FigurePanel.Picked;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The decisions behind a point of a chart, and the one that is open.
///
/// Asking is work in the background; of several questions only the last one's answer is shown.
public final class MicroscopeViewModel {
    private final Workspace workspace;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper leftOut = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<ListedDecision> all = FXCollections.observableArrayList();
    private final FilteredList<ListedDecision> decisions = new FilteredList<>(all);
    private final ObjectProperty<@Nullable ListedDecision> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable OpenedDecision> opened = new ReadOnlyObjectWrapper<>();
    private @Nullable Question question;
    /// Made once a run, in the background, by the queue that runs one work after the other.
    private volatile @Nullable Prepared prepared;

    /// A microscope and the run it looks at.
    private record Prepared(RunResult run, Microscope microscope) {}

    public MicroscopeViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.resultProperty().subscribe(_ -> close());
        search.subscribe(typed -> {
            String wanted = typed.strip().toLowerCase(Locale.ROOT);
            decisions.setPredicate(decision -> decision.userId().toLowerCase(Locale.ROOT).contains(wanted));
        });
        selected.subscribe(this::openSelected);
    }

    /// Whether decisions are looked at.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The point that is looked behind.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// What the decisions come to, beside what the chart shows.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Who is not listed; empty if everybody is.
    public ReadOnlyStringProperty leftOutProperty() {
        return leftOut.getReadOnlyProperty();
    }

    /// Why nothing is listed (yet); empty if something is.
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// Part of the id of the people to list.
    public StringProperty searchProperty() {
        return search;
    }

    /// The decisions of the people searched for.
    public ObservableList<ListedDecision> decisions() {
        return decisions;
    }

    /// The decision to open.
    public ObjectProperty<@Nullable ListedDecision> selectedProperty() {
        return selected;
    }

    /// The open decision; null while there is none.
    public ReadOnlyObjectProperty<@Nullable OpenedDecision> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// Looks behind a point of one of the selected run's figures.
    public void look(Picked picked) {
        RunResult run = workspace.resultProperty().get();
        OpenProject project = workspace.project();
        if (run == null || project == null) {
            return;
        }
        clear();
        String position = picked.figure().lines().stream().flatMap(line -> line.points().stream())
                .filter(point -> point.x() == picked.x()).findFirst().map(picked.figure()::positionOf)
                .orElse("").lines().findFirst().orElse("");
        title.set(position.isEmpty()
                ? picked.figure().title()
                : text("microscope.title", picked.figure().title(), picked.line(), position));
        open.set(true);
        switch (DecisionsBehind.of(run, picked.figure(), picked.line(), picked.x())) {
            case DecisionsBehind.None(String reason) -> obstacle.set(reason);
            case DecisionsBehind.Decisions(Question asked) -> ask(project, run, asked);
        }
    }

    /// Back to the charts.
    public void close() {
        open.set(false);
        clear();
    }

    private void clear() {
        question = null;
        selected.set(null);
        opened.set(null);
        all.clear();
        search.set("");
        sentence.set("");
        leftOut.set("");
        obstacle.set("");
    }

    private void ask(OpenProject project, RunResult run, Question asked) {
        question = asked;
        Dataset dataset = project.dataset();
        if (dataset == null) {
            obstacle.set(text("microscope.noData"));
            return;
        }
        obstacle.set(text("microscope.asking"));
        workspace.jobs().load(text("microscope.job"), context -> {
            Microscope microscope = microscope(project.file(), dataset, run);
            return new Answer(microscope.decisions(asked, context), microscope.leftOut());
        }, answer -> {
            if (question == asked) {
                show(answer);
            }
        }, failure -> failed(asked, failure));
    }

    private record Answer(DecisionList list, String leftOut) {}

    private void show(Answer answer) {
        DecisionList list = answer.list();
        obstacle.set(list.decisions().isEmpty() ? text("microscope.nobody") : "");
        leftOut.set(answer.leftOut());
        String count = Formats.count(list.decisions().size());
        String together = Formats.metric(list.together());
        if (list.stored().isEmpty()) {
            sentence.set(text("microscope.sentence.alone", count, together));
        } else {
            String key = !list.agrees()
                    ? "microscope.sentence.differs"
                    : list.question().measure().addsUp() ? "microscope.sentence.sum" : "microscope.sentence.mean";
            sentence.set(text(key, count, together, Formats.metric(list.stored().getAsDouble())));
        }
        all.setAll(list.decisions());
        if (!all.isEmpty()) {
            selected.set(all.getFirst());
        }
    }

    private void openSelected(@Nullable ListedDecision decision) {
        Question asked = question;
        Prepared ready = prepared;
        if (decision == null || asked == null || ready == null) {
            opened.set(null);
            return;
        }
        workspace.jobs().quietly(() -> {
            OpenedDecision answer = ready.microscope.open(asked.system(), decision.user(), decision.n(),
                    JobContext.unobserved());
            workspace.jobs().onInterface(() -> {
                if (Objects.equals(selected.get(), decision)) {
                    opened.set(answer);
                }
            });
        });
    }

    private void failed(Question asked, ThawException failure) {
        if (question == asked) {
            obstacle.set(Objects.requireNonNullElse(failure.getMessage(), ""));
        }
    }

    private Microscope microscope(ProjectFile file, Dataset dataset, RunResult run) {
        Prepared before = prepared;
        if (before != null && before.run == run) {
            return before.microscope;
        }
        Microscope made = new Microscope(dataset, run, file.weights(run.run()).orElse(null));
        prepared = new Prepared(run, made);
        return made;
    }
}
