package dev.thaw.evaluate.audit;

import dev.thaw.evaluate.ColdDecision;
import dev.thaw.evaluate.ColdUser;
import dev.thaw.recommend.CatalogState;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.hybrid.AuditCheck;
import dev.thaw.sampling.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What decisions know of the catalogue, counted again from the raw log at a seeded sample of them.
final class CatalogChecks {
    static final String COUNTS = "counts";
    static final String DEMAND = "demand";
    private static final int MOST_DECISIONS = 40;
    private static final int LEAST_DECISIONS = 8;
    /// Rows counted over all decisions: about a second.
    private static final long MOST_ROWS = 100_000_000;
    private static final int MOST_ITEMS = 1_000;
    /// Items of each decision whose features are computed again.
    private static final int FEATURED = 30;
    /// Features are single-precision numbers computed in another order.
    private static final double TOLERANCE = 1e-4;
    private static final long STREAM = 0xa0d17;

    private final DataPath path;
    private final long seed;
    private final int[][] rowsByUser;
    private int decisions;
    private long counts;
    private long wrongCounts;
    private long features;
    private long wrongFeatures;
    private double largestDeviation;
    private String example = "";
    private String featureExample = "";

    CatalogChecks(DataPath path, long seed) {
        this.path = path;
        this.seed = seed;
        this.rowsByUser = path.dataset().log().rowsByUser(path.dataset().users().size());
    }

    List<AuditCheck> all() {
        List<Asked> asked = new ArrayList<>();
        path.cohort().forEach(user -> user.decisions().forEach(cold -> asked.add(new Asked(user, cold))));
        int most = Math.clamp(MOST_ROWS / Math.max(1, path.dataset().log().size()), LEAST_DECISIONS,
                MOST_DECISIONS);
        int[] order = new int[asked.size()];
        SeededRandom.permutation(order, SeededRandom.of(seed, STREAM));
        Arrays.stream(order).limit(most).mapToObj(asked::get).forEach(this::look);
        return List.of(
                wrongCounts == 0
                        ? AuditCheck.passed(COUNTS, String.format(Locale.ROOT,
                                "%,d as-of counts at %,d decisions are those of the raw log strictly before the moment.",
                                counts, decisions))
                        : AuditCheck.leak(COUNTS, String.format(Locale.ROOT,
                                "%,d of %,d as-of counts at %,d decisions are not those strictly before the moment; %s.",
                                wrongCounts, counts, decisions, example)),
                wrongFeatures == 0
                        ? AuditCheck.passed(DEMAND, String.format(Locale.ROOT,
                                "%,d popularity features at %,d decisions come out the same computed again from the log.",
                                features, decisions))
                        : AuditCheck.leak(DEMAND, String.format(Locale.ROOT,
                                "%,d of %,d popularity features at %,d decisions cannot come from what lay before the "
                                        + "moment; %s.",
                                wrongFeatures, features, decisions, featureExample)));
    }

    private record Asked(ColdUser user, ColdDecision cold) {}

    private void look(Asked asked) {
        decisions++;
        DecisionPoint decision = path.decisions().of(asked.user, asked.cold);
        CatalogState catalog = decision.catalog();
        Recount truth = new Recount(path.dataset(), path.weights(), path.relevant(), path.windows(),
                decision.moment());
        int[] items = items(asked);
        for (int item : items) {
            compare(item, "available", catalog.isAvailable(item) ? 1 : 0, truth.isAvailable(item) ? 1 : 0, decision);
            compare(item, "events", catalog.positive().count(item), truth.positive(item), decision);
            compare(item, "relevant events", catalog.relevant().count(item), truth.relevant(item), decision);
            for (int window = 0; window < path.windows().size(); window++) {
                compare(item, "events in a window", catalog.positive().count(item, path.windows().get(window)),
                        truth.positive(item, window), decision);
            }
        }
        Arrays.stream(items).limit(FEATURED).filter(truth::isAvailable).forEach(item -> {
            float[] used = path.demand().at(catalog, item);
            float[] possible = truth.demand(item);
            for (int feature = 0; feature < possible.length; feature++) {
                features++;
                double deviation = Math.abs(used[feature] - possible[feature]);
                if (deviation > TOLERANCE) {
                    wrongFeatures++;
                    if (deviation > largestDeviation) {
                        largestDeviation = deviation;
                        featureExample = String.format(Locale.ROOT, "item %s has %.3f where %.3f was to be known at %s",
                                path.dataset().items().id(item), used[feature], possible[feature],
                                DataPathAudit.moment(decision.moment()));
                    }
                }
            }
        });
    }

    private void compare(int item, String what, int used, int truth, DecisionPoint decision) {
        counts++;
        if (used != truth && wrongCounts++ == 0) {
            example = String.format(Locale.ROOT, "item %s has %,d %s where %,d were to be known at %s",
                    path.dataset().items().id(item), used, what, truth, DataPathAudit.moment(decision.moment()));
        }
    }

    /// What the person chooses next, then a sample of all others: where a count knows the future, it knows that first.
    private int[] items(Asked asked) {
        int[] chosen = Arrays.stream(rowsByUser[asked.user.user()])
                .filter(row -> path.dataset().log().timestamp(row) >= asked.cold.moment())
                .map(path.dataset().log()::item).distinct().limit(FEATURED / 2).toArray();
        int[] order = new int[path.dataset().items().size() - 1];
        SeededRandom.permutation(order, SeededRandom.of(seed, STREAM, asked.user.user(), asked.cold.n()));
        return IntStream.concat(Arrays.stream(chosen), Arrays.stream(order).limit(MOST_ITEMS).map(k -> k + 1))
                .distinct().toArray();
    }
}
