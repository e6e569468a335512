package dev.thaw.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.recommend.SystemName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;

/// Writes `sweep.csv`: a line for each run with what it differs in and its key figures.
///
/// A column for every key in which any run differs from any other; then the hybrid's Hit@3, NDCG@10 and diversity, each
/// the mean over the history lengths, the content weight at the shortest and the longest, and the seconds the run took.
/// Cells without a figure are empty.
public final class SweepCsv {
    private SweepCsv() {}

    /// @param runs    in the order of their lines
    /// @param folders where each run's files are, at least as many
    /// @throws UncheckedIOException if the target cannot be written
    public static void write(List<RunResult> runs, List<String> folders, Appendable target) {
        List<ConfigDifference> differences = ConfigDifference
                .among(runs.stream().map(run -> run.provenance().configuration()).toList());
        try {
            target.append("folder,run,name");
            for (ConfigDifference difference : differences) {
                target.append(',').append(RecommendationsCsv.quoted(difference.key()));
            }
            target.append(",hit@3,ndcg@10,diversity,content_weight_first,content_weight_last,seconds\n");
            for (int k = 0; k < runs.size(); k++) {
                RunResult run = runs.get(k);
                target.append(folders.get(k)).append(',').append(run.run()).append(',')
                        .append(RecommendationsCsv.quoted(run.provenance().configuration().name()));
                for (ConfigDifference difference : differences) {
                    target.append(',').append(RecommendationsCsv.quoted(cell(difference.values().get(k))));
                }
                for (String metric : List.of("hit@3", "ndcg@10", "diversity")) {
                    target.append(',').append(mean(run, metric));
                }
                List<MixerPoint> mixer = run.mixer();
                target.append(',').append(mixer.isEmpty() ? "" : number(mixer.getFirst().contentWeight())).append(',')
                        .append(mixer.isEmpty() ? "" : number(mixer.getLast().contentWeight())).append(',')
                        .append(number(run.timings().stream().mapToDouble(RunResult.Timing::seconds).sum()))
                        .append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(JsonNode value) {
        return ExperimentJson.text(value);
    }

    private static String mean(RunResult run, String metric) {
        OptionalDouble mean = run.curve().stream()
                .filter(point -> point.system() == SystemName.HYBRID && point.metric().equals(metric))
                .mapToDouble(CurvePoint::mean).average();
        return mean.isPresent() ? number(mean.getAsDouble()) : "";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
