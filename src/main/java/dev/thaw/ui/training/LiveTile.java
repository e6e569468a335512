package dev.thaw.ui.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What one small chart of a running training shows: a few readings over the training's progress.
///
/// Every phase trains anew and starts a stretch of its own, because its values do not go on from those of another. The
/// range only ever grows, so that a curve does not jump.
final class LiveTile {
    private static final int MOST_POINTS = 240;
    private static final double LEAST_SPAN = 1e-9;
    private static final double MARGIN = 0.06;
    /// A tile with a range of its own across shows at least this share of the training.
    private static final double LEAST_ACROSS = 0.02;

    private final String key;
    private final boolean wholeTraining;
    private final Map<String, List<List<Spot>>> lines = new LinkedHashMap<>();
    private String phase = "";
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    /// A value at a moment.
    ///
    /// @param progress of the whole training, `0…1`
    /// @param value    of the reading
    record Spot(double progress, double value) {}

    /// @param key           of its title
    /// @param wholeTraining whether it runs across the whole training, or only across what its readings come from
    /// @param readings      names of the readings it shows
    LiveTile(String key, boolean wholeTraining, String... readings) {
        this.key = key;
        this.wholeTraining = wholeTraining;
        for (String reading : readings) {
            lines.put(reading, new ArrayList<>());
        }
    }

    String key() {
        return key;
    }

    /// The readings it shows, in the order of their lines.
    List<String> readings() {
        return List.copyOf(lines.keySet());
    }

    /// Takes over what was reported, as far as it is of this tile.
    void add(String phaseNow, double progress, Map<String, Double> reported) {
        boolean anew = !phaseNow.equals(phase);
        lines.forEach((reading, stretches) -> {
            Double value = reported.get(reading);
            if (value != null && Double.isFinite(value)) {
                if (anew || stretches.isEmpty()) {
                    stretches.add(new ArrayList<>());
                }
                add(stretches.getLast(), progress, value);
            }
        });
        if (anew && reported.keySet().stream().anyMatch(lines::containsKey)) {
            phase = phaseNow;
        }
    }

    private void add(List<Spot> stretch, double progress, double value) {
        if (!stretch.isEmpty() && stretch.getLast().progress() >= progress) {
            return;
        }
        stretch.add(new Spot(progress, value));
        least = Math.min(least, value);
        most = Math.max(most, value);
        if (stretch.size() > MOST_POINTS) {
            thin(stretch);
        }
    }

    /// The stretches of a reading; those of one value only are points.
    List<List<Spot>> stretches(String reading) {
        return lines.getOrDefault(reading, List.of());
    }

    /// The value that was reported last, `NaN` before the first.
    double latest(String reading) {
        List<List<Spot>> stretches = stretches(reading);
        return stretches.isEmpty() ? Double.NaN : stretches.getLast().getLast().value();
    }

    boolean isEmpty() {
        return least > most;
    }

    /// Lowest value shown; with a margin.
    double lower() {
        return Math.max(0, least - MARGIN * span());
    }

    /// Highest value shown; with a margin.
    double upper() {
        return most + MARGIN * span();
    }

    /// Progress at the left end.
    double from() {
        return wholeTraining || isEmpty() ? 0 : spots().mapToDouble(Spot::progress).min().orElse(0);
    }

    /// Progress at the right end.
    double to() {
        return wholeTraining || isEmpty()
                ? 1
                : Math.max(from() + LEAST_ACROSS, spots().mapToDouble(Spot::progress).max().orElse(1));
    }

    private Stream<Spot> spots() {
        return lines.values().stream().flatMap(List::stream).flatMap(List::stream);
    }

    private double span() {
        return Math.max(Math.max(LEAST_SPAN, most - least), 0.02 * Math.abs(most));
    }

    /// Keeps every other point, and the last.
    private static void thin(List<Spot> stretch) {
        List<Spot> kept = new ArrayList<>();
        for (int k = 0; k < stretch.size(); k++) {
            if (k % 2 == 0 || k == stretch.size() - 1) {
                kept.add(stretch.get(k));
            }
        }
        stretch.clear();
        stretch.addAll(kept);
    }
}
