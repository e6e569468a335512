package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.CatalogState;
import dev.thaw.recommend.TrainingHistory;
import java.util.List;

/// What the content tower reads of an item's demand and age at a moment, for whoever has to check or show it.
///
/// For each window W, then for all time: ln((n + 0.3) / (N / A + 0.3)), n the item's positive events in the window before
/// the moment, N those of all items, A the available items; then ln(1 + n / max(1, N / A)) over all time; then
/// ln(1 + age in days) / 3. An item without any event counts as 0 in every window.
public final class DemandFeatures {
    private final List<Long> windows;
    private final PopularityFeatures features;

    private DemandFeatures(List<Long> windows) {
        this.windows = List.copyOf(windows);
        this.features = new PopularityFeatures(windows);
    }

    /// Of a trained tower.
    public static DemandFeatures of(HybridHeader header) {
        return new DemandFeatures(header.popularityWindows());
    }

    /// Of a tower that would be trained on a history.
    public static DemandFeatures of(TrainingHistory history) {
        return new DemandFeatures(HybridTrainer.windows(history));
    }

    /// Lengths of the windows in milliseconds, ascending; all time comes on top.
    public List<Long> windows() {
        return windows;
    }

    /// A window as people say it, such as `2.5 hours`.
    public static String said(long windowMillis) {
        return Spans.text(List.of(windowMillis));
    }

    /// An item's features at the catalogue's moment, `[windows + 3]`, exactly as the tower's scorer fills them.
    public float[] at(CatalogState catalog, int item) {
        float[] filled = new float[features.size()];
        features.at(catalog, catalog.availableCount()).fill(item, filled, 0);
        return filled;
    }
}
