package dev.thaw.recommend.hybrid;

import dev.thaw.dataset.InteractionLog;
import dev.thaw.sampling.EventWeights;
import it.unimi.dsi.fastutil.longs.Long2FloatOpenHashMap;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Who liked or disliked what, each pair of person and item once, by rows of one side.
///
/// @param rows    table size of the side whose rows these are
/// @param starts  where each row's entries start, `[rows + 1]`
/// @param columns number on the other side, `[entries]`
/// @param weights `> 0` a liking, `< 0` a dislike, `[entries]`
record PairTable(int rows, int[] starts, int[] columns, float[] weights) {

    /// The people's rows of a log: a pair takes its strongest liking, else its strongest dislike.
    ///
    /// @param from only events at or after this moment count
    /// @param unit weights are divided by it
    static PairTable ofPeople(InteractionLog log, EventWeights eventWeights, int people, long from, double unit) {
        Long2FloatOpenHashMap pairs = new Long2FloatOpenHashMap();
        for (int row = log.firstAtOrAfter(from); row < log.size(); row++) {
            float weight = (float) (eventWeights.signed(log.type(row)) / unit);
            if (weight != 0) {
                pairs.mergeFloat((long) log.user(row) << 32 | log.item(row), weight,
                        (a, b) -> (float) EventWeights.stronger(a, b));
            }
        }
        long[] keys = pairs.keySet().toLongArray();
        Arrays.sort(keys);
        int[] starts = new int[people + 1];
        int[] columns = new int[keys.length];
        float[] weights = new float[keys.length];
        for (int k = 0; k < keys.length; k++) {
            starts[(int) (keys[k] >>> 32) + 1]++;
            columns[k] = (int) keys[k];
            weights[k] = pairs.get(keys[k]);
        }
        for (int row = 0; row < people; row++) {
            starts[row + 1] += starts[row];
        }
        return new PairTable(people, starts, columns, weights);
    }

    /// The same pairs by rows of the other side.
    ///
    /// @param others table size of the other side
    PairTable transposed(int others) {
        int[] ends = new int[others + 1];
        for (int column : columns) {
            ends[column + 1]++;
        }
        for (int other = 0; other < others; other++) {
            ends[other + 1] += ends[other];
        }
        int[] next = ends.clone();
        int[] owners = new int[columns.length];
        float[] turned = new float[columns.length];
        for (int row = 0; row < rows; row++) {
            for (int k = starts[row]; k < starts[row + 1]; k++) {
                int to = next[columns[k]]++;
                owners[to] = row;
                turned[to] = weights[k];
            }
        }
        return new PairTable(others, ends, owners, turned);
    }

    int length(int row) {
        return starts[row + 1] - starts[row];
    }

    int size() {
        return columns.length;
    }

    /// Rows with an entry, longest first, equals by number.
    int[] longestFirst() {
        return IntStream.range(0, rows).filter(row -> length(row) > 0).boxed()
                .sorted((a, b) -> length(a) != length(b) ? length(b) - length(a) : a - b)
                .mapToInt(Integer::intValue).toArray();
    }
}
