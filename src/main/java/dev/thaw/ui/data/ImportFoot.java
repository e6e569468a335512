package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ingest.ImportPreview;
import dev.thaw.ui.common.ImportOrder.Target;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The foot of the wizard: how many rows would be read, where the data goes, and the way out.
final class ImportFoot extends HBox {
    ImportFoot(ImportViewModel model, Label summary, Node importButton) {
        getStyleClass().add("import-foot");
        summary.setId("import-summary");
        summary.setMinWidth(0);
        Hyperlink show = new Hyperlink();
        show.setId("show-bad-rows");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.textProperty().bind(model.onlyBadProperty()
                .map(only -> only ? text("data.sample.showAll") : text("data.sample.show")));
        show.setOnAction(_ -> model.onlyBadProperty().set(!model.onlyBadProperty().get()));
        model.previewProperty().subscribe(preview -> {
            boolean any = preview != null && preview.sample().badRows() > 0;
            show.setVisible(any);
            show.setManaged(any);
        });
        Label warning = new Label(text("data.sample.tooBad"));
        warning.getStyleClass().add("warning-text");
        warning.setMinWidth(0);
        model.previewProperty().subscribe(preview -> {
            boolean asks = asks(preview);
            warning.setVisible(asks);
            warning.setManaged(asks);
        });
        HBox words = new HBox(4, summary, show, warning);
        words.getStyleClass().add("import-summary");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button cancel = new Button(text("data.cancel"));
        cancel.setId("cancel-import");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        getChildren().addAll(words, targets(model), cancel, importButton);
    }

    private static boolean asks(@Nullable ImportPreview preview) {
        return preview != null && preview.problems().isEmpty() && preview.sample().isTooBad();
    }

    private static Node targets(ImportViewModel model) {
        ComboBox<Target> targets = new ComboBox<>();
        targets.setId("import-target");
        targets.setAccessibleText(text("data.target"));
        targets.getItems().setAll(Target.values());
        targets.setCellFactory(_ -> new TargetCell(model));
        targets.setButtonCell(new TargetCell(model));
        targets.valueProperty().bindBidirectional(model.targetProperty());
        targets.setMinWidth(Region.USE_PREF_SIZE);
        model.pathProperty().subscribe(_ -> {
            targets.setVisible(model.hasProject());
            targets.setManaged(model.hasProject());
        });
        return targets;
    }

    /// A place the data can go to; one it cannot go to says why.
    private static final class TargetCell extends ListCell<Target> {
        private final ImportViewModel model;

        TargetCell(ImportViewModel model) {
            this.model = model;
        }

        @Override
        protected void updateItem(@Nullable Target target, boolean empty) {
            super.updateItem(target, empty);
            if (empty || target == null) {
                setText(null);
                return;
            }
            String reason = model.targetObstacle(target);
            setText(reason.isEmpty()
                    ? ImportWords.target(target)
                    : text("action.withReason", ImportWords.target(target), reason));
            setDisable(!reason.isEmpty());
        }
    }
}
