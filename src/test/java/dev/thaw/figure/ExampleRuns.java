package dev.thaw.figure;

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
import dev.thaw.evaluate.conversion.MixerRegimes;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.evaluate.development.DevelopmentMetric;
import dev.thaw.evaluate.development.DevelopmentMetrics;
import dev.thaw.evaluate.tradeoff.TradeoffPoint;
import dev.thaw.evaluate.weeks.Degradation;
import dev.thaw.evaluate.weeks.Period;
import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.hybrid.AuditCheck;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Hand-made runs for tests of figures and reports: plausible numbers, no training.
public final class ExampleRuns {
    /// History lengths of every example.
    public static final List<Integer> LENGTHS = List.of(0, 1, 2, 5, 10, 20, 50);

    private static final int USERS = 87;
    private static final double HALF_WIDTH = 0.07;

    private static final Map<SystemName, double[]> HIT = new EnumMap<>(Map.of(
            SystemName.RANDOM, new double[]{.011, .023, 0, .011, .023, .011, 0},
            SystemName.POPULARITY, new double[]{.586, .414, .391, .264, .253, .161, .092},
            SystemName.RECENT_POPULARITY, new double[]{.322, .253, .241, .172, .126, .138, .069},
            SystemName.EASE, new double[]{.586, .483, .471, .414, .310, .276, .161},
            SystemName.CONTENT, new double[]{.562, .437, .402, .299, .253, .207, .115},
            SystemName.COLLABORATIVE, new double[]{.529, .425, .448, .379, .333, .276, .172},
            SystemName.HAND_MIX, new double[]{.322, .299, .287, .218, .195, .253, .138},
            SystemName.HYBRID, new double[]{.598, .506, .483, .425, .345, .287, .184}));

    private static final double[] WEIGHTS = {.968, .941, .902, .811, .702, .561, .412};

    private ExampleRuns() {}

    /// A run with everything in it.
    public static RunResult complete() {
        return complete("hybrid, 1:3", "4f2c91");
    }

    /// A run with everything in it, under another name and id.
    public static RunResult complete(String name, String id) {
        return new RunResult(id, provenance(name), data(18), cohort(), List.of(), curve(), differences(), mixer(0),
                ttfc(), loss(),
                timings(), List.of("No sign-up dates: a user's first event stands in.",
                        "The data has no impressions, so there is no CTR@3; Hit@3 is a hit rate, not a click rate."),
                List.of(), views());
    }

    /// The same run with weights moved and hits changed by a factor, to be compared with [#complete()].
    public static RunResult variation(String name, String id, double factor) {
        RunResult run = complete(name, id);
        List<CurvePoint> curve = run.curve().stream().map(p -> new CurvePoint(p.system(), p.n(), p.metric(),
                p.mean() * factor, p.lower() * factor, p.upper() * factor, p.users())).toList();
        return new RunResult(id, run.provenance(), run.data(), run.cohort(), run.baselines(), curve, run.differences(),
                mixer((factor - 1) / 2), run.ttfc(), run.loss(), run.timings(), run.notes());
    }

    /// A run over data without categories and conversions, of baselines only.
    public static RunResult bare() {
        List<CurvePoint> curve = curve().stream()
                .filter(point -> point.system() == SystemName.POPULARITY || point.system() == SystemName.RANDOM)
                .filter(point -> !point.metric().equals("diversity")).toList();
        return new RunResult("b4re", provenance("baselines"), data(0), cohort(), List.of(), curve, List.of(), List.of(),
                null,
                List.of(), List.of(), List.of("The data has no conversion events."));
    }

    /// The run with other differences.
    public static RunResult withDifferences(RunResult run, List<Difference> differences) {
        return new RunResult(run.run(), run.provenance(), run.data(), run.cohort(), run.baselines(), run.curve(),
                differences,
                run.mixer(), run.ttfc(), run.loss(), run.timings(), run.notes());
    }

    /// The run with another mixer.
    public static RunResult withMixer(RunResult run, List<MixerPoint> mixer) {
        return new RunResult(run.run(), run.provenance(), run.data(), run.cohort(), run.baselines(), run.curve(),
                run.differences(),
                mixer, run.ttfc(), run.loss(), run.timings(), run.notes());
    }

