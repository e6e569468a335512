package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.ConfigDifference;
import dev.thaw.experiment.Preset;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The presets side by side, each with what it is good for and what it takes on this data; the one in use is marked.
final class PresetCards extends GridPane {
    private static final PseudoClass IN_USE = PseudoClass.getPseudoClass("in-use");

    private final ConfigureViewModel model;

    PresetCards(ConfigureViewModel model, CostViewModel cost) {
        this.model = model;
        setHgap(12);
        setVgap(12);
        for (Preset preset : Preset.values()) {
            addRow(0, card(preset, cost));
            ColumnConstraints column = new ColumnConstraints(0, 200, Double.MAX_VALUE);
            column.setHgrow(Priority.ALWAYS);
            column.setPercentWidth(100.0 / Preset.values().length);
            getColumnConstraints().add(column);
        }
    }

    /// A button with its words laid over it: a button that holds wrapped text itself does not find its height.
    private StackPane card(Preset preset, CostViewModel cost) {
        Button button = new Button();
        button.setId("preset-" + preset.text());
        button.getStyleClass().add("preset-card");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setOnAction(_ -> model.apply(preset));
        FontIcon worn = new FontIcon(Feather.CHECK);
        Label title = new Label(text("configure.preset." + preset.text()), worn);
        title.setContentDisplay(ContentDisplay.RIGHT);
        title.getStyleClass().add("field-label");
        Label sentence = FieldRow.sentence(text("configure.preset." + preset.text() + ".help"), "help");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Label takes = new Label(" ");
        takes.getStyleClass().add("caption");
        VBox words = new VBox(2, title, sentence, gap, takes);
        words.getStyleClass().add("preset-words");
        words.setMouseTransparent(true);
        cost.outlookProperty().subscribe(seen -> {
            CostEstimate estimate = seen == null ? null : seen.presets().get(preset);
            takes.setText(seen == null || estimate == null
                    ? " "
                    : text("configure.preset.takes", OutlookBar.duration(seen.pace().seconds(estimate))));
            button.setAccessibleText(title.getText() + ". " + sentence.getText() + " " + takes.getText());
        });
        model.configProperty().subscribe(now -> {
            boolean inUse = ConfigDifference.between(now, preset.over(now)).isEmpty();
            button.pseudoClassStateChanged(IN_USE, inUse);
            worn.setVisible(inUse);
        });
        return new StackPane(button, words);
    }
}
