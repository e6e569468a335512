package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.experiment.FinishedRun;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.language.Bundle;
import dev.thaw.language.Language;
import dev.thaw.language.Spoken;
import dev.thaw.project.ProjectFile;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.shell.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The German workbench speaks German on every screen, and nothing it says is cut off.
@ExtendWith(ApplicationExtension.class)
class GermanScreensTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final List<String> MAY_BE_CUT = List.of("card-subtitle", "caption", "tag");

    private static Path sample;
    private Spoken german;
    private RobotBench bench;

    @BeforeAll
    static void makeSample(@TempDir Path directory) {
        sample = SmallCampus.project(directory);
        try (ProjectFile project = ProjectFile.open(sample)) {
            project.save(new FinishedRun(ExampleRuns.complete(), List.of(), null));
        }
    }

    @Start
    void open(Stage stage) throws IOException {
        german = new Spoken(Language.GERMAN);
        bench = new RobotBench(stage, Files.createTempDirectory(sample.getParent(), "home"), sample);
    }

    @AfterEach
    void close() {
        bench.close();
        german.close();
    }

    @Test
    void everyScreenSpeaksGermanAndIsWhole(FxRobot robot) {
        robot.interact(() -> {
            bench.window().scene().setRoot(new Sized(bench.window().view()));
            bench.workspace().openSample();
        });
        RobotBench.await("the sample is open", 60, () -> bench.workspace().resultProperty().get() != null);
        Set<String> english = englishOnly();
        List<String> flaws = new ArrayList<>();
        for (ScreenName screen : ScreenName.values()) {
            if (bench.window().view().has(screen)) {
                robot.interact(() -> bench.window().model().screenProperty().set(screen));
                RobotBench.await(screen + " is quiet", 60, () -> bench.workspace().jobs().isIdle());
                robot.interact(() -> {
                    bench.window().view().snapshot(null, null);
                    look(bench.window().view(), screen.text(), english, flaws);
                });
            }
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void thePaletteFindsEachLanguageByItsOwnName() {
        assertThat(Action.SPEAK_ENGLISH.title()).contains("English");
        assertThat(Action.SPEAK_GERMAN.title()).contains("Deutsch");
        assertThat(bench.window().model().obstacleProperty(Action.SPEAK_GERMAN).get()).isNotEmpty();
        assertThat(bench.window().model().obstacleProperty(Action.SPEAK_ENGLISH).get()).isEmpty();
    }

    @Test
    void thePreferencesOfferTheLanguagesByTheirOwnNames(FxRobot robot) {
        robot.interact(() -> bench.window().model().perform(Action.SHOW_PREFERENCES));
        ComboBox<Language> box = robot.lookup("#preferences-language").queryComboBox();

        assertThat(box.getItems().stream().map(box.getConverter()::toString)).containsExactly("English", "Deutsch");
        assertThat(box.getValue()).isEqualTo(Language.GERMAN);
        robot.interact(() -> box.setValue(Language.ENGLISH));
        assertThat(bench.window().model().languageProperty().get()).isEqualTo(Language.ENGLISH);
        robot.interact(() -> bench.window().model().perform(Action.SPEAK_GERMAN));
        assertThat(box.getValue()).isEqualTo(Language.GERMAN);
    }

    @Test
    void numbersAndDatesAreGerman() {
        assertThat(Formats.count(218_075)).isEqualTo("218.075");
        assertThat(Formats.percent(0.0975)).isEqualTo("9,8 %");
        assertThat(Formats.metric(0.326)).isEqualTo("0,326");
        assertThat(Formats.day(0)).isEqualTo("1. Jan. 1970");
        assertThat(Formats.duration(Duration.ofSeconds(200))).isEqualTo("3 min 20 s");
    }

    /// Texts and keys that no German screen shows.
    private static Set<String> englishOnly() {
        Set<String> texts = new HashSet<>();
        Set<String> theirs = new HashSet<>();
        for (Bundle bundle : List.of(new Bundle(Path.of("dev", "thaw", "ui"), "messages"),
                new Bundle(Path.of("dev", "thaw", "figure"), "figures"),
                new Bundle(Path.of("dev", "thaw", "report", "slides"), "slides"))) {
            Properties english = bundle.texts(Language.ENGLISH);
            Properties german = bundle.texts(Language.GERMAN);
            for (String key : english.stringPropertyNames()) {
                texts.add(key);
                texts.add(english.getProperty(key).replace("''", "'"));
                theirs.add(german.getProperty(key));
            }
        }
        texts.removeAll(theirs);
        texts.remove("History"); // a category of the sample data
        return texts;
    }

    private static void look(Node node, String where, Set<String> english, List<String> flaws) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            if (english.contains(labeled.getText())) {
                flaws.add(where + ": “" + labeled.getText() + "” is English");
            }
            if (isCut(labeled)) {
                flaws.add(where + ": “" + labeled.getText() + "” is cut off");
            }
        }
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            look(scroll.getContent(), where, english, flaws);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, where, english, flaws));
        }
    }

    private static boolean isCut(Labeled labeled) {
        String text = labeled.getText();
        boolean mayBe = labeled.getStyleClass().stream().anyMatch(MAY_BE_CUT::contains);
        return !text.isEmpty() && !mayBe && labeled.lookup(".text") instanceof Text shown
                && !shown.getText().equals(text) && shown.getText().endsWith("...");
    }

    /// Gives the workbench its smallest usual size on the headless screen.
    private static final class Sized extends Pane {
        private final Region content;

        private Sized(Region content) {
            super(content);
            this.content = content;
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, WIDTH, HEIGHT);
        }
    }
}
