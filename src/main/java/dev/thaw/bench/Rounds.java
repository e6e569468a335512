package dev.thaw.bench;

import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import java.util.ArrayList;
import java.util.List;

/// How often a piece of work is done: rounds that warm up and are thrown away, then rounds that count.
///
/// @param warmUps rounds before it counts, `>= 0`
/// @param counted rounds that count, `>= 1`
record Rounds(int warmUps, int counted) {
    private static final double NANOS = 1e9;

    Rounds {
        if (warmUps < 0 || counted < 1) {
            throw new IllegalArgumentException(
                    "warm-ups must be at least 0 and counted at least 1, were " + warmUps + " and " + counted);
        }
    }

    /// One round of the work.
    @FunctionalInterface
    interface Round {
        /// @param context where the round stops when somebody asks to; nothing it publishes is shown
        void run(JobContext context);
    }

    /// Seconds of every round that counts, in their order.
    ///
    /// @param phase as people would say it
    double[] seconds(String phase, JobContext context, Round round) {
        return seconds(phase, context, List.of(round)).getFirst();
    }

    /// Seconds of every part of every round that counts, `[parts][rounds]`; the parts of a round follow each other.
    List<double[]> seconds(String phase, JobContext context, List<Round> parts) {
        List<double[]> seconds = new ArrayList<>();
        parts.forEach(_ -> seconds.add(new double[counted]));
        JobContext stops = unseen(context);
        for (int round = 0; round < warmUps + counted; round++) {
            context.publish(new Progress(phase, (double) round / (warmUps + counted)));
            for (int part = 0; part < parts.size(); part++) {
                context.checkpoint();
                long start = System.nanoTime();
                parts.get(part).run(stops);
                if (round >= warmUps) {
                    seconds.get(part)[round - warmUps] = (System.nanoTime() - start) / NANOS;
                }
            }
        }
        context.publish(new Progress(phase, 1));
        return seconds;
    }

    /// The same job, whose inner progress is not worth telling.
    static JobContext unseen(JobContext context) {
        return new JobContext() {
            @Override
            public void checkpoint() {
                context.checkpoint();
            }

            @Override
            public void publish(Progress progress) {
                // the rounds are the progress
            }
        };
    }
}
