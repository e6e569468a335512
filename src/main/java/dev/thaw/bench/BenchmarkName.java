package dev.thaw.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The benchmarks, in the order in which all of them run.
public enum BenchmarkName {
    IMPORT, EXAMPLES, TRAINING, RANKING, BOOTSTRAP, START;

    /// The name on the command line: lower case.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The benchmark of that name, if there is one.
    public static Optional<BenchmarkName> find(String text) {
        return Arrays.stream(values()).filter(name -> name.text().equals(text)).findFirst();
    }

    /// All names.
    public static List<String> texts() {
        return Arrays.stream(values()).map(BenchmarkName::text).toList();
    }

    /// The benchmark at its published size.
    public Benchmark standard() {
        return switch (this) {
            case IMPORT -> new ImportBenchmark(2_000_000, new Rounds(1, 3));
            case EXAMPLES -> new ExamplesBenchmark(BenchmarkWorld.STANDARD, new Rounds(1, 5));
            case TRAINING -> TrainingBenchmark.standard();
            case RANKING -> RankingBenchmark.standard();
            case BOOTSTRAP -> new BootstrapBenchmark(500, new Rounds(1, 5));
            case START -> new StartBenchmark(new Rounds(1, 5));
        };
    }
}
