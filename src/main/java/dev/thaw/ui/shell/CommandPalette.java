package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.PaletteEntry;
import dev.thaw.ui.shell.PaletteViewModel.Row;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything by name: type a part of it, Enter does it, Escape leaves.
final class CommandPalette extends Sheet {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final int PAGE = 8;

    private final PaletteViewModel model;
    private final ListView<Row> list;

    CommandPalette(ShellViewModel shell) {
        super("palette-sheet", text("palette.list"), shell.paletteShownProperty());
        model = shell.palette();
        TextField typed = new TextField();
        typed.setId("palette-typed");
        typed.setPromptText(text("palette.prompt"));
        typed.setAccessibleText(text("palette.prompt"));
        typed.textProperty().bindBidirectional(model.typedProperty());
        list = new ListView<>(model.rows());
        list.setId("palette-list");
        list.setAccessibleText(text("palette.list"));
        list.setCellFactory(_ -> new RowCell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> {
            model.choose(list.getSelectionModel().getSelectedIndex());
            model.perform();
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label told = new Label();
        told.setId("palette-told");
        told.getStyleClass().add("problem");
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        told.textProperty().bind(model.toldProperty());
        told.managedProperty().bind(model.toldProperty().isNotEmpty());
        fill(typed, list, told);
        model.chosenProperty().subscribe(row -> {
            list.getSelectionModel().clearAndSelect(row.intValue());
            list.scrollTo(Math.max(0, row.intValue() - 2));
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        boolean known = true;
        switch (event.getCode()) {
            case KeyCode.ENTER -> model.perform();
            case KeyCode.DOWN -> model.move(1);
            case KeyCode.UP -> model.move(-1);
            case KeyCode.PAGE_DOWN -> model.move(PAGE);
            case KeyCode.PAGE_UP -> model.move(-PAGE);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    /// A shortcut is shown as this system writes it; a date or a folder as it is.
    private static String detail(PaletteEntry entry) {
        boolean keys = entry.id().startsWith("action.") && !entry.detail().isEmpty();
        return keys ? KeyCombination.valueOf(entry.detail()).getDisplayText() : entry.detail();
    }

    private static final class RowCell extends ListCell<Row> {
        RowCell() {
            setPrefWidth(0); // as wide as the list, never wider
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            pseudoClassStateChanged(HEADING, !empty && row instanceof Row.Heading);
            if (empty || row == null) {
                return;
            }
            switch (row) {
                case Row.Heading(String title) -> setText(title);
                case Row.Hit(PaletteEntry entry, Set<Integer> places) -> setGraphic(line(entry, places));
            }
        }

        /// The title in pieces: what was meant stands out.
        private static TextFlow title(String title, Set<Integer> places) {
            TextFlow flow = new TextFlow();
            int from = 0;
            for (int to = 1; to <= title.length(); to++) {
                if (to == title.length() || places.contains(to) != places.contains(from)) {
                    Text piece = new Text(title.substring(from, to));
                    piece.getStyleClass().add(places.contains(from) ? "palette-hit" : "palette-letter");
                    flow.getChildren().add(piece);
                    from = to;
                }
            }
            flow.setMinWidth(Region.USE_PREF_SIZE);
            flow.setMaxHeight(Region.USE_PREF_SIZE);
            return flow;
        }

        private static HBox line(PaletteEntry entry, Set<Integer> places) {
            TextFlow title = title(entry.title(), places);
            boolean can = entry.obstacle().isEmpty();
            Label right = new Label(can ? detail(entry) : entry.obstacle());
            right.getStyleClass().add("caption");
            right.setMinWidth(0);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox line = new HBox(12, new FontIcon(entry.icon()), title, gap, right);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add(can ? "palette-line" : "palette-obstacle");
            line.setAccessibleText(entry.title() + (can ? "" : ". " + entry.obstacle()));
            return line;
        }
    }
}
