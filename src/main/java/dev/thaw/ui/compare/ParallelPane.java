package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.comparison.ComparedMeasure;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.comparison.MeasureLabel;
import dev.thaw.ui.common.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A sweep at a glance: parallel coordinates with their legend, or the same as a table.
///
/// The swatches of the legend are the colours of the lines: both come from the style sheet.
final class ParallelPane extends VBox {
    private static final double HEIGHT = 320;
    private static final double SCROLL_BAR = 16;
    private static final int SHADES = 5;

    private final CompareViewModel model;
    private final ParallelCoordinates plot;
    private final List<Region> shades = new ArrayList<>();
    private final Region context = swatch("parallel-context");
    private final Region ink = swatch("parallel-ink");
    private final Label lowest = new Label();
    private final Label highest = new Label();
    private final Label reading = new Label();

    ParallelPane(CompareViewModel model) {
        this.model = model;
        plot = new ParallelCoordinates(model.parallel(), model::selectBrushed);
        plot.setMinHeight(HEIGHT);
        plot.setPrefHeight(HEIGHT);
        plot.onHover(this::read);
        SweepRows table = new SweepRows(model);
        table.setPrefHeight(HEIGHT);
        ToggleButton asTable = new ToggleButton(null, new FontIcon(Feather.LIST));
        asTable.setId("parallel-table");
        asTable.getStyleClass().addAll("button-icon", "flat");
        asTable.setAccessibleText(text("figure.asTable"));
        asTable.setTooltip(new Tooltip(text("figure.asTable")));
        table.visibleProperty().bind(asTable.selectedProperty());
        ScrollPane scroll = new ScrollPane(plot);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(HEIGHT + SCROLL_BAR);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("parallel-scroll");
        scroll.setFocusTraversable(false);
        scroll.visibleProperty().bind(asTable.selectedProperty().not());
        Panel panel = new Panel(text("compare.parallel"), legend(), new StackPane(scroll, table))
                .withActions(clear(), asTable);
        panel.subtitled(selected());
        getChildren().add(panel);
        setMinHeight(USE_PREF_SIZE);
        model.sweepProperty().subscribe((_, _) -> colour());
        model.colouringProperty().subscribe((_, _) -> colour());
        for (Region shade : shades) {
            shade.backgroundProperty().subscribe((_, _) -> colour());
        }
    }

    private StringBinding selected() {
        return Bindings.createStringBinding(() -> model.parallel().isBrushing()
                ? text("compare.parallel.brushed", String.valueOf(model.parallel().brushedProperty().get().size()),
                        String.valueOf(model.parallel().size()))
                : text("compare.parallel.sentence"), model.parallel().brushedProperty(), model.sweepProperty());
    }

    private Button clear() {
        Button clear = new Button(text("compare.parallel.clear"));
        clear.setId("parallel-clear");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setTooltip(new Tooltip(text("compare.parallel.clear.help")));
        clear.disableProperty().bind(Bindings.createBooleanBinding(
                () -> model.selectionProperty().get().isEmpty() && !model.parallel().isBrushing(),
                model.selectionProperty(), model.parallel().brushedProperty()));
        clear.setOnAction(_ -> {
            model.parallel().clear();
            model.selectBrushed();
        });
        return clear;
    }

    private HBox legend() {
        for (int shade = 1; shade <= SHADES; shade++) {
            shades.add(swatch("parallel-shade-" + shade));
        }
        lowest.getStyleClass().add("caption");
        highest.getStyleClass().add("caption");
        reading.getStyleClass().add("caption");
        reading.setId("parallel-reading");
        reading.setMinWidth(0);
        HBox ramp = new HBox(shades.toArray(Region[]::new));
        ramp.setAlignment(Pos.CENTER);
        // both colours are read from the style sheet, neither is shown here
        context.setManaged(false);
        context.setVisible(false);
        ink.setManaged(false);
        ink.setVisible(false);
        HBox legend = new HBox(8,
                Choosers.of("parallel-colour", text("compare.colouring"),
                        List.of(ComparedMeasure.values()), model.colouringProperty(), MeasureLabel::of),
                lowest, ramp, highest, reading, context, ink);
        legend.setAlignment(Pos.CENTER_LEFT);
        return legend;
    }

    private void read(int entry) {
        SweepTable sweep = model.sweepProperty().get();
        if (entry == ParallelLines.NONE || sweep == null) {
            reading.setText("");
            return;
        }
        double[] values = sweep.measures().get(model.colouringProperty().get());
        String label = model.parallel().label(entry);
        reading.setText(values == null
                ? label
                : text("compare.parallel.reading", label, MeasureLabel.of(model.colouringProperty().get()),
                        Numbers.fixed(values[entry], 4)));
    }

    private void colour() {
        SweepTable sweep = model.sweepProperty().get();
        if (sweep == null) {
            return;
        }
        Map<ComparedMeasure, double[]> measures = sweep.measures();
        double[] values = measures.get(model.colouringProperty().get());
        int count = sweep.entries().size();
        int[] groups = new int[count];
        if (values == null) {
            lowest.setText(text("compare.notMeasured"));
            highest.setText("");
        } else {
            double least = Arrays.stream(values).filter(value -> !Double.isNaN(value)).min().orElse(0);
            double most = Arrays.stream(values).filter(value -> !Double.isNaN(value)).max().orElse(0);
            lowest.setText(Numbers.fixed(least, 3));
            highest.setText(Numbers.fixed(most, 3));
            for (int entry = 0; entry < count; entry++) {
                groups[entry] = Double.isNaN(values[entry])
                        ? ParallelLines.NONE
                        : most > least
                                ? Math.min(SHADES - 1, (int) ((values[entry] - least) / (most - least) * SHADES))
                                : SHADES / 2;
            }
        }
        plot.colour(shades.stream().map(ParallelPane::paint).toList(), groups, paint(context), paint(ink));
    }

    private static Region swatch(String styleClass) {
        Region region = new Region();
        region.getStyleClass().addAll("parallel-swatch", styleClass);
        return region;
    }

    private static Color paint(Region swatch) {
        @Nullable
        Background background = swatch.getBackground();
        return background != null && !background.isEmpty()
                && background.getFills().getLast().getFill() instanceof Color color ? color : Color.GRAY;
    }
}
