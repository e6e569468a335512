package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.comparison.ShownEntry;
import dev.thaw.ui.common.Formats;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A run to choose: a tick, its colour, its name with when it ran and its tags, and the mark of the baseline.
final class RunChoiceCell extends ListCell<RunChoice> {
    private final CompareViewModel model;
    private final CheckBox tick = new CheckBox();
    private final RunSwatch swatch = new RunSwatch(ShownEntry.CONTEXT);
    private final Label name = new Label();
    private final Label detail = new Label();
    private final ToggleButton baseline = new ToggleButton(null, new FontIcon(Feather.FLAG));
    private final HBox row;
    private @Nullable RunChoice shown;

    RunChoiceCell(CompareViewModel model) {
        this.model = model;
        tick.setFocusTraversable(false);
        tick.setOnAction(_ -> {
            if (shown != null) {
                shown.chosenProperty().set(tick.isSelected());
            }
        });
        detail.getStyleClass().add("caption");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        baseline.getStyleClass().addAll("button-icon", "flat", "baseline-mark");
        baseline.setFocusTraversable(false);
        baseline.setTooltip(new Tooltip(text("compare.baseline.make")));
        baseline.setOnAction(_ -> {
            if (shown != null) {
                model.choices().holdAgainst(shown.run().id());
                baseline.setSelected(true);
            }
        });
        VBox words = new VBox(1, name, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(8, tick, swatch, words, baseline);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable RunChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        shown = empty ? null : choice;
        if (empty || choice == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean chosen = choice.isFinished() && choice.chosenProperty().get();
        boolean isBaseline = choice.run().id().equals(model.choices().baselineProperty().get());
        Focus focus = model.focusProperty().get();
        name.setText(choice.run().name());
        detail.setText(detail(choice));
        tick.setSelected(chosen);
        tick.setDisable(!choice.isFinished());
        tick.setAccessibleText(choice.run().name());
        swatch.show(chosen && focus != null ? focus.place(choice.run().id()) : ShownEntry.CONTEXT);
        swatch.setVisible(chosen);
        baseline.setSelected(isBaseline);
        baseline.setDisable(!choice.isFinished());
        baseline.setAccessibleText(text(isBaseline ? "compare.baseline" : "compare.baseline.make"));
        setTooltip(choice.isFinished() ? null : new Tooltip(text("compare.unfinished")));
        setAccessibleText(text(chosen ? "compare.run.chosen" : "compare.run.notChosen", choice.run().name())
                + (isBaseline ? ", " + text("compare.baseline") : ""));
        setGraphic(row);
    }

    private static String detail(RunChoice choice) {
        String state = choice.isFinished()
                ? text("compare.run.detail", Formats.moment(choice.run().startedAt()),
                        String.valueOf(choice.run().configuration().seed()))
                : text("runs.state." + choice.run().state().name().toLowerCase(Locale.ROOT));
        return choice.run().tags().isEmpty() ? state : state + " · " + String.join(", ", choice.run().tags());
    }
}
