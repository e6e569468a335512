package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ingest.ImportPreview;
import dev.thaw.ui.common.ImportOrder.Target;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
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
        ChoiceButton<Target> targets = new ChoiceButton<>(ImportWords::target, model::targetObstacle);
        targets.setId("import-target");
        targets.setAccessibleText(text("data.target"));
        targets.offer(List.of(Target.values()));
        targets.onChosen(model.targetProperty()::set);
        model.targetProperty().subscribe(target -> targets.show(target));
        targets.setMinWidth(Region.USE_PREF_SIZE);
        model.pathProperty().subscribe(_ -> {
            targets.setVisible(model.hasProject());
            targets.setManaged(model.hasProject());
        });
        return targets;
    }
}
