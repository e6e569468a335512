package dev.thaw.evaluate.clicks;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ImpressionLog.Impression;
import dev.thaw.evaluate.statistics.Bootstrap;
import dev.thaw.evaluate.statistics.ResampledRatios;
import dev.thaw.evaluate.statistics.ResampledRatios.Ratio;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a log of shown slots says by itself.
///
/// @param name               the log
/// @param slots              rows that can be used
/// @param skippedRows        rows that cannot, each reported by the import
/// @param items              distinct items shown
/// @param clicks             slots that were clicked
/// @param first              time of the first slot, epoch milliseconds
/// @param last               time of the last slot, epoch milliseconds
/// @param withPropensity     slots whose propensity was kept
/// @param smallestPropensity of those, null where there is none
/// @param largestPropensity  of those, null where there is none
/// @param tier               what the log can prove
/// @param rate               the click rate per shown slot
/// @param byPosition         the same for each position
public record LogFacts(String name, int slots, long skippedRows, int items, int clicks, long first, long last,
        int withPropensity, @Nullable Double smallestPropensity, @Nullable Double largestPropensity, String tier,
        ClickRate rate,
        List<PositionRate> byPosition) {
    private static final double EQUAL = 1e-9;

    public LogFacts {
        byPosition = List.copyOf(byPosition);
    }

    /// Clicks at a position.
    ///
    /// @param position from 1
    /// @param slots    shown there
    /// @param clicks   clicked there
    /// @param rate     with its interval
    public record PositionRate(int position, int slots, int clicks, ClickRate rate) {}

    /// Reads a log's facts.
    ///
    /// @throws BadInputException                   if the data has no impressions
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public static LogFacts of(Dataset dataset, JobContext context) {
        List<Impression> rows = dataset.impressions().rows();
        if (rows.isEmpty()) {
            throw new BadInputException(dataset.name() + " holds no impressions: nothing is known of what was shown.");
        }
        PolicyLog log = PolicyLog.of(dataset);
        double[] kept = rows.stream().mapToDouble(Impression::propensity).filter(p -> !Double.isNaN(p)).toArray();
        Double smallest = kept.length == 0 ? null : Arrays.stream(kept).min().getAsDouble();
        Double largest = kept.length == 0 ? null : Arrays.stream(kept).max().getAsDouble();
        SortedMap<Integer, List<Integer>> byPosition = new TreeMap<>();
        for (int slot = 0; slot < log.size(); slot++) {
            byPosition.computeIfAbsent(log.position(slot), _ -> new ArrayList<>()).add(slot);
        }
        List<Ratio> ratios = new ArrayList<>(List.of(share(log, IntStream.range(0, log.size()).toArray())));
        byPosition.values()
                .forEach(slots -> ratios.add(share(log, slots.stream().mapToInt(Integer::intValue).toArray())));
        List<ClickRate> rates = ResampledRatios
                .of(Bootstrap.over(log.unitCount()), ratios, _ -> context.checkpoint()).stream()
                .map(estimate -> ClickRate.of(ClickRate.OBSERVED, estimate.mean(), estimate.interval())).toList();
        List<PositionRate> positions = new ArrayList<>();
        byPosition.forEach((position, slots) -> positions.add(new PositionRate(position, slots.size(),
                (int) slots.stream().filter(log::isClicked).count(), rates.get(positions.size() + 1))));
        return new LogFacts(dataset.name(), rows.size(), dataset.report().skippedRows(),
                (int) rows.stream().mapToInt(Impression::item).distinct().count(), log.clicks(),
                rows.getFirst().timestamp(), rows.getLast().timestamp(), kept.length, smallest, largest,
                tier(rows.size(), kept).text(), rates.getFirst(), positions);
    }

    /// Clicks ÷ slots, by unit.
    private static Ratio share(PolicyLog log, int[] slots) {
        double[] clicks = new double[log.unitCount()];
        double[] shown = new double[log.unitCount()];
        for (int slot : slots) {
            clicks[log.unit(slot)] += log.click(slot);
            shown[log.unit(slot)]++;
        }
        int[] units = IntStream.range(0, shown.length).filter(unit -> shown[unit] > 0).toArray();
        return new Ratio(units, Arrays.stream(units).mapToDouble(unit -> clicks[unit]).toArray(),
                Arrays.stream(units).mapToDouble(unit -> shown[unit]).toArray());
    }

    /// Without an idea of the catalogue's growth a log is uniform where every slot has the same propensity.
    private static EvidenceTier tier(int slots, double[] kept) {
        if (kept.length < slots) {
            return EvidenceTier.SHOWN;
        }
        return Arrays.stream(kept).allMatch(propensity -> Math.abs(propensity - kept[0]) <= EQUAL * kept[0])
                ? EvidenceTier.UNIFORM_REPLAY
                : EvidenceTier.PROPENSITIES;
    }

    /// Why the log can judge no other policy, null if it can.
    public @Nullable String cannotJudge() {
        return EvidenceTier.of(tier) == EvidenceTier.SHOWN
                ? name + " kept the propensities of " + withPropensity + " of " + slots
                        + " slots; without them no other policy can be estimated from it"
                : null;
    }
}
