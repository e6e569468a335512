package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Drawing;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.Line;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A figure in a card: chart or table, with everything one may want to do with it.
///
/// A click on a series' name hides it, and shows it again; a double click, or one with Alt, shows it alone. The menu and
/// the chart's own keys do the same. What is hidden is shared by all panels that are given the same set, where one looks
/// by all that are given the same pointer.
public final class FigurePanel extends VBox {
    private static final PseudoClass POINTED_OUT = PseudoClass.getPseudoClass("pointed-out");
    private static final Duration LOOK_HERE = Duration.seconds(2);

    private final ObjectProperty<@Nullable Figure> figure = new SimpleObjectProperty<>();
    private final ShownSeries shown;
    private final Label title = new Label();
    private final MenuButton titleMenu = new MenuButton();
    private final Label subtitle = new Label();
    private final StackPane content = new StackPane();
    private final HBox head = new HBox(4);
    private final ToggleButton asTable = new ToggleButton(null, new FontIcon(Feather.LIST));
    private final MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
    private final FigureChartPane chart;
    private final FigureMenu entries;
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
        this.shown = new ShownSeries(hidden);
        this.chart = new FigureChartPane(dark, shown, new Asked());
        this.entries = new FigureMenu(shown, actions, chart::theme);
        getStyleClass().addAll("panel", "figure-panel");
        title.getStyleClass().add("card-title");
        subtitle.getStyleClass().add("card-subtitle");
        subtitle.setWrapText(true);
        subtitle.setMinHeight(USE_PREF_SIZE);
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

    /// Looks where other panels look.
    ///
    /// @param pointer the same for all of them
    public FigurePanel linked(LinkedPointer pointer) {
        chart.link(pointer);
        return this;
    }

    /// The colours the figure is drawn in.
    public FigureTheme theme() {
        return chart.theme();
    }

    /// Whether the numbers are shown instead of the picture.
    public BooleanProperty asTableProperty() {
        return asTable.selectedProperty();
    }

    /// Draws the eye here for a moment, and the keyboard.
    public void pointOut() {
        pseudoClassStateChanged(POINTED_OUT, true);
        PauseTransition enough = new PauseTransition(LOOK_HERE);
        enough.setOnFinished(_ -> pseudoClassStateChanged(POINTED_OUT, false));
        enough.play();
        focusContent();
    }

    /// Gives the keyboard to the chart, or to the table in its place.
    public void focusContent() {
        content.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
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

    private void pick(String label, int point) {
        Figure now = figure.get();
        Consumer<Picked> chosen = picked;
        if (now == null || chosen == null) {
            return;
        }
        List<Line> lines = now.lines().stream().filter(line -> line.label().equals(label)).toList();
        if (lines.isEmpty()) {
            chosen.accept(new Picked(now, label, 0));
        } else if (point < lines.getFirst().points().size()) {
            chosen.accept(new Picked(now, label, lines.getFirst().points().get(point).x()));
        }
    }

    private void draw() {
        Figure now = figure.get();
        if (now == null) {
            title.setText("");
            subtitle.setText("");
            content.getChildren().clear();
            return;
        }
        title.setText(now.title());
        subtitle.setText(now.subtitle());
        subtitle.setTooltip(new Tooltip(now.provenance()));
        boolean hasSubtitle = !now.subtitle().isEmpty();
        subtitle.setVisible(hasSubtitle);
        subtitle.setManaged(hasSubtitle);
        setAccessibleText(now.title());
        asTable.setDisable(now.isEmpty());
        menu.setDisable(now.isEmpty());
        menu.getItems().setAll(entries.items(now, pickedName, picked));
        if (now.emptyReason().isPresent()) {
            show(new EmptyState(Feather.BAR_CHART_2, text("figure.empty"), now.emptyReason().get()));
        } else if (asTable.isSelected()) {
            show(numbers(now));
        } else {
            chart.show(now);
            show(chart);
        }
    }

    /// What is there already keeps its place, and with it the keyboard.
    private void show(Node node) {
        if (!content.getChildren().equals(List.of(node))) {
            content.getChildren().setAll(node);
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

    /// What is asked of the chart.
    private final class Asked implements FigureChartPane.Asked {
        @Override
        public void point(String series, int point) {
            pick(series, point);
        }

        @Override
        public void position(String series, double x) {
            Figure now = figure.get();
            Consumer<Picked> chosen = picked;
            if (now != null && chosen != null) {
                chosen.accept(new Picked(now, series, x));
            }
        }

        @Override
        public void copy() {
            Figure now = figure.get();
            if (now != null && !now.isEmpty()) {
                entries.copyPicture(now);
            }
        }
    }
}
