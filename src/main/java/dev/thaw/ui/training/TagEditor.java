package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.project.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A run's tags as pills that can be taken off, and a field for another one that offers those other runs have.
final class TagEditor extends FlowPane {
    private static final int MOST_OFFERED = 6;

    private final RunDetailViewModel model;
    private final RunSummary run;
    private final TextField field = new TextField();
    private final ContextMenu offers = new ContextMenu();

    TagEditor(RunDetailViewModel model, RunSummary run) {
        super(6, 6);
        this.model = model;
        this.run = run;
        setAlignment(Pos.CENTER_LEFT);
        field.setId("tag-field");
        field.getStyleClass().add("tag-field");
        field.setPromptText(text("runs.tag.add"));
        field.setAccessibleText(text("runs.tag.add"));
        field.setPrefColumnCount(8);
        field.setOnAction(_ -> add(field.getText()));
        field.textProperty().subscribe((_, typed) -> offer(typed));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.COMMA) {
                add(field.getText());
            } else if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty()) {
                List<String> tags = RunTags.shown(run);
                if (!tags.isEmpty()) {
                    remove(tags.getLast());
                }
            }
        });
        RunTags.shown(run).forEach(tag -> getChildren().add(pill(tag)));
        getChildren().add(field);
    }

    private HBox pill(String tag) {
        Label name = new Label(tag);
        Button off = new Button(null, new FontIcon(Feather.X));
        off.getStyleClass().addAll("button-icon", "flat", "tag-off");
        off.setAccessibleText(text("runs.tag.remove", tag));
        off.setOnAction(_ -> remove(tag));
        HBox pill = new HBox(2, name, off);
        pill.getStyleClass().addAll("tag", "tag-pill");
        pill.setAlignment(Pos.CENTER_LEFT);
        return pill;
    }

    private void add(String typed) {
        String tag = typed.replace(",", "").strip();
        field.clear();
        offers.hide();
        if (!tag.isEmpty() && !tag.equals(RunTags.ARCHIVED)) {
            List<String> tags = new ArrayList<>(RunTags.shown(run));
            tags.add(tag);
            model.tag(run, tags);
        }
    }

    private void remove(String tag) {
        model.tag(run, RunTags.shown(run).stream().filter(other -> !other.equals(tag)).toList());
    }

    private void offer(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<MenuItem> items = new ArrayList<>();
        if (!wanted.isEmpty()) {
            model.knownTags().stream().filter(tag -> tag.toLowerCase(Locale.ROOT).contains(wanted))
                    .filter(tag -> !run.tags().contains(tag)).limit(MOST_OFFERED).forEach(tag -> {
                        MenuItem item = new MenuItem(tag);
                        item.setOnAction(_ -> add(tag));
                        items.add(item);
                    });
        }
        offers.getItems().setAll(items);
        if (items.isEmpty()) {
            offers.hide();
        } else if (!offers.isShowing() && field.getScene() != null) {
            offers.show(field, Side.BOTTOM, 0, 0);
        }
    }
}
