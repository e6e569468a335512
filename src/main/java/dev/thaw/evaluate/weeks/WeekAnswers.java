package dev.thaw.evaluate.weeks;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.OrderedWork;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.RankingMetrics;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Ranking;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.UserState;
import java.util.List;

/// Lets systems answer decisions and judges the lists: candidates as for the curve, the whole catalogue available
/// strictly before the moment, minus what is known of the user (unless the protocol keeps it).
final class WeekAnswers {
    /// The metrics of an answer, in their order.
    static final List<String> METRICS = List.of("hit@3", "ndcg@10");

    private final Dataset dataset;
    private final Protocol protocol;
    private final CatalogTimeline timeline;

    WeekAnswers(Dataset dataset, CatalogTimeline timeline, Protocol protocol) {
        this.dataset = dataset;
        this.timeline = timeline;
        this.protocol = protocol;
    }

    /// Every system's metrics at every decision, `[decisions][systems][metrics]`.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    List<double[][]> of(List<WeekDecision> decisions, List<? extends Recommender> systems, String phase,
            JobContext context) {
        return OrderedWork.of(phase, decisions, decision -> answer(decision, systems), context);
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
