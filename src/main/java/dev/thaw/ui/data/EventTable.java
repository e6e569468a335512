package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.ingest.ColumnGuess;
import dev.thaw.dataset.ingest.ColumnRole;
import dev.thaw.dataset.ingest.ImportPreview;
import dev.thaw.dataset.ingest.ImportPreview.PreviewRow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The first rows of the event file; above each column stands its role, to be changed, and why it has it.
final class EventTable extends TableView<PreviewRow> {
    private final ImportViewModel model;
    private final List<RoleHeader> headers = new ArrayList<>();
    private @Nullable ImportPreview shown;

    EventTable(ImportViewModel model) {
        this.model = model;
        setId("import-preview");
        setAccessibleText(text("data.wizard.preview"));
        getStyleClass().addAll("dense", "import-preview");
        setPlaceholder(new Label(text("data.wizard.noRows")));
        model.onlyBadProperty().subscribe(this::fill);
    }

    /// Shows a preview. Columns of the same names stay, so that whoever corrects one stays where they are.
    void show(ImportPreview preview) {
        List<String> before = shown == null ? List.of() : names(shown);
        boolean lockedBefore = shown != null && shown.draft() == null;
        shown = preview;
        boolean locked = preview.draft() == null;
        if (!names(preview).equals(before) || locked != lockedBefore) {
            headers.clear();
            getColumns().clear();
            getColumns().add(PreviewColumns.line());
            for (int column = 0; column < preview.columns().size(); column++) {
                RoleHeader header = new RoleHeader(preview.columns().get(column).column(), locked);
                headers.add(header);
                getColumns().add(PreviewColumns.cells(column, header, header.name, preview.rows()));
            }
        }
        for (int column = 0; column < headers.size(); column++) {
            headers.get(column).show(preview.columns().get(column));
        }
        fill();
    }

    private void fill() {
        if (shown != null) {
            getItems().setAll(model.onlyBadProperty().get() ? shown.sample().bad() : shown.rows());
        }
    }

    private static List<String> names(ImportPreview preview) {
        return preview.columns().stream().map(ColumnGuess::column).toList();
    }

    /// A column's name, its role, and why it has it.
    private final class RoleHeader extends VBox {
        private final String name;
        private final ChoiceButton<ColumnRole> roles = new ChoiceButton<>(ImportWords::role);
        private final Label role = new Label();
        private final Label reason = new Label();

        RoleHeader(String name, boolean locked) {
            super(4);
            this.name = name;
            getStyleClass().add("role-header");
            Label title = new Label(name);
            title.getStyleClass().add("role-name");
            roles.setId("role-" + name);

            roles.offer(List.of(ColumnRole.values()));
            roles.setMaxWidth(Double.MAX_VALUE);
            roles.onChosen(chosen -> model.chooseRole(name, chosen));
            role.getStyleClass().add("tag");
            reason.getStyleClass().add("role-reason");
            Node middle = locked ? role : roles;
            getChildren().setAll(title, middle, reason);
        }

        void show(ColumnGuess guess) {
            roles.show(guess.role());
            roles.setAccessibleText(text("data.role.of", name, ImportWords.role(guess.role())));
            role.setText(ImportWords.role(guess.role()));
            reason.setText(guess.reason());
            reason.setTooltip(new Tooltip(guess.reason()));
            getStyleClass().remove("mapped");
            if (guess.role() != ColumnRole.UNUSED) {
                getStyleClass().add("mapped");
            }
        }
    }
}
