package dev.thaw.experiment;

import dev.thaw.evaluate.AttributePoint;
import dev.thaw.evaluate.ColdGroupPoint;
import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.Difference;
import dev.thaw.evaluate.FurtherViews;
import dev.thaw.evaluate.ItemHistoryPoint;
import dev.thaw.evaluate.ItemMixerPoint;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.evaluate.OriginResult;
import dev.thaw.evaluate.clicks.ClickEstimate;
import dev.thaw.evaluate.clicks.ClickEvidence;
import dev.thaw.evaluate.clicks.ClickRate;
import dev.thaw.evaluate.clicks.EvidenceTier;
import dev.thaw.evaluate.clicks.SlotEstimate;
import dev.thaw.evaluate.conversion.ComparedArms;
import dev.thaw.evaluate.conversion.ConversionViews;
import dev.thaw.evaluate.conversion.EarlyConversions;
import dev.thaw.evaluate.conversion.FollowedArm;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.evaluate.development.DevelopmentMetrics;
import dev.thaw.evaluate.tradeoff.TradeoffPoint;
import dev.thaw.evaluate.weeks.Degradation;
import dev.thaw.evaluate.weeks.Period;
import dev.thaw.experiment.RunResult.CohortSummary;
import dev.thaw.experiment.RunResult.DataCounts;
import dev.thaw.experiment.RunResult.EpochLoss;
import dev.thaw.experiment.RunResult.Timing;
import dev.thaw.experiment.RunResult.Ttfc;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.baseline.BaselineChoice;
import dev.thaw.recommend.hybrid.AuditCheck;
import java.util.List;
import java.util.Map;

/// A small result with a value in every place, awkward ones among them.
public final class SampleResult {
    private SampleResult() {}

    public static RunResult of(String run) {
        Provenance provenance = new Provenance("campus", "ab".repeat(32), Preset.ARTICLE.config(), 7, "0.1.0", "2.18.0",
                "25.0.1", "Linux 6.1 amd64", "A processor, 2 cores", "2026-11-23T07:00:00.123Z");
        return new RunResult(run, provenance,
                new DataCounts(72_312, 1895, 2987, 2990, 0, 0, 8, Map.of("view", 61_086, "like", 5745)),
                new CohortSummary(107, 1_468_342_705_000L, 8, List.of(0, 1, 2, 5), 10, List.of("view"), List.of()),
                List.of(new BaselineChoice(SystemName.RECENT_POPULARITY, "recentWindowHours", 6, "hours",
                        BaselineChoice.ChosenBy.VALIDATION, 302, 0.1 + 0.2, 0.05),
                        new BaselineChoice(SystemName.EASE, "easeLambda", 200, null, BaselineChoice.ChosenBy.CONFIGURED,
                                0, Double.NaN, Double.NaN)),
                List.of(new CurvePoint(SystemName.HYBRID, 0, "hit@3", 1.0 / 3, 0.1 + 0.2, 0.5, 107),
                        new CurvePoint(SystemName.RECENT_POPULARITY, 5, "diversity", Double.NaN, Double.NaN,
                                Double.NaN, 0)),
                List.of(new Difference(SystemName.HYBRID, SystemName.EASE, Difference.ALL, "ndcg@10", 1e-17, -0.25,
                        0.125, 0.04)),
                List.of(new MixerPoint(0, 0.97, 0.9, 0.99, 0.8, 107)),
                new Ttfc(List.of(new SurvivalCurve("all users", 10, 4,
                        List.of(new SurvivalCurve.Step(0, 1, 1, 1), new SurvivalCurve.Step(2.5, 0.6, 0.25, 0.8)),
                        List.of(1.5, 4.0), null, 0.4, null, 5, 3.3, 2, 4.5)), 3),
                List.of(new EpochLoss("towers", 1, Map.of("content", 0.69, "collaborative", 0.7))),
                List.of(new Timing("towers", 12.5, 100_000.0), new Timing("evaluation", 2.25, null)),
                List.of("No categories: diversity is not drawn."),
                List.of(new AuditCheck("newcomers", false, "Leak: they know the future.")), views());
    }

