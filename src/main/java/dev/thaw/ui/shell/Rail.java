package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.ScreenName;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The screens at the left edge. Where the window is too low for their names, icons stand alone and the names are in
/// the tooltips; where it is too low even for these, the rail scrolls.
final class Rail extends ScrollPane {
    private static final List<Action> SCREENS = List.of(Action.SHOW_DATA, Action.SHOW_CONFIGURE, Action.SHOW_RUNS,
            Action.SHOW_INSIGHTS, Action.SHOW_NEWCOMER, Action.SHOW_ONLINE, Action.SHOW_COMPARE, Action.SHOW_PRESENT);
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final VBox entries = new VBox();
    private boolean compact;
    /// How high the rail is with names; 0 until it was measured.
    private double withNames;

    Rail(ShellViewModel model) {
        getStyleClass().add("rail-scroll");
        entries.getStyleClass().add("rail");
        entries.setAccessibleRole(AccessibleRole.TOOL_BAR);
        entries.setAccessibleText(text("rail.name"));
        setContent(entries);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        for (Action action : SCREENS) {
            entries.getChildren().add(entry(model, action));
        }
        model.personal().zoom().percentProperty().subscribe((_, _) -> {
            withNames = 0;
            show(false);
            requestLayout();
        });
        heightProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        if (!compact) {
            withNames = entries.prefHeight(-1);
        }
        boolean tooLow = getHeight() > 0 && getHeight() < withNames;
        if (tooLow != compact) {
            show(tooLow);
        }
        super.layoutChildren();
    }

    private void show(boolean iconsAlone) {
        compact = iconsAlone;
        entries.pseudoClassStateChanged(COMPACT, iconsAlone);
        entries.lookupAll(".toggle-button").forEach(node -> ((ToggleButton) node)
                .setContentDisplay(iconsAlone ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TOP));
    }

    private static StackPane entry(ShellViewModel model, Action action) {
        ScreenName screen = ScreenName.valueOf(action.name().substring("SHOW_".length()));
        ToggleButton button = new ToggleButton(text("screen." + screen.text()), new FontIcon(action.icon()));
        button.setId("rail-" + screen.text());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setContentDisplay(ContentDisplay.TOP);
        button.setAccessibleText(action.title());
        button.accessibleHelpProperty().bind(model.obstacleProperty(action));
        button.disableProperty().bind(model.obstacleProperty(action).map(reason -> !reason.isEmpty()));
        button.setOnAction(_ -> {
            model.perform(action);
            button.setSelected(model.screenProperty().get() == screen);
        });
        model.screenProperty().subscribe(shown -> button.setSelected(shown == screen));
        StackPane around = new StackPane(button);
        around.setMinHeight(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(model.obstacleProperty(action)
                .map(reason -> reason.isEmpty() ? ActionControls.withKeys(action) : reason));
        Tooltip.install(around, tooltip);
        return around;
    }
}
