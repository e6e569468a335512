package dev.thaw.experiment;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.statistics.RankCorrelation;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.SystemName;
import dev.thaw.simulate.online.OnlineArm;
import dev.thaw.simulate.online.OnlineResult;
import dev.thaw.simulate.online.OnlineResult.ArmResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Whether the offline evaluation puts the systems into the order in which they truly do.
///
/// @param run      the run whose cold-start curve stands for the offline evaluation
/// @param systems  those in both, with what was measured of them
/// @param measures how well each offline metric orders them
public record OfflineOrder(String run, List<SystemOrder> systems, List<Agreement> measures) {
    private static final List<String> METRICS = List.of("hit@3", "ndcg@10");
    /// With fewer systems an order says nothing.
    private static final int LEAST_SYSTEMS = 3;

    public OfflineOrder {
        systems = List.copyOf(systems);
        measures = List.copyOf(measures);
    }

    /// One system offline and in truth.
    ///
    /// @param system the system
    /// @param hit3   offline Hit@3, mean over history lengths
    /// @param ndcg10 offline NDCG@10, mean over history lengths
    /// @param ctr3   true CTR@3
    public record SystemOrder(SystemName system, double hit3, double ndcg10, double ctr3) {}

    /// An offline metric against the true CTR@3.
    ///
    /// @param metric   such as `hit@3`
    /// @param spearman rank correlation ρ over the systems
    /// @param kendall  rank correlation τ-b over the systems
    public record Agreement(String metric, double spearman, double kendall) {}

    /// Compares an online test with a run.
    ///
    /// @throws BadInputException if they share fewer than three systems
    public static OfflineOrder of(RunResult run, OnlineResult online) {
        List<SystemOrder> systems = new ArrayList<>();
        for (ArmResult arm : online.arms()) {
            OnlineArm.system(arm.arm()).ifPresent(system -> {
                OptionalDouble hit = mean(run, system, METRICS.getFirst());
                OptionalDouble ndcg = mean(run, system, METRICS.getLast());
                if (hit.isPresent() && ndcg.isPresent()) {
                    systems.add(new SystemOrder(system, hit.getAsDouble(), ndcg.getAsDouble(), arm.ctr3().mean()));
                }
            });
        }
        if (systems.size() < LEAST_SYSTEMS) {
            throw new BadInputException("Run " + run.run() + " evaluated " + systems.size()
                    + " of the systems tested online; an order to compare takes at least " + LEAST_SYSTEMS + ".");
        }
        double[] truth = systems.stream().mapToDouble(SystemOrder::ctr3).toArray();
        RankCorrelation hits = RankCorrelation.of(systems.stream().mapToDouble(SystemOrder::hit3).toArray(), truth);
        RankCorrelation ndcgs = RankCorrelation.of(systems.stream().mapToDouble(SystemOrder::ndcg10).toArray(), truth);
        return new OfflineOrder(run.run(), systems,
                List.of(new Agreement(METRICS.getFirst(), hits.spearman(), hits.kendall()),
                        new Agreement(METRICS.getLast(), ndcgs.spearman(), ndcgs.kendall())));
    }

    private static OptionalDouble mean(RunResult run, SystemName system, String metric) {
        return run.curve().stream().filter(point -> point.system() == system && point.metric().equals(metric))
                .mapToDouble(CurvePoint::mean).average();
    }
}
