package dev.thaw.ui.shell;

import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.common.Zoom;
import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The frame's nodes: top bar, rail, the screen that is shown, drawer and status line. Takes dropped files anywhere.
public final class ShellView extends StackPane {
    private static final String DROP_TARGET = "drop-target";
    /// What a screen needs to be whole at normal size; where zoom or a drawer leave less, the screen scrolls.
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 420;
    private static final double LEAST_HEIGHT_IF_LARGE = 560;

    private final ShellViewModel model;
    private final ActionControls controls;
    private final Map<ScreenName, Supplier<Node>> makers = new EnumMap<>(ScreenName.class);
    private final Map<ScreenName, Node> made = new EnumMap<>(ScreenName.class);
    private final StackPane middle = new StackPane();
    private final ScrollPane window = new ScrollPane(middle);

    /// @param figures what can be done with a chart of the welcome screen
    public ShellView(ShellViewModel model, FigureActions figures) {
        this.model = model;
        this.controls = new ActionControls(model);
        makers.put(ScreenName.WELCOME, () -> new WelcomeView(model, figures));
        window.getStyleClass().add("screen-scroll");
        window.setFitToWidth(true);
        window.setFitToHeight(true);
        window.setFocusTraversable(false);
        Zoom zoom = model.personal().zoom();
        zoom.percentProperty().subscribe(percent -> middle.setMinSize(LEAST_WIDTH * percent.intValue() / 100,
                (zoom.isLarge() ? LEAST_HEIGHT_IF_LARGE : LEAST_HEIGHT) * percent.intValue() / 100));
        BorderPane frame = new BorderPane(window);
        frame.setTop(new TopBar(model, controls));
        frame.setLeft(new Rail(model));
        frame.setRight(new HBox(new JobsDrawer(model), new NoticesDrawer(model), new PreferencesDrawer(model)));
        frame.setBottom(new VBox(new LogDrawer(model), new StatusLine(model)));
        getChildren().addAll(frame, new NoticeStack(model), new TourView(model), new CommandPalette(model),
                new ShortcutSheet(model), new AboutSheet(model));
        model.preferences().greysProperty().subscribe(greys -> setEffect(greys ? new ColorAdjust(0, -1, 0, 0) : null));
        addEventHandler(DragEvent.DRAG_OVER, this::dragOver);
        addEventHandler(DragEvent.DRAG_EXITED, _ -> getStyleClass().remove(DROP_TARGET));
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        model.darkProperty().subscribe(dark -> pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), dark));
    }

    /// Says how a screen is made; it is made when it is first shown.
    public ShellView withScreen(ScreenName screen, Supplier<Node> maker) {
        makers.put(screen, maker);
        return this;
    }

    /// Shows the model's screen, now and whenever it changes. To be called once all screens are known.
    public ShellView start() {
        model.screenProperty().subscribe(screen -> {
            middle.getChildren().setAll(node(screen));
            window.setHvalue(0);
            window.setVvalue(0);
            middle.requestFocus();
        });
        return this;
    }

    /// Buttons of actions, for screens.
    public Node button(Action action, String... styleClasses) {
        return controls.button(action, styleClasses);
    }

    /// Makes the shortcuts work in a scene; a question mark asks for them where no text is typed.
    public void listenIn(Scene scene) {
        controls.listenIn(scene);
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                model.perform(Action.SHOW_SHORTCUTS);
                event.consume();
            }
        });
    }

    /// Whether there is such a screen.
    public boolean has(ScreenName screen) {
        return makers.containsKey(screen);
    }

    private Node node(ScreenName screen) {
        return made.computeIfAbsent(screen, name -> {
            Supplier<Node> maker = makers.get(name);
            if (maker == null) {
                throw new IllegalStateException("no screen " + name.text());
            }
            return maker.get();
        });
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            if (!getStyleClass().contains(DROP_TARGET)) {
                getStyleClass().add(DROP_TARGET);
            }
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            model.open(files.getFirst().toPath());
        }
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
