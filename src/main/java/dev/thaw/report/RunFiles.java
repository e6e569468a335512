package dev.thaw.report;

import dev.thaw.evaluate.conversion.EarlyConversions;
import dev.thaw.experiment.EarlyConversionsCsv;
import dev.thaw.experiment.ResultJson;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.StorageException;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureExport;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.Figures;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The files of a result: `result.json`, `report.html`, `figures/*.svg` and, where there are any, the conversions before
/// sign-up. Recommendations are no part of a result.
public final class RunFiles {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;

    private RunFiles() {}

    /// Writes a file at a place that is not yet its own.
    @FunctionalInterface
    private interface Content {
        void writeTo(Path draft) throws IOException;
    }

    /// Writes them, each whole or not at all; files of the same names are replaced. `result.json` comes last: where it
    /// stands, the others do too.
    ///
    /// @throws StorageException if the folder cannot be written to
    public static void write(RunResult result, Path folder) {
        try {
            Path figures = Files.createDirectories(folder.resolve("figures"));
            HtmlReport.write(List.of(result), folder.resolve("report.html"));
            EarlyConversions early = result.views().conversions().early();
            if (early.events() > 0) {
                whole(folder.resolve("conversions_before_signup.csv"), draft -> {
                    try (BufferedWriter writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                        EarlyConversionsCsv.write(early, writer);
                    }
                });
            }
            for (FigureName name : FigureName.ofRuns()) {
                Figure figure = Figures.of(name, result);
                whole(figures.resolve(name.text() + ".svg"), draft -> FigureExport.svg(figure, FigureTheme.LIGHT, WIDTH,
                        figure.height(HEIGHT), draft));
            }
            whole(folder.resolve("result.json"),
                    draft -> Files.writeString(draft, ResultJson.write(result), StandardCharsets.UTF_8));
        } catch (IOException | UncheckedIOException e) {
            throw new StorageException("The results could not be written to " + folder + ": " + e.getMessage() + ".",
                    e);
        }
    }

    private static void whole(Path file, Content content) throws IOException {
        Path draft = file.resolveSibling("." + ProcessHandle.current().pid() + "-" + file.getFileName());
        try {
            content.writeTo(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