    private static FurtherViews views() {
        MixerPoint mixer = new MixerPoint(0, 0.9, 0.8, 1, 0.7, 55);
        return new FurtherViews(
                List.of(new OriginResult(1_460_000_000_000L, 55,
                        List.of(new OriginResult.SystemMean(SystemName.EASE, "hit@3", 0.1 + 0.2, 0.25, 0.5)),
                        List.of(mixer)), new OriginResult(1_468_342_705_000L, 52, List.of(), List.of())),
                List.of(new ItemHistoryPoint(SystemName.HYBRID, 3, 5, "recall@10", 0.25, 0, 0.5, 40, 21),
                        new ItemHistoryPoint(SystemName.HYBRID, 51, null, "found@10", 0.5, 0.25, 0.75, 400, 107)),
                List.of(new ColdGroupPoint(SystemName.HYBRID, "both_cold", "recall@10", 1.0 / 7, 0, 0.5, 7, 5)),
                List.of(new ItemMixerPoint(51, null, 0.7, 0.6, 0.8, 107)),
                List.of(new AttributePoint("country", "Kenya", SystemName.CONTENT, Difference.ALL, "ndcg@10", 1e-3, 0,
                        2e-3, 22)))
                .withTradeoff(List
                        .of(new TradeoffPoint(0.7, "ild@10", 0.1 + 0.2, 0.25, 0.5, 1e-17, -0.25, 0.125, 1.0 / 7, -1, 1,
                                107)))
                .withDevelopment(new DevelopmentMetrics(107, 428, 1_234_567_890_123L, 400,
                        new DevelopmentMetrics.Calibration(60, 200, 1_450_000_000_000L, 1.0 / 3),
                        List.of(new DevelopmentMetrics.Value(null, "log_loss", 0.1 + 0.2, 0.25, 0.5),
                                new DevelopmentMetrics.Value(SystemName.EASE, "auc", 2.0 / 3, 0.5, 0.75)),
                        List.of(new DevelopmentMetrics.ReliabilityPoint(SystemName.CONTENT, 0.1, 0.2, 0.125, 0.25, 0,
                                0.5, 10_000_000_000L, 3)),
                        List.of(new DevelopmentMetrics.Chance(SystemName.CONTENT, 5, "score", -1.0 / 3, 2)),
                        List.of(new DevelopmentMetrics.Without(SystemName.EASE, "Because."))))
                .withClicks(new ClickEvidence(EvidenceTier.PROPENSITIES.text(), 2000, 2100, 400, 1, 2, List.of(),
                        List.of(new ClickEstimate(SystemName.EASE, ClickEvidence.ALL, 2000,
                                new SlotEstimate(0, 6000, 40, 12.5, 2385, 1.0 / 3, 0,
                                        List.of(new ClickRate(ClickRate.SNIPS, .24, .2, .28)), null),
                                List.of(), null, "too few")),
                        List.of()))
                .withWeeks(new Degradation(4, 400, 2, 3, List.of(1.0, 0.0, 0.0, 0.0, 0.0),
                        List.of(new Period(1, 1_468_342_705_000L, 500, 100, 900, 30, 400)),
                        List.of(new Degradation.Point(SystemName.HYBRID, true, false, "hit@3", 1, 1.0 / 3, 0.25, 0.5,
                                400)),
                        List.of(new Degradation.Loss(SystemName.HYBRID, "hit@3", 0.1 + 0.2, -0.1, 0.5, 4, 4, null)),
                        List.of(new Degradation.Recovery(SystemName.HYBRID, "hit@3", 2, 0.01, 0, 0.02, 0.5, 0.25,
                                0.75))))
                .withConversions(new ConversionViews(
                        ComparedArms.independent("week", List.of(arm("first", 1, 8), arm("second", 2, 40)), 30),
                        List.of(), null, ComparedArms.paired("system", List.of(arm("hybrid", 1, 40)), 30),
                        new EarlyConversions(1, 1, List.of(new EarlyConversions.Row("u1", "i1", "purchase", 1, 2)))));
    }

    private static FollowedArm arm(String name, double... days) {
        return new FollowedArm(name, days, new boolean[]{true, false});
    }
}
