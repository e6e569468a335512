package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.FigurePanel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The way to what the dashboard leaves out: a line below it that opens, and is not there where the run has nothing.
final class MoreViews extends VBox {
    private static final int LEAST_CHART_HEIGHT = 300;
    /// Title, subtitle and the card's edges.
    private static final int AROUND_CHART = 72;

    private final MoreViewsModel model;
    private final Map<FurtherView, FigurePanel> panels = new EnumMap<>(FurtherView.class);
    private final GridPane columns = new GridPane(16, 16);
    private @Nullable FigurePanel lent;

    /// @param maximise shows a panel alone, and back
    /// @param look     hears which point was chosen
    MoreViews(MoreViewsModel model, ObservableValue<Boolean> dark, ObservableSet<String> hidden, FigureActions actions,
            Consumer<FigurePanel> maximise, Consumer<FigurePanel.Picked> look) {
        super(16);
        this.model = model;
        setId("more-views");
        for (FurtherView view : FurtherView.values()) {
            FigurePanel panel = new FigurePanel(dark, hidden, actions);
            panel.setId("figure-" + view.name().toLowerCase(Locale.ROOT));
            panel.figureProperty().bind(model.figureProperty(view));
            panel.minHeightProperty().bind(Bindings.createDoubleBinding(() -> height(view),
                    model.figureProperty(view)));
            panels.put(view, panel.withPoints(look).withMaximise(() -> maximise.accept(panel)));
            model.choices(view).addListener((ListChangeListener<FigureName>) _ -> offer(view));
            offer(view);
        }
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        columns.getColumnConstraints().setAll(half, half);
        columns.visibleProperty().bind(model.openProperty());
        columns.managedProperty().bind(model.openProperty());
        getChildren().setAll(head(), columns);
        visibleProperty().bind(Bindings.isNotEmpty(model.present()));
        managedProperty().bind(visibleProperty());
        model.present().addListener((Observable _) -> fill());
        fill();
    }

    /// Fills its places but for one panel, which is shown elsewhere; null for none.
    void lend(@Nullable FigurePanel panel) {
        lent = panel;
        fill();
    }

    private HBox head() {
        Label title = new Label(text("insights.more"));
        title.getStyleClass().add("card-title");
        Label which = new Label();
        which.getStyleClass().add("muted");
        which.setMinWidth(0);
        which.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(which, Priority.ALWAYS);
        which.textProperty().bind(Bindings.createStringBinding(() -> model.present().stream()
                .map(view -> text("insights.more." + view.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" · ")), model.present()));
        Button open = new Button();
        open.setId("open-more-views");
        open.setOnAction(_ -> model.openProperty().set(!model.openProperty().get()));
        open.textProperty()
                .bind(model.openProperty().map(now -> text(now ? "insights.more.hide" : "insights.more.show")));
        open.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(12, title, which, open);
        head.getStyleClass().add("panel");
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    /// One panel takes the whole width; of several the second, which may be tall, stands right of the others.
    private void fill() {
        columns.getChildren().clear();
        List<FigurePanel> shown = model.present().stream().map(this::panel).filter(panel -> panel != lent).toList();
        if (shown.size() == 1) {
            columns.add(shown.getFirst(), 0, 0, 2, 1);
            return;
        }
        for (int place = 0; place < shown.size(); place++) {
            boolean tall = place == 1 && shown.size() > 2;
            columns.add(shown.get(place), place % 2, place / 2, 1, tall ? 2 : 1);
        }
    }

    private FigurePanel panel(FurtherView view) {
        return Objects.requireNonNull(panels.get(view));
    }

    private double height(FurtherView view) {
        Figure figure = model.figureProperty(view).get();
        return AROUND_CHART + (figure == null ? LEAST_CHART_HEIGHT : figure.height(LEAST_CHART_HEIGHT));
    }

    private void offer(FurtherView view) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (FigureName name : model.choices(view)) {
            RadioMenuItem item = new RadioMenuItem(text("insights.figure." + name.text()));
            item.setToggleGroup(group);
            item.setSelected(model.chosenProperty(view).get() == name);
            item.setOnAction(_ -> model.chosenProperty(view).set(name));
            items.add(item);
        }
        if (items.size() > 1) {
            panel(view).withChoices(items);
        }
    }
}
