package dev.thaw.cli;

import dev.thaw.experiment.ThawVersion;
import dev.thaw.failure.InternalFailure;
import dev.thaw.figure.FigureExport;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.Figures;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.hybrid.TensorFlowRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// `thaw self-test`: whether the parts that need natives work on this machine.
@Command(name = "self-test", description = "Loads TensorFlow, opens a project, draws a figure.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class SelfTestCommand implements Callable<Integer> {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    private final Terminal terminal;

    SelfTestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().println("Thaw " + ThawVersion.current() + " on Java " + Runtime.version());
        TensorFlowRuntime.warmUp();
        terminal.out().println("TensorFlow " + TensorFlowRuntime.version() + ": computes");
        inTemporaryFolder(folder -> {
            Path file = folder.resolve("self-test.thaw");
            ProjectFile.create(file).close();
            ProjectFile.openReadOnly(file).close();
            terminal.out().println("SQLite: opens a project");
            Path figure = folder.resolve("figure.png");
            FigureExport.png(Figures.of(FigureName.MIXER_WEIGHT, ExampleResult.SMALL), FigureTheme.LIGHT, WIDTH, HEIGHT,
                    figure);
            if (Files.size(figure) == 0) {
                throw new IOException("the figure is empty");
            }
            terminal.out().println("JFreeChart: draws a figure");
        });
        return 0;
    }

    @FunctionalInterface
    private interface FolderWork {
        void in(Path folder) throws IOException;
    }

    private static void inTemporaryFolder(FolderWork work) {
        try {
            Path folder = Files.createTempDirectory("thaw-self-test");
            try {
                work.in(folder);
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new InternalFailure("The self-test could not use its temporary folder: " + e.getMessage() + ".", e);
        }
    }
}
