package dev.thaw.ui.shell;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.FigureActions;
import dev.thaw.ui.common.FigurePanel;
import dev.thaw.ui.common.Zoom;
import dev.thaw.ui.shell.WelcomeViewModel.Picture;
import dev.thaw.ui.shell.WelcomeViewModel.Recent;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the first start shows: the sample and what it found, one's own data, and the projects opened lately.
final class WelcomeView extends StackPane {
    private static final double ICON_AND_PADDING = 80;
    private static final double LEAST_WORDS = 160;

    private final ShellViewModel shell;
    private final WelcomeViewModel model;
    private final FigureActions figures;

    WelcomeView(ShellViewModel shell, FigureActions figures) {
        this.shell = shell;
        this.model = shell.welcome();
        this.figures = figures;
        getStyleClass().add("page");
        Label title = new Label(text("welcome.title"));
        title.getStyleClass().add("welcome-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label sentence = new Label(text("welcome.sentence"));
        sentence.getStyleClass().addAll("page-subtitle", "welcome-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        VBox begin = new VBox(16, choice(Action.OPEN_SAMPLE, "welcome.sample"),
                choice(Action.OPEN_DATA, "welcome.data"), dropZone());
        begin.getStyleClass().add("welcome-begin");
        HBox middle = new HBox(24, begin, picture());
        HBox.setHgrow(begin, Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox column = new VBox(24, kept(), new VBox(8, title, sentence), failure(), middle,
                lately(text("welcome.recent"), model.recent()), lately(text("welcome.recentData"), model.recentData()));
        column.getStyleClass().add("welcome-column");
        column.setAlignment(Pos.TOP_LEFT);
        StackPane centred = new StackPane(column);
        centred.getStyleClass().add("welcome");
        ScrollPane scroll = new ScrollPane(centred);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        model.askForPicture();
    }

    private Node choice(Action action, String key) {
        Label title = new Label(action.title());
        title.getStyleClass().add("choice-title");
        // a text, not a label: a button asks for heights without a width, and a label would then wrap every word
        Text sentence = new Text(text(key));
        sentence.getStyleClass().add("muted-text");
        VBox words = new VBox(4, title, sentence);
        HBox inside = new HBox(16, new FontIcon(action.icon()), words);
        Button button = new Button(null, inside);
        sentence.wrappingWidthProperty()
                .bind(Bindings.max(LEAST_WORDS, button.widthProperty().subtract(
                        shell.personal().zoom().percentProperty().multiply(ICON_AND_PADDING / Zoom.NORMAL))));
        button.setMinWidth(0); // else the sentence holds the card as wide as it once was
        button.setId("welcome-" + action.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().setAll("choice-card");
        button.setAccessibleText(action.title());
        button.setAccessibleHelp(text(key));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> shell.perform(action));
        return button;
    }

    private Node dropZone() {
        Label hint = new Label(text("welcome.drop"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.setTextAlignment(TextAlignment.CENTER);
        FlowPane links = new FlowPane(24, 4, link(Action.OPEN_FOLDER), link(Action.OPEN_PROJECT));
        links.setAlignment(Pos.CENTER);
        VBox zone = new VBox(hint, links);
        zone.getStyleClass().add("drop-zone");
        VBox.setVgrow(zone, Priority.ALWAYS);
        return zone;
    }

    private Node link(Action action) {
        Hyperlink link = new Hyperlink(action.title());
        link.setId("welcome-" + action.name().toLowerCase(Locale.ROOT));
        link.setOnAction(_ -> shell.perform(action));
        return link;
    }

    /// The finding of the sample and the chart it rests on: what one's own data will look like.
    private Node picture() {
        Label finding = new Label();
        finding.getStyleClass().add("card-title");
        finding.setWrapText(true);
        finding.setMinHeight(Region.USE_PREF_SIZE);
        Label from = new Label(text("welcome.picture"));
        from.getStyleClass().add("caption");
        FigurePanel panel = new FigurePanel(shell.darkProperty(), FXCollections.observableSet(), figures);
        VBox.setVgrow(panel, Priority.ALWAYS);
        VBox box = new VBox(8, new VBox(2, from, finding), panel);
        box.setId("welcome-picture");
        box.getStyleClass().add("welcome-picture");
        model.pictureProperty().subscribe(found -> show(found, finding, panel, box));
        return box;
    }

    private static void show(@Nullable Picture found, Label finding, FigurePanel panel, Node box) {
        box.setVisible(found != null);
        box.setManaged(found != null);
        if (found != null) {
            finding.setText(found.finding());
            panel.figureProperty().set(found.figure());
        }
    }

    /// What was kept where the last session did not end by itself.
    private Node kept() {
        Label sentence = new Label();
        sentence.setId("welcome-kept");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.textProperty().bind(model.keptProperty());
        Button open = new Button();
        open.setId("welcome-open-last");
        open.setOnAction(_ -> model.openLast());
        Button log = new Button(text("welcome.log"));
        log.setId("welcome-log");
        log.setOnAction(_ -> {
            shell.log().earlierProperty().set(true);
            shell.layers().logProperty().set(true);
        });
        Button dismiss = new Button(text("welcome.dismiss"));
        dismiss.getStyleClass().add("flat");
        dismiss.setOnAction(_ -> model.dismiss());
        VBox words = new VBox(8, sentence, new FlowPane(8, 8, open, log, dismiss));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(12, new FontIcon(Feather.SHIELD), words);
        box.getStyleClass().add("callout");
        model.keptProperty().subscribe(told -> {
            open.setVisible(model.lastProject().isPresent());
            open.setManaged(open.isVisible());
            open.setText(model.lastProject().map(path -> text("welcome.openRecent",
                    String.valueOf(path.getFileName()).replaceFirst("\\.thaw$", ""))).orElse(""));
            box.setVisible(!told.isEmpty());
            box.setManaged(!told.isEmpty());
        });
        return box;
    }

    private Node failure() {
        StackPane place = new StackPane();
        shell.workspace().openingFailureProperty().subscribe(failure -> {
            place.getChildren().clear();
            if (failure != null) {
                place.getChildren().add(Callout.failure(failure));
            }
            place.setManaged(failure != null);
        });
        return place;
    }

    /// A list of what was opened lately, in columns; not there while it is empty.
    private Node lately(String title, ObservableList<Recent> entries) {
        Label name = new Label(title);
        name.getStyleClass().add("card-title");
        TilePane tiles = new TilePane(16, 8);
        tiles.getStyleClass().add("recent-projects");
        tiles.setPrefColumns(3);
        tiles.setTileAlignment(Pos.TOP_LEFT);
        VBox box = new VBox(8, name, tiles);
        Runnable fill = () -> {
            tiles.getChildren().setAll(entries.stream().map(this::entry).toList());
            box.setVisible(!entries.isEmpty());
            box.setManaged(!entries.isEmpty());
        };
        entries.addListener((ListChangeListener<Recent>) _ -> fill.run());
        fill.run();
        return box;
    }

    private Node entry(Recent project) {
        Label name = new Label(project.name());
        name.getStyleClass().add("field-label");
        Label holds = new Label(project.holds());
        holds.getStyleClass().add("caption");
        Label folder = new Label(project.folder());
        folder.getStyleClass().add("caption");
        folder.setTooltip(new Tooltip(project.folder()));
        Button open = new Button(null, new VBox(2, name, holds, folder));
        open.getStyleClass().setAll("recent-item");
        open.setAccessibleText(text("welcome.openRecent", project.name()));
        open.setAccessibleHelp(project.holds());
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(_ -> shell.open(project.path()));
        return open;
    }
}
