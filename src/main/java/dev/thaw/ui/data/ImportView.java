package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ingest.FilePart;
import dev.thaw.dataset.ingest.ImportPreview;
import dev.thaw.dataset.ingest.ImportProblem.About;
import dev.thaw.dataset.ingest.SourceFile;
import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.PageHead;
import dev.thaw.ui.common.Panel;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The import wizard's nodes, all on one page: how the file is read, what its columns mean, what would be left out, and
/// where the data goes. Esc leaves.
final class ImportView extends BorderPane {
    private static final double FILES_WIDTH = 208;
    private static final double LEAST_TABLE = 220;

    private final ImportViewModel model;
    private final ListView<SourceFile> files = new ListView<>();
    private final EventTable events;
    private final CompanionTable companion = new CompanionTable();
    private final StackPane table = new StackPane();
    private final VBox trouble = new VBox(8);
    private final Label summary = new Label();

    /// @param importButton imports what is shown
    ImportView(ImportViewModel model, Node importButton) {
        this.model = model;
        setId("import-wizard");
        getStyleClass().addAll("page", "import-wizard");
        events = new EventTable(model);
        Button load = new Button(text("data.mapping.load"));
        load.setId("load-mapping");
        load.setOnAction(_ -> model.loadMapping());
        Button save = new Button(text("data.mapping.save"));
        save.setId("save-mapping");
        save.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.canSaveMapping(),
                model.previewProperty()));
        save.setOnAction(_ -> model.saveMapping());
        setTop(new PageHead(text("data.wizard"), Bindings.createStringBinding(this::recognised,
                model.pathProperty(), model.previewProperty()), load, save));
        setCenter(middle());
        setBottom(new ImportFoot(model, summary, importButton));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.cancel();
            }
        });
        model.previewProperty().subscribe(this::show);
        model.onlyBadProperty().subscribe(this::showTable);
        model.failureProperty().subscribe(this::showTrouble);
        model.badRowsProperty().subscribe(this::showTrouble);
    }

    private Node middle() {
        files.setId("import-files");
        files.setAccessibleText(text("data.wizard.files"));
        files.getStyleClass().add("import-files");
        files.setMinWidth(FILES_WIDTH);
        files.setPrefWidth(FILES_WIDTH);
        files.setCellFactory(_ -> new SourceFileCell());
        files.getSelectionModel().selectedItemProperty().subscribe(_ -> showTable());
        HBox.setHgrow(table, Priority.ALWAYS);
        table.setMinWidth(0);
        HBox tables = new HBox(files, table);
        VBox.setVgrow(tables, Priority.ALWAYS);
        tables.setMinHeight(LEAST_TABLE);
        tables.getStyleClass().addAll("panel", "import-tables");
        trouble.managedProperty().bind(Bindings.isNotEmpty(trouble.getChildren()));
        VBox body = new VBox(trouble, new Panel(text("data.wizard.reading"), new ImportSettings(model)),
                problems(), tables);
        body.getStyleClass().add("page-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }

    /// What is missing among the files and columns, right above them.
    private Node problems() {
        VBox lines = new VBox(4);
        lines.setId("import-problems");
        for (About about : List.of(About.FILE, About.USER, About.ITEM, About.TIME, About.ROWS)) {
            ObservableValue<String> problem = model.problem(about);
            Label line = new Label(null, new FontIcon(Feather.ALERT_CIRCLE));
            line.getStyleClass().add("problem");
            line.textProperty().bind(problem);
            line.managedProperty().bind(line.textProperty().isNotEmpty());
            line.visibleProperty().bind(line.managedProperty());
            lines.getChildren().add(line);
        }
        lines.managedProperty().bind(Bindings.createBooleanBinding(model::hasProblems, model.previewProperty()));
        return lines;
    }

    private String recognised() {
        Path path = model.pathProperty().get();
        ImportPreview shown = model.previewProperty().get();
        String name = path == null ? "" : String.valueOf(path.getFileName());
        return shown == null ? name : text("data.wizard.recognised", name, shown.format(), shown.reason());
    }

    private void show(@Nullable ImportPreview preview) {
        if (preview == null) {
            files.getItems().clear();
            summary.setText("");
            showTable();
            return;
        }
        SourceFile before = files.getSelectionModel().getSelectedItem();
        boolean several = preview.files().size() > 1;
        files.setVisible(several);
        files.setManaged(several);
        files.getItems().setAll(preview.files());
        files.getItems().stream().filter(file -> before != null && file.name().equals(before.name())).findFirst()
                .ifPresentOrElse(files.getSelectionModel()::select, files.getSelectionModel()::selectFirst);
        summary.setText(ImportWords.sample(preview.sample()));
        events.show(preview);
        showTable();
    }

    private void showTable() {
        ImportPreview preview = model.previewProperty().get();
        SourceFile file = files.getSelectionModel().getSelectedItem();
        if (preview == null) {
            table.getChildren().setAll(waiting());
        } else if (file == null || file.part() == FilePart.EVENTS || model.onlyBadProperty().get()) {
            table.getChildren().setAll(events);
        } else if (file.part() == FilePart.UNREAD) {
            table.getChildren().setAll(unread(file));
        } else {
            companion.show(file);
            table.getChildren().setAll(companion);
        }
    }

    private Node waiting() {
        if (!model.failureProperty().get().isEmpty()) {
            return new EmptyState(Feather.FILE_TEXT, text("data.failed"), text("data.failed.sentence"));
        }
        ProgressIndicator indicator = new ProgressIndicator();
        indicator.setMaxSize(32, 32);
        indicator.setAccessibleText(text("data.obstacle.looking"));
        return indicator;
    }

    private Node unread(SourceFile file) {
        Button use = new Button(text("data.wizard.use"));
        use.setId("use-as-events");
        use.setOnAction(_ -> {
            files.getSelectionModel().clearSelection();
            model.chooseEvents(file.name());
        });
        return new EmptyState(Feather.FILE_MINUS, text("data.wizard.unread", file.name()),
                text("data.wizard.unread.sentence"), use);
    }

    private void showTrouble() {
        trouble.getChildren().clear();
        if (model.badRowsProperty().get() != null) {
            trouble.getChildren().add(new BadRowsQuestion(model.badRowsProperty().get(), model));
        }
        if (!model.failureProperty().get().isEmpty()) {
            trouble.getChildren().add(new Callout(Callout.Kind.FAILURE, model.failureProperty().get()));
            showTable();
        }
    }
}