    /// The same run trained the article's way, with another mixer and another accuracy of the collaborative tower.
    public static RunResult theArticlesWay(RunResult run, List<MixerPoint> mixer, double collaborative) {
        Provenance own = run.provenance();
        Provenance joint = new Provenance(own.dataName(), own.dataSha256(),
                ArticleComparison.configuration(own.configuration()), own.seed(), own.thaw(), own.tensorflow(),
                own.java(), own.os(), own.cpu(), own.startedAt());
        List<CurvePoint> curve = run.curve().stream()
                .map(point -> point.system() == SystemName.COLLABORATIVE && point.metric().equals("hit@3")
                        ? point(point.system(), point.n(), point.metric(), collaborative, 0.02)
                        : point)
                .toList();
        return new RunResult(run.run() + "-article", joint, run.data(), run.cohort(), List.of(), curve,
                run.differences(), mixer,
                run.ttfc(), run.loss(), run.timings(), run.notes());
    }

    /// The run as an audit that found a leak leaves it.
    public static RunResult withLeak(RunResult run, String detail) {
        return new RunResult(run.run(), run.provenance(), run.data(), run.cohort(), run.baselines(), run.curve(),
                run.differences(), run.mixer(), run.ttfc(), run.loss(), run.timings(), List.of(detail),
                List.of(new AuditCheck("newcomers", false, detail),
                        new AuditCheck("split", true, "Nothing at or after the split was learned from.")),
                run.views());
    }

    /// The run with other notes.
    public static RunResult withNotes(RunResult run, List<String> notes) {
        return new RunResult(run.run(), run.provenance(), run.data(), run.cohort(), run.baselines(), run.curve(),
                run.differences(),
                run.mixer(), run.ttfc(), run.loss(), run.timings(), notes);
    }

    /// Two origins, three buckets, four cold groups and an attribute of two values.
    private static FurtherViews views() {
        List<OriginResult.SystemMean> means = new ArrayList<>();
        List<ItemHistoryPoint> items = new ArrayList<>();
        List<ColdGroupPoint> groups = new ArrayList<>();
        List<AttributePoint> attributes = new ArrayList<>();
        for (SystemName system : HIT.keySet()) {
            double mean = .1 + .03 * system.ordinal();
            means.add(new OriginResult.SystemMean(system, "hit@3", mean, mean - .05, mean + .05));
            for (int bucket = 0; bucket < 3; bucket++) {
                items.add(new ItemHistoryPoint(system, List.of(0, 1, 51).get(bucket), bucket == 0
                        ? Integer.valueOf(0)
                        : bucket == 1 ? Integer.valueOf(50) : null, "recall@10", mean * bucket, mean * bucket - .01,
                        mean * bucket + .01, 1200 + bucket, 40));
            }
            for (String group : List.of("neither", "user_cold", "item_cold", "both_cold")) {
                groups.add(new ColdGroupPoint(system, group, "recall@10", mean, mean - .02, mean + .02, 310, 80));
            }
            for (String country : List.of("Kenya", "Poland")) {
                for (String metric : List.of("hit@3", "ndcg@10")) {
                    attributes.add(new AttributePoint("country", country, system, Difference.ALL, metric, mean,
                            mean - .08, mean + .08, country.equals("Kenya") ? 34 : 53));
                    attributes.add(new AttributePoint("country", country, system, 0, metric, .9, .8, 1, 34));
                }
            }
        }
        return new FurtherViews(
                List.of(new OriginResult(1_300_000_000_000L, 45, means, List.of()),
                        new OriginResult(1_376_822_969_000L, 42, means, List.of())),
                items, groups,
                List.of(new ItemMixerPoint(0, 0, .9, .85, .95, 87), new ItemMixerPoint(1, 50, .7, .68, .72, 87)),
                attributes).withTradeoff(tradeoff()).withDevelopment(development()).withClicks(clicks())
                .withWeeks(weeks()).withConversions(conversions());
    }

    /// From λ = 1 to 0: 4 % more categories and 1 % less of Hit@3 a step, the ninth step as the eighth but less accurate.
    private static List<TradeoffPoint> tradeoff() {
        List<TradeoffPoint> points = new ArrayList<>();
        for (int step = 0; step <= 10; step++) {
            int gained = step == 9 ? 8 : step;
            add(points, (10 - step) / 10.0, "hit@3", .4, -.01 * step);
            add(points, (10 - step) / 10.0, "ndcg@10", .17, -.02 * step);
            add(points, (10 - step) / 10.0, "diversity", .3, .04 * gained);
            add(points, (10 - step) / 10.0, "ild@10", .6, .03 * gained);
        }
        return points;
    }

