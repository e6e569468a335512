package dev.thaw.experiment;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.evaluate.ColdStartCurve;
import dev.thaw.evaluate.CurveResult;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.SurvivalCurve;
import dev.thaw.evaluate.TimeToFirstConversion;
import dev.thaw.experiment.RunResult.CohortSummary;
import dev.thaw.experiment.RunResult.DataCounts;
import dev.thaw.experiment.RunResult.EpochLoss;
import dev.thaw.experiment.RunResult.Timing;
import dev.thaw.experiment.RunResult.Ttfc;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.baseline.Baselines;
import dev.thaw.recommend.hybrid.HybridRecommender;
import dev.thaw.recommend.hybrid.HybridTrainer;
import dev.thaw.recommend.hybrid.TensorFlowRuntime;
import dev.thaw.recommend.hybrid.TrainingReport;
import dev.thaw.sampling.EventWeights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes a configuration to its result: resolves the protocol, trains on the past, evaluates on what came after.
///
/// The same data, configuration and seed give the same recommendations. Everything that can be refused from options
/// and data is refused before training starts.
public final class ExperimentRunner {
    /// The phase of the timings that follows the hybrid's training; what comes before it is that training.
    public static final String BASELINES = "baselines";

    /// All three come from one training.
    private static final Set<SystemName> OF_THE_HYBRID = EnumSet.of(SystemName.HYBRID, SystemName.CONTENT,
            SystemName.COLLABORATIVE);
    private static final double TRAINED = 0.75;
    private static final double READY = 0.8;
    private static final double EVALUATED = 0.98;

    private final Dataset dataset;
    private final ExperimentConfig config;
    private final Set<SystemName> systems;
    private final EventWeights weights;
    private final Protocol protocol;
    private final Instant start = Instant.now();
    private final List<Timing> timings = new ArrayList<>();

    private ExperimentRunner(Dataset dataset, ExperimentConfig config, Set<SystemName> systems) {
        if (systems.isEmpty()) {
            throw new BadInputException("No system is chosen; name at least one of "
                    + String.join(", ", EnumSet.allOf(SystemName.class).stream().map(SystemName::text).toList()) + ".");
        }
        this.dataset = dataset;
        this.config = config;
        this.systems = EnumSet.copyOf(systems);
        this.weights = EventWeights.of(dataset, config.events());
        this.protocol = Protocol.resolve(dataset, config.evaluationSettings(), weights);
    }

    /// Refuses at once what [#run] would refuse before training.
    ///
    /// @throws BadInputException with a sentence that says what to change
    public static void check(Dataset dataset, ExperimentConfig config, Set<SystemName> systems) {
        var _ = new ExperimentRunner(dataset, config, systems);
    }

    /// Runs an experiment.
    ///
    /// @param systems what is evaluated
    /// @throws BadInputException                   if configuration and data do not fit, before training starts
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static FinishedRun run(Dataset dataset, ExperimentConfig config, Set<SystemName> systems,
            JobContext context) {
        return new ExperimentRunner(dataset, config, systems).run(context);
    }

    private FinishedRun run(JobContext context) {
        TrainingHistory history = new TrainingHistory(dataset, protocol.t0(), weights, protocol.relevant());
        List<Recommender> trained = new ArrayList<>();
        HybridRecommender hybrid = systems.stream().anyMatch(OF_THE_HYBRID::contains)
                ? new HybridTrainer(config.hybrid()).train(history, context.phase(0, TRAINED))
                : null;
        TrainingReport report = hybrid == null ? TrainingReport.NONE : hybrid.report();
        report.timings().forEach(timing -> timings.add(new Timing(timing.phase(), timing.seconds(),
                timing.examplesPerSecond() > 0 ? timing.examplesPerSecond() : null)));
        if (hybrid != null) {
            trained.addAll(List.of(hybrid, hybrid.content(), hybrid.collaborative()));
        }
        context.publish(new Progress("Training the baselines", TRAINED));
        trained.addAll(timed(BASELINES, () -> Baselines.train(systems, history, config.seed(),
                context.phase(TRAINED, READY))));
        List<Recommender> evaluated = trained.stream().filter(system -> systems.contains(system.system()))
                .sorted(Comparator.comparing(Recommender::system)).toList();
        CurveResult curve = timed("evaluation", () -> new ColdStartCurve(dataset, weights, protocol)
                .evaluate(evaluated, context.phase(READY, EVALUATED)));
        context.publish(new Progress("Time to first conversion", EVALUATED));
        TimeToFirstConversion conversions = timed("time to first conversion",
                () -> TimeToFirstConversion.observed(dataset, protocol.conversion()));
        RunResult result = new RunResult(RunId.at(start), provenance(hybrid != null), counts(), cohort(),
                curve.points(), curve.differences(), curve.mixer(), ttfc(conversions), losses(report), timings,
                notes(report, curve, conversions));
        return new FinishedRun(result, curve.recommendations(), curve.values(),
                hybrid == null ? null : hybrid.weights());
    }

