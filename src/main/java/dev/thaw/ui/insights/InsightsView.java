package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.FigureName;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.FigurePanel;
import dev.thaw.ui.common.PageHead;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Insights screen's nodes: findings, four charts, further views, notes.
public final class InsightsView extends BorderPane {
    /// The window's height from which the next findings stand below the headline without pushing charts out of sight.
    private static final double ROOMY = 760;

    private final InsightsViewModel model;
    private final FindingsPane findings;
    private final MoreViews more;
    private final MoreViews development;
    private final ArticlesWayPane article;
    private final MicroscopeView microscope;
    private final Dashboard dashboard;
    private final VBox body = new VBox(Dashboard.GAP);
    private final ScrollPane scroll = new ScrollPane(body);
    private final StackPane whole = new StackPane();
    private @Nullable FigurePanel alone;
    private double scrolledTo;

    /// @param layout how it is laid out
    /// @param dark   whether the theme is dark
    /// @param train  a button that trains, for the empty screen
    public InsightsView(InsightsViewModel model, InsightsLayout layout, ObservableValue<Boolean> dark,
            FigureActions actions, Node train) {
        this.model = model;
        BooleanBinding roomy = Bindings.createBooleanBinding(() -> scroll.getHeight() >= ROOMY,
                scroll.heightProperty());
        this.findings = new FindingsPane(model.resultProperty(), layout.findingsOpenProperty(), roomy, this::reveal);
        this.more = new MoreViews(model.moreViews(), "more", text("insights.more"), new ReadOnlyStringWrapper(""),
                model.tradeoff(), dark, model.hidden(), model.pointer(), actions, this::maximise,
                model.microscope()::look);
        this.development = new MoreViews(model.developmentViews(), "development", text("insights.development"),
                model.developmentSentence(), model.tradeoff(), dark, model.hidden(), model.pointer(), actions,
                this::maximise, model.microscope()::look);
        this.article = new ArticlesWayPane(model.articlesWay());
        this.microscope = new MicroscopeView(model.microscope());
        this.dashboard = dashboard(dark, actions);
        getStyleClass().add("page");
        body.getStyleClass().addAll("page-body", "insights-body");
        body.getChildren().setAll(findings, dashboard, more, development, new AuditPane(model.audit()),
                new NotesPanel(model.resultProperty()), new EarlyConversionsPanel(model.resultProperty()));
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.getStyleClass().add("page-scroll");
        whole.getStyleClass().add("figure-alone");
        whole.setVisible(false);
        InsightsMenu menu = new InsightsMenu(model, layout, actions, () -> dashboard.panel(Slot.ACCURACY).theme());
        PageHead head = new PageHead(text("insights.title"), model.sentence(), new RangeChoice(model.range()),
                new RunChoice(model), menu);
        topProperty().bind(model.microscope().openProperty().map(open -> open ? new Region() : head));
        Node empty = new EmptyState(Feather.TRENDING_UP, text("insights.empty"), text("insights.empty.sentence"),
                train);
        StackPane charts = new StackPane(scroll, whole);
        centerProperty().bind(Bindings.createObjectBinding(() -> content(empty, charts), model.resultProperty(),
                model.selectedRunProperty(), model.finishedRuns(), model.microscope().openProperty()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    private Node content(Node empty, Node charts) {
        if (model.finishedRuns().isEmpty()) {
            return empty;
        }
        return model.microscope().openProperty().get() ? microscope : charts;
    }

    private void escape(KeyEvent pressed) {
        if (pressed.getCode() != KeyCode.ESCAPE) {
            return;
        }
        if (model.microscope().openProperty().get()) {
            model.microscope().close();
            pressed.consume();
        } else if (alone != null) {
            maximise(alone);
            pressed.consume();
        }
    }

    private Dashboard dashboard(ObservableValue<Boolean> dark, FigureActions actions) {
        Map<Slot, FigurePanel> panels = new EnumMap<>(Slot.class);
        for (Slot slot : Slot.values()) {
            panels.put(slot, panel(slot, dark, actions));
        }
        DoubleBinding room = Bindings.createDoubleBinding(
                () -> scroll.getViewportBounds().getHeight() - findings.closedHeightProperty().get()
                        - 2 * Dashboard.GAP,
                scroll.viewportBoundsProperty(), findings.closedHeightProperty());
        return new Dashboard(panels, room, article.heightProperty());
    }

    private FigurePanel panel(Slot slot, ObservableValue<Boolean> dark, FigureActions actions) {
        FigurePanel panel = new FigurePanel(dark, model.hidden(), actions).linked(model.pointer());
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

    /// Shows a panel alone, or all of them again where one had scrolled to.
    private void maximise(FigurePanel panel) {
        boolean leaving = alone == panel;
        if (alone == null) {
            scrolledTo = scroll.getVvalue();
        }
        alone = leaving ? null : panel;
        whole.getChildren().clear();
        dashboard.lend(alone);
        more.lend(alone);
        development.lend(alone);
        if (alone != null) {
            whole.getChildren().setAll(alone);
        }
        whole.setVisible(alone != null);
        scroll.setVisible(alone == null);
        layOut();
        if (leaving) {
            scroll.setVvalue(scrolledTo);
        }
        panel.focusContent();
    }

    /// Shows the figure of a finding where it belongs, and draws the eye to it.
    private void reveal(FigureName figure) {
        if (alone != null) {
            maximise(alone);
        }
        model.reveal(figure).ifPresent(place -> {
            FigurePanel panel = panel(place);
            layOut();
            scrollTo(panel);
            panel.pointOut();
        });
    }

    private FigurePanel panel(Place place) {
        return switch (place) {
            case Slot slot -> dashboard.panel(slot);
            case FurtherView view -> FurtherView.OF_DEVELOPMENT.contains(view)
                    ? development.panel(view)
                    : more.panel(view);
        };
    }

    /// Scrolls no farther than it takes to see a node whole, or its beginning where it is higher than the window.
    private void scrollTo(Node node) {
        Bounds bounds = body.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double window = scroll.getViewportBounds().getHeight();
        double hidden = body.getHeight() - window;
        double top = scroll.getVvalue() * hidden;
        boolean above = bounds.getMinY() < top;
        boolean below = bounds.getMaxY() > top + window;
        if (hidden > 0 && (above || below)) {
            double wanted = above || bounds.getHeight() > window
                    ? bounds.getMinY() - Dashboard.GAP
                    : bounds.getMaxY() + Dashboard.GAP - window;
            scroll.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }

    /// Sizes are known at once, not with the next picture.
    private void layOut() {
        applyCss();
        layout();
    }
}