    private static void add(List<TradeoffPoint> points, double lambda, String metric, double before, double relative) {
        double mean = before * (1 + relative);
        double half = relative == 0 ? 0 : .005;
        points.add(new TradeoffPoint(lambda, metric, mean, mean - .02, mean + .02, mean - before,
                mean - before - half * before, mean - before + half * before, relative, relative - half,
                relative + half, USERS));
    }

    private static DevelopmentMetrics development() {
        List<DevelopmentMetrics.Value> values = new ArrayList<>();
        List<DevelopmentMetrics.ReliabilityPoint> bins = new ArrayList<>();
        for (DevelopmentMetric metric : DevelopmentMetric.values()) {
            values.add(new DevelopmentMetrics.Value(SystemName.HYBRID, metric.text(), .2, .15, .25));
            values.add(new DevelopmentMetrics.Value(SystemName.CONTENT, metric.text(), .3, .2, .4));
            if (!metric.ofChance()) {
                values.add(new DevelopmentMetrics.Value(SystemName.EASE, metric.text(), .25, .2, .3));
            } else {
                values.add(new DevelopmentMetrics.Value(null, metric.text(), metric == DevelopmentMetric.ECE
                        ? .1
                        : .4, .1, .5));
            }
        }
        for (SystemName system : List.of(SystemName.CONTENT, SystemName.HYBRID)) {
            bins.add(new DevelopmentMetrics.ReliabilityPoint(system, .001, .002, .0015, .002, .001, .003, 9000, 87));
            bins.add(new DevelopmentMetrics.ReliabilityPoint(system, .01, .02, .015, .012, .009, .016, 1200, 80));
            bins.add(new DevelopmentMetrics.ReliabilityPoint(system, .5, 1, .6, 0, 0, 0, 1, 1));
        }
        return new DevelopmentMetrics(USERS, 609, 10_201, 83,
                new DevelopmentMetrics.Calibration(120, 500, 1_370_000_000_000L, .008), values, bins,
                List.of(new DevelopmentMetrics.Chance(SystemName.HYBRID, 0, "score", -5, 1.5)),
                List.of(new DevelopmentMetrics.Without(SystemName.EASE, "Its scores mean different things.")));
    }

    /// The hybrid estimated, popularity refused, and what was shown.
    private static ClickEvidence clicks() {
        ClickRate shown = new ClickRate(ClickRate.OBSERVED, .2, .18, .22);
        SlotEstimate enough = new SlotEstimate(0, 6000, 300, 240, 170, .97, 0,
                List.of(new ClickRate(ClickRate.IPS, .24, .2, .28), new ClickRate(ClickRate.SNIPS, .25, .21, .29),
                        new ClickRate(ClickRate.DR, .25, .22, .28)),
                null);
        SlotEstimate few = new SlotEstimate(0, 6000, 40, 12, 2385, 1.3, 0, List.of(),
                "the effective sample size is 12, below 100");
        List<ClickEstimate> estimates = new ArrayList<>();
        for (String group : List.of(ClickEvidence.ALL, "3–5")) {
            estimates.add(new ClickEstimate(SystemName.POPULARITY, group, 2000, few, List.of(), null, "too few"));
            estimates.add(new ClickEstimate(SystemName.HYBRID, group, 2000, enough, List.of(), null, "too few"));
        }
        return new ClickEvidence(EvidenceTier.PROPENSITIES.text(), 2000, 2000, 400, 0, 0,
                List.of(new ClickEvidence.ShownRate(ClickEvidence.ALL, 2000, shown, shown, shown),
                        new ClickEvidence.ShownRate("3–5", 2000, shown, shown, shown)),
                estimates, List.of());
    }

