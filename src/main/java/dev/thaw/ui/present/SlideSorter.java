package dev.thaw.ui.present;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.report.slides.Slide;
import dev.thaw.report.slides.Slide.Topic;
import dev.thaw.ui.common.Tag;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The slides in a row: dragged or moved to another place, left out and taken in again.
final class SlideSorter extends VBox {
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");
    /// What number, gaps and scroll bar take of a cell's width; with it a cell knows how high its words are.
    private static final double AROUND_WORDS = 72;

    private final PresentViewModel model;
    private final ListView<Slide> list = new ListView<>();

    SlideSorter(PresentViewModel model) {
        this.model = model;
        getStyleClass().addAll("panel", "tight", "slide-sorter");
        list.setId("slides");
        list.setAccessibleText(text("present.sorter"));
        list.setCellFactory(_ -> new SlideCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.getSelectionModel().selectedItemProperty().subscribe(slide -> {
            if (slide != null) {
                model.choose(slide.topic());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(list, tools());
        model.slidesProperty().subscribe(this::refill);
        model.currentProperty().subscribe(this::select);
    }

    private Node tools() {
        Button up = tool(Feather.ARROW_UP, "present.up", "slide-up");
        up.setOnAction(_ -> model.move(-1));
        Button down = tool(Feather.ARROW_DOWN, "present.down", "slide-down");
        down.setOnAction(_ -> model.move(1));
        ToggleButton leftOut = new ToggleButton(text("present.leaveOut"), new FontIcon(Feather.EYE_OFF));
        leftOut.setId("slide-leave-out");
        leftOut.getStyleClass().add("flat");
        leftOut.setTooltip(new Tooltip(text("present.leaveOut.keys")));
        leftOut.setOnAction(_ -> model.leaveOut(leftOut.isSelected()));
        Button restore = tool(Feather.ROTATE_CCW, "present.restore", "slides-restore");
        restore.setOnAction(_ -> model.restore());
        Runnable follow = () -> {
            Slide slide = model.currentProperty().get();
            leftOut.setSelected(slide != null && model.isLeftOut(slide));
            up.setDisable(slide == null || model.slidesProperty().get().indexOf(slide) == 0);
            down.setDisable(slide == null
                    || model.slidesProperty().get().indexOf(slide) == model.slidesProperty().get().size() - 1);
            restore.setDisable(!model.isArranged());
        };
        model.slidesProperty().subscribe(follow);
        model.currentProperty().subscribe(follow);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(4, up, down, leftOut, gap, restore);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("slide-tools");
        return tools;
    }

    private static Button tool(Feather icon, String name, String id) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(text(name));
        button.setTooltip(new Tooltip(text(name)));
        return button;
    }

    private void press(KeyEvent event) {
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            model.move(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.SPACE) {
            Slide slide = model.currentProperty().get();
            model.leaveOut(slide != null && !model.isLeftOut(slide));
            event.consume();
        }
    }

    private void refill() {
        list.getItems().setAll(model.slidesProperty().get());
        select();
    }

    private void select() {
        Slide slide = model.currentProperty().get();
        int index = slide == null ? -1 : list.getItems().indexOf(slide);
        if (index >= 0 && index != list.getSelectionModel().getSelectedIndex()) {
            list.getSelectionModel().select(index);
        }
    }

    /// Number, topic and claim of a slide.
    private final class SlideCell extends ListCell<Slide> {
        private final Label number = new Label();
        private final Label topic = new Label();
        private final Label claim = new Label();
        private final Tag out = new Tag(text("present.leftOut"), "paused");
        private final HBox content;

        SlideCell() {
            number.getStyleClass().add("slide-cell-number");
            topic.getStyleClass().add("caption");
            claim.setWrapText(true);
            claim.setMinHeight(USE_PREF_SIZE);
            claim.prefWidthProperty().bind(list.widthProperty().subtract(AROUND_WORDS));
            HBox head = new HBox(8, topic, out);
            head.setAlignment(Pos.CENTER_LEFT);
            VBox words = new VBox(2, head, claim);
            HBox.setHgrow(words, Priority.ALWAYS);
            content = new HBox(12, number, words);
            setPrefWidth(0);
            setOnDragDetected(event -> {
                if (getItem() != null) {
                    ClipboardContent dragged = new ClipboardContent();
                    dragged.putString(getItem().topic().name());
                    startDragAndDrop(TransferMode.MOVE).setContent(dragged);
                }
                event.consume();
            });
            setOnDragOver(event -> {
                if (event.getGestureSource() instanceof SlideCell && getItem() != null) {
                    event.acceptTransferModes(TransferMode.MOVE);
                }
                event.consume();
            });
            setOnDragDropped(event -> {
                Slide target = getItem();
                if (target != null) {
                    model.moveTo(Topic.valueOf(event.getDragboard().getString()), target.topic());
                }
                event.setDropCompleted(target != null);
                event.consume();
            });
        }

        @Override
        protected void updateItem(Slide slide, boolean empty) {
            super.updateItem(slide, empty);
            setGraphic(empty || slide == null ? null : content);
            boolean left = slide != null && !empty && model.isLeftOut(slide);
            pseudoClassStateChanged(LEFT_OUT, left);
            if (slide != null && !empty) {
                int place = model.shown().indexOf(slide) + 1;
                number.setText(place == 0 ? "–" : Integer.toString(place));
                topic.setText(slide.topic().title());
                claim.setText(slide.claim());
                out.setVisible(left);
                out.setManaged(left);
                setAccessibleText(left ? text("present.cell.leftOut", slide.claim()) : slide.claim());
            }
        }
    }
}
