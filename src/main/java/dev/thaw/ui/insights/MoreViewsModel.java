package dev.thaw.ui.insights;

import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Figures;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which of the further views the selected run has, which figure each shows, and whether they are open.
public final class MoreViewsModel {
    private final ReadOnlyObjectProperty<@Nullable RunResult> result;
    private final ReadOnlyDoubleProperty lambda;
    private final List<FurtherView> views;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObservableList<FurtherView> present = FXCollections.observableArrayList();
    private final Map<FurtherView, ObservableList<FigureName>> choices = new EnumMap<>(FurtherView.class);
    private final Map<FurtherView, ObjectProperty<FigureName>> chosen = new EnumMap<>(FurtherView.class);
    private final Map<FurtherView, ReadOnlyObjectWrapper<@Nullable Figure>> figures = new EnumMap<>(FurtherView.class);

    /// @param views  those that may be shown, in their order
    /// @param lambda the λ that is marked in the figures of what variety costs
    MoreViewsModel(ReadOnlyObjectProperty<@Nullable RunResult> result, List<FurtherView> views,
            ReadOnlyDoubleProperty lambda) {
        this.result = result;
        this.views = List.copyOf(views);
        this.lambda = lambda;
        for (FurtherView view : this.views) {
            ObjectProperty<FigureName> name = new SimpleObjectProperty<>(view.figures().getFirst());
            ReadOnlyObjectWrapper<@Nullable Figure> figure = new ReadOnlyObjectWrapper<>();
            // nothing is built while nobody looks
            figure.bind(Bindings.createObjectBinding(() -> figure(name.get()), name, result, open,
                    lambda));
            choices.put(view, FXCollections.observableArrayList());
            chosen.put(view, name);
            figures.put(view, figure);
        }
        result.subscribe(this::newResult);
    }

    /// All that may be shown, in their order.
    List<FurtherView> views() {
        return views;
    }

    /// Whether the views are shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// The views that the selected run has; empty where it has none.
    ObservableList<FurtherView> present() {
        return present;
    }

    /// The figures of a view that the selected run has.
    ObservableList<FigureName> choices(FurtherView view) {
        return Objects.requireNonNull(choices.get(view));
    }

    /// Which of its figures a view shows.
    ObjectProperty<FigureName> chosenProperty(FurtherView view) {
        return Objects.requireNonNull(chosen.get(view));
    }

    /// The figure a view shows; null while the views are closed.
    ReadOnlyObjectProperty<@Nullable Figure> figureProperty(FurtherView view) {
        return Objects.requireNonNull(figures.get(view)).getReadOnlyProperty();
    }

    /// Opens the views and shows a figure of one of them, if the run has it.
    void reveal(FurtherView view, FigureName name) {
        if (choices(view).contains(name)) {
            chosenProperty(view).set(name);
            open.set(true);
        }
    }

    private void newResult(@Nullable RunResult now) {
        for (FurtherView view : views) {
            List<FigureName> had = now == null
                    ? List.of()
                    : view.figures().stream().filter(name -> !Figures.of(name, now).isEmpty()).toList();
            choices(view).setAll(had);
            if (!had.isEmpty() && !had.contains(chosenProperty(view).get())) {
                chosenProperty(view).set(had.getFirst());
            }
        }
        present.setAll(views.stream().filter(view -> !choices(view).isEmpty()).toList());
    }

    private @Nullable Figure figure(FigureName name) {
        RunResult now = result.get();
        return now == null || !open.get() ? null : Figures.marked(name, now, lambda.get());
    }
}
