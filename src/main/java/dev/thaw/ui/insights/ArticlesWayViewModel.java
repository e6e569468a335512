package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.finding.Findings;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// The article's way beside the selected run: whether it is wanted, the project's run that shows it, and the training
/// of one where there is none.
public final class ArticlesWayViewModel {
    private final Workspace workspace;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable ArticleComparison> overlay = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Counterpart> counterpart = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable JobViewModel> job = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<JobViewModel.@Nullable Phase> trainingPhase;
    private Object search = new Object();

    /// Where the comparison stands.
    enum State {
        /// Not wanted.
        OFF,
        /// No run is selected, or its result is being read.
        NOTHING_SELECTED,
        /// The selected run has no mixer.
        NO_MIXER,
        /// The selected run is trained the article's way itself.
        IS_ARTICLE,
        /// A stored run is being read.
        READING,
        /// The comparison is there.
        THERE,
        /// The project holds no such run.
        MISSING,
        /// It is being trained.
        TRAINING
    }

    /// A training that was started from here.
    private record Counterpart(ExperimentConfig config, JobViewModel job) {}

    @SuppressWarnings("NullAway") // JavaFX maps no null
    ArticlesWayViewModel(Workspace workspace) {
        this.workspace = workspace;
        this.trainingPhase = workspace.trainingProperty().flatMap(JobViewModel::phaseProperty);
        job.bind(counterpart.map(Counterpart::job));
        sentence.bind(Bindings.createStringBinding(this::findSentence, state, overlay));
        obstacle.bind(Bindings.createStringBinding(this::findObstacle, workspace.projectProperty(),
                workspace.resultProperty(), trainingPhase));
        shown.subscribe(_ -> look());
        workspace.resultProperty().subscribe(_ -> look());
        workspace.runs().addListener((ListChangeListener<RunSummary>) _ -> look());
    }

    /// Whether the article's way is wanted; remembered between two starts.
    public BooleanProperty shownProperty() {
        return shown;
    }

    /// What is laid over the chart; null while there is nothing to lay over it.
    ReadOnlyObjectProperty<@Nullable ArticleComparison> overlayProperty() {
        return overlay.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The training of the counterpart that goes on; null while there is none.
    ReadOnlyObjectProperty<@Nullable JobViewModel> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// What there is to say: what the article's way changes, or what stands in the way; empty while it is not wanted.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Why the counterpart cannot be trained now; empty if it can.
    ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /// Trains the selected run's counterpart in the background; the selected run stays.
    void train() {
        RunResult result = workspace.resultProperty().get();
        if (result == null || state.get() != State.MISSING || !obstacle.get().isEmpty()) {
            return;
        }
        ExperimentConfig config = ArticleComparison.configuration(result.provenance().configuration());
        JobViewModel training = workspace.trainBeside(config, text("insights.article.trained"));
        counterpart.set(new Counterpart(config, training));
        training.phaseProperty().subscribe(_ -> look());
    }

    void cancel() {
        Counterpart trained = counterpart.get();
        if (trained != null) {
            trained.job().cancel();
        }
    }

    /// Looks again whether there is something to lay over the chart; the latest look counts.
    private void look() {
        search = new Object();
        RunResult result = workspace.resultProperty().get();
        Optional<State> settled = settled(result);
        if (settled.isPresent() || result == null) {
            overlay.set(null);
            state.set(settled.orElse(State.NOTHING_SELECTED));
            return;
        }
        seek(result, candidates(result), search);
    }

    /// The states that need no run to be sought.
    private Optional<State> settled(@Nullable RunResult result) {
        if (!shown.get()) {
            return Optional.of(State.OFF);
        }
        if (result == null) {
            return Optional.of(State.NOTHING_SELECTED);
        }
        if (result.mixer().isEmpty()) {
            return Optional.of(State.NO_MIXER);
        }
        return result.provenance().configuration().mixer().training() == MixerTraining.JOINT
                ? Optional.of(State.IS_ARTICLE)
                : Optional.empty();
    }

    /// The project's runs that may be the selected one trained the article's way, the latest first.
    private List<RunSummary> candidates(RunResult result) {
        return workspace.runs().stream()
                .filter(run -> run.state() == RunState.FINISHED
                        && run.fingerprint().equals(result.provenance().dataSha256())
                        && ArticleComparison.isCounterpart(result.provenance().configuration(), run.configuration()))
                .toList();
    }

    private void seek(RunResult result, List<RunSummary> candidates, Object asked) {
        ArticleComparison known = overlay.get();
        if (known != null && known.shown() == result
                && candidates.stream().anyMatch(run -> run.id().equals(known.article().run()))) {
            show(known);
            return;
        }
        overlay.set(null);
        if (candidates.isEmpty()) {
            state.set(withoutRun(result));
            return;
        }
        state.set(State.READING);
        workspace.readResult(candidates.getFirst(), read -> {
            if (asked != search) {
                return;
            }
            Optional<ArticleComparison> found = Optional.ofNullable(read)
                    .flatMap(article -> ArticleComparison.of(result, article));
            if (found.isPresent()) {
                show(found.get());
            } else {
                seek(result, candidates.subList(1, candidates.size()), asked);
            }
        });
    }

    private void show(ArticleComparison comparison) {
        if (trainingOf(comparison.shown()).isPresent()) {
            counterpart.set(null);
        }
        overlay.set(comparison);
        state.set(State.THERE);
    }

    /// The training that was started from here, if it is of this run's counterpart.
    private Optional<JobViewModel> trainingOf(RunResult result) {
        return Optional.ofNullable(counterpart.get())
                .filter(trained -> trained.config()
                        .equals(ArticleComparison.configuration(result.provenance().configuration())))
                .map(Counterpart::job);
    }

    private State withoutRun(RunResult result) {
        return trainingOf(result).map(trained -> switch (trained.phaseProperty().get()) {
            case QUEUED, RUNNING, PAUSED -> State.TRAINING;
            // stored, and about to appear among the runs
            case FINISHED -> State.READING;
            case FAILED, CANCELLED -> State.MISSING;
        }).orElse(State.MISSING);
    }

    private String findSentence() {
        return switch (state.get()) {
            case OFF, NOTHING_SELECTED -> "";
            case NO_MIXER -> text("insights.article.noMixer");
            case IS_ARTICLE -> text("insights.article.itself");
            case READING -> text("insights.article.reading");
            case THERE -> {
                ArticleComparison comparison = overlay.get();
                yield comparison == null ? "" : Findings.article(comparison).sentence();
            }
            case MISSING -> text("insights.article.missing");
            case TRAINING -> text("insights.article.training");
        };
    }

    private String findObstacle() {
        OpenProject open = workspace.project();
        RunResult result = workspace.resultProperty().get();
        Dataset dataset = open == null ? null : open.dataset();
        if (open == null || dataset == null || result == null) {
            return text("obstacle.noData");
        }
        if (open.readOnlyReason().isPresent()) {
            return open.readOnlyReason().get();
        }
        if (!dataset.fingerprint().equals(result.provenance().dataSha256())) {
            return text("insights.article.otherData");
        }
        JobViewModel.Phase phase = trainingPhase.getValue();
        return phase == null || phase.isEnd() ? "" : text("obstacle.training");
    }
}
