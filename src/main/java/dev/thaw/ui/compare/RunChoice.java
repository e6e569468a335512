package dev.thaw.ui.compare;

import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A run that may be compared.
public final class RunChoice {
    private final RunSummary run;
    private final BooleanProperty chosen = new SimpleBooleanProperty();

    RunChoice(RunSummary run, boolean isChosen) {
        this.run = run;
        chosen.set(isChosen);
    }

    public RunSummary run() {
        return run;
    }

    /// Whether it takes part; only a finished run can.
    public BooleanProperty chosenProperty() {
        return chosen;
    }

    /// Whether it has a result to compare.
    public boolean isFinished() {
        return run.state() == RunState.FINISHED;
    }
}
