package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Licences;
import dev.thaw.ui.common.Versions;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What this copy of Thaw is: its versions, and the licences of everything it is built from.
final class AboutSheet extends Sheet {
    private final GridPane versions = new GridPane();
    private Map<String, String> known = Map.of();

    AboutSheet(ShellViewModel shell) {
        super("about-sheet", text("about.title"), shell.layers().aboutProperty());
        box().getStyleClass().add("wide");
        Label name = new Label(text("app.name"), new BrandMark(2));
        name.getStyleClass().add("welcome-title");
        name.setGraphicTextGap(12);
        Label sentence = new Label(text("about.sentence"));
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        versions.setId("about-versions");
        versions.getStyleClass().add("about-versions");
        Label licences = new Label(text("about.licences"));
        licences.getStyleClass().add("card-title");
        TextArea list = new TextArea(Licences.asText());
        list.setId("about-licences");
        list.setEditable(false);
        list.setWrapText(true);
        list.setAccessibleText(text("about.licences"));
        VBox.setVgrow(list, Priority.ALWAYS);
        Button copy = new Button(text("about.copy"), new FontIcon(Feather.COPY));
        copy.setId("about-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> copy());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, name, gap, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        fill(head, sentence, versions, licences, list);
        shell.layers().aboutProperty().subscribe(shown -> {
            if (shown) {
                show(Versions.quick());
                shell.workspace().jobs().quietly(() -> {
                    Map<String, String> all = Versions.all();
                    shell.workspace().jobs().onInterface(() -> show(all));
                });
                copy.requestFocus();
            }
        });
    }

    private void show(Map<String, String> all) {
        known = all;
        versions.getChildren().clear();
        all.forEach((name, version) -> {
            Label what = new Label(name);
            what.getStyleClass().add("muted");
            what.setMinWidth(Region.USE_PREF_SIZE);
            Label which = new Label(version);
            which.setMinWidth(0);
            versions.addRow(versions.getRowCount(), what, which);
        });
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(Versions.lines(known));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
