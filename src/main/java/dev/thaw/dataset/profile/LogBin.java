package dev.thaw.dataset.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One bar of a histogram whose bars double in width: 1, 2–3, 4–7, 8–15, …
///
/// @param from  smallest count in the bar
/// @param to    largest count in the bar
/// @param count how many users (or items) have so many events
public record LogBin(int from, int to, int count) {
    /// The bars from 1 to the largest count, empty ones included; counts of 0 are left out.
    static List<LogBin> of(int[] counts) {
        int largest = Arrays.stream(counts).max().orElse(0);
        List<LogBin> bins = new ArrayList<>();
        for (long from = 1; from <= largest; from *= 2) {
            long first = from;
            long last = Math.min(Integer.MAX_VALUE, 2 * from - 1);
            int count = (int) Arrays.stream(counts).filter(value -> value >= first && value <= last).count();
            bins.add(new LogBin((int) first, (int) last, count));
        }
        return List.copyOf(bins);
    }
}
