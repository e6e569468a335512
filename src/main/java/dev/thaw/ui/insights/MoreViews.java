package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.FigurePanel;
import dev.thaw.ui.common.LinkedPointer;
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
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
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
    /// Two lines of names above a plane.
    private static final int LEGEND = 56;

    private final MoreViewsModel model;
    private final Map<FurtherView, FigurePanel> panels = new EnumMap<>(FurtherView.class);
    private final GridPane columns = new GridPane(16, 16);
    private final VBox left = new VBox(16);
    private final VBox right = new VBox(16);
    private @Nullable FigurePanel lent;

    /// @param name        tells its nodes from those of another fold
    /// @param title       what stands on the fold
    /// @param explanation what must be known of the views, shown above them; empty for nothing
    /// @param tradeoff    feeds the slider below the view of that name
    /// @param pointer     where one looks, in all charts
    /// @param maximise    shows a panel alone, and back
    /// @param look        hears which point was chosen
    MoreViews(MoreViewsModel model, String name, String title, ObservableValue<String> explanation,
            TradeoffViewModel tradeoff, ObservableValue<Boolean> dark,
            ObservableSet<String> hidden, LinkedPointer pointer, FigureActions actions,
            Consumer<FigurePanel> maximise, Consumer<FigurePanel.Picked> look) {
        super(16);
        this.model = model;
        setId(name + "-views");
        for (FurtherView view : model.views()) {
            FigurePanel panel = new FigurePanel(dark, hidden, actions).linked(pointer);
            panel.setId("figure-" + view.name().toLowerCase(Locale.ROOT));
            panel.figureProperty().bind(model.figureProperty(view));
            DoubleProperty foot = new SimpleDoubleProperty();
            if (view == FurtherView.TRADEOFF) {
                TradeoffPane pane = new TradeoffPane(tradeoff);
                panel.withFoot(pane);
                foot.bind(pane.heightProperty().add(LEGEND));
            }
            panel.minHeightProperty().bind(Bindings.createDoubleBinding(() -> height(view) + foot.get(),
                    model.figureProperty(view), foot));
            panels.put(view, panel.withPoints(look).withMaximise(() -> maximise.accept(panel)));
            model.choices(view).addListener((ListChangeListener<FigureName>) _ -> offer(view));
            model.chosenProperty(view).subscribe(() -> offer(view));
        }
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        columns.getColumnConstraints().setAll(half, half);
        columns.visibleProperty().bind(model.openProperty());
        columns.managedProperty().bind(model.openProperty());
        getChildren().setAll(head(name, title), explanation(explanation), columns);
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

    private HBox head(String name, String words) {
        Label title = new Label(words);
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
        open.setId("open-" + name + "-views");
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

    private Label explanation(ObservableValue<String> sentence) {
        Label label = new Label();
        label.textProperty().bind(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.visibleProperty().bind(model.openProperty().and(label.textProperty().isNotEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /// One panel takes the whole width; several stand in two columns, each where there is more room above the fold.
    private void fill() {
        columns.getChildren().clear();
        left.getChildren().clear();
        right.getChildren().clear();
        List<FurtherView> shown = model.present().stream().filter(view -> panel(view) != lent).toList();
        if (shown.size() == 1) {
            columns.add(panel(shown.getFirst()), 0, 0, 2, 1);
            return;
        }
        double leftHeight = 0;
        double rightHeight = 0;
        for (FurtherView view : shown) {
            FigurePanel panel = panel(view);
            VBox.setVgrow(panel, Priority.ALWAYS);
            if (leftHeight <= rightHeight) {
                left.getChildren().add(panel);
                leftHeight += height(view);
            } else {
                right.getChildren().add(panel);
                rightHeight += height(view);
            }
        }
        columns.add(left, 0, 0);
        columns.add(right, 1, 0);
    }

    /// The panel of one of its views.
    FigurePanel panel(FurtherView view) {
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
