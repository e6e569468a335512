package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.RunResult.CohortSummary;
import dev.thaw.experiment.RunResult.DataCounts;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.SystemName;
import dev.thaw.ui.common.Appearance;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.Messages;
import dev.thaw.ui.common.NoFileChoosers;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every screen in both themes at the smallest and a large size: no warning of a style sheet, no text cut off, no
/// control without a name.
@ExtendWith(ApplicationExtension.class)
class ScreensTest {
    private static final List<String> MAY_BE_CUT = List.of("card-subtitle", "caption", "tag");

    private static Path sample;
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            warnings.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private WorkbenchWindow window;
    private Theme theme;
    private Jobs jobs;

    @BeforeAll
    static void makeSample(@TempDir Path directory) {
        sample = SmallCampus.project(directory);
        try (ProjectFile project = ProjectFile.open(sample)) {
            project.save(new FinishedRun(result(project.dataset().orElseThrow()), List.of(), null));
        }
    }

    @Start
    void open(Stage stage) throws IOException {
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(listener);
        css.setUseParentHandlers(false);
        theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        jobs = new Jobs(JobQueue.inBackground(), JobQueue.inBackground(), Platform::runLater);
        Path home = Files.createTempDirectory(sample.getParent(), "home");
        window = new WorkbenchWindow(jobs, new ProjectFolder(home, sample), new NoFileChoosers(), theme, new Memory(),
                800, 800,
                _ -> {}, stage::close);
        stage.setScene(window.scene());
        stage.show();
    }

