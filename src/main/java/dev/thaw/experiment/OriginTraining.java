package dev.thaw.experiment;

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
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.baseline.BaselineChoices;
import dev.thaw.recommend.hybrid.AuditCheck;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.hybrid.TrainingReport;
import dev.thaw.recommend.replay.JudgedOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private final SystemsTraining training;
    private final Protocol protocol;
    private final ColdStartCurve curve;
    private final List<Examination> examinations;

    /// @param examinations held at the last origin
    OriginTraining(SystemsTraining training, Protocol protocol, ColdStartCurve curve, List<Examination> examinations) {
        this.training = training;
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
        List<Examination> asked = origin.equals(protocol.origins().getLast()) ? examinations : List.of();
        double own = 1.0 / (1 + asked.stream().mapToInt(Examination::trainings).sum());
        TrainingHistory history = training.history(origin.t0());
        List<Timing> timings = new ArrayList<>();
        SystemTraining trained = training.on(history, timings, context.phase(0, own * READY));
        OriginAnswers answers = timed("evaluation", timings, () -> curve.answers(origin, trained.systems(),
                context.phase(own * READY, own * ANSWERED)));
        HybridWeights kept = trained.weights();
        List<JudgedOn> judgedOn = Stream
                .concat(trained.report().judgedOn().stream(), Stream.of(trained.constants().judgedOn())).toList();
        List<AuditCheck> audited = timed("audit", timings, () -> DataPathAudit.of(
                DataPath.of(training.dataset(), training.weights(), protocol, origin, curve, history, kept, judgedOn),
                training.config().seed()));
        return new Trained(answers, examined(asked, own, trained.systems(), timings, context), trained.report(),
                trained.constants(), timings, kept, audited);
    }

    /// @param own share of the progress of one training with all that follows it
    private List<Examination.Answer> examined(List<Examination> asked, double own, List<Recommender> systems,
            List<Timing> timings, JobContext context) {
        List<Examination.Answer> answers = new ArrayList<>();
        double begin = own * ANSWERED;
        for (Examination examination : asked) {
            double from = begin;
            double to = Math.min(1, from + own * ((1 - ANSWERED) / asked.size() + examination.trainings()));
            context.publish(new Progress(examination.phase(), from));
            answers.add(timed(examination.phase().toLowerCase(Locale.ROOT), timings,
                    () -> examination.examine(systems, curve.timeline(), context.phase(from, to))));
            begin = to;
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
