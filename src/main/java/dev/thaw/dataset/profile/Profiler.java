package dev.thaw.dataset.profile;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ImpressionLog.Impression;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.dataset.profile.DatasetProfile.CategoryCount;
import dev.thaw.dataset.profile.DatasetProfile.Counts;
import dev.thaw.dataset.profile.DatasetProfile.ImpressionCounts;
import dev.thaw.dataset.profile.DatasetProfile.ItemTail;
import dev.thaw.dataset.profile.DatasetProfile.SignupCoverage;
import dev.thaw.dataset.profile.DatasetProfile.Span;
import dev.thaw.dataset.profile.DatasetProfile.TypeCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Counts what a profile tells.
final class Profiler {
    private static final double MILLISECONDS_PER_DAY = 86_400_000.0;

    private final Dataset dataset;
    private final InteractionLog log;
    private final int[][] rowsByUser;
    private final int[] eventsByItem;

    Profiler(Dataset dataset) {
        this.dataset = dataset;
        this.log = dataset.log();
        this.rowsByUser = log.rowsByUser(dataset.users().size());
        this.eventsByItem = new int[dataset.items().size()];
        for (int row = 0; row < log.size(); row++) {
            eventsByItem[log.item(row)]++;
        }
    }

    DatasetProfile profile() {
        int[] perUser = Arrays.stream(rowsByUser).mapToInt(rows -> rows.length).filter(count -> count > 0).toArray();
        int[] perItem = Arrays.stream(eventsByItem).filter(count -> count > 0).toArray();
        Gaps gaps = Gaps.of(dataset);
        List<WeekCount> weeks = WeekCount.of(dataset);
        Counts counts = counts(perUser.length, perItem.length);
        List<String> warnings = new ArrayList<>(gaps.errors());
        warnings.addAll(new Warnings(dataset, counts, weeks, perUser).all());
        return new DatasetProfile(dataset.name(), dataset.report().format(), dataset.fingerprint(), counts, span(),
                types(), Quantiles.of(perUser), LogBin.of(perUser), tail(perItem), LogBin.of(perItem), weeks,
                categories(), signup(), impressions(), gaps.missing(), warnings);
    }

    private Counts counts(int users, int items) {
        long pairs = 0;
        for (int[] rows : rowsByUser) {
            int[] touched = new int[rows.length];
            for (int k = 0; k < rows.length; k++) {
                touched[k] = log.item(rows[k]);
            }
            pairs += Arrays.stream(touched).distinct().count();
        }
        double cells = (double) users * items;
        return new Counts(log.size(), users, items, dataset.users().size() - 1, dataset.items().size() - 1, pairs,
                cells == 0 ? 0 : pairs / cells, dataset.report().rowsRead(), dataset.report().skippedRows());
    }

    private @Nullable Span span() {
        if (log.size() == 0) {
            return null;
        }
        long first = log.timestamp(0);
        long last = log.timestamp(log.size() - 1);
        return new Span(Instant.ofEpochMilli(first).toString(), Instant.ofEpochMilli(last).toString(),
                (last - first) / MILLISECONDS_PER_DAY);
    }

    private List<TypeCount> types() {
        int types = dataset.eventTypes().size();
        int[] events = new int[types];
        int[] users = new int[types];
        for (int[] rows : rowsByUser) {
            boolean[] seen = new boolean[types];
            for (int row : rows) {
                int type = log.type(row);
                events[type]++;
                users[type] += seen[type] ? 0 : 1;
                seen[type] = true;
            }
        }
        List<TypeCount> counts = new ArrayList<>();
        for (int type = 0; type < types; type++) {
            counts.add(new TypeCount(dataset.eventTypes().get(type).name(), events[type],
                    (double) events[type] / log.size(), users[type]));
        }
        counts.sort(Comparator.comparingInt(TypeCount::events).reversed().thenComparing(TypeCount::type));
        return counts;
    }

    private ItemTail tail(int[] perItem) {
        int[] sorted = perItem.clone();
        Arrays.sort(sorted);
        int top = (sorted.length + 9) / 10;
        long onTop = Arrays.stream(sorted, sorted.length - top, sorted.length).asLongStream().sum();
        return new ItemTail(top, log.size() == 0 ? 0 : (double) onTop / log.size(), Quantiles.of(perItem),
                (int) Arrays.stream(perItem).filter(count -> count == 1).count(),
                dataset.items().size() - 1 - perItem.length);
    }

    private List<CategoryCount> categories() {
        Map<String, int[]> byName = new HashMap<>();
        for (int item = 1; item < dataset.items().size(); item++) {
            String category = dataset.items().category(item);
            if (category != null) {
                int[] count = byName.computeIfAbsent(category, name -> new int[2]);
                count[0]++;
                count[1] += eventsByItem[item];
            }
        }
        return byName.entrySet().stream()
                .map(entry -> new CategoryCount(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .sorted(Comparator.comparingInt(CategoryCount::items).reversed()
                        .thenComparing(CategoryCount::category))
                .toList();
    }

    private SignupCoverage signup() {
        int users = dataset.users().size() - 1;
        long known = dataset.users().withSignup();
        return new SignupCoverage(users, known, users == 0 ? 0 : (double) known / users);
    }

    private ImpressionCounts impressions() {
        List<Impression> rows = dataset.impressions().rows();
        return new ImpressionCounts(rows.size(), (int) rows.stream().filter(Impression::clicked).count(),
                (int) rows.stream().filter(row -> !Double.isNaN(row.propensity())).count(),
                (int) rows.stream().map(Impression::request).filter(Objects::nonNull).distinct().count());
    }
}
