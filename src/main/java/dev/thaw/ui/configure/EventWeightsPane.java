package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.EventType;
import dev.thaw.ui.common.Formats;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The event types of the data, each with its weight and whether it is relevant or a conversion.
final class EventWeightsPane extends VBox {
    /// Between the bar and its field; the axis above leaves the same room.
    static final double GAP = 8;
    static final double FIELD_WIDTH = 64;
    private static final double NAME_WIDTH = 152;

    private final ConfigureViewModel model;
    private final GridPane grid = new GridPane(12, 4);

    EventWeightsPane(ConfigureViewModel model) {
        super(12);
        this.model = model;
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(96);
        name.setPrefWidth(NAME_WIDTH);
        name.setMaxWidth(NAME_WIDTH);
        ColumnConstraints fixed = new ColumnConstraints();
        fixed.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints centred = new ColumnConstraints();
        centred.setHalignment(HPos.CENTER);
        centred.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        grows.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(name, grows, fixed, centred, centred);
        grid.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(grid, derivedBox("relevant", model.relevant()),
                derivedBox("conversion", model.conversion()));
        model.weights().addListener((ListChangeListener<EventWeightRow>) _ -> fill());
        fill();
    }

    private void fill() {
        grid.getChildren().clear();
        grid.addRow(0, heading("configure.events.type"), new WeightAxis(), new Region(),
                heading("configure.events.relevant"), heading("configure.events.conversion"));
        int line = 1;
        for (EventWeightRow row : model.weights()) {
            grid.addRow(line++, typeName(row), editor(row), FieldMarks.several(row.weight()),
                    choice(row.type(), model.relevant(), "relevant"),
                    choice(row.type(), model.conversion(), "conversion"));
            Label problem = FieldRow.problem(row.weight());
            grid.add(problem, 0, line++, grid.getColumnCount(), 1);
        }
    }

    private static Label heading(String key) {
        Label heading = new Label(text(key));
        heading.getStyleClass().add("caption");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        return heading;
    }

    private Node typeName(EventWeightRow row) {
        Label name = new Label(row.type().name());
        name.getStyleClass().add("field-label");
        VBox both = new VBox(name);
        if (row.events() > 0) {
            Label count = new Label(Formats.count(row.events()));
            count.getStyleClass().add("caption");
            both.getChildren().add(count);
        }
        both.setAlignment(Pos.CENTER_LEFT);
        return FieldMarks.name(model, row.weight(), both, null);
    }

    /// The bar with its field; the field alone while it holds several weights.
    private Node editor(EventWeightRow row) {
        WeightBar bar = bar(row);
        TextField field = FieldRow.field(model, row.weight());
        field.getStyleClass().addAll("number", "short");
        field.setAccessibleText(text("configure.events.weightOf", row.type().name()));
        bar.visibleProperty().bind(row.weight().severalProperty().not());
        bar.managedProperty().bind(bar.visibleProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        row.weight().severalProperty().subscribe(several -> {
            HBox.setHgrow(field, several ? Priority.ALWAYS : Priority.NEVER);
            field.setMaxWidth(several ? Double.MAX_VALUE : Region.USE_PREF_SIZE);
        });
        HBox editor = new HBox(GAP, bar, field);
        editor.setAlignment(Pos.CENTER_RIGHT);
        return editor;
    }

    private WeightBar bar(EventWeightRow row) {
        WeightBar bar = new WeightBar(text("configure.events.weightOf", row.type().name()));
        bar.weightProperty().set(row.weight().value());
        bar.weightProperty().subscribe((_, now) -> {
            if (now.doubleValue() != row.weight().value()) {
                row.weight().set(now.doubleValue());
            }
        });
        row.weight().typedProperty().subscribe((_, _) -> bar.weightProperty().set(row.weight().value()));
        bar.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.beginStep());
        bar.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> model.endStep());
        return bar;
    }

    private static Node choice(EventType type, TypeChoice choice, String role) {
        CheckBox box = new CheckBox();
        box.setAccessibleText(text("configure.events." + role + "Of", type.name()));
        box.selectedProperty().bindBidirectional(choice.selectedProperty(type));
        box.disableProperty().bind(choice.derivedProperty());
        return box;
    }

    private static Node derivedBox(String role, TypeChoice choice) {
        CheckBox box = new CheckBox(text("configure.events." + role + "Derived"));
        box.setId(role + "Derived");
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(choice.derivedProperty());
        return box;
    }
}
