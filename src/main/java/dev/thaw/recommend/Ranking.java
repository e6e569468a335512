package dev.thaw.recommend;

import java.util.PriorityQueue;

/// The best candidates in order; equal scores by item id as text (which is the order of item numbers).
///
/// @param items     item numbers, best first, `[length]`
/// @param positions where each stood among the candidates it was chosen from, `[length]`
public record Ranking(int[] items, int[] positions) {
    /// The top `length` of the candidates by partial selection.
    ///
    /// @param candidates item numbers, `[candidates]`
    /// @param scores     higher is better, never NaN, `[candidates]`
    public static Ranking top(int[] candidates, double[] scores, int length) {
        PriorityQueue<Integer> worstFirst = new PriorityQueue<>(length + 1,
                (a, b) -> compare(candidates, scores, b, a));
        for (int position = 0; position < candidates.length; position++) {
            if (Double.isNaN(scores[position])) {
                throw new IllegalArgumentException("score of item " + candidates[position] + " is not a number");
            }
            if (worstFirst.size() < length) {
                worstFirst.add(position);
            } else if (length > 0 && compare(candidates, scores, position, worstFirst.peek()) < 0) {
                worstFirst.poll();
                worstFirst.add(position);
            }
        }
        int[] items = new int[worstFirst.size()];
        int[] positions = new int[worstFirst.size()];
        for (int rank = items.length - 1; rank >= 0; rank--) {
            positions[rank] = worstFirst.poll();
            items[rank] = candidates[positions[rank]];
        }
        return new Ranking(items, positions);
    }

    /// Negative if the candidate at `a` ranks before the one at `b`.
    private static int compare(int[] candidates, double[] scores, int a, int b) {
        int byScore = Double.compare(scores[b], scores[a]);
        return byScore != 0 ? byScore : Integer.compare(candidates[a], candidates[b]);
    }

    public int size() {
        return items.length;
    }
}