    private <T> T timed(String phase, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        timings.add(new Timing(phase, (System.nanoTime() - began) / 1e9, null));
        return result;
    }

    private Provenance provenance(boolean tensorFlow) {
        return new Provenance(dataset.name(), dataset.fingerprint(), config, config.seed(), ThawVersion.current(),
                tensorFlow ? TensorFlowRuntime.version() : "not used", Machine.java(), Machine.os(), Machine.cpu(),
                start.toString());
    }

    private DataCounts counts() {
        Map<String, Integer> byType = new LinkedHashMap<>();
        dataset.eventTypes().forEach(type -> byType.put(type.name(), 0));
        for (int row = 0; row < dataset.log().size(); row++) {
            byType.merge(dataset.eventTypes().get(dataset.log().type(row)).name(), 1, Integer::sum);
        }
        return new DataCounts(dataset.log().size(), dataset.activeUsers(), dataset.activeItems(),
                dataset.items().size() - 1, dataset.items().categories().size(), dataset.impressions().rows().size(),
                dataset.report().skippedRows(), byType);
    }

    private CohortSummary cohort() {
        return new CohortSummary(protocol.cohort().size(), protocol.t0(), protocol.minEvents(), protocol.revealed(),
                protocol.horizon(), protocol.relevantTypes(), protocol.conversionTypes());
    }

    private static @Nullable Ttfc ttfc(TimeToFirstConversion conversions) {
        SurvivalCurve curve = conversions.curve();
        return curve == null ? null : new Ttfc(List.of(curve), conversions.leftOut());
    }

    private static List<EpochLoss> losses(TrainingReport report) {
        return report.losses().stream().map(loss -> {
            Map<String, Double> parts = new LinkedHashMap<>();
            parts.put("content", loss.content());
            parts.put("collaborative", loss.collaborative());
            parts.put("mixer", loss.mixer());
            parts.values().removeIf(value -> Double.isNaN(value));
            return new EpochLoss(loss.phase(), loss.epoch(), parts);
        }).toList();
    }

    private List<String> notes(TrainingReport report, CurveResult curve, TimeToFirstConversion conversions) {
        List<String> notes = new ArrayList<>();
        if (dataset.report().skippedRows() > 0) {
            notes.add(String.format(Locale.ROOT, "%,d of %,d rows were skipped at the import.",
                    dataset.report().skippedRows(), dataset.report().rowsRead()));
        }
        notes.addAll(dataset.report().notes());
        if (!weights.unlisted().isEmpty()) {
            notes.add("Event types without a weight took " + EventWeights.UNLISTED + ": "
                    + String.join(", ", weights.unlisted().stream().map(EventType::name).toList()) + ".");
        }
        notes.addAll(protocol.notes());
        notes.addAll(report.notes());
        notes.addAll(curve.notes());
        notes.addAll(conversions.notes());
        if (systems.size() < SystemName.values().length) {
            notes.add("Only these systems were asked for: "
                    + String.join(", ", systems.stream().map(SystemName::text).toList()) + ".");
        }
        return notes.stream().distinct().toList();
    }
}
