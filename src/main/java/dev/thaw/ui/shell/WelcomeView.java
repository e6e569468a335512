package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Callout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the first start shows: the sample, one's own data, and the projects opened lately.
final class WelcomeView extends StackPane {
    private static final double WIDTH = 720;
    private static final double CHOICE_WIDTH = 272;

    private final ShellViewModel model;
    private final HBox recent = new HBox(16);

    WelcomeView(ShellViewModel model) {
        this.model = model;
        getStyleClass().addAll("page", "welcome");
        Label title = new Label(text("welcome.title"));
        title.getStyleClass().add("welcome-title");
        Label sentence = new Label(text("welcome.sentence"));
        sentence.getStyleClass().add("page-subtitle");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setPrefWidth(WIDTH);
        HBox choices = new HBox(16, choice(Action.OPEN_SAMPLE, "welcome.sample"),
                choice(Action.OPEN_DATA, "welcome.data"));
        VBox column = new VBox(24, new VBox(8, title, sentence), failure(), choices, dropZone(), recent);
        column.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        column.setAlignment(Pos.TOP_LEFT);
        getChildren().add(column);
        model.recent().addListener((ListChangeListener<Path>) _ -> fillRecent());
        model.recentData().addListener((ListChangeListener<Path>) _ -> fillRecent());
        fillRecent();
    }

    private Node choice(Action action, String key) {
        Label title = new Label(action.title());
        title.getStyleClass().add("choice-title");
        // a text, not a label: a button asks for heights without a width, and a label would then wrap every word
        Text sentence = new Text(text(key));
        sentence.getStyleClass().add("muted-text");
        sentence.setWrappingWidth(CHOICE_WIDTH);
        VBox words = new VBox(4, title, sentence);
        HBox inside = new HBox(16, new FontIcon(action.icon()), words);
        Button button = new Button(null, inside);
        button.setId("welcome-" + action.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().setAll("choice-card");
        button.setAccessibleText(action.title());
        button.setAccessibleHelp(text(key));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> model.perform(action));
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private Node dropZone() {
        Label hint = new Label(text("welcome.drop"));
        hint.getStyleClass().add("muted");
        Hyperlink folder = new Hyperlink(Action.OPEN_FOLDER.title());
        folder.setOnAction(_ -> model.perform(Action.OPEN_FOLDER));
        Hyperlink project = new Hyperlink(Action.OPEN_PROJECT.title());
        project.setOnAction(_ -> model.perform(Action.OPEN_PROJECT));
        HBox links = new HBox(24, folder, project);
        links.setAlignment(Pos.CENTER);
        VBox zone = new VBox(hint, links);
        zone.getStyleClass().add("drop-zone");
        return zone;
    }

    private Node failure() {
        StackPane place = new StackPane();
        model.workspace().openingFailureProperty().subscribe(failure -> {
            place.getChildren().clear();
            if (failure != null) {
                place.getChildren().add(new Callout(Callout.Kind.FAILURE, String.valueOf(failure.getMessage())));
            }
            place.setManaged(failure != null);
        });
        return place;
    }

    private void fillRecent() {
        recent.getChildren().clear();
        List<Path> projects = model.recent().stream().filter(Files::isRegularFile).toList();
        List<Path> data = model.recentData().stream().filter(Files::exists).toList();
        addRecent(text("welcome.recent"), projects);
        addRecent(text("welcome.recentData"), data);
        boolean any = !recent.getChildren().isEmpty();
        recent.setVisible(any);
        recent.setManaged(any);
    }

    private void addRecent(String title, List<Path> paths) {
        if (paths.isEmpty()) {
            return;
        }
        Label head = new Label(title);
        head.getStyleClass().add("card-title");
        VBox column = new VBox(4, head);
        column.setMinWidth(0);
        column.setPrefWidth(WIDTH / 2);
        HBox.setHgrow(column, Priority.ALWAYS);
        recent.getChildren().add(column);
        for (Path path : paths) {
            Label name = new Label(String.valueOf(path.getFileName()).replaceFirst("\\.thaw$", ""));
            name.getStyleClass().add("field-label");
            Label folder = new Label(String.valueOf(path.getParent()));
            folder.getStyleClass().add("caption");
            Button open = new Button(null, new VBox(2, name, folder));
            open.getStyleClass().setAll("recent-item");
            open.setAccessibleText(text("welcome.openRecent", name.getText()));
            open.setMaxWidth(Double.MAX_VALUE);
            open.setOnAction(_ -> model.open(path));
            column.getChildren().add(open);
        }
    }
}
