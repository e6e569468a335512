package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.FigureView;
import dev.thaw.figure.Line;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A figure in a card: chart or table, with everything one may want to do with it.
///
/// A click on a series' name hides it, and shows it again; the menu does the same for the keyboard. What is hidden is
/// shared by all panels that are given the same set.
public final class FigurePanel extends VBox {
    private static final List<String> FORMATS = List.of("svg", "png", "pdf", "csv");
    private static final double COPY_SCALE = 2;

    private final ObjectProperty<@Nullable Figure> figure = new SimpleObjectProperty<>();
    private final ObservableSet<String> hidden;
    private final FigureActions actions;
    private final Label title = new Label();
    private final MenuButton titleMenu = new MenuButton();
    private final Label subtitle = new Label();
    private final StackPane content = new StackPane();
    private final HBox head = new HBox(4);
    private final ToggleButton asTable = new ToggleButton(null, new FontIcon(Feather.LIST));
    private final MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
    private final FigureChartPane chart;
    private @Nullable Consumer<Picked> picked;
    private String pickedName = "";
    private final SetChangeListener<String> hiddenChanged = _ -> draw();

    /// A point that somebody chose.
    ///
    /// @param figure as shown
    /// @param line   label of its series
    /// @param x      its position
    public record Picked(Figure figure, String line, double x) {}

    /// @param dark   whether the theme is dark
    /// @param hidden labels of the series that are hidden
    public FigurePanel(ObservableValue<Boolean> dark, ObservableSet<String> hidden, FigureActions actions) {
        this.hidden = hidden;
        this.actions = actions;
        this.chart = new FigureChartPane(dark, this::toggle, this::pick);
        getStyleClass().addAll("panel", "figure-panel");
        title.getStyleClass().add("card-title");
        subtitle.getStyleClass().add("card-subtitle");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        prepare(asTable, text("figure.asTable"));
        asTable.selectedProperty().subscribe(this::draw);
        menu.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        menu.setAccessibleText(text("figure.menu"));
        menu.setTooltip(new Tooltip(text("figure.menu")));
        head.getStyleClass().add("panel-head");
        head.getChildren().setAll(title, asTable, menu);
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(head, subtitle, content);
        hidden.addListener(hiddenChanged);
        figure.subscribe(this::draw);
    }

    public ObjectProperty<@Nullable Figure> figureProperty() {
        return figure;
    }

    /// Turns the title into a menu that chooses what is shown; again, to change what can be chosen.
    public FigurePanel withChoices(List<MenuItem> choices) {
        titleMenu.getItems().setAll(choices);
        if (head.getChildren().contains(titleMenu)) {
            return this;
        }
        titleMenu.getStyleClass().add("title-menu");
        titleMenu.textProperty().bind(title.textProperty());
        titleMenu.setTooltip(new Tooltip(text("figure.choose")));
        titleMenu.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().removeFirst();
        head.getChildren().addAll(0, List.of(titleMenu, gap));
        return this;
    }

    /// Adds controls at the right of the title.
    public FigurePanel withActions(Node... controls) {
        head.getChildren().addAll(head.getChildren().indexOf(asTable), List.of(controls));
        return this;
    }

    /// Lets points be chosen, by a click or from the menu.
    ///
    /// @param chosen hears which
    public FigurePanel withPoints(Consumer<Picked> chosen) {
        return withPoints(text("figure.decisions"), chosen);
    }

    /// Lets points be chosen, by a click or from the menu.
    ///
    /// @param what   what the menu calls the choosing
    /// @param chosen hears which
    public FigurePanel withPoints(String what, Consumer<Picked> chosen) {
        pickedName = what;
        picked = chosen;
        draw();
        return this;
    }

    /// Adds what belongs below the picture.
    public FigurePanel withFoot(Node foot) {
        getChildren().add(foot);
        return this;
    }

    /// Adds a button that shows this panel alone, and back.
    public FigurePanel withMaximise(Runnable maximise) {
        Button button = new Button(null, new FontIcon(Feather.MAXIMIZE_2));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(text("figure.maximise"));
        button.setTooltip(new Tooltip(text("figure.maximise")));
        button.setOnAction(_ -> maximise.run());
        head.getChildren().add(head.getChildren().size() - 1, button);
        return this;
    }

    private static void prepare(ToggleButton button, String name) {
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }

    private void toggle(String label) {
        if (!hidden.remove(label)) {
            hidden.add(label);
        }
    }

