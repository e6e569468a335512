package dev.thaw.ui.configure;

import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.RunResult.Timing;
import java.util.ArrayList;
import java.util.List;

/// How fast is trained: measured in runs on the same data, else on the machine of the published benchmarks.
///
/// @param secondsPerWork  of the towers, for a unit of [CostEstimate#work()]
/// @param secondsBeside   of everything else of a training: mixer, baselines, evaluation; hardly depends on the settings
/// @param runs            how many past runs it is measured in; 0 where it is the benchmarks'
public record TrainingPace(double secondsPerWork, double secondsBeside, int runs) {
    /// The benchmark `training`: 17,377 positives a second and epoch at the recipe's sizes, on two cores under load.
    private static final double BENCHMARK_WORK_PER_SECOND = 17_377;
    /// The stored runs of the sample campus: 66 s beside the towers for 218,075 events, on the same machine.
    private static final double BESIDE_PER_EVENT = 66.0 / 218_075;

    /// A past run on the same data: how long it took, and what it was estimated to take.
    ///
    /// @param estimate of its configuration
    /// @param timings  of its phases
    record Measured(CostEstimate estimate, List<Timing> timings) {
        static Measured of(CostEstimate estimate, RunResult result) {
            return new Measured(estimate, result.timings());
        }

        /// Seconds of the phases with a rate: those that train towers.
        private double towers() {
            return timings.stream().filter(timing -> timing.examplesPerSecond() != null).mapToDouble(Timing::seconds)
                    .sum();
        }

        private double beside() {
            return timings.stream().mapToDouble(Timing::seconds).sum() - towers();
        }
    }

    /// The benchmarks' pace.
    static TrainingPace ofBenchmarks(int events) {
        return new TrainingPace(1 / BENCHMARK_WORK_PER_SECOND, BESIDE_PER_EVENT * events, 0);
    }

    /// The median pace of past runs; that of the benchmarks where there are none.
    ///
    /// @param events of the data
    static TrainingPace of(List<Measured> past, int events) {
        List<Double> towers = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        for (Measured run : past) {
            if (run.towers() > 0 && run.estimate().work() > 0) {
                towers.add(run.towers() / run.estimate().work());
                beside.add(run.beside() / run.estimate().trainings());
            }
        }
        return towers.isEmpty()
                ? ofBenchmarks(events)
                : new TrainingPace(median(towers), median(beside), towers.size());
    }

    /// How long a run takes.
    double seconds(CostEstimate estimate) {
        return secondsPerWork * estimate.work() + secondsBeside * estimate.trainings();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