    /// Three weeks, in which every system loses a tenth a week and the retrained hybrid nothing.
    private static Degradation weeks() {
        List<Period> periods = new ArrayList<>();
        List<Degradation.Point> points = new ArrayList<>();
        List<Degradation.Loss> losses = new ArrayList<>();
        for (int week = 1; week <= 3; week++) {
            periods.add(
                    new Period(week, 1_376_822_969_000L + (week - 1) * 604_800_000L, 500, 100 * week, 900, 30 * week,
                            400));
        }
        for (SystemName system : HIT.keySet()) {
            for (String metric : List.of("hit@3", "ndcg@10")) {
                for (Period period : periods) {
                    double mean = (.1 + .03 * system.ordinal()) * (1.1 - .1 * period.number());
                    for (boolean standardised : new boolean[]{false, true}) {
                        points.add(new Degradation.Point(system, false, standardised, metric, period.number(), mean,
                                mean - .03, mean + .03, 400));
                        points.add(new Degradation.Point(system, true, standardised, metric, period.number(),
                                .1 + .03 * system.ordinal(), .08, .5, 400));
                    }
                }
                losses.add(new Degradation.Loss(system, metric, .2, .12, .28, 2, 1, 2));
            }
        }
        return new Degradation(1, 400, 1, 2, List.of(.2, .2, .2, .2, .2), periods, points, losses,
                List.of(new Degradation.Recovery(SystemName.HYBRID, "hit@3", 2, .03, .01, .05, .6, .2, .95)));
    }

    /// Two weeks of sign-up, two countries, both regimes and all systems; one conversion before sign-up.
    private static ConversionViews conversions() {
        List<FollowedArm> weeks = List.of(followed("6 Jan – 12 Jan 2025", 40, 1),
                followed("13 Jan – 19 Jan 2025", 30, 2));
        List<FollowedArm> countries = List.of(followed("Kenya", 30, 1), followed("Poland", 40, 1.1));
        List<FollowedArm> regimes = List.of(followed(MixerRegimes.CONTENT_LEADS, 25, 3),
                followed(MixerRegimes.COLLABORATIVE_LEADS, 35, 1));
        List<FollowedArm> systems = new ArrayList<>(List.of(followed("hybrid", 40, 1)));
        HIT.keySet().stream().filter(system -> system != SystemName.HYBRID)
                .forEach(system -> systems.add(followed(system.text(), 40, 2 + system.ordinal())));
        return new ConversionViews(ComparedArms.independent("week", weeks, 30),
                List.of(ComparedArms.independent("country", countries, 30)),
                ComparedArms.independent("regime", regimes, 30), ComparedArms.paired("system", systems, 30),
                new EarlyConversions(1, 1, List.of(new EarlyConversions.Row("<u7>", "i9", "purchase",
                        1_700_000_000_000L, 1_700_086_400_000L))));
    }

    /// Users who convert one after the other, at a pace, every third of them censored instead.
    private static FollowedArm followed(String name, int users, double pace) {
        double[] days = new double[users];
        boolean[] converted = new boolean[users];
        for (int k = 0; k < users; k++) {
            days[k] = Math.min(60, pace * (k + 1));
            converted[k] = k % 3 > 0 && days[k] < 60;
        }
        return new FollowedArm(name, days, converted);
    }

    private static Provenance provenance(String name) {
        ExperimentConfig base = ExperimentConfig.DEFAULT;
        ExperimentConfig named = new ExperimentConfig(name, base.seed(), base.window(), base.events(),
                base.conversion(), base.negatives(), base.content(), base.collaborative(), base.mixer(),
                base.training(), base.evaluation(), base.baselines(), base.rerank());
        return new Provenance("campus", "9c1e4b2a77d0315f9c1e4b2a77d0315f9c1e4b2a77d0315f9c1e4b2a77d0315f", named,
                base.seed(), "0.1.0", "2.18.0", "25.0.1", "Linux 6.8 amd64", "2 cores", "2026-11-23T08:00:00Z");
    }

    private static RunResult.DataCounts data(int categories) {
        return new RunResult.DataCounts(100836, 610, 9724, 9742, categories, 0, 8,
                new TreeMap<>(Map.of("purchase", 5321, "view", 80112, "click", 15403)));
    }

    private static RunResult.CohortSummary cohort() {
        return new RunResult.CohortSummary(USERS, 1_376_822_969_000L, 60, LENGTHS, 10, List.of("purchase", "click"),
                List.of("purchase"));
    }

