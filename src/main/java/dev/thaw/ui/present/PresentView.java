package dev.thaw.ui.present;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.report.slides.Slide;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.PageHead;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The desk before the talk: slides in a row at the side, the chosen one as the room will see it, its words and notes.
public final class PresentView extends BorderPane {
    private static final int LINES = 2;

    private final PresentViewModel model;
    private final ObservableValue<Boolean> dark;

    /// @param present begins to present
    /// @param train   trains, for a project without a finished run
    /// @param dress   gives a scene the workbench's look
    public PresentView(PresentViewModel model, ObservableValue<Boolean> dark, Node present, Node train,
            Consumer<Scene> dress) {
        this.model = model;
        this.dark = dark;
        getStyleClass().addAll("page", "present");
        setTop(new PageHead(text("screen.present"), model.slidesProperty().map(slides -> slides.isEmpty()
                ? text("present.sentence.empty")
                : text("present.sentence", model.shown().size())), button("present.report", Feather.FILE_TEXT,
                        "export-report", model::exportReport),
                button("present.pdf", Feather.DOWNLOAD, "export-slides", model::exportPdf), present));
        Node desk = desk();
        Node empty = new EmptyState(Feather.AIRPLAY, text("present.empty"), text("present.empty.sentence"), train);
        model.slidesProperty().subscribe(slides -> setCenter(slides.isEmpty() ? empty : desk));
        SlideShow show = new SlideShow(model, dark, dress);
        model.presentingProperty().subscribe(
                presenting -> show.present(presenting, getScene() == null ? null : getScene().getWindow()));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                show.present(model.presentingProperty().get(), scene.getWindow());
            }
        });
    }

    private Button button(String key, Feather icon, String id, Runnable action) {
        Button button = new Button(text(key), new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(
                Bindings.createBooleanBinding(() -> model.shown().isEmpty(), model.slidesProperty()));
        return button;
    }

    private Node desk() {
        SlidePane slide = new SlidePane(dark);
        slide.setId("slide-preview");
        Runnable follow = () -> {
            Slide current = model.currentProperty().get();
            if (current != null) {
                slide.show(current, model.place(), model.shown().size());
            }
        };
        model.currentProperty().subscribe(follow);
        model.slidesProperty().subscribe(follow);
        Preview preview = new Preview(slide);
        VBox.setVgrow(preview, Priority.ALWAYS);
        VBox right = new VBox(12, preview, wording(), notes());
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox desk = new HBox(16, new SlideSorter(model), right);
        desk.getStyleClass().add("page-body");
        return desk;
    }

    /// The claim in the person's own words, and the way back to those of the numbers.
    private Node wording() {
        Label label = new Label(text("present.wording"));
        label.getStyleClass().add("card-title");
        TextArea words = new TextArea();
        words.setId("slide-wording");
        words.setAccessibleText(text("present.wording"));
        words.setWrapText(true);
        words.setPrefRowCount(LINES);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button restore = new Button(text("present.wording.restore"), new FontIcon(Feather.ROTATE_CCW));
        restore.setId("slide-wording-restore");
        restore.getStyleClass().add("flat");
        restore.setMinWidth(Region.USE_PREF_SIZE);
        restore.setOnAction(_ -> model.reword(""));
        Label measured = new Label();
        measured.getStyleClass().add("caption");
        model.currentProperty().subscribe(slide -> {
            Optional<String> own = slide == null ? Optional.empty() : model.measuredClaim(slide);
            restore.setDisable(own.isEmpty());
            measured.setText(own.map(claim -> text("present.wording.measured", claim))
                    .orElseGet(() -> text("present.wording.asMeasured")));
            measured.setTooltip(own.map(Tooltip::new).orElse(null));
            showWords(words, slide);
        });
        words.textProperty().subscribe((_, typed) -> {
            Slide slide = model.currentProperty().get();
            if (words.isFocused() && slide != null && !typed.strip().equals(slide.claim())) {
                model.reword(typed.replace('\n', ' ').strip());
            }
        });
        words.focusedProperty().subscribe(focused -> {
            if (!focused) {
                showWords(words, model.currentProperty().get());
            }
        });
        HBox.setHgrow(measured, Priority.ALWAYS);
        measured.setMaxWidth(Double.MAX_VALUE);
        measured.setMinWidth(0);
        HBox head = new HBox(12, label, measured, restore);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, head, words);
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    /// What is being typed stays as it is typed.
    private static void showWords(TextArea words, @Nullable Slide slide) {
        String claim = slide == null ? "" : slide.claim();
        boolean typing = words.isFocused() && words.getText().replace('\n', ' ').strip().equals(claim);
        if (!typing && !(words.isFocused() && words.getText().isBlank())) {
            words.setText(claim);
        }
    }

    @SuppressWarnings("NullAway") // JavaFX maps no null
    private Node notes() {
        ToggleButton shown = new ToggleButton(text("present.notes"), new FontIcon(Feather.MESSAGE_SQUARE));
        shown.setId("slide-notes-shown");
        shown.getStyleClass().add("flat");
        shown.setTooltip(new Tooltip(text("present.notes.help")));
        shown.selectedProperty().bindBidirectional(model.notesShownProperty());
        Label note = new Label();
        note.getStyleClass().add("help");
        note.setWrapText(true);
        note.textProperty().bind(model.currentProperty()
                .map(slide -> slide.note().isEmpty() ? text("present.notes.none") : model.note(slide)));
        ScrollPane scroll = new ScrollPane(note);
        scroll.getStyleClass().add("slide-desk-notes");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(text("present.notes"));
        scroll.visibleProperty().bind(shown.selectedProperty());
        scroll.managedProperty().bind(shown.selectedProperty());
        VBox box = new VBox(4, shown, scroll);
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    /// Gives a slide the room there is, at 16 : 9.
    private static final class Preview extends Pane {
        private final Region slide;

        Preview(Region slide) {
            super(slide);
            this.slide = slide;
            getStyleClass().add("slide-preview");
            setMinSize(0, 0);
        }

        @Override
        protected void layoutChildren() {
            double scale = Math.min(getWidth() / SlidePane.WIDTH, getHeight() / SlidePane.HEIGHT);
            double width = Math.floor(SlidePane.WIDTH * scale);
            double height = Math.floor(SlidePane.HEIGHT * scale);
            slide.resizeRelocate(Math.floor((getWidth() - width) / 2), 0, width, height);
        }
    }
}