    @AfterEach
    void close() {
        Logger css = Logger.getLogger("javafx.css");
        css.removeHandler(listener);
        css.setUseParentHandlers(true);
        window.workspace().close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1920, 1080"})
    void screensAreWhole(Appearance appearance, int width, int height, FxRobot robot) {
        robot.interact(() -> {
            window.scene().setRoot(new Sized(window.view(), width, height));
            theme.appearanceProperty().set(appearance);
            window.workspace().openSample();
        });
        RobotBench.await("the sample is open", 60, () -> window.workspace().resultProperty().get() != null);
        List<String> flaws = new ArrayList<>();
        for (ScreenName screen : ScreenName.values()) {
            if (window.view().has(screen)) {
                robot.interact(() -> window.model().screenProperty().set(screen));
                RobotBench.await(screen + " is quiet", 60, jobs::isIdle);
                robot.interact(() -> {
                    window.view().snapshot(null, null);
                    look(window.view(), screen.text(), flaws);
                });
            }
        }
        robot.interact(() -> {
            window.model().screenProperty().set(ScreenName.INSIGHTS);
            ((Button) window.view().lookup("#open-more-views")).fire();
            window.view().snapshot(null, null);
            look(window.view(), "more views", flaws);
            ((Button) window.view().lookup("#open-development-views")).fire();
            window.view().snapshot(null, null);
            look(window.view(), "development views", flaws);
            assertThat(window.view().lookup("#figure-people").isVisible()).isTrue();
        });
        robot.interact(() -> {
            window.model().jobsShownProperty().set(true);
            window.model().paletteShownProperty().set(true);
            window.view().snapshot(null, null);
        });
        assertThat(flaws).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void aFurtherViewIsShownAloneAndComesBack(FxRobot robot) {
        robot.interact(() -> window.workspace().openSample());
        RobotBench.await("the sample is open", 60, () -> window.workspace().resultProperty().get() != null);
        robot.interact(() -> {
            window.model().screenProperty().set(ScreenName.INSIGHTS);
            window.view().snapshot(null, null);
            ((Button) window.view().lookup("#open-more-views")).fire();
            window.view().snapshot(null, null);
            Node panel = window.view().lookup("#figure-people");
            Parent place = panel.getParent();
            Button maximise = panel.lookupAll(".button-icon").stream().filter(Button.class::isInstance)
                    .map(Button.class::cast)
                    .filter(button -> Messages.text("figure.maximise").equals(button.getAccessibleText())).findFirst()
                    .orElseThrow();
            maximise.fire();
            assertThat(panel.getParent()).isNotSameAs(place);
            assertThat(place.getChildrenUnmodifiable()).doesNotContain(panel);
            assertThat(window.view().lookup("#figure-items").getParent()).isNotNull();
            maximise.fire();
            assertThat(panel.getParent()).isSameAs(place);
        });
    }

    @Test
    void withoutTheBridgeControlsFxWouldComplain(FxRobot robot) {
        robot.interact(() -> {
            window.scene().getStylesheets().removeIf(sheet -> sheet.endsWith("bridge.css"));
            window.model().jobsShownProperty().set(true);
            window.view().snapshot(null, null);
        });
        assertThat(warnings).isNotEmpty();
    }

    private static void look(Node node, String where, List<String> flaws) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && isCut(labeled)) {
            flaws.add(where + ": “" + labeled.getText() + "” is cut off");
        }
        if (node instanceof Control control && control.isFocusTraversable() && isNameless(control)) {
            flaws.add(where + ": a " + control.getClass().getSimpleName() + " has no name, id " + control.getId());
        }
        boolean ownsItsInside = node instanceof Control && !(node instanceof ScrollPane);
        if (node instanceof ScrollPane scroll && scroll.getContent() != null) {
            look(scroll.getContent(), where, flaws);
        } else if (node instanceof Parent parent && (!ownsItsInside || node instanceof Labeled)) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, where, flaws));
        }
    }

    private static boolean isCut(Labeled labeled) {
        String text = labeled.getText();
        boolean mayBe = labeled.getStyleClass().stream().anyMatch(MAY_BE_CUT::contains);
        return text != null && !text.isEmpty() && !mayBe
                && labeled.lookup(".text") instanceof Text shown && !shown.getText().equals(text)
                && shown.getText().endsWith("...");
    }

    private static boolean isNameless(Control control) {
        boolean named = control.getAccessibleText() != null && !control.getAccessibleText().isBlank();
        boolean speaks = control instanceof Labeled labeled && labeled.getText() != null
                && !labeled.getText().isBlank();
        boolean prompted = control instanceof TextInputControl input && !input.getPromptText().isBlank();
        return !named && !speaks && !prompted && !(control instanceof ScrollPane);
    }

    private static RunResult result(Dataset dataset) {
        List<Integer> lengths = List.of(0, 1, 2, 5, 10);
        List<CurvePoint> curve = new ArrayList<>();
        for (SystemName system : SystemName.values()) {
            for (int n : lengths) {
                for (String metric : List.of("hit@3", "precision@3", "ndcg@10", "diversity", "coverage")) {
                    double mean = 0.2 + 0.05 * system.ordinal() + 0.004 * n;
                    curve.add(new CurvePoint(system, n, metric, mean, mean - 0.04, mean + 0.04, 61));
                }
            }
        }
        List<MixerPoint> mixer = lengths.stream()
                .map(n -> new MixerPoint(n, 0.9 - 0.04 * n, 0.88 - 0.04 * n, 0.92 - 0.04 * n, 0.8, 61)).toList();
        return new RunResult("20250301-080000-cafe",
                new Provenance(dataset.name(), dataset.fingerprint(), ExperimentConfig.DEFAULT, 7, "0.1.0", "2.18.0",
                        "25", "Linux", "a processor", "2025-03-01T08:00:00Z"),
                new DataCounts(dataset.log().size(), 260, 60, 60, 6, 0, 0, Map.of()),
                new CohortSummary(61, dataset.log().timestamp(dataset.log().size() / 2), 12, lengths, 10,
                        List.of("click"), List.of("purchase")),
                List.of(), curve, List.of(), mixer, null, List.of(), List.of(),
                List.of("minEvents was lowered to 12 so that the cohort has 61 users."),
                List.of(), ExampleRuns.complete().views());
    }

    /// Gives the workbench any size on the small headless screen.
    private static final class Sized extends Pane {
        private final Region content;
        private final int width;
        private final int height;

        private Sized(Region content, int width, int height) {
            super(content);
            this.content = content;
            this.width = width;
            this.height = height;
        }

        @Override
        protected void layoutChildren() {
            content.resizeRelocate(0, 0, width, height);
        }
    }
}