    private static List<CurvePoint> curve() {
        List<CurvePoint> points = new ArrayList<>();
        HIT.forEach((system, hits) -> {
            for (int k = 0; k < hits.length; k++) {
                int n = LENGTHS.get(k);
                points.add(point(system, n, "hit@3", hits[k], HALF_WIDTH));
                points.add(point(system, n, "precision@3", hits[k] / 2.2, HALF_WIDTH / 2));
                points.add(point(system, n, "ndcg@10", hits[k] / 2.6, HALF_WIDTH / 3));
                double spread = system == SystemName.RANDOM ? .41 : .22 + .015 * system.ordinal() - hits[k] / 8;
                points.add(point(system, n, "diversity", spread, 0.015));
                points.add(point(system, n, "coverage", system == SystemName.RANDOM
                        ? .09
                        : .004 + .002 * k
                                + .003 * system.ordinal(),
                        0.002));
                points.add(point(system, n, "diversity_attainable", spread * 1.8, 0.027));
                points.add(point(system, n, "ild@10", .5 + spread / 2, 0.02));
                points.add(point(system, n, "entropy@10", 2 + spread, 0.05));
                points.add(point(system, n, "exposure_gini", .97 - spread / 10, 0.004));
                points.add(point(system, n, "novelty@10", 9 + spread * 8, 0.2));
                points.add(new CurvePoint(system, n, "popularity_lift", 1.5 - 5 * spread, 1.3 - 5 * spread,
                        1.7 - 5 * spread, USERS));
            }
        });
        return points;
    }

    private static CurvePoint point(SystemName system, int n, String metric, double mean, double half) {
        return new CurvePoint(system, n, metric, mean, Math.max(0, mean - half), mean + half, USERS);
    }

    private static List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        double[] hybrid = HIT.get(SystemName.HYBRID);
        for (SystemName versus : SystemName.values()) {
            if (versus == SystemName.HYBRID) {
                continue;
            }
            double sum = 0;
            for (int k = 0; k < hybrid.length; k++) {
                double difference = hybrid[k] - HIT.get(versus)[k];
                sum += difference;
                differences.add(difference(versus, LENGTHS.get(k), difference, 0.06));
            }
            differences.add(difference(versus, Difference.ALL, sum / hybrid.length, 0.03));
        }
        return differences;
    }

    private static Difference difference(SystemName versus, int n, double mean, double half) {
        double p = Math.abs(mean) > half ? 0.004 : 0.38;
        return new Difference(SystemName.HYBRID, versus, n, "hit@3", mean, mean - half, mean + half, p);
    }

    private static List<MixerPoint> mixer(double shift) {
        List<MixerPoint> points = new ArrayList<>();
        for (int k = 0; k < WEIGHTS.length; k++) {
            double weight = Math.clamp(WEIGHTS[k] + shift, 0, 1);
            double half = 0.012 + 0.006 * k;
            points.add(new MixerPoint(LENGTHS.get(k), weight, weight - half, Math.min(1, weight + half),
                    Math.clamp(weight - .15 + .01 * k, 0, 1), USERS));
        }
        return points;
    }

    private static RunResult.Ttfc ttfc() {
        List<SurvivalCurve.Step> steps = new ArrayList<>();
        List<Double> censored = new ArrayList<>();
        steps.add(new SurvivalCurve.Step(0, 1, 1, 1));
        double survival = 1;
        for (int day = 1; day <= 60; day++) {
            survival *= 1 - 0.04 / (1 + day / 25.0);
            double half = 0.02 + 0.0012 * day;
            steps.add(new SurvivalCurve.Step(day + 0.25, survival, survival - half, Math.min(1, survival + half)));
            if (day % 4 == 0) {
                censored.add(day + 0.5);
            }
        }
        censored.add(74.5);
        double median = steps.stream().filter(step -> step.survival() <= 0.5).findFirst().orElseThrow().days();
        return new RunResult.Ttfc(List.of(new SurvivalCurve("all users", 412, 251, steps, censored, median, .225, .512,
                60, 27.4, 24.9, 29.9)), 37);
    }

    private static List<RunResult.EpochLoss> loss() {
        List<RunResult.EpochLoss> losses = new ArrayList<>();
        for (int epoch = 1; epoch <= 8; epoch++) {
            losses.add(new RunResult.EpochLoss("towers before T1", epoch,
                    Map.of("content", .55 / Math.sqrt(epoch), "collaborative", .62 / Math.pow(epoch, .7))));
        }
        for (int epoch = 1; epoch <= 8; epoch++) {
            losses.add(new RunResult.EpochLoss("mixer", epoch, Map.of("mixer", .41 + .1 / epoch)));
            losses.add(new RunResult.EpochLoss("towers", epoch,
                    Map.of("content", .52 / Math.sqrt(epoch), "collaborative", .6 / Math.pow(epoch, .7))));
        }
        return losses;
    }

    private static List<RunResult.Timing> timings() {
        return List.of(new RunResult.Timing("import", 1.2, null), new RunResult.Timing("training", 38.4, 412_300.0),
                new RunResult.Timing("evaluation", 12.9, null));
    }
}
