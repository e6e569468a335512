package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ingest.FilePart;
import dev.thaw.dataset.ingest.SourceFile;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One file of a folder with the part it plays.
final class SourceFileCell extends ListCell<SourceFile> {
    @Override
    protected void updateItem(@Nullable SourceFile file, boolean empty) {
        super.updateItem(file, empty);
        setText(null);
        if (empty || file == null) {
            setGraphic(null);
            return;
        }
        Label name = new Label(file.name());
        Label part = new Label(ImportWords.part(file.part()));
        part.getStyleClass().add("caption");
        if (file.part() == FilePart.UNREAD) {
            name.getStyleClass().add("muted");
        }
        HBox row = new HBox(8, new FontIcon(icon(file.part())), new VBox(2, name, part));
        row.getStyleClass().add("import-file");
        setGraphic(row);
        setAccessibleText(text("data.wizard.file", file.name(), part.getText()));
    }

    private static Feather icon(FilePart part) {
        return switch (part) {
            case EVENTS -> Feather.ACTIVITY;
            case ITEMS -> Feather.BOX;
            case USERS -> Feather.USERS;
            case IMPRESSIONS -> Feather.EYE;
            case TAGS -> Feather.TAG;
            case UNREAD -> Feather.FILE_MINUS;
        };
    }
}
