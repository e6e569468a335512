package dev.thaw.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.microscope.DecisionList;
import dev.thaw.experiment.microscope.Measure;
import dev.thaw.experiment.microscope.Microscope;
import dev.thaw.experiment.microscope.OpenedDecision;
import dev.thaw.experiment.microscope.Question;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.NearestName;
import dev.thaw.project.ProjectFile;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.hybrid.HybridWeights;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `thaw inspect`: the decisions behind a point of a run's charts, or one decision laid open.
@Command(name = "inspect", description = "Lists the decisions behind a point of a run's charts, or opens one: what was known, what was ranked, what came after, and whether that was in order.", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class, sortOptions = false)
final class InspectCommand implements Callable<Integer> {
    private static final String COVERAGE = "coverage";
    private static final String CONTENT_WEIGHT = "content_weight";
    private static final String CONTENT_SHARE = "content_share";

    private final Terminal terminal;

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--system", paramLabel = "S", required = true, description = "The system, such as hybrid or popularity.")
    private String system = "";

    @Option(names = "--n", paramLabel = "N", required = true, description = "The history length, one of the run's.")
    private int n;

    @Option(names = "--metric", paramLabel = "NAME", description = "A metric of the curve, coverage, content_weight or content_share. Default: ${DEFAULT-VALUE}.")
    private String metric = "hit@3";

    @Option(names = "--user", paramLabel = "U", description = "Opens this user's decision instead of listing all.")
    private @Nullable String user;

    @Option(names = "--json", description = "As JSON, for programs.")
    private boolean json;

    InspectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        SystemName name = SystemName.find(system).orElseThrow(() -> new BadInputException(
                "--system has no system “" + system + "”; " + NearestName.hint(system,
                        Arrays.stream(SystemName.values()).map(SystemName::text).toList())));
        Stored stored = read();
        Microscope microscope = new Microscope(stored.dataset, stored.result, stored.weights);
        if (!microscope.leftOut().isEmpty()) {
            terminal.tell(microscope.leftOut());
        }
        if (user != null) {
            int number = stored.dataset.users().find(user);
            if (number == 0) {
                throw new BadInputException("The data has no user “" + user + "”; without --user everybody is listed.");
            }
            OpenedDecision opened = terminal.work("Inspect", context -> microscope.open(name, number, n, context));
            terminal.out().print(json ? json(opened) : InspectText.opened(opened));
        } else {
            DecisionList list = terminal.work("Inspect",
                    context -> microscope.decisions(Question.of(name, n, measure(metric)), context));
            terminal.out().print(json ? json(list) : InspectText.list(list, metric));
        }
        return 0;
    }

    private record Stored(Dataset dataset, RunResult result, @Nullable HybridWeights weights) {}

    private Stored read() {
        try (ProjectFile project = ProjectFile.openReadOnly(run.project())) {
            return new Stored(
                    project.dataset()
                            .orElseThrow(() -> new BadInputException(run.project() + " holds no data any more.")),
                    project.result(run.id()), project.weights(run.id()).orElse(null));
        }
    }

    private static Measure measure(String metric) {
        return switch (metric) {
            case COVERAGE -> new Measure.Coverage();
            case CONTENT_WEIGHT -> new Measure.ContentWeight();
            case CONTENT_SHARE -> new Measure.ContentShare();
            default -> new Measure.Metric(metric);
        };
    }

    /// The list for programs: what the decisions come to together beside what the run stored.
    private record Listed(@Nullable Double stored, double together, boolean agrees, List<?> decisions) {}

    private static String json(DecisionList list) throws JsonProcessingException {
        return json(new Listed(list.stored().isPresent() ? list.stored().getAsDouble() : null, list.together(),
                list.agrees(), list.decisions()));
    }

    private static String json(Object answer) throws JsonProcessingException {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(answer)
                + "\n";
    }
}
