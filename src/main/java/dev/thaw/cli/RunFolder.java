package dev.thaw.cli;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.conversion.EarlyConversions;
import dev.thaw.experiment.EarlyConversionsCsv;
import dev.thaw.experiment.FinishedRun;
import dev.thaw.experiment.RecommendationsCsv;
import dev.thaw.experiment.ResultJson;
import dev.thaw.figure.Figure;
import dev.thaw.figure.FigureExport;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.Figures;
import dev.thaw.report.HtmlReport;
import java.nio.file.Path;
import java.util.List;

/// The files a run leaves: `result.json`, `recommendations.csv`, `report.html` and `figures/*.svg`; where there are any, the
/// conversions before sign-up.
final class RunFolder {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 600;

    private RunFolder() {}

    /// Writes them, each whole; files of an earlier run are replaced. `result.json` comes last: where it stands, the
    /// others do too.
    static void write(Dataset dataset, FinishedRun run, Path folder) {
        OutputFile.text(folder.resolve("recommendations.csv"),
                writer -> RecommendationsCsv.write(dataset, run.recommendations(), writer));
        HtmlReport.write(List.of(run.result()), folder.resolve("report.html"));
        EarlyConversions early = run.result().views().conversions().early();
        if (early.events() > 0) {
            OutputFile.text(folder.resolve("conversions_before_signup.csv"),
                    writer -> EarlyConversionsCsv.write(early, writer));
        }
        Path figures = folder.resolve("figures");
        OutputFile.requireFolder("--out", figures);
        for (FigureName name : FigureName.ofRuns()) {
            Figure figure = Figures.of(name, run.result());
            OutputFile.whole(figures.resolve(name.text() + ".svg"), draft -> FigureExport
                    .svg(figure, FigureTheme.LIGHT, WIDTH, figure.height(HEIGHT), draft));
        }
        OutputFile.text(folder.resolve("result.json"), writer -> writer.write(ResultJson.write(run.result())));
    }
}
