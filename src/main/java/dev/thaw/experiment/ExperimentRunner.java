package dev.thaw.experiment;

import static dev.thaw.experiment.OriginTraining.timed;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.evaluate.ColdStartCurve;
import dev.thaw.evaluate.CurveResult;
import dev.thaw.evaluate.Examination;
import dev.thaw.evaluate.FurtherViews;
import dev.thaw.evaluate.Origin;
import dev.thaw.evaluate.OriginNotes;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.evaluate.conversion.TimeToFirstConversion;
import dev.thaw.experiment.OriginTraining.Trained;
import dev.thaw.experiment.RunResult.CohortSummary;
import dev.thaw.experiment.RunResult.DataCounts;
import dev.thaw.experiment.RunResult.EpochLoss;
import dev.thaw.experiment.RunResult.Timing;
import dev.thaw.experiment.RunResult.Ttfc;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.hybrid.AuditCheck;
import dev.thaw.recommend.hybrid.TrainingReport;
import dev.thaw.sampling.EventWeights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes a configuration to its result: resolves the protocol, trains on the past, evaluates on what came after.
///
/// With several origins one is trained, answers its cohort and is dropped before the next; the answers are judged
/// together.
///
/// The same data, configuration and seed give the same recommendations. Everything that can be refused from options
/// and data is refused before training starts.
public final class ExperimentRunner {
    /// The phase of the timings that follows the hybrid's training; what comes before it is that training.
    public static final String BASELINES = "baseline constants";

    private static final double ANSWERED = 0.95;
    private static final double EVALUATED = 0.98;

    private final Dataset dataset;
    private final ExperimentConfig config;
    private final Set<SystemName> systems;
    private final EventWeights weights;
    private final Protocol protocol;
    private final SystemsTraining systemsTraining;
    private final List<Examination> examinations;
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
        this.systemsTraining = new SystemsTraining(dataset, config, this.systems, weights, protocol.relevant());
        this.examinations = Examinations.of(dataset, config, weights, protocol, systemsTraining);
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
        ColdStartCurve evaluation = new ColdStartCurve(dataset, weights, protocol, config.rerank());
        OriginTraining training = new OriginTraining(systemsTraining, protocol, evaluation, examinations);
        List<Trained> origins = new ArrayList<>();
        int count = protocol.origins().size();
        for (int k = 0; k < count; k++) {
            JobContext phase = context.phase(ANSWERED * k / count, ANSWERED * (k + 1) / count);
            Trained trained = count == 1
                    ? training.run(protocol.origins().get(k), phase)
                    : training.run(protocol.origins().get(k), "Origin " + (k + 1) + " of " + count, phase);
            timings.addAll(trained.timings());
            origins.add(k + 1 < count ? trained.withoutWeights() : trained);
        }
        Trained last = origins.getLast();
        CurveResult curve = timed("statistics", timings, () -> evaluation
                .judge(origins.stream().map(Trained::answers).toList(), context.phase(ANSWERED, EVALUATED)));
        context.publish(new Progress("Time to first conversion", EVALUATED));
        TimeToFirstConversion conversions = timed("time to first conversion", timings,
                () -> TimeToFirstConversion.observed(dataset, protocol.conversion()));
        RunResult result = new RunResult(RunId.at(start),
                Provenance.of(dataset, config, systemsTraining.trainsHybrid(), start), counts(),
                cohort(),
                last.constants().choices(), curve.points(), curve.differences(), curve.mixer(), ttfc(conversions),
                losses(last.report()), timings, notes(origins, curve, conversions),
                audit(origins), views(curve.views(), last.examined()));
        return new FinishedRun(result, curve.recommendations(), curve.values(), last.weights());
    }

    private static FurtherViews views(FurtherViews views, List<Examination.Answer> examined) {
        FurtherViews all = views;
        for (Examination.Answer answer : examined) {
            all = answer.into().apply(all);
        }
        return all;
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

    private static List<AuditCheck> audit(List<Trained> origins) {
        return origins.stream()
                .flatMap(trained -> Stream.concat(trained.report().audit().stream(), trained.audited().stream()))
                .toList();
    }

    private List<String> notes(List<Trained> origins, CurveResult curve, TimeToFirstConversion conversions) {
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
        if (origins.size() > 1 && origins.getLast().weights() != null) {
            notes.add(
                    "The towers and the mixer that are kept for recommending, and the loss shown, are those of the last "
                            + "origin.");
        }
        notes.addAll(OriginNotes.merged(protocol.origins().stream().map(Origin::t0).toList(),
                origins.stream().map(Trained::notes).toList()));
        notes.addAll(curve.notes());
        notes.addAll(conversions.notes());
        if (systems.size() < SystemName.values().length) {
            notes.add("Only these systems were asked for: "
                    + String.join(", ", systems.stream().map(SystemName::text).toList()) + ".");
        }
        return notes.stream().distinct().toList();
    }
}
