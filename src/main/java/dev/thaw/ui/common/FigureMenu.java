package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The menu of a figure: its series, what stands behind its points, and every way to take it elsewhere.
final class FigureMenu {
    private final ShownSeries shown;
    private final FigureActions actions;
    private final Supplier<FigureTheme> theme;

    FigureMenu(ShownSeries shown, FigureActions actions, Supplier<FigureTheme> theme) {
        this.shown = shown;
        this.actions = actions;
        this.theme = theme;
    }

    /// The entries for a figure.
    ///
    /// @param choosing what choosing a point is called
    /// @param picked   hears which point was chosen, or null where points cannot be chosen
    List<MenuItem> items(Figure figure, String choosing, @Nullable Consumer<FigurePanel.Picked> picked) {
        List<MenuItem> items = new ArrayList<>();
        if (picked != null && !figure.lines().isEmpty()) {
            items.addAll(List.of(points(figure, choosing, picked), new SeparatorMenuItem()));
        }
        if (figure.labels().size() > 1) {
            addSeries(items, figure);
        }
        MenuItem copy = item(text("figure.copy"), Feather.COPY, () -> copyPicture(figure));
        items.addAll(List.of(copy,
                item(text("figure.copySvg"), Feather.COPY, () -> actions.copy(seen(figure), theme.get(), "svg")),
                item(text("figure.copyNumbers"), Feather.CLIPBOARD, () -> actions.copy(figure, theme.get(), "csv")),
                new SeparatorMenuItem()));
        for (String format : FigureActions.FORMATS) {
            Figure written = format.equals("csv") ? figure : seen(figure);
            items.add(item(text("figure.export", format.toUpperCase(Locale.ROOT)), Feather.DOWNLOAD,
                    () -> actions.export(written, theme.get(), format)));
        }
        return items;
    }

    /// Puts the figure on the clipboard as it is seen.
    void copyPicture(Figure figure) {
        actions.copy(seen(figure), theme.get(), "png");
    }

    /// What is hidden stays out of pictures; numbers are always whole.
    private Figure seen(Figure figure) {
        return figure.without(shown.hidden());
    }

    private void addSeries(List<MenuItem> items, Figure figure) {
        for (String label : figure.labels()) {
            CheckMenuItem series = new CheckMenuItem(label);
            series.setMnemonicParsing(false);
            series.setSelected(!shown.hidden().contains(label));
            series.setOnAction(_ -> shown.toggle(label));
            items.add(series);
        }
        Menu only = submenu(text("figure.only"), Feather.EYE, figure.labels(), label -> label,
                label -> shown.only(label, figure.labels()));
        MenuItem all = item(text("figure.all"), Feather.LAYERS, shown::all);
        all.setDisable(figure.labels().stream().noneMatch(shown.hidden()::contains));
        items.addAll(List.of(only, all, new SeparatorMenuItem()));
    }

    /// Every point of every series, for those who cannot point.
    private static Menu points(Figure figure, String choosing, Consumer<FigurePanel.Picked> picked) {
        Menu points = new Menu(choosing, new FontIcon(Feather.ZOOM_IN));
        for (Line line : figure.lines()) {
            points.getItems().add(submenu(line.label(), null, line.points(),
                    point -> figure.positionOf(point).lines().findFirst().orElse(""),
                    point -> picked.accept(new FigurePanel.Picked(figure, line.label(), point.x()))));
        }
        return points;
    }

    private static <T> Menu submenu(String title, @Nullable Feather icon, List<T> choices, Function<T, String> name,
            Consumer<T> chosen) {
        Menu menu = new Menu(title, icon == null ? null : new FontIcon(icon));
        menu.setMnemonicParsing(false);
        for (T choice : choices) {
            MenuItem item = new MenuItem(name.apply(choice));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> chosen.accept(choice));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuItem item(String words, Feather icon, Runnable work) {
        MenuItem item = new MenuItem(words, new FontIcon(icon));
        item.setOnAction(_ -> work.run());
        return item;
    }
}
