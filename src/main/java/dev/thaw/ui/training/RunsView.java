package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.PageHead;
import dev.thaw.ui.common.Panel;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The Runs screen's nodes: the live training above, the history below, the selected run's details at its foot.
public final class RunsView extends BorderPane {
    private final RunsViewModel model;
    private final Runnable showInsights;

    /// @param dark         whether the theme is dark
    /// @param train        a button that trains
    /// @param showInsights goes to the Insights screen
    public RunsView(RunsViewModel model, ObservableValue<Boolean> dark, FigureActions actions, Node train,
            Runnable showInsights) {
        this.model = model;
        this.showInsights = showInsights;
        getStyleClass().add("page");
        setTop(new PageHead(text("runs.title"), new ReadOnlyStringWrapper(text("runs.sentence")), train));
        VBox body = new VBox(16, new LivePanel(model, dark, actions), history(), detail());
        body.getStyleClass().add("page-body");
        setCenter(body);
    }

    private Node history() {
        RunTable table = new RunTable(model, this::open);
        table.setPlaceholder(new EmptyState(Feather.ACTIVITY, text("runs.empty"), text("runs.empty.sentence")));
        VBox.setVgrow(table, Priority.ALWAYS);
        TextField filter = new TextField();
        filter.setId("runs-filter");
        filter.setPromptText(text("runs.filter"));
        filter.setAccessibleText(text("runs.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        Panel panel = new Panel(text("runs.history"), table).tight().withActions(filter);
        VBox.setVgrow(panel, Priority.ALWAYS);
        return panel;
    }

    private Node detail() {
        StackPane place = new StackPane();
        model.selectedProperty().subscribe(run -> {
            place.getChildren().clear();
            if (run != null) {
                place.getChildren().add(detail(run));
            }
            place.setManaged(run != null);
        });
        return place;
    }

    private Node detail(RunSummary run) {
        TextField name = new TextField(run.name());
        name.setAccessibleText(text("runs.name"));
        TextField note = new TextField(run.note());
        note.setAccessibleText(text("runs.note"));
        note.setPromptText(text("runs.note"));
        HBox.setHgrow(note, Priority.ALWAYS);
        name.setOnAction(_ -> model.describe(run, name.getText(), note.getText()));
        note.setOnAction(_ -> model.describe(run, name.getText(), note.getText()));
        Button keep = button("runs.keep", Feather.CHECK, () -> model.describe(run, name.getText(), note.getText()));
        keep.disableProperty().bind(Bindings.createBooleanBinding(() -> name.getText().isBlank()
                || name.getText().equals(run.name()) && note.getText().equals(run.note()), name.textProperty(),
                note.textProperty()));
        Button look = button("runs.look", Feather.TRENDING_UP, this::open);
        look.setId("look");
        look.setDisable(run.state() != RunState.FINISHED);
        Button delete = button("runs.delete", Feather.TRASH_2, () -> model.delete(run));
        Label data = new Label(text("runs.detail", run.id(), run.datasetName(),
                String.valueOf(run.configuration().seed()), run.configuration().negatives().ratio()));
        data.getStyleClass().add("caption");
        HBox line = new HBox(8, name, note, keep, look, delete);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(8, line, data);
        card.getStyleClass().add("panel");
        if (run.state() == RunState.FAILED) {
            card.getChildren().add(new Callout(Callout.Kind.FAILURE, reason(run.message())));
        }
        return card;
    }

    private static String reason(@Nullable String message) {
        return Objects.requireNonNullElse(message, text("runs.noReason"));
    }

    private void open() {
        RunSummary run = model.selectedProperty().get();
        if (run != null && run.state() == RunState.FINISHED) {
            model.lookAt(run);
            showInsights.run();
        }
    }

    private static Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(text(key), new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
