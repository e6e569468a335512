package dev.thaw.evaluate.audit;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.sampling.EventWeights;
import java.util.List;

/// What the catalogue's state at a moment must be, counted row by row in the raw log.
///
/// It shares nothing with `CatalogTimeline` but the log: no index, no order of the rows is relied on.
public final class Recount {
    private static final double MILLIS_PER_DAY = 86_400_000.0;
    private static final double SMOOTHING = 0.3;
    private static final double AGE_SCALE = 3;

    private final long moment;
    private final long[] availableFrom;
    private final int[] positive;
    private final int[] relevantEvents;
    /// Positive events by window, `[windows][items]`.
    private final int[][] inWindow;
    private final long[] totals;
    private final long allTime;
    private final int available;

    /// Counts all events strictly before a moment.
    ///
    /// @param relevant whether each event type is relevant, `[types]`
    /// @param windows  lengths of windows that end at the moment, in milliseconds
    public Recount(Dataset dataset, EventWeights weights, boolean[] relevant, List<Long> windows, long moment) {
        int items = dataset.items().size();
        this.moment = moment;
        this.availableFrom = availability(dataset);
        this.positive = new int[items];
        this.relevantEvents = new int[items];
        this.inWindow = new int[windows.size()][items];
        this.totals = new long[windows.size()];
        InteractionLog log = dataset.log();
        long all = 0;
        for (int row = 0; row < log.size(); row++) {
            long time = log.timestamp(row);
            if (time >= moment) {
                continue;
            }
            int item = log.item(row);
            relevantEvents[item] += relevant[log.type(row)] ? 1 : 0;
            if (weights.isPositive(log.type(row))) {
                positive[item]++;
                all++;
                for (int window = 0; window < totals.length; window++) {
                    if (moment - time <= windows.get(window)) {
                        inWindow[window][item]++;
                        totals[window]++;
                    }
                }
            }
        }
        this.allTime = all;
        int count = 0;
        for (int item = 1; item < items; item++) {
            count += isAvailable(item) ? 1 : 0;
        }
        this.available = count;
    }

    /// Since when each item is available: its first event of anyone or its declared moment, whichever is earlier,
    /// `Long.MAX_VALUE` where there is neither.
    static long[] availability(Dataset dataset) {
        long[] from = new long[dataset.items().size()];
        from[0] = Long.MAX_VALUE;
        for (int item = 1; item < from.length; item++) {
            Long declared = dataset.items().row(item).availableFrom();
            from[item] = declared == null ? Long.MAX_VALUE : declared;
        }
        InteractionLog log = dataset.log();
        for (int row = 0; row < log.size(); row++) {
            from[log.item(row)] = Math.min(from[log.item(row)], log.timestamp(row));
        }
        return from;
    }

    public boolean isAvailable(int item) {
        return availableFrom[item] < moment;
    }

    /// Positive-weight events of an item.
    public int positive(int item) {
        return positive[item];
    }

    /// Relevant events of an item.
    public int relevant(int item) {
        return relevantEvents[item];
    }

    /// Positive events of an item in one of the windows.
    public int positive(int item, int window) {
        return inWindow[window][item];
    }

    /// The content tower's features of an item, written down a second time from their definition in
    /// [dev.thaw.recommend.hybrid.DemandFeatures].
    float[] demand(int item) {
        float[] features = new float[totals.length + 3];
        double items = Math.max(1, available);
        for (int window = 0; window < totals.length; window++) {
            features[window] = (float) Math.log((inWindow[window][item] + SMOOTHING)
                    / (totals[window] / items + SMOOTHING));
        }
        features[totals.length] = (float) Math.log((positive[item] + SMOOTHING) / (allTime / items + SMOOTHING));
        features[totals.length + 1] = (float) Math.log(1 + positive[item] / Math.max(1, allTime / items));
        double days = isAvailable(item) ? (moment - availableFrom[item]) / MILLIS_PER_DAY : 0;
        features[totals.length + 2] = (float) (Math.log(1 + days) / AGE_SCALE);
        return features;
    }
}
