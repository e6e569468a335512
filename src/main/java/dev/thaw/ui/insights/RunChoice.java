package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Formats;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Chooses the run that is shown, among those that have something to show.
final class RunChoice extends ComboBox<RunSummary> {
    private static final double WIDTH = 240;
    private static final double LEAST_WIDTH = 200;

    RunChoice(InsightsViewModel model) {
        super(model.finishedRuns());
        setId("insights-run");
        setAccessibleText(text("insights.run"));
        setPrefWidth(WIDTH);
        setMinWidth(LEAST_WIDTH);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable RunSummary run) {
                return run == null ? "" : text("insights.run.entry", run.name(), Formats.moment(run.startedAt()));
            }

            @Override
            public RunSummary fromString(String typed) {
                throw new IllegalStateException("the box is not editable");
            }
        });
        visibleProperty().bind(Bindings.isNotEmpty(model.finishedRuns()));
        valueProperty().subscribe((_, run) -> {
            if (run != null) {
                model.selectedRunProperty().set(run.id());
            }
        });
        Runnable follow = () -> model.finishedRuns().stream()
                .filter(run -> run.id().equals(model.selectedRunProperty().get())).findFirst()
                .ifPresent(this::setValue);
        model.selectedRunProperty().subscribe(follow);
        model.finishedRuns().addListener((ListChangeListener<RunSummary>) _ -> follow.run());
    }
}
