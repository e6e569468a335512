package dev.thaw.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.evaluate.audit.LeakTrial;
import dev.thaw.evaluate.audit.LeakTrial.Verdict;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.hybrid.AuditCheck;
import dev.thaw.sampling.EventWeights;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw audit`: whether the audit of every run can be believed, shown by seeding leaks on purpose.
@Command(name = "audit", description = "Audits the way data takes to the systems, then seeds leaks into a copy of it and tells which check catches each. Exit code 1 if a leak goes through or a check fails on the clean data.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class AuditCommand implements Callable<Integer> {
    private static final int EXIT_NOT_BELIEVED = 1;

    private final Terminal terminal;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        data.requireThere();
        ExperimentConfig experiment = config.read();
        LeakTrial.Outcome outcome = terminal.work("Audit", context -> tried(experiment, context));
        terminal.out().print(json ? json(outcome) : table(outcome));
        return outcome.passed() ? 0 : EXIT_NOT_BELIEVED;
    }

    private LeakTrial.Outcome tried(ExperimentConfig experiment, JobContext context) {
        Dataset dataset = DatasetImport.read(data.request(), context.phase(0, 0.3));
        return LeakTrial.run(dataset, experiment.evaluationSettings(), EventWeights.of(dataset, experiment.events()),
                experiment.seed(), context.phase(0.3, 1));
    }

    private static String table(LeakTrial.Outcome outcome) {
        StringBuilder text = new StringBuilder("The data as it is\n");
        for (AuditCheck check : outcome.clean()) {
            text.append(String.format(Locale.ROOT, "  %-10s  %-12s  %s%n", check.passed() ? "passed" : "ALARM",
                    check.check(), check.detail()));
        }
        text.append("Leaks seeded into a copy\n");
        for (LeakTrial.Seeded seeded : outcome.seeded()) {
            text.append(String.format(Locale.ROOT, "  %-10s  %-12s  %s%n%28s%s%n", words(seeded.verdict()),
                    seeded.leak().check(), seeded.leak().title() + ".", "", seeded.detail()));
        }
        return text.append(String.format(Locale.ROOT, "%d of %d seeded leaks caught, %d false alarms.%n",
                outcome.count(Verdict.CAUGHT), outcome.count(Verdict.CAUGHT) + outcome.count(Verdict.MISSED),
                outcome.falseAlarms().size())).toString();
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case CAUGHT -> "caught";
            case MISSED -> "MISSED";
            case NOT_POSSIBLE -> "–";
        };
    }

    /// The answer for programs.
    ///
    /// @param passed      whether every leak was caught and nothing else was
    /// @param falseAlarms checks that failed although nothing leaked
    /// @param clean       all checks on the data as it is
    /// @param seeded      each seeded leak
    private record Answer(boolean passed, int falseAlarms, List<AuditCheck> clean, List<Leak> seeded) {}

    /// One seeded leak.
    ///
    /// @param leak    its name
    /// @param title   what leaks
    /// @param check   the check that must see it
    /// @param verdict `caught`, `missed` or `not_possible`
    /// @param failed  the checks that failed
    /// @param detail  what was found
    private record Leak(String leak, String title, String check, String verdict, List<String> failed, String detail) {
        static Leak of(LeakTrial.Seeded seeded) {
            return new Leak(seeded.leak().text(), seeded.leak().title(), seeded.leak().check(),
                    seeded.verdict().name().toLowerCase(Locale.ROOT), seeded.failed(), seeded.detail());
        }
    }

    private static String json(LeakTrial.Outcome outcome) throws JsonProcessingException {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsString(new Answer(outcome.passed(), outcome.falseAlarms().size(), outcome.clean(),
                        outcome.seeded().stream().map(Leak::of).toList()))
                + "\n";
    }
}
