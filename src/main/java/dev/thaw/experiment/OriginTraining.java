package dev.thaw.experiment;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.ColdStartCurve;
import dev.thaw.evaluate.Examination;
import dev.thaw.evaluate.Origin;
import dev.thaw.evaluate.OriginAnswers;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.audit.DataPath;
import dev.thaw.evaluate.audit.DataPathAudit;
import dev.thaw.experiment.RunResult.Timing;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.baseline.BaselineChoices;
import dev.thaw.recommend.hybrid.AuditCheck;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.hybrid.TrainingReport;
import dev.thaw.recommend.replay.JudgedOn;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Trains every system before an origin and lets it answer the origin's cohort.
///
/// The systems live only as long as their answers are collected; what stays are the answers, how training went and the
/// hybrid's weights.
final class OriginTraining {
    private static final double READY = 0.85;
    private static final double ANSWERED = 0.93;

    private final Dataset dataset;
    private final ExperimentConfig config;
    private final Set<SystemName> systems;
    private final EventWeights weights;
    private final Protocol protocol;
    private final ColdStartCurve curve;
    private final List<Examination> examinations;

    /// @param examinations held at the last origin
    OriginTraining(Dataset dataset, ExperimentConfig config, Set<SystemName> systems, EventWeights weights,
            Protocol protocol, ColdStartCurve curve, List<Examination> examinations) {
        this.dataset = dataset;
        this.config = config;
        this.systems = systems;
        this.weights = weights;
        this.protocol = protocol;
        this.curve = curve;
        this.examinations = examinations;
    }

    /// What stays of an origin.
    ///
    /// @param answers   of all systems
    /// @param examined  what the examinations found out; empty but at the last origin
    /// @param report    how the hybrid's training went
    /// @param constants of the baselines, and how they were chosen
    /// @param timings   seconds of each phase
    /// @param weights   the trained hybrid, or null where no part of it was asked for
    /// @param audited   whether the way the data took to the systems showed them anything of the future
    record Trained(OriginAnswers answers, List<Examination.Answer> examined, TrainingReport report,
            BaselineChoices constants, List<Timing> timings,
            @Nullable HybridWeights weights, List<AuditCheck> audited) {
        /// The same without the hybrid's weights, which weigh more than all the rest.
        Trained withoutWeights() {
            return new Trained(answers, examined, report, constants, timings, null, audited);
        }

        /// What a reader must know of both trainings.
        List<String> notes() {
            return Stream.of(report.notes(), constants.notes(),
                    audited.stream().filter(check -> !check.passed()).map(AuditCheck::detail).toList(),
                    examined.stream().flatMap(answer -> answer.notes().stream()).toList()).flatMap(List::stream)
                    .toList();
        }
    }

    /// Whether any of the systems is a part of the hybrid.
    boolean trainsHybrid() {
        return SystemTraining.trainsHybrid(systems);
    }

    /// Trains at one of several origins: its name stands before the phases in progress and timings.
    Trained run(Origin origin, String name, JobContext context) {
        Trained trained = run(origin, context.named(name));
        List<Timing> timings = trained.timings().stream().map(
                timing -> new Timing(name + ": " + timing.phase(), timing.seconds(), timing.examplesPerSecond()))
                .toList();
        return new Trained(trained.answers(), trained.examined(), trained.report(), trained.constants(), timings,
                trained.weights(), trained.audited());
    }

    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    Trained run(Origin origin, JobContext context) {
        TrainingHistory history = new TrainingHistory(dataset, origin.t0(), weights, protocol.relevant());
        List<Timing> timings = new ArrayList<>();
        SystemTraining training = SystemTraining.before(history, config, systems, timings, context.phase(0, READY));
        List<Recommender> evaluated = training.systems();
        OriginAnswers answers = timed("evaluation", timings,
                () -> curve.answers(origin, evaluated, context.phase(READY, ANSWERED)));
        HybridWeights kept = training.weights();
        List<JudgedOn> judgedOn = Stream
                .concat(training.report().judgedOn().stream(), Stream.of(training.constants().judgedOn())).toList();
        List<AuditCheck> audited = timed("audit", timings, () -> DataPathAudit.of(
                DataPath.of(dataset, weights, protocol, origin, curve, history, kept, judgedOn), config.seed()));
        return new Trained(answers, examined(origin, evaluated, timings, context), training.report(),
                training.constants(), timings, kept, audited);
    }

    private List<Examination.Answer> examined(Origin origin, List<Recommender> evaluated, List<Timing> timings,
            JobContext context) {
        if (!origin.equals(protocol.origins().getLast())) {
            return List.of();
        }
        List<Examination.Answer> answers = new ArrayList<>();
        double share = (1 - ANSWERED) / examinations.size();
        for (Examination examination : examinations) {
            double from = ANSWERED + share * answers.size();
            context.publish(new Progress(examination.phase(), from));
            answers.add(timed(examination.phase().toLowerCase(Locale.ROOT), timings,
                    () -> examination.examine(evaluated, context.phase(from, from + share))));
        }
        return answers;
    }

    static <T> T timed(String phase, List<Timing> timings, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        timings.add(new Timing(phase, (System.nanoTime() - began) / 1e9, null));
        return result;
    }
}
