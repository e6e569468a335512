package dev.thaw.evaluate.weeks;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.RankingMetrics;
import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.ThawException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Ranking;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.UserState;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Lets systems answer decisions and judges the lists: candidates as for the curve, the whole catalogue available
/// strictly before the moment, minus what is known of the user (unless the protocol keeps it).
///
/// Decisions are spread over two threads and gathered in their order, so the result does not depend on the machine.
final class WeekAnswers {
    /// The metrics of an answer, in their order.
    static final List<String> METRICS = List.of("hit@3", "ndcg@10");
    private static final int THREADS = 2;

    private final Dataset dataset;
    private final Protocol protocol;
    private final CatalogTimeline timeline;

    WeekAnswers(Dataset dataset, EventWeights weights, Protocol protocol) {
        this.dataset = dataset;
        this.protocol = protocol;
        this.timeline = CatalogTimeline.of(dataset, dataset.log(), weights, protocol.relevant());
    }

    /// Every system's metrics at every decision, `[decisions][systems][metrics]`.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    List<double[][]> of(List<WeekDecision> decisions, List<? extends Recommender> systems, String phase,
            JobContext context) {
        List<double[][]> answers = new ArrayList<>(decisions.size());
        try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
            for (int first = 0; first < decisions.size(); first += THREADS) {
                context.checkpoint();
                context.publish(new Progress(phase, (double) first / decisions.size()));
                List<Callable<double[][]>> batch = decisions
                        .subList(first, Math.min(first + THREADS, decisions.size())).stream()
                        .map(decision -> (Callable<double[][]>) () -> answer(decision, systems)).toList();
                for (Future<double[][]> answer : workers.invokeAll(batch)) {
                    answers.add(answer.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalFailure("Judging by week was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ThawException failure) {
                throw failure;
            }
            throw new InternalFailure("Judging by week failed.", e.getCause());
        }
        return answers;
    }

    private double[][] answer(WeekDecision week, List<? extends Recommender> systems) {
        DecisionPoint decision = new DecisionPoint(UserState.of(dataset, week.user(), week.revealed()),
                timeline.at(week.moment()));
        int[] candidates = decision.candidates(protocol.excludeSeen());
        double[][] answer = new double[systems.size()][];
        for (int system = 0; system < answer.length; system++) {
            Ranking top = Ranking.top(candidates, systems.get(system).score(decision, candidates).values(),
                    RankingMetrics.LENGTH);
            RankingMetrics metrics = RankingMetrics.of(top.items(), week.targets());
            answer[system] = new double[]{metrics.hit(), metrics.ndcg()};
        }
        return answer;
    }
}
