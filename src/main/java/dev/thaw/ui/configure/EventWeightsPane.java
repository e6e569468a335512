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
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The event types of the data, each with its weight and whether it is relevant or a conversion.
final class EventWeightsPane extends VBox {
    private final ConfigureViewModel model;
    private final GridPane grid = new GridPane(12, 4);

    EventWeightsPane(ConfigureViewModel model) {
        super(12);
        this.model = model;
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(96);
        ColumnConstraints fixed = new ColumnConstraints();
        fixed.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints centred = new ColumnConstraints();
        centred.setHalignment(HPos.CENTER);
        centred.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(name, fixed, fixed, centred, centred);
        grid.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(grid, derivedBox("relevant", model.relevant()),
                derivedBox("conversion", model.conversion()));
        model.weights().addListener((ListChangeListener<EventWeightRow>) _ -> fill());
        fill();
    }

    private void fill() {
        grid.getChildren().clear();
        grid.addRow(0, heading("configure.events.type"), heading("configure.events.weight"), new Region(),
                heading("configure.events.relevant"), heading("configure.events.conversion"));
        int line = 1;
        for (EventWeightRow row : model.weights()) {
            grid.addRow(line++, typeName(row), bar(row), field(row), choice(row.type(), model.relevant(), "relevant"),
                    choice(row.type(), model.conversion(), "conversion"));
        }
    }

    private static Label heading(String key) {
        Label heading = new Label(text(key));
        heading.getStyleClass().add("caption");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        return heading;
    }

    private static Node typeName(EventWeightRow row) {
        Label name = new Label(row.type().name());
        name.getStyleClass().add("field-label");
        if (row.events() == 0) {
            return name;
        }
        Label count = new Label(Formats.count(row.events()));
        count.getStyleClass().add("caption");
        VBox both = new VBox(name, count);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private static Node bar(EventWeightRow row) {
        WeightBar bar = new WeightBar(text("configure.events.weightOf", row.type().name()));
        bar.weightProperty().set(row.weight().value());
        bar.weightProperty().subscribe((_, now) -> {
            if (now.doubleValue() != row.weight().value()) {
                row.weight().set(now.doubleValue());
            }
        });
        row.weight().typedProperty().subscribe((_, _) -> bar.weightProperty().set(row.weight().value()));
        return bar;
    }

    private static Node field(EventWeightRow row) {
        TextField field = new TextField();
        field.getStyleClass().addAll("number", "short");
        field.setId(row.weight().key().replace('.', '-'));
        field.setAccessibleText(text("configure.events.weightOf", row.type().name()));
        field.textProperty().bindBidirectional(row.weight().typedProperty());
        row.weight().problemProperty().subscribe(problem -> {
            field.getStyleClass().remove("invalid");
            if (!problem.isEmpty()) {
                field.getStyleClass().add("invalid");
            }
        });
        return field;
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
