package dev.thaw.ui.configure;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.Machine;
import dev.thaw.experiment.RunResult;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Workspace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// What the runs that would be trained take, from how long past runs of the project took; kept up to date in the
/// background.
public final class CostViewModel {
    /// The latest so many runs tell the pace: older ones may be from another machine or version.
    private static final int RUNS_TO_LEARN_FROM = 5;

    private final ConfigureViewModel configure;
    private final Workspace workspace;
    private final Map<String, RunResult> past = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable Outlook> outlook = new ReadOnlyObjectWrapper<>();
    private final LatestWork<Question, Optional<Outlook>> work;
    private @Nullable CostEstimator estimator;

    /// What is to be estimated.
    private record Question(CostEstimator estimator, List<ExperimentConfig> runs, ExperimentConfig base,
            List<RunResult> past) {}

    public CostViewModel(ConfigureViewModel configure, Workspace workspace) {
        this.configure = configure;
        this.workspace = workspace;
        work = new LatestWork<>(workspace.jobs(), CostViewModel::answer, found -> outlook.set(found.orElse(null)));
        configure.runsProperty().subscribe((_, _) -> estimate());
        configure.datasetProperty().subscribe(this::use);
        workspace.runs().addListener((ListChangeListener<RunSummary>) _ -> learn());
        learn();
    }

    /// What lies ahead; null without data and until it is known.
    ReadOnlyObjectProperty<@Nullable Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    private void use(@Nullable Dataset dataset) {
        estimator = dataset == null ? null : new CostEstimator(dataset);
        past.clear();
        asked.clear();
        work.forget();
        outlook.set(null);
        learn();
        estimate();
    }

    /// Reads how long the latest runs on this data took.
    private void learn() {
        CostEstimator at = estimator;
        if (at == null || workspace.project() == null) {
            return;
        }
        latest(at.dataset()).filter(run -> asked.add(run.id())).forEach(run -> workspace.readResult(run, read -> {
            if (read != null && estimator == at) {
                past.put(run.id(), read);
                estimate();
            }
        }));
    }

    private Stream<RunSummary> latest(Dataset dataset) {
        return workspace.runs().stream().filter(run -> run.state() == RunState.FINISHED)
                .filter(run -> run.fingerprint().equals(dataset.fingerprint())).limit(RUNS_TO_LEARN_FROM);
    }

    private void estimate() {
        CostEstimator at = estimator;
        if (at != null) {
            List<RunResult> known = latest(at.dataset()).map(RunSummary::id).map(past::get)
                    .filter(Objects::nonNull).toList();
            work.ask(new Question(at, configure.runsProperty().get(), configure.sweepProperty().get().base(), known));
        }
    }

    private static Optional<Outlook> answer(Question asked) {
        List<TrainingPace.Measured> measured = asked.past().stream()
                .flatMap(result -> asked.estimator().of(result.provenance().configuration())
                        .map(estimate -> TrainingPace.Measured.of(estimate, result)).stream())
                .toList();
        TrainingPace pace = TrainingPace.of(measured, asked.estimator().dataset().log().size());
        return Outlook.of(asked.estimator(), asked.runs(), asked.base(), pace, Machine.memoryBytes());
    }
}
