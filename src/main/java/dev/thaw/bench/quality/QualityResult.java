package dev.thaw.bench.quality;

import dev.thaw.experiment.Provenance;
import dev.thaw.recommend.SystemName;
import java.util.List;

/// The hybrid's figures on one data set.
///
/// @param name        what people call the data set
/// @param provenance  of the run with the first seed
/// @param users       cohort
/// @param lengths     history lengths
/// @param seeds       the seeds, in order
/// @param runSeconds  wall time of each run, in the order of the seeds
/// @param rows        one a metric and system
/// @param comparisons the hybrid against others
/// @param mixer       the content weight by length; empty where the hybrid was left out
/// @param fall        by how much the content weight falls from the first length to the last; empty where there is
///                    no mixer or one length
/// @param verdicts    the bar
/// @param notes       what every reader must know, derived settings among it
public record QualityResult(String name, Provenance provenance, int users, List<Integer> lengths, List<Long> seeds,
        List<Double> runSeconds, List<Row> rows, List<Comparison> comparisons, List<MixerRow> mixer,
        List<Estimate> fall, List<Verdict> verdicts, List<String> notes) {
    public QualityResult {
        lengths = List.copyOf(lengths);
        seeds = List.copyOf(seeds);
        runSeconds = List.copyOf(runSeconds);
        rows = List.copyOf(rows);
        comparisons = List.copyOf(comparisons);
        mixer = List.copyOf(mixer);
        fall = List.copyOf(fall);
        verdicts = List.copyOf(verdicts);
        notes = List.copyOf(notes);
    }

    /// One system's line of the table.
    ///
    /// @param curve      at every length
    /// @param overall    mean over the lengths
    /// @param seedSpread standard deviation over seeds of that mean; `NaN` for one seed
    public record Row(String metric, SystemName system, List<Estimate> curve, Estimate overall, double seedSpread) {}

    /// The hybrid against another system.
    ///
    /// @param n          history length, or −1 for the mean over all
    /// @param versus     the best baseline there, or the better tower
    /// @param difference hybrid − versus, paired by person
    public record Comparison(String metric, int n, SystemName versus, Estimate difference) {}

    /// The mixer at one length.
    ///
    /// @param weight     content weight
    /// @param seedSpread standard deviation over seeds; `NaN` for one seed
    public record MixerRow(int n, Estimate weight, double seedSpread) {}
}
