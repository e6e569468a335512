package dev.thaw.evaluate.tradeoff;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.ColdDecision;
import dev.thaw.evaluate.ColdUser;
import dev.thaw.evaluate.Examination;
import dev.thaw.evaluate.OrderedWork;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.RankingMetrics;
import dev.thaw.evaluate.lists.ListVariety;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.rerank.RankedPool;
import dev.thaw.recommend.rerank.Reranking;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Re-ranks the hybrid's lists for the decisions of the cold-start curve with every λ of a grid.
///
/// Each decision is scored once; only the cut to a list is repeated. Whatever λ the run itself uses, the grid is the same.
public final class RerankingExamination implements Examination {
    /// The values of λ, from the lists as they stand to variety alone.
    public static final List<Double> GRID = IntStream.rangeClosed(0, 10).mapToObj(tenth -> (10 - tenth) / 10.0)
            .toList();

    private static final double ANSWERED = 0.9;

    private final Dataset dataset;
    private final Protocol protocol;
    private final ListVariety variety;
    private final List<ListMeasure> measures;

    public RerankingExamination(Dataset dataset, Protocol protocol) {
        this.dataset = dataset;
        this.protocol = protocol;
        this.variety = ListVariety.of(dataset.items());
        this.measures = ListMeasure.supported(variety);
    }

    @Override
    public String phase() {
        return "Weighing accuracy against variety";
    }

    @Override
    public Answer examine(List<? extends Recommender> systems, CatalogTimeline timeline, JobContext context) {
        Optional<? extends Recommender> hybrid = systems.stream()
                .filter(system -> system.system() == SystemName.HYBRID).findFirst();
        if (hybrid.isEmpty() || !variety.likeness().isKnown()) {
            return new Answer(views -> views, hybrid.isEmpty()
                    ? List.of()
                    : List.of("The items have neither categories nor tags, so lists cannot be re-ranked for variety."));
        }
        List<ColdUser> cohort = protocol.origins().getLast().cohort();
        double[][][] values = values(hybrid.get(), cohort, timeline, context.phase(0, ANSWERED));
        List<TradeoffPoint> points = new TradeoffStatistics(measures, values)
                .points(context.phase(ANSWERED, 1));
        return new Answer(views -> views.withTradeoff(points), List.of());
    }

    /// Each user's mean over all history lengths, `[λ][measures][users]`.
    private double[][][] values(Recommender hybrid, List<ColdUser> cohort, CatalogTimeline timeline,
            JobContext context) {
        double[][][] values = new double[GRID.size()][measures.size()][cohort.size()];
        List<double[][]> byUser = OrderedWork.of(phase(), cohort, user -> ofUser(hybrid, user, timeline), context);
        for (int user = 0; user < byUser.size(); user++) {
            put(values, user, byUser.get(user));
        }
        return values;
    }

    private static void put(double[][][] values, int user, double[][] own) {
        for (int step = 0; step < own.length; step++) {
            for (int measure = 0; measure < own[step].length; measure++) {
                values[step][measure][user] = own[step][measure];
            }
        }
    }

    /// `[λ][measures]`.
    private double[][] ofUser(Recommender hybrid, ColdUser user, CatalogTimeline timeline) {
        double[][] means = new double[GRID.size()][measures.size()];
        for (ColdDecision cold : user.decisions()) {
            DecisionPoint decision = new DecisionPoint(UserState.of(dataset, user.user(), cold.revealed()),
                    timeline.at(cold.moment()));
            int[] candidates = decision.candidates(protocol.excludeSeen());
            RankedPool pool = RankedPool.of(candidates, hybrid.score(decision, candidates).values(), Reranking.POOL,
                    variety.likeness());
            for (int step = 0; step < means.length; step++) {
                int[] shown = pool.rerank(new Reranking(GRID.get(step)), RankingMetrics.LENGTH).items();
                RankingMetrics accuracy = RankingMetrics.of(shown, cold.targets());
                for (int measure = 0; measure < means[step].length; measure++) {
                    means[step][measure] += measures.get(measure).of(accuracy, shown, variety)
                            / user.decisions().size();
                }
            }
        }
        return means;
    }
}
