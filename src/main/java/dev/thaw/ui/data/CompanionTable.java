package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ingest.ImportPreview.PreviewRow;
import dev.thaw.dataset.ingest.SourceFile;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// The first rows of a file beside the events; above each column stands what it means.
final class CompanionTable extends TableView<PreviewRow> {
    CompanionTable() {
        setId("import-companion");
        getStyleClass().addAll("dense", "import-preview");
        setPlaceholder(new Label(text("data.wizard.noRows")));
    }

    void show(SourceFile file) {
        setAccessibleText(text("data.wizard.file", file.name(), ImportWords.part(file.part())));
        getColumns().clear();
        getColumns().add(PreviewColumns.line());
        for (int column = 0; column < file.columns().size(); column++) {
            SourceFile.ColumnUse use = file.columns().get(column);
            Label name = new Label(use.column());
            name.getStyleClass().add("role-name");
            Label meaning = new Label(use.meaning());
            meaning.getStyleClass().add("role-reason");
            VBox header = new VBox(4, name, meaning);
            header.getStyleClass().add("role-header");
            getColumns().add(PreviewColumns.cells(column, header, use.column(), file.rows()));
        }
        getItems().setAll(file.rows());
    }
}
