package dev.thaw.evaluate.audit;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.ColdStartCurve;
import dev.thaw.evaluate.EvaluationSettings;
import dev.thaw.evaluate.Origin;
import dev.thaw.evaluate.Protocol;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.hybrid.AuditCheck;
import dev.thaw.recommend.replay.JudgedOn;
import dev.thaw.recommend.replay.Replay;
import dev.thaw.sampling.EventWeights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the audit can be believed: it must be silent about a data set's own path and must see every leak that is
/// seeded into a copy of it.
///
/// Nothing is trained: the audit asks what systems would be shown, whatever they made of it. Where no decision stands
/// before several events of equal time, ties are made first by a clock that ticks more slowly; that copy must pass too.
public final class LeakTrial {
    private final Dataset dataset;
    private final EvaluationSettings settings;
    private final EventWeights weights;
    private final long seed;

    private LeakTrial(Dataset dataset, EvaluationSettings settings, EventWeights weights, long seed) {
        this.dataset = dataset;
        this.settings = settings;
        this.weights = weights;
        this.seed = seed;
    }

    /// How a seeded leak fared.
    public enum Verdict {
        /// The check that must see it saw it.
        CAUGHT,
        /// It went through.
        MISSED,
        /// The data leaves nothing to leak this way.
        NOT_POSSIBLE
    }

    /// One seeded leak.
    ///
    /// @param failed the checks that failed, in their order
    /// @param detail what the check found, or why there was nothing to seed
    public record Seeded(SeededLeak leak, Verdict verdict, List<String> failed, String detail) {
        public Seeded {
            failed = List.copyOf(failed);
        }
    }

    /// What came out.
    ///
    /// @param clean  the checks on the data's own path, and on the copy with ties where one was made
    /// @param seeded each leak once
    public record Outcome(List<AuditCheck> clean, List<Seeded> seeded) {
        public Outcome {
            clean = List.copyOf(clean);
            seeded = List.copyOf(seeded);
        }

        /// Checks that failed although nothing leaked.
        public List<AuditCheck> falseAlarms() {
            return clean.stream().filter(check -> !check.passed()).toList();
        }

        /// How many leaks fared so.
        public long count(Verdict verdict) {
            return seeded.stream().filter(leak -> leak.verdict() == verdict).count();
        }

        /// Whether every leak was caught and nothing else was.
        public boolean passed() {
            return falseAlarms().isEmpty() && count(Verdict.MISSED) == 0 && count(Verdict.CAUGHT) > 0;
        }
    }

    /// Tries the audit on a data set.
    ///
    /// @param weights tells which events the counts see
    /// @param seed    draws the audit's sample
    /// @throws BadInputException                   if nobody can be judged under the settings
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static Outcome run(Dataset dataset, EvaluationSettings settings, EventWeights weights, long seed,
            JobContext context) {
        return new LeakTrial(dataset, settings, weights, seed).run(context);
    }

    private Outcome run(JobContext context) {
        context.publish(new Progress("Auditing the data as it is", 0));
        DataPath clean = path(dataset);
        List<AuditCheck> checks = new ArrayList<>(DataPathAudit.of(clean, seed));
        List<Seeded> seeded = new ArrayList<>();
        SeededLeak[] leaks = SeededLeak.values();
        for (int k = 0; k < leaks.length; k++) {
            context.checkpoint();
            context.publish(new Progress("Seeding leaks", (k + 1.0) / (leaks.length + 1)));
            seeded.add(leaks[k] == SeededLeak.SPLIT_TIES ? ties(clean, checks) : tried(leaks[k], clean));
        }
        return new Outcome(checks, seeded);
    }

    private Seeded tried(SeededLeak leak, DataPath clean) {
        Optional<DataPath> leaking = leak.into(clean, seed);
        if (leaking.isEmpty()) {
            return new Seeded(leak, Verdict.NOT_POSSIBLE, List.of(), "This data leaves nothing to leak this way.");
        }
        List<AuditCheck> failed = DataPathAudit.of(leaking.get(), seed).stream().filter(check -> !check.passed())
                .toList();
        Optional<AuditCheck> expected = failed.stream().filter(check -> check.check().equals(leak.check())).findFirst();
        return new Seeded(leak, expected.isPresent() ? Verdict.CAUGHT : Verdict.MISSED,
                failed.stream().map(AuditCheck::check).toList(),
                expected.map(AuditCheck::detail).orElse("The check " + leak.check() + " did not see it."));
    }

    /// Splits ties of the data, or of the finest clock under which there are any.
    ///
    /// @param checks gets those of the copy, where one is made
    private Seeded ties(DataPath clean, List<AuditCheck> checks) {
        if (SplitTies.into(clean).isPresent()) {
            return tried(SeededLeak.SPLIT_TIES, clean);
        }
        for (Duration tick : CoarseClock.TICKS) {
            try {
                DataPath coarse = path(CoarseClock.copy(dataset, tick));
                if (SplitTies.into(coarse).isPresent()) {
                    checks.addAll(DataPathAudit.of(coarse, seed));
                    return tried(SeededLeak.SPLIT_TIES, coarse);
                }
            } catch (BadInputException _) {
                // under this clock nobody is left to be judged; a slower one leaves nobody either
                break;
            }
        }
        return new Seeded(SeededLeak.SPLIT_TIES, Verdict.NOT_POSSIBLE, List.of(),
                "No decision stands before several events of equal time.");
    }

    /// The path a run over the data would take at its last origin.
    private DataPath path(Dataset data) {
        Protocol protocol = Protocol.resolve(data, settings, weights);
        Origin origin = protocol.origins().getLast();
        TrainingHistory history = new TrainingHistory(data, origin.t0(), weights, protocol.relevant());
        List<JudgedOn> choices = List.of(JudgedOn.of("the constants",
                new Replay(history, Replay.innerCut(history, Long.MIN_VALUE), seed).decisions()));
        return DataPath.of(data, weights, protocol, origin, new ColdStartCurve(data, weights, protocol), history, null,
                choices);
    }
}
