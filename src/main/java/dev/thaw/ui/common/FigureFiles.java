package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureExport;
import dev.thaw.figure.FigureTheme;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/// Exports figures to files, in the background.
public final class FigureFiles implements FigureActions {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;

    private final Jobs jobs;
    private final FileChoosers choosers;
    private final Consumer<Notice> notices;

    public FigureFiles(Jobs jobs, FileChoosers choosers, Consumer<Notice> notices) {
        this.jobs = jobs;
        this.choosers = choosers;
        this.notices = notices;
    }

    @Override
    public void export(Figure figure, FigureTheme theme, String format) {
        choosers.saveAs(figure.name().text() + "." + format).ifPresent(path -> jobs.load(
                text("figure.writing", String.valueOf(path.getFileName())), _ -> write(figure, theme, format, path),
                written -> notices.accept(new Notice(Notice.Kind.DONE, text("figure.written"),
                        String.valueOf(written.getFileName()), ScreenName.INSIGHTS)),
                failure -> notices.accept(new Notice(Notice.Kind.FAILED, text("workspace.notDone"),
                        Objects.requireNonNullElse(failure.getMessage(), ""), ScreenName.INSIGHTS)
                        .causedBy(failure))));
    }

    private static Path write(Figure figure, FigureTheme theme, String format, Path path) {
        switch (format) {
            case "svg" -> FigureExport.svg(figure, theme, WIDTH, HEIGHT, path);
            case "pdf" -> FigureExport.pdf(figure, theme, WIDTH, HEIGHT, path);
            case "csv" -> FigureExport.csv(figure, path);
            default -> FigureExport.png(figure, theme, WIDTH, HEIGHT, 2, path);
        }
        return path;
    }
}
