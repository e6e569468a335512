package dev.thaw.evaluate;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.TargetRecall.Reached;
import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.ResampledRatios;
import dev.thaw.evaluate.statistics.ResampledRatios.Estimate;
import dev.thaw.evaluate.statistics.ResampledRatios.Ratio;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The same outcomes seen from other sides: by origin, by what was known of the item, by what the user declared.
final class FurtherStatistics {
    /// Resamples between two checkpoints.
    private static final int STRIDE = 20;

    private final Protocol protocol;
    private final List<SystemName> systems;
    private final List<ColdUser> cohort;
    private final Outcome[][][] outcomes;
    private final TargetRecall recall;
    private final GroupAccuracy accuracy;
    private final UserGroups groups;

    /// @param metrics  the metrics of the outcomes, in their order
    /// @param outcomes `[systems][users][lengths]`
    FurtherStatistics(Dataset dataset, Protocol protocol, CatalogTimeline timeline, List<SystemName> systems,
            List<CurveMetric> metrics, Outcome[][][] outcomes) {
        this.protocol = protocol;
        this.systems = systems;
        this.cohort = protocol.cohort();
        this.outcomes = outcomes;
        this.recall = new TargetRecall(systems, cohort, outcomes, timeline);
        this.accuracy = new GroupAccuracy(systems, protocol.revealed(), metrics, outcomes);
        this.groups = UserGroups.of(dataset.users(), cohort);
    }

    /// All views.
    ///
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    FurtherViews views(JobContext context) {
        IntConsumer between = number -> {
            if (number % STRIDE == 0) {
                context.checkpoint();
            }
        };
        context.publish(new Progress("Judging by item history", 0));
        List<ItemHistoryPoint> itemHistory = itemHistory(between);
        List<ColdGroupPoint> coldGroups = coldGroups(between);
        List<ItemMixerPoint> mixer = mixer(between);
        List<OriginResult> origins = List.of();
        if (protocol.origins().size() > 1) {
            context.publish(new Progress("Judging by origin", 0.4));
            origins = origins(between);
        }
        context.publish(new Progress("Judging by user attribute", 0.6));
        return new FurtherViews(origins, itemHistory, coldGroups, mixer, byAttribute(between));
    }

    /// What a reader of the views must know.
    List<String> notes() {
        return groups.notes();
    }

    private List<ItemHistoryPoint> itemHistory(IntConsumer between) {
        List<ItemHistoryPoint> points = new ArrayList<>();
        for (Reached reached : recall.by(ItemHistory.BUCKETS, (_, events) -> ItemHistory.bucketOf(events), between)) {
            Estimate estimate = reached.estimate();
            points.add(new ItemHistoryPoint(reached.system(), ItemHistory.from(reached.kind()),
                    ItemHistory.to(reached.kind()), reached.metric(), estimate.mean(), estimate.interval().lower(),
                    estimate.interval().upper(), reached.targets(), estimate.users()));
        }
        return points;
    }

    private List<ColdGroupPoint> coldGroups(IntConsumer between) {
        List<ColdGroupPoint> points = new ArrayList<>();
        for (Reached reached : recall.by(ColdGroup.values().length,
                (n, events) -> ColdGroup.of(n, events).ordinal(), between)) {
            Estimate estimate = reached.estimate();
            points.add(new ColdGroupPoint(reached.system(), ColdGroup.values()[reached.kind()].text(), reached.metric(),
                    estimate.mean(), estimate.interval().lower(), estimate.interval().upper(), reached.targets(),
                    estimate.users()));
        }
        return points;
    }

    private List<ItemMixerPoint> mixer(IntConsumer between) {
        int hybrid = systems.indexOf(SystemName.HYBRID);
        if (hybrid < 0 || outcomes[hybrid][0][0].weightByItemHistory() == null) {
            return List.of();
        }
        List<Integer> buckets = new ArrayList<>();
        List<Ratio> ratios = new ArrayList<>();
        for (int bucket = 0; bucket < ItemHistory.BUCKETS; bucket++) {
            double[] sums = new double[cohort.size()];
            double[] decisions = new double[cohort.size()];
            for (int user = 0; user < sums.length; user++) {
                for (Outcome outcome : outcomes[hybrid][user]) {
                    double weight = Objects.requireNonNull(outcome.weightByItemHistory(),
                            "a hybrid tells its mixer at every decision or at none")[bucket];
                    sums[user] += Double.isNaN(weight) ? 0 : weight;
                    decisions[user] += Double.isNaN(weight) ? 0 : 1;
                }
            }
            int[] users = IntStream.range(0, sums.length).filter(user -> decisions[user] > 0).toArray();
            if (users.length > 0) {
                buckets.add(bucket);
                ratios.add(new Ratio(users, Arrays.stream(users).mapToDouble(user -> sums[user]).toArray(),
                        Arrays.stream(users).mapToDouble(user -> decisions[user]).toArray()));
            }
        }
        List<Estimate> estimates = ResampledRatios.of(Bootstrap.over(cohort.size()), ratios, between);
        return IntStream.range(0, buckets.size()).mapToObj(k -> new ItemMixerPoint(ItemHistory.from(buckets.get(k)),
                ItemHistory.to(buckets.get(k)), estimates.get(k).mean(), estimates.get(k).interval().lower(),
                estimates.get(k).interval().upper(), estimates.get(k).users())).toList();
    }

    private List<OriginResult> origins(IntConsumer between) {
        List<OriginResult> results = new ArrayList<>();
        int first = 0;
        for (Origin origin : protocol.origins()) {
            int[] users = IntStream.range(first, first + origin.cohort().size()).toArray();
            first += users.length;
            List<OriginResult.SystemMean> means = accuracy.of(users, between).stream()
                    .filter(mean -> mean.n() == Difference.ALL)
                    .map(mean -> new OriginResult.SystemMean(mean.system(), mean.metric(), mean.estimate().mean(),
                            mean.estimate().interval().lower(), mean.estimate().interval().upper()))
                    .toList();
            results.add(new OriginResult(origin.t0(), users.length, means, accuracy.mixer(users, between)));
        }
        return results;
    }

    private List<AttributePoint> byAttribute(IntConsumer between) {
        List<AttributePoint> points = new ArrayList<>();
        for (UserGroup group : groups.groups()) {
            for (GroupAccuracy.Mean mean : accuracy.of(group.users(), between)) {
                points.add(new AttributePoint(group.attribute(), group.value(), mean.system(), mean.n(), mean.metric(),
                        mean.estimate().mean(), mean.estimate().interval().lower(), mean.estimate().interval().upper(),
                        group.users().length));
            }
        }
        return points;
    }
}
