package dev.thaw.ui.configure;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.evaluate.weeks.RetrainingPlan;
import dev.thaw.evaluate.weeks.WeekCalendar;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.failure.BadInputException;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Estimates what configurations take on one data set. Goes through the data once for each span of time it is trained
/// on, however many configurations share it. For one thread at a time.
final class CostEstimator {
    private static final long MILLIS_PER_DAY = 86_400_000L;

    private final Dataset dataset;
    private final Map<Span, long[]> eventsByType = new HashMap<>();

    /// Rows of the log.
    private record Span(int from, int end) {}

    CostEstimator(Dataset dataset) {
        this.dataset = dataset;
    }

    Dataset dataset() {
        return dataset;
    }

    /// The estimate; empty for data without events or without a positive type.
    Optional<CostEstimate> of(ExperimentConfig config) {
        if (dataset.log().size() == 0) {
            return Optional.empty();
        }
        EventWeights weights;
        try {
            weights = EventWeights.of(dataset, config.events());
        } catch (BadInputException _) {
            return Optional.empty();
        }
        List<SplitPoint> splits = splits(config);
        InteractionLog log = dataset.log();
        Integer days = config.window().days();
        long positives = 0;
        long dislikes = 0;
        for (SplitPoint split : splits) {
            long end = split.in(log);
            int from = days == null ? 0 : log.firstAtOrAfter(end - days * MILLIS_PER_DAY);
            long[] counts = eventsByType.computeIfAbsent(new Span(from, log.firstAtOrAfter(end)), this::count);
            for (int type = 0; type < counts.length; type++) {
                positives += weights.signed(type) > 0 ? counts[type] : 0;
                dislikes += weights.signed(type) < 0 ? counts[type] : 0;
            }
        }
        return Optional.of(CostEstimate.of(config, dataset.users().size(), dataset.items().size(), positives, dislikes,
                splits.size()));
    }

    private long[] count(Span span) {
        long[] counts = new long[dataset.eventTypes().size()];
        for (int row = span.from(); row < span.end(); row++) {
            counts[dataset.log().type(row)]++;
        }
        return counts;
    }

    private List<SplitPoint> splits(ExperimentConfig config) {
        List<SplitPoint> origins = config.evaluation().origins();
        List<SplitPoint> splits = new ArrayList<>(
                origins == null ? List.of(config.evaluation().splitAt()) : origins);
        retrainings(splits.getLast(), config.evaluation().retrainEveryWeeks())
                .forEach(moment -> splits.add(new SplitPoint.Moment(moment)));
        return splits;
    }

    /// When is trained anew after a split; never where that is refused.
    private List<Long> retrainings(SplitPoint split, @Nullable Integer everyWeeks) {
        if (everyWeeks == null) {
            return List.of();
        }
        try {
            return WeekCalendar.of(dataset.log(), dataset.users().size(), split.in(dataset.log()))
                    .map(calendar -> RetrainingPlan.of(calendar, everyWeeks).moments()).orElse(List.of());
        } catch (BadInputException _) {
            return List.of();
        }
    }
}
