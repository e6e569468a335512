package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.RunResult;
import dev.thaw.figure.FigureName;
import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.FigurePanel;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.PageHead;
import dev.thaw.ui.common.Panel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.RangeSlider;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Insights screen's nodes: finding, four charts, further views, notes.
public final class InsightsView extends BorderPane {
    private static final double LEAST_CHART_HEIGHT = 272;
    /// The gaps between finding, rows and the lower edge.
    private static final double ABOVE_AND_BETWEEN = 56;
    private static final double RANGE_WIDTH = 160;

    private final InsightsViewModel model;
    private final FindingView finding;
    private final MoreViews more;
    private final MoreViews development;
    private final ArticlesWayPane article;
    private final MicroscopeView microscope;
    private final Map<Slot, FigurePanel> panels = new EnumMap<>(Slot.class);
    private final GridPane grid = new GridPane(16, 16);
    private final VBox dashboard = new VBox(16);
    private final ScrollPane scroll = new ScrollPane(dashboard);
    private @Nullable FigurePanel alone;

    /// @param dark  whether the theme is dark
    /// @param train a button that trains, for the empty screen
    public InsightsView(InsightsViewModel model, ObservableValue<Boolean> dark, FigureActions actions, Node train) {
        this.model = model;
        this.finding = new FindingView(model);
        this.more = new MoreViews(model.moreViews(), "more", text("insights.more"), new ReadOnlyStringWrapper(""),
                model.tradeoff(), dark, model.hidden(), actions, this::maximise,
                model.microscope()::look);
        this.development = new MoreViews(model.developmentViews(), "development", text("insights.development"),
                model.developmentSentence(), model.tradeoff(), dark, model.hidden(), actions, this::maximise,
                model.microscope()::look);
        this.article = new ArticlesWayPane(model.articlesWay());
        this.microscope = new MicroscopeView(model.microscope());
        getStyleClass().add("page");
        for (Slot slot : Slot.values()) {
            panels.put(slot, panel(slot, dark, actions));
        }
        dashboard.getStyleClass().add("page-body");
        dashboard.getChildren().setAll(finding, grid, more, development, new AuditPane(model.audit()), notes(),
                new EarlyConversionsPanel(model.resultProperty()));
        VBox.setVgrow(grid, Priority.ALWAYS);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.getStyleClass().add("page-scroll");
        prepareGrid();
        PageHead head = new PageHead(text("insights.title"), model.sentence(), range(), runs());
        topProperty().bind(model.microscope().openProperty().map(open -> open ? new Region() : head));
        Node empty = new EmptyState(Feather.TRENDING_UP, text("insights.empty"), text("insights.empty.sentence"),
                train);
        centerProperty().bind(Bindings.createObjectBinding(() -> content(empty), model.resultProperty(),
                model.selectedRunProperty(), model.finishedRuns(), model.microscope().openProperty()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.microscope().openProperty().get()) {
                model.microscope().close();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && alone != null) {
                maximise(alone);
                event.consume();
            }
        });
    }

    private Node content(Node empty) {
        if (model.finishedRuns().isEmpty()) {
            return empty;
        }
        return model.microscope().openProperty().get() ? microscope : scroll;
    }

    private FigurePanel panel(Slot slot, ObservableValue<Boolean> dark, FigureActions actions) {
        FigurePanel panel = new FigurePanel(dark, model.hidden(), actions);
        panel.setId("figure-" + slot.name().toLowerCase(Locale.ROOT));
        panel.figureProperty().bind(model.figureProperty(slot));
        if (slot == Slot.MIXER) {
            panel.withActions(new FigureSwitch(slot, model.chosenProperty(slot))).withFoot(article);
        } else if (slot.figures().size() > 1) {
            panel.withChoices(choices(slot));
        }
        if (slot == Slot.CONVERSION) {
            panel.withActions(new AttributeChoice(model));
        }
        return panel.withPoints(model.microscope()::look).withMaximise(() -> maximise(panel));
    }

    private List<MenuItem> choices(Slot slot) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (FigureName name : slot.figures()) {
            RadioMenuItem item = new RadioMenuItem(text("insights.figure." + name.text()));
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.chosenProperty(slot).set(name));
            model.chosenProperty(slot).subscribe(chosen -> item.setSelected(chosen == name));
            items.add(item);
        }
        return items;
    }

    private void prepareGrid() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        // the four charts fill what finding and foot leave of the window, all as high as each other
        DoubleBinding chart = Bindings.createDoubleBinding(
                () -> Math.max(LEAST_CHART_HEIGHT, (scroll.getViewportBounds().getHeight() - finding.getHeight()
                        - article.getHeight() - ABOVE_AND_BETWEEN) / 2),
                scroll.viewportBoundsProperty(), finding.heightProperty(), article.heightProperty());
        RowConstraints upper = row();
        upper.minHeightProperty().bind(article.heightProperty().add(LEAST_CHART_HEIGHT));
        upper.prefHeightProperty().bind(chart.add(article.heightProperty()));
        RowConstraints lower = row();
        lower.setMinHeight(LEAST_CHART_HEIGHT);
        lower.prefHeightProperty().bind(chart);
        grid.getColumnConstraints().setAll(half, half);
        grid.getRowConstraints().setAll(upper, lower);
        fillGrid();
    }

    private static RowConstraints row() {
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        return row;
    }

    private void fillGrid() {
        grid.getChildren().clear();
        if (alone != null) {
            grid.add(alone, 0, 0, 2, 2);
            return;
        }
        int place = 0;
        for (FigurePanel panel : panels.values()) {
            grid.add(panel, place % 2, place / 2);
            place++;
        }
    }

    private void maximise(FigurePanel panel) {
        alone = alone == panel ? null : panel;
        more.lend(alone);
        development.lend(alone);
        fillGrid();
        if (alone != null) {
            scroll.setVvalue(0);
        }
        panel.requestFocus();
    }

    private Node range() {
        RangeSlider slider = new RangeSlider(0, 1, 0, 1);
        slider.setPrefWidth(RANGE_WIDTH);
        slider.setMinWidth(RANGE_WIDTH);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setAccessibleText(text("insights.range.name"));
        Label words = new Label();
        words.getStyleClass().add("caption");
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.rangeText());
        Runnable fit = () -> {
            slider.setMax(Math.max(1, model.lengths().size() - 1));
            slider.setHighValue(model.longestProperty().get());
            slider.setLowValue(model.shortestProperty().get());
        };
        model.lengths().addListener((ListChangeListener<Integer>) _ -> fit.run());
        model.longestProperty().subscribe(fit);
        slider.lowValueProperty().subscribe((_, low) -> model.shortestProperty().set(Math.round(low.doubleValue())));
        slider.highValueProperty().subscribe((_, high) -> model.longestProperty().set(Math.round(high.doubleValue())));
        VBox box = new VBox(2, words, slider);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(Bindings.size(model.lengths()).greaterThan(1));
        StackPane place = new StackPane(box);
        place.setMinWidth(Region.USE_PREF_SIZE);
        return place;
    }

    private Node runs() {
        ComboBox<RunSummary> runs = new ComboBox<>(model.finishedRuns());
        runs.setId("insights-run");
        runs.setAccessibleText(text("insights.run"));
        runs.setPrefWidth(240);
        runs.setMinWidth(200);
        runs.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable RunSummary run) {
                return run == null ? "" : text("insights.run.entry", run.name(), Formats.moment(run.startedAt()));
            }

            @Override
            public RunSummary fromString(String typed) {
                throw new IllegalStateException("the box is not editable");
            }
        });
        runs.visibleProperty().bind(Bindings.isNotEmpty(model.finishedRuns()));
        runs.valueProperty().subscribe((_, run) -> {
            if (run != null) {
                model.selectedRunProperty().set(run.id());
            }
        });
        Runnable follow = () -> model.finishedRuns().stream()
                .filter(run -> run.id().equals(model.selectedRunProperty().get())).findFirst()
                .ifPresent(runs::setValue);
        model.selectedRunProperty().subscribe(follow);
        model.finishedRuns().addListener((ListChangeListener<RunSummary>) _ -> follow.run());
        return runs;
    }

    private Node notes() {
        VBox list = new VBox(8);
        Label provenance = new Label();
        provenance.getStyleClass().add("caption");
        provenance.setWrapText(true);
        provenance.setMinHeight(Region.USE_PREF_SIZE);
        Panel panel = new Panel(text("insights.notes"), list, provenance).subtitled(text("insights.notes.sentence"));
        panel.setMinHeight(Region.USE_PREF_SIZE);
        model.resultProperty().subscribe(result -> {
            list.getChildren().setAll(result == null ? List.of() : callouts(result));
            provenance.setText(result == null ? "" : InsightsViewModel.provenance(result));
            panel.setVisible(result != null);
        });
        return panel;
    }

    private static List<Callout> callouts(RunResult result) {
        return result.notes().stream().map(note -> new Callout(
                InsightsViewModel.warns(note, result) ? Callout.Kind.WARNING : Callout.Kind.NOTE, note)).toList();
    }
}
