package dev.thaw.ui.common;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.failure.ThawException;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureExport;
import dev.thaw.figure.FigureSvg;
import dev.thaw.figure.FigureTheme;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// Exports figures to files and to the clipboard, in the background.
public final class FigureFiles implements FigureActions {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;
    private static final int SHARP = 2;
    private static final String SVG = "image/svg+xml";

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
                written -> done(text("figure.written"), String.valueOf(written.getFileName())), this::failed));
    }

    @Override
    public void exportAll(List<Figure> figures, FigureTheme theme, String format) {
        List<Figure> drawn = figures.stream().filter(figure -> !figure.isEmpty()).toList();
        choosers.exportFolder().ifPresent(folder -> jobs.load(
                text("figure.writing", String.valueOf(folder.getFileName())),
                context -> writeAll(drawn, theme, format, folder, context),
                written -> done(text("figure.allWritten", written), String.valueOf(folder.getFileName())),
                this::failed));
    }

    @Override
    public void copy(Figure figure, FigureTheme theme, String format) {
        String what = text("figure.copying", figure.title());
        switch (format) {
            case "csv" -> toClipboard(figure, content -> content.putString(FigureTable.asText(figure)));
            case "svg" -> jobs.load(what, _ -> FigureSvg.document(figure, theme, WIDTH, figure.height(HEIGHT)),
                    document -> toClipboard(figure, content -> {
                        content.putString(document);
                        content.put(svg(), document);
                    }), this::failed);
            default -> jobs.load(what,
                    _ -> FigureExport.png(figure, theme, WIDTH, figure.height(HEIGHT), SHARP),
                    bytes -> toClipboard(figure,
                            content -> content.putImage(new Image(new ByteArrayInputStream(bytes)))),
                    this::failed);
        }
    }

    private void toClipboard(Figure figure, Consumer<ClipboardContent> fill) {
        ClipboardContent content = new ClipboardContent();
        fill.accept(content);
        Clipboard.getSystemClipboard().setContent(content);
        done(text("figure.copied"), figure.title());
    }

    private static DataFormat svg() {
        return Objects.requireNonNullElseGet(DataFormat.lookupMimeType(SVG), () -> new DataFormat(SVG));
    }

    private static int writeAll(List<Figure> figures, FigureTheme theme, String format, Path folder,
            JobContext context) {
        for (int k = 0; k < figures.size(); k++) {
            context.checkpoint();
            Figure figure = figures.get(k);
            context.publish(new Progress(figure.title(), (double) k / figures.size()));
            write(figure, theme, format, folder.resolve(figure.name().text() + "." + format));
        }
        return figures.size();
    }

    private static Path write(Figure figure, FigureTheme theme, String format, Path path) {
        int height = figure.height(HEIGHT);
        switch (format) {
            case "svg" -> FigureExport.svg(figure, theme, WIDTH, height, path);
            case "pdf" -> FigureExport.pdf(figure, theme, WIDTH, height, path);
            case "csv" -> FigureExport.csv(figure, path);
            default -> FigureExport.png(figure, theme, WIDTH, height, SHARP, path);
        }
        return path;
    }

    private void done(String what, String which) {
        notices.accept(new Notice(Notice.Kind.DONE, what, which, ScreenName.INSIGHTS));
    }

    private void failed(ThawException failure) {
        notices.accept(new Notice(Notice.Kind.FAILED, text("workspace.notDone"),
                Objects.requireNonNullElse(failure.getMessage(), ""), ScreenName.INSIGHTS).causedBy(failure));
    }
}
