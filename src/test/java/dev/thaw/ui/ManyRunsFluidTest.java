package dev.thaw.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.project.ProjectFile;
import dev.thaw.ui.compare.CompareViewModel;
import dev.thaw.ui.compare.ManyRuns;
import dev.thaw.ui.compare.ParallelAxis;
import dev.thaw.ui.compare.ParallelModel.Brush;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Five hundred runs open beside each other and are brushed.
///
/// What the interface's own thread has to do for it is logged as processor time, since other programs take wall-clock time
/// but not that; no figure fails the test, because machines differ.
@ExtendWith(ApplicationExtension.class)
class ManyRunsFluidTest {
    private static final Logger LOG = LoggerFactory.getLogger(ManyRunsFluidTest.class);
    private static final int RUNS = 500;
    private static final int FRAMES = 40;
    private static final double MILLIS = 1e6;

    private static Path sample;
    private RobotBench bench;

    @BeforeAll
    static void storeRuns(@TempDir Path directory) {
        sample = SmallCampus.project(directory);
        try (ProjectFile file = ProjectFile.open(sample)) {
            String fingerprint = file.dataset().orElseThrow().fingerprint();
            for (int number = 0; number < RUNS; number++) {
                file.save(ManyRuns.run(number, fingerprint));
            }
        }
    }

    @Start
    void open(Stage stage) throws IOException {
        bench = new RobotBench(stage, Files.createTempDirectory(sample.getParent(), "projects"), sample);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void fiveHundredRunsOpenAndAreBrushedFluently(FxRobot robot) {
        robot.clickOn("#welcome-open_sample");
        RobotBench.await("the project is open", 120, () -> bench.workspace().runs().size() == RUNS);
        CompareViewModel model = bench.window().compare();
        long reading = System.nanoTime();
        robot.interact(() -> model.choices().chooseShown(true));
        RobotBench.await("all results are read", 120, () -> model.focusProperty().get() != null
                && model.focusProperty().get().shown().size() == RUNS && model.parallel().size() == RUNS
                && bench.workspace().jobs().isIdle());
        double read = (System.nanoTime() - reading) / MILLIS;
        AtomicLong began = new AtomicLong();
        long wall = System.nanoTime();
        robot.interact(() -> began.set(processorTime()));
        robot.clickOn("#rail-compare");
        robot.interact(() -> bench.window().scene().getRoot().layout());
        WaitForAsyncUtils.waitForFxEvents();
        AtomicLong ended = new AtomicLong();
        robot.interact(() -> ended.set(processorTime()));
        double opened = (ended.get() - began.get()) / MILLIS;
        LOG.info("{} runs: read and worked out in {} ms, screen opened in {} ms ({} ms of its own thread)", RUNS,
                Math.round(read), Math.round((System.nanoTime() - wall) / MILLIS), Math.round(opened));

        double[] frames = new double[FRAMES];
        double[] drawn = new double[FRAMES];
        Node plot = robot.lookup("#parallel").query();
        ParallelAxis axis = model.parallel().axes().stream().filter(each -> each.key().equals("ndcg@10")).findFirst()
                .orElseThrow();
        for (int frame = 0; frame < FRAMES; frame++) {
            double from = .5 * frame / FRAMES;
            int number = frame;
            robot.interact(() -> {
                long before = processorTime();
                model.parallel().brush(axis, new Brush(from, from + .4));
                bench.window().scene().getRoot().layout();
                frames[number] = (processorTime() - before) / MILLIS;
                long start = drawingTime();
                plot.snapshot(null, null);
                drawn[number] = (drawingTime() - start) / MILLIS;
            });
        }
        Arrays.sort(frames);
        Arrays.sort(drawn);
        LOG.info("brushing {} runs: median {} ms of the interface's thread a frame, {} ms of drawing",
                RUNS,
                frames[FRAMES / 2], drawn[FRAMES / 2]);
        assertThat(model.parallel().brushedProperty().get().size()).isBetween(1, RUNS - 1);
    }

    /// Processor time of the thread that draws.
    private static long drawingTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("QuantumRenderer"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId())).sum();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
