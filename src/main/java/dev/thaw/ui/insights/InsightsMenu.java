package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.FigureTheme;
import dev.thaw.ui.common.FigureActions;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be done with all figures of the run at once, and with how they are laid out.
final class InsightsMenu extends MenuButton {
    /// @param theme the colours figures are drawn in
    InsightsMenu(InsightsViewModel model, InsightsLayout layout, FigureActions actions, Supplier<FigureTheme> theme) {
        super(null, new FontIcon(Feather.MORE_HORIZONTAL));
        setId("insights-menu");
        getStyleClass().addAll("button-icon", "flat", "no-arrow");
        setAccessibleText(text("insights.menu"));
        setTooltip(new Tooltip(text("insights.menu")));
        for (String format : FigureActions.FORMATS) {
            MenuItem export = new MenuItem(text("insights.menu.export", format.toUpperCase(Locale.ROOT)),
                    new FontIcon(Feather.DOWNLOAD));
            export.setOnAction(_ -> actions.exportAll(model.allFigures(), theme.get(), format));
            export.disableProperty().bind(Bindings.isNull(model.resultProperty()));
            getItems().add(export);
        }
        MenuItem all = new MenuItem(text("figure.all"), new FontIcon(Feather.LAYERS));
        all.setOnAction(_ -> model.hidden().clear());
        all.disableProperty().bind(Bindings.isEmpty(model.hidden()));
        MenuItem reset = new MenuItem(text("insights.menu.reset"), new FontIcon(Feather.LAYOUT));
        reset.setId("reset-layout");
        reset.setOnAction(_ -> layout.reset());
        MenuItem undo = new MenuItem(text("insights.menu.undo"), new FontIcon(Feather.ROTATE_CCW));
        undo.setOnAction(_ -> layout.undoReset());
        undo.disableProperty().bind(layout.resetProperty().not());
        getItems().addAll(new SeparatorMenuItem(), all, reset, undo);
    }
}
