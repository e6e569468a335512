package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.audit.LeakTrial;
import dev.thaw.evaluate.audit.LeakTrial.Verdict;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.RunResult;
import dev.thaw.sampling.EventWeights;
import dev.thaw.ui.common.OpenProject;
import dev.thaw.ui.common.Workspace;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Whether the selected run was checked for leaks, and whether those checks can be believed.
public final class AuditViewModel {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<LeakTrial.@Nullable Outcome> trial = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();

    public AuditViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.resultProperty().subscribe(_ -> {
            trial.set(null);
            words.set("");
        });
    }

    /// The run whose audit is shown; null while there is none.
    public ReadOnlyObjectProperty<@Nullable RunResult> resultProperty() {
        return workspace.resultProperty();
    }

    /// What came of seeding leaks; null unless somebody asked.
    public ReadOnlyObjectProperty<LeakTrial.@Nullable Outcome> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /// What came of it in a sentence, or why nothing did; empty unless somebody asked.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Whether leaks are being seeded.
    public ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /// Seeds leaks into a copy of the data's path and looks whether the audit sees them, in the background.
    public void prove() {
        RunResult run = workspace.resultProperty().get();
        OpenProject project = workspace.project();
        Dataset dataset = project == null ? null : project.dataset();
        if (run == null || dataset == null) {
            words.set(text("microscope.noData"));
            return;
        }
        ExperimentConfig config = run.provenance().configuration();
        trying.set(true);
        workspace.jobs().load(text("audit.job"), context -> LeakTrial.run(dataset, config.evaluationSettings(),
                EventWeights.of(dataset, config.events()), config.seed(), context), outcome -> {
                    trying.set(false);
                    if (workspace.resultProperty().get() == run) {
                        trial.set(outcome);
                        words.set(text(outcome.passed() ? "audit.believed" : "audit.notBelieved",
                                String.valueOf(outcome.count(Verdict.CAUGHT)),
                                String.valueOf(outcome.count(Verdict.CAUGHT) + outcome.count(Verdict.MISSED)),
                                String.valueOf(outcome.falseAlarms().size())));
                    }
                }, failure -> {
                    trying.set(false);
                    words.set(Objects.requireNonNullElse(failure.getMessage(), ""));
                });
    }
}
