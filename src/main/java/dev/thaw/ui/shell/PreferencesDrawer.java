package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.language.Language;
import dev.thaw.ui.common.Appearance;
import dev.thaw.ui.common.Zoom;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;

/// What a person prefers, at the right edge; every choice takes effect at once.
final class PreferencesDrawer extends Drawer {
    PreferencesDrawer(ShellViewModel shell) {
        VBox settings = new VBox();
        ScrollPane scroll = new ScrollPane(settings);
        super("preferences-drawer", text("preferences.title"), shell.layers().preferencesProperty(), scroll);
        PreferencesViewModel model = shell.preferences();
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("card-scroll");
        settings.getStyleClass().add("preferences");
        settings.getChildren().setAll(
                setting("theme", choice("preferences-theme", List.of(Appearance.values()),
                        appearance -> text("appearance." + appearance.name().toLowerCase(Locale.ROOT)),
                        model.appearanceProperty(), text("preferences.theme"))),
                setting("zoom", zoom(model.zoom())),
                setting("language", choice("preferences-language", List.of(Language.values()), Language::ownName,
                        model.languageProperty(), text("preferences.language"))),
                setting("colours", colours(model)),
                setting("folder", folder(model)),
                setting("reset", reset(model)));
    }

    private static Node setting(String name, Node control) {
        Label title = new Label(text("preferences." + name));
        title.getStyleClass().add("field-label");
        title.setLabelFor(control);
        Label help = new Label(text("preferences." + name + ".help"));
        help.getStyleClass().add("help");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        VBox box = new VBox(4, title, control, help);
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private static <T> ComboBox<T> choice(String id, List<T> values, Function<T, String> name, ObjectProperty<T> chosen,
            String spoken) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(spoken);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private static Node zoom(Zoom zoom) {
        ComboBox<Integer> box = new ComboBox<>(FXCollections.observableArrayList(Zoom.STEPS));
        box.setId("preferences-zoom");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(text("preferences.zoom"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer percent) {
                return percent == null ? "" : text("preferences.percent", String.valueOf(percent));
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        zoom.percentProperty().subscribe(percent -> box.setValue(percent.intValue()));
        box.valueProperty().subscribe((_, percent) -> {
            if (percent != null) {
                zoom.set(percent);
            }
        });
        return box;
    }

    /// The colours that charts give the systems, and a look at everything without any.
    private static Node colours(PreferencesViewModel model) {
        FlowPane lines = new FlowPane(16, 4);
        for (String system : List.of("content", "collaborative", "hybrid", "baseline")) {
            Line line = new Line(0, 0, 28, 0);
            line.getStyleClass().addAll("system-line", system);
            lines.getChildren().add(new Label(text("preferences.colours." + system), line));
        }
        CheckBox greys = new CheckBox(text("preferences.greys"));
        greys.setId("preferences-greys");
        greys.selectedProperty().bindBidirectional(model.greysProperty());
        return new VBox(8, lines, greys);
    }

    private static Node folder(PreferencesViewModel model) {
        Label path = new Label();
        path.getStyleClass().add("caption");
        path.setWrapText(true);
        path.setMinHeight(Region.USE_PREF_SIZE);
        path.textProperty().bind(model.folderProperty().map(String::valueOf));
        Button choose = new Button(text("preferences.folder.choose"));
        choose.setId("preferences-folder");
        choose.setOnAction(_ -> model.chooseFolder());
        return new VBox(4, path, choose);
    }

    private static Node reset(PreferencesViewModel model) {
        Button reset = new Button(text("preferences.reset.do"));
        reset.setId("preferences-reset");
        reset.setOnAction(_ -> model.reset());
        return reset;
    }
}
