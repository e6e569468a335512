package dev.thaw.evaluate.clicks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Ranges of history length, cut at the lengths of the cold-start curve: 0, 1–2, 3–5, 6–10, … and more than the last.
///
/// @param tops the longest history of each bucket but the last, ascending, beginning with 0
record HistoryBuckets(List<Integer> tops) {
    HistoryBuckets {
        tops = List.copyOf(tops);
    }

    /// The buckets of a curve. A length that would have a bucket to itself joins the next, but for 0.
    static HistoryBuckets of(List<Integer> lengths) {
        List<Integer> tops = new ArrayList<>(List.of(0));
        for (int k = 0; k < lengths.size(); k++) {
            boolean alone = lengths.get(k) == tops.getLast() + 1 && k + 1 < lengths.size();
            if (lengths.get(k) > 0 && !alone) {
                tops.add(lengths.get(k));
            }
        }
        return new HistoryBuckets(tops);
    }

    /// The bucket of a history.
    int of(int known) {
        return (int) tops.stream().filter(top -> top < known).count();
    }

    /// What the buckets are called: `0`, `1–2`, `51+`.
    List<String> names() {
        return IntStream.rangeClosed(0, tops.size()).mapToObj(this::name).toList();
    }

    private String name(int bucket) {
        int from = bucket == 0 ? 0 : tops.get(bucket - 1) + 1;
        if (bucket == tops.size()) {
            return from + "+";
        }
        return from == tops.get(bucket) ? String.valueOf(from) : from + "\u2013" + tops.get(bucket);
    }
}
