package dev.thaw.ui.present;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.report.slides.Slide;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The slides on a screen of their own: the second one if there is one, so that the workbench stays the speaker's.
final class SlideShow {
    private static final Duration FADE = Duration.millis(140);
    private static final Duration UNTIL_THE_POINTER_HIDES = Duration.seconds(2);

    private final PresentViewModel model;
    private final ObservableValue<Boolean> dark;
    private final Consumer<Scene> dress;
    private final Map<Slide.Topic, SlidePane> panes = new EnumMap<>(Slide.Topic.class);
    private final StackPane slides = new StackPane();
    private final PauseTransition pointer = new PauseTransition(UNTIL_THE_POINTER_HIDES);
    private @Nullable Stage stage;
    private Subscription subscription = Subscription.EMPTY;

    /// @param dress gives a scene the workbench's look
    SlideShow(PresentViewModel model, ObservableValue<Boolean> dark, Consumer<Scene> dress) {
        this.model = model;
        this.dark = dark;
        this.dress = dress;
    }

    /// Begins, or ends.
    ///
    /// @param owner the workbench's window
    void present(boolean begins, @Nullable Window owner) {
        Stage open = stage;
        if (begins && open == null && owner != null) {
            open(owner);
        } else if (!begins && open != null) {
            stage = null;
            subscription.unsubscribe();
            panes.clear();
            pointer.stop();
            open.close();
        }
    }

    private void open(Window owner) {
        Stage made = new Stage();
        made.initOwner(owner);
        made.setTitle(text("present.window"));
        Scene scene = new Scene(root(), SlidePane.WIDTH, SlidePane.HEIGHT);
        dress.accept(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> showPointer(scene));
        pointer.setOnFinished(_ -> scene.setCursor(Cursor.NONE));
        made.setScene(scene);
        made.setFullScreenExitHint("");
        made.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        place(made, owner);
        made.setFullScreen(true);
        made.fullScreenProperty().subscribe((_, full) -> {
            if (!full) {
                model.presentingProperty().set(false);
            }
        });
        made.setOnHidden(_ -> model.presentingProperty().set(false));
        stage = made;
        subscription = Subscription.combine(model.currentProperty().subscribe(this::show),
                model.slidesProperty().subscribe(() -> show(model.currentProperty().get())));
        made.show();
        slides.requestFocus();
        pointer.playFromStart();
    }

    @SuppressWarnings("NullAway") // JavaFX maps no null
    private StackPane root() {
        Region black = new Region();
        black.setId("slide-blank");
        black.getStyleClass().add("slide-blank");
        black.visibleProperty().bind(model.blankProperty());
        Label note = new Label();
        note.getStyleClass().add("slide-note");
        note.setWrapText(true);
        note.textProperty().bind(model.currentProperty().map(model::note));
        ScrollPane notes = new ScrollPane(note);
        notes.setId("slide-notes");
        notes.getStyleClass().add("slide-notes");
        notes.setFitToWidth(true);
        notes.setFocusTraversable(false);
        notes.visibleProperty().bind(model.notesShownProperty());
        slides.setId("slide-show");
        slides.setFocusTraversable(true);
        slides.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.SECONDARY) {
                model.previous();
            } else {
                model.next();
            }
        });
        StackPane root = new StackPane(slides, notes, black);
        StackPane.setAlignment(notes, Pos.BOTTOM_CENTER);
        notes.maxHeightProperty().bind(root.heightProperty().multiply(0.34));
        return root;
    }

    /// On the screen that the workbench is not on; on its own where there is no other.
    private static void place(Stage made, Window owner) {
        Screen own = Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                .stream().findFirst().orElse(Screen.getPrimary());
        Screen other = Screen.getScreens().stream().filter(screen -> !screen.equals(own)).findFirst().orElse(own);
        made.setX(other.getBounds().getMinX());
        made.setY(other.getBounds().getMinY());
        made.setWidth(other.getBounds().getWidth());
        made.setHeight(other.getBounds().getHeight());
    }

    private void show(@Nullable Slide slide) {
        if (slide == null) {
            return;
        }
        SlidePane pane = panes.computeIfAbsent(slide.topic(), _ -> new SlidePane(dark));
        pane.show(slide, model.place(), model.shown().size());
        if (slides.getChildren().contains(pane)) {
            return;
        }
        boolean first = slides.getChildren().isEmpty();
        slides.getChildren().setAll(pane);
        if (!first && !Platform.getPreferences().isReducedMotion()) {
            FadeTransition fade = new FadeTransition(FADE, pane);
            fade.setFromValue(0);
            fade.setToValue(1);
            fade.play();
        }
    }

    private void press(KeyEvent event) {
        event.consume();
        switch (event.getCode()) {
            case RIGHT, DOWN, PAGE_DOWN, SPACE, ENTER -> model.next();
            case LEFT, UP, PAGE_UP, BACK_SPACE -> model.previous();
            case HOME -> model.first();
            case END -> model.last();
            case N -> model.notesShownProperty().set(!model.notesShownProperty().get());
            case B, PERIOD -> model.blankProperty().set(!model.blankProperty().get());
            case ESCAPE, F5 -> model.presentingProperty().set(false);
            default -> {
                // other keys mean nothing to a room
            }
        }
    }

    private void showPointer(Scene scene) {
        scene.setCursor(Cursor.DEFAULT);
        pointer.playFromStart();
    }
}
