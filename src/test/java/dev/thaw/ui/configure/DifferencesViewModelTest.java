package dev.thaw.ui.configure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.Preset;
import dev.thaw.job.JobQueue;
import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Jobs;
import java.time.Instant;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class DifferencesViewModelTest {
    private final Jobs jobs = new Jobs(JobQueue.onCallingThread(), JobQueue.onCallingThread(), Runnable::run);
    private final ConfigureViewModel configure = new ConfigureViewModel(ExperimentConfig.DEFAULT, jobs);
    private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
    private final DifferencesViewModel differences = new DifferencesViewModel(configure, runs);

    @Test
    void withoutARunThereIsNothingToCompareWith() {
        assertThat(differences.lastProperty().get()).isNull();
        runs.add(run("a", RunState.CANCELLED, Preset.ARTICLE.config()));
        assertThat(differences.lastProperty().get()).isNull();
        assertThat(differences.changes()).isEmpty();
    }

    @Test
    void latestFinishedRunIsComparedWith() {
        runs.setAll(run("c", RunState.FAILED, ExperimentConfig.DEFAULT),
                run("b", RunState.FINISHED, Preset.THOROUGH.config()),
                run("a", RunState.FINISHED, ExperimentConfig.DEFAULT));
        assertThat(differences.lastProperty().get().id()).isEqualTo("b");
        assertThat(differences.changes()).extracting(DifferencesViewModel.Change::key).containsExactly(
                "negatives.ratio", "content.embeddingSize", "training.epochs");
    }

    @Test
    void changesFollowWhatIsTypedAndCanBeTakenBack() {
        runs.add(run("a", RunState.FINISHED, ExperimentConfig.DEFAULT));
        configure.settings().epochs().set(8);
        DifferencesViewModel.Change change = differences.changes().getFirst();
        assertThat(change.before().asInt()).isEqualTo(4);
        assertThat(change.after()).extracting(JsonNode::asInt).containsExactly(8);
        differences.takeBack(change);
        assertThat(differences.changes()).isEmpty();
        configure.undo();
        assertThat(configure.settings().epochs().value()).isEqualTo(8);
    }

    @Test
    void sweepAndItsSeedsAreChangesToo() {
        runs.add(run("a", RunState.FINISHED, ExperimentConfig.DEFAULT));
        configure.settings().ratio().typedProperty().set("1, 5");
        configure.seedsProperty().set(2);
        assertThat(differences.changes()).extracting(DifferencesViewModel.Change::key).containsExactly("seed",
                "negatives.ratio");
        assertThat(differences.changes().getLast().after()).extracting(JsonNode::asInt).containsExactly(1, 5);
        List.copyOf(differences.changes()).forEach(differences::takeBack);
        assertThat(configure.runsProperty().get()).containsExactly(ExperimentConfig.DEFAULT);
    }

    private static RunSummary run(String id, RunState state, ExperimentConfig config) {
        return new RunSummary(id, config.name(), "", List.of(), state, null, Instant.EPOCH, 1, "shop", "ab", config);
    }
}
