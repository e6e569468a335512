package dev.thaw.simulate;

import dev.thaw.failure.BadInputException;
import java.util.List;

/// What the campus shows on its front page: a policy simple enough that every propensity is exact.
///
/// Courses are ranked by recent popularity and declared interest; a slate is a uniform ordered sample from the best
/// `size` of them, `size` being drawn from `pools`.
///
/// @param pools         nested pools; the last one always is the whole catalogue
/// @param interestBonus added to ln(1 + recent clicks) where a course is of the declared interest
/// @param memoryDays    days after which a click counts 1/e
/// @param lengths       slots of a slate, by device; one is drawn uniformly
public record LoggingSettings(List<Pool> pools, double interestBonus, double memoryDays, List<Integer> lengths) {
    public static final LoggingSettings DEFAULT = new LoggingSettings(
            List.of(new Pool(16, 0.45), new Pool(64, 0.35), new Pool(Integer.MAX_VALUE, 0.2)), 0.8, 10,
            List.of(3, 5, 8));

    public LoggingSettings {
        pools = List.copyOf(pools);
        lengths = List.copyOf(lengths);
        Range.of("interestBonus", interestBonus, 0, 100);
        Range.of("memoryDays", memoryDays, 0.1, 1000);
        for (int length : lengths) {
            Range.of("lengths", length, 3, 10);
        }
        double total = 0;
        for (int k = 0; k < pools.size(); k++) {
            total += pools.get(k).weight();
            if (k > 0 && pools.get(k).size() <= pools.get(k - 1).size()) {
                throw new BadInputException("pools must grow, but " + pools.get(k) + " follows " + pools.get(k - 1)
                        + ".");
            }
        }
        if (lengths.isEmpty() || pools.isEmpty() || pools.getLast().size() != Integer.MAX_VALUE
                || Math.abs(total - 1) > 1e-9) {
            throw new BadInputException(
                    "pools must end with the whole catalogue and their weights must sum to 1, and there must be a length.");
        }
    }

    /// How many slots the longest slate has.
    public int longest() {
        return lengths.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /// The best `size` courses, drawn from with chance `weight`.
    ///
    /// @param size   number of courses, at least 10; `Integer.MAX_VALUE` is the whole catalogue
    /// @param weight chance of this pool, positive
    public record Pool(int size, double weight) {
        public Pool {
            Range.of("size", size, 10, Integer.MAX_VALUE);
            Range.of("weight", weight, 1e-6, 1);
        }
    }
}
