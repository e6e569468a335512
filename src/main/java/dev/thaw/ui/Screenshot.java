package dev.thaw.ui;

import dev.thaw.failure.BadInputException;
import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.StorageException;
import dev.thaw.failure.ThawException;
import dev.thaw.job.JobQueue;
import dev.thaw.project.ProjectFile;
import dev.thaw.ui.common.Appearance;
import dev.thaw.ui.common.Jobs;
import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.NoFileChoosers;
import dev.thaw.ui.common.ProjectFolder;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.common.Theme;
import dev.thaw.ui.common.Zoom;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Draws a screen of the workbench without a display, into a picture of exactly the size asked for.
///
/// It works on a copy of the project, so that nothing is changed and no lock is in the way.
public final class Screenshot {
    private static final int LEAST = 320;
    private static final int MOST = 8192;
    private static final int SECONDS_TO_WAIT = 120;
    /// So many pulses in a row without work: texts are set, sizes are final.
    private static final int QUIET_PULSES = 12;
    private static final int STAGE = 800;

    private Screenshot() {}

    /// Draws a screen and writes it as PNG.
    ///
    /// Starts the toolkit on JavaFX's headless platform, so it serves a program that draws and ends.
    ///
    /// @param project the project to show, or null for the sample project
    /// @param theme   `light` or `dark`
    /// @param width   in pixels, `320…8192`
    /// @param height  in pixels, `320…8192`
    /// @param zoom    size of the letters in percent, `80…200`
    public static void take(ScreenName screen, @Nullable Path project, String theme, int width, int height, int zoom,
            Path out) {
        if (Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
            throw new BadInputException(
                    "The size " + width + "x" + height + " is not possible; each side must lie between "
                            + LEAST + " and " + MOST + " pixels.");
        }
        int smallest = Zoom.STEPS.getFirst();
        int largest = Zoom.STEPS.getLast();
        if (zoom < smallest || zoom > largest) {
            throw new BadInputException(
                    "A zoom of " + zoom + " % is not possible; it must lie between " + smallest + " and " + largest
                            + ".");
        }
        Appearance appearance = switch (theme) {
            case "light" -> Appearance.LIGHT;
            case "dark" -> Appearance.DARK;
            default -> throw new BadInputException("There is no theme '" + theme + "'; choose light or dark.");
        };
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<WritableImage> picture = new CompletableFuture<>();
        Path folder = workFolder();
        try {
            Path shown = screen == ScreenName.WELCOME ? null : copy(project, folder);
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                try {
                    show(screen, shown, appearance, width, height, zoom, folder, picture);
                } catch (RuntimeException failure) {
                    picture.completeExceptionally(failure);
                }
            });
            write(await(picture), width, height, out);
        } finally {
            delete(folder);
        }
    }

    private static void show(ScreenName screen, @Nullable Path project, Appearance appearance, int width, int height,
            int zoom, Path folder, CompletableFuture<WritableImage> picture) {
        Theme theme = new Theme(new SimpleObjectProperty<>(ColorScheme.LIGHT));
        theme.appearanceProperty().set(appearance);
        theme.zoom().set(zoom);
        Jobs jobs = new Jobs(JobQueue.inBackground(), JobQueue.inBackground(), Platform::runLater);
        WorkbenchWindow window = new WorkbenchWindow(jobs, new ProjectFolder(folder, Installation.sample()),
                new NoFileChoosers(), theme,
                new Memory(), width, height, _ -> {}, () -> {});
        if (!window.view().has(screen)) {
            String known = Arrays.stream(ScreenName.values()).filter(window.view()::has).map(ScreenName::text)
                    .collect(Collectors.joining(", "));
            throw new BadInputException(
                    "The screen '" + screen.text() + "' is not part of this version; choose one of " + known + ".");
        }
        window.model().appearanceProperty().set(appearance);
        Stage stage = new Stage();
        window.scene().setRoot(new Canvas(window.view(), width, height));
        stage.setScene(window.scene());
        stage.setWidth(STAGE);
        stage.setHeight(STAGE);
        stage.show();
        if (project != null) {
            window.model().open(project);
        }
        window.model().screenProperty().set(screen);
        new AnimationTimer() {
            private int quiet;

            @Override
            public void handle(long now) {
                quiet = jobs.isIdle() ? quiet + 1 : 0;
                var failure = window.workspace().openingFailureProperty().get();
                if (failure != null) {
                    stop();
                    picture.completeExceptionally(failure);
                } else if (quiet >= QUIET_PULSES) {
                    stop();
                    picture.complete(window.view().snapshot(null, new WritableImage(width, height)));
                    stage.close();
                    CompletableFuture.runAsync(window.workspace()::close);
                }
            }
        }.start();
    }

    /// Lays the workbench out at any size, although the headless screen is smaller and fails where a stage leaves it.
    private static final class Canvas extends Pane {
        private final Region content;
        private final int width;
        private final int height;

        Canvas(Region content, int width, int height) {
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

    private static WritableImage await(CompletableFuture<WritableImage> picture) {
        try {
            return picture.get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ThawException told) {
                throw told;
            }
            throw new InternalFailure("The screen could not be drawn.", failed.getCause());
        } catch (TimeoutException | InterruptedException failed) {
            throw new InternalFailure("The screen was not ready after " + SECONDS_TO_WAIT + " s.", failed);
        }
    }

    private static void write(WritableImage image, int width, int height, Path out) {
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try (OutputStream stream = Files.newOutputStream(out)) {
            Png.write(width, height, pixels, stream);
        } catch (IOException failure) {
            throw new StorageException("The picture could not be written to " + out + ".", failure);
        }
    }

    private static @Nullable Path copy(@Nullable Path project, Path folder) {
        Path source = project == null ? Installation.sample() : project;
        if (source == null) {
            throw new BadInputException("This installation has no sample project; name one with --project.");
        }
        Path copy = folder.resolve(Objects.requireNonNull(source.getFileName()));
        ProjectFile.copy(source, copy);
        return copy;
    }

    private static Path workFolder() {
        try {
            return Files.createTempDirectory("thaw-screenshot");
        } catch (IOException failure) {
            throw new StorageException("No temporary folder could be made.", failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException left) {
                    throw new UncheckedIOException(left);
                }
            });
        } catch (IOException | UncheckedIOException _) {
            // a temporary folder that stays behind harms nobody
        }
    }
}
