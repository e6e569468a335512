package dev.thaw.figure;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;

/// The name of a series, written where its line ends.
///
/// @param key    label of the series, as in the figure
/// @param x      position at which the line ends
/// @param value  value at which the line ends
/// @param text   colour of the name
/// @param line   colour of the series
/// @param stroke stroke of the series
/// @param hidden whether the series is hidden: its name stays below the others, faded
record EndLabel(String key, double x, double value, Color text, Color line, Stroke stroke, boolean hidden) {

    /// Moves positions apart until neighbours keep their distance, each as little as possible, and keeps all of them
    /// between two ends: labels in one heap are spread evenly around the middle of where they wanted to be.
    ///
    /// @param wanted   where each would like to be, ascending
    /// @param distance least distance between neighbours
    /// @param top      least position
    /// @param bottom   greatest position
    /// @return positions in the same order; they leave `top…bottom` at the bottom only if they cannot all fit
    static double[] spread(double[] wanted, double distance, double top, double bottom) {
        record Heap(double sum, int count) {
            double centre() {
                return sum / count;
            }

            Heap with(Heap other) {
                return new Heap(sum + other.sum, count + other.count);
            }
        }
        List<Heap> heaps = new ArrayList<>();
        for (int k = 0; k < wanted.length; k++) {
            // With k distances taken off, "far enough apart" becomes "ascending": pool what descends.
            Heap heap = new Heap(wanted[k] - k * distance, 1);
            while (!heaps.isEmpty() && heaps.getLast().centre() > heap.centre()) {
                heap = heaps.removeLast().with(heap);
            }
            heaps.add(heap);
        }
        double[] placed = new double[wanted.length];
        double greatest = Math.max(top, bottom - (wanted.length - 1) * distance);
        int k = 0;
        for (Heap heap : heaps) {
            double centre = Math.clamp(heap.centre(), top, greatest);
            for (int member = 0; member < heap.count(); member++) {
                placed[k] = centre + k * distance;
                k++;
            }
        }
        return placed;
    }
}