    private void pick(String label, int point) {
        Figure shown = figure.get();
        Consumer<Picked> chosen = picked;
        if (shown == null || chosen == null) {
            return;
        }
        List<Line> lines = shown.lines().stream().filter(line -> line.label().equals(label)).toList();
        if (lines.isEmpty()) {
            chosen.accept(new Picked(shown, label, 0));
        } else if (point < lines.getFirst().points().size()) {
            chosen.accept(new Picked(shown, label, lines.getFirst().points().get(point).x()));
        }
    }

    /// Every point of every series, for those who cannot point.
    private Menu points(Figure shown, Consumer<Picked> chosen) {
        Menu points = new Menu(pickedName, new FontIcon(Feather.ZOOM_IN));
        for (Line line : shown.lines()) {
            Menu series = new Menu(line.label());
            line.points().forEach(point -> {
                MenuItem item = new MenuItem(shown.positionOf(point).lines().findFirst().orElse(""));
                item.setOnAction(_ -> chosen.accept(new Picked(shown, line.label(), point.x())));
                series.getItems().add(item);
            });
            points.getItems().add(series);
        }
        return points;
    }

    private void draw() {
        Figure shown = figure.get();
        if (shown == null) {
            title.setText("");
            subtitle.setText("");
            content.getChildren().clear();
            return;
        }
        title.setText(shown.title());
        subtitle.setText(shown.subtitle());
        subtitle.setTooltip(new Tooltip(shown.subtitle() + "\n" + shown.provenance()));
        boolean hasSubtitle = !shown.subtitle().isEmpty();
        subtitle.setVisible(hasSubtitle);
        subtitle.setManaged(hasSubtitle);
        setAccessibleText(shown.title());
        asTable.setDisable(shown.isEmpty());
        menu.setDisable(shown.isEmpty());
        fillMenu(shown);
        if (shown.emptyReason().isPresent()) {
            content.getChildren().setAll(
                    new EmptyState(Feather.BAR_CHART_2, text("figure.empty"), shown.emptyReason().get()));
        } else if (asTable.isSelected()) {
            content.getChildren().setAll(numbers(shown));
        } else {
            chart.show(shown, new FigureView(false, hidden));
            content.getChildren().setAll(chart);
        }
    }

    /// The exact numbers; of survival curves the arms first, which one asks for more often than for steps.
    private static Node numbers(Figure shown) {
        FigureTable points = new FigureTable(shown);
        if (!(shown.drawing() instanceof Drawing.Survival survival)) {
            return points;
        }
        VBox.setVgrow(points, Priority.ALWAYS);
        points.setMinHeight(0);
        return new VBox(8, new ArmTable(survival), points);
    }

    private void fillMenu(Figure shown) {
        menu.getItems().clear();
        if (shown.labels().size() > 1) {
            for (String label : shown.labels()) {
                CheckMenuItem item = new CheckMenuItem(label);
                item.setSelected(!hidden.contains(label));
                item.setOnAction(_ -> toggle(label));
                menu.getItems().add(item);
            }
            menu.getItems().add(new SeparatorMenuItem());
        }
        Consumer<Picked> chosen = picked;
        if (chosen != null && !shown.lines().isEmpty()) {
            menu.getItems().addAll(points(shown, chosen), new SeparatorMenuItem());
        }
        MenuItem copy = new MenuItem(text("figure.copy"), new FontIcon(Feather.COPY));
        copy.setOnAction(_ -> copyPicture());
        MenuItem copyNumbers = new MenuItem(text("figure.copyNumbers"), new FontIcon(Feather.CLIPBOARD));
        copyNumbers.setOnAction(_ -> copyNumbers(shown));
        menu.getItems().addAll(copy, copyNumbers, new SeparatorMenuItem());
        for (String format : FORMATS) {
            MenuItem export = new MenuItem(text("figure.export", format.toUpperCase(Locale.ROOT)),
                    new FontIcon(Feather.DOWNLOAD));
            export.setOnAction(_ -> actions.export(shown, theme(), format));
            menu.getItems().add(export);
        }
    }

    private FigureTheme theme() {
        return chart.theme();
    }

    private void copyPicture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(COPY_SCALE, COPY_SCALE));
        ClipboardContent clipboard = new ClipboardContent();
        clipboard.putImage(content.snapshot(parameters, null));
        Clipboard.getSystemClipboard().setContent(clipboard);
    }

    private static void copyNumbers(Figure shown) {
        ClipboardContent clipboard = new ClipboardContent();
        clipboard.putString(FigureTable.asText(shown));
        Clipboard.getSystemClipboard().setContent(clipboard);
    }
}
