package dev.thaw.project;

import dev.thaw.dataset.Dataset;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;

/// Turns cells that are packed into progress, and every so many of them into a place to stop.
final class CellMeter {
    private static final int STEP = 1 << 16;

    private final JobContext context;
    private final long total;
    private long done;

    private CellMeter(JobContext context, long total) {
        this.context = context;
        this.total = Math.max(1, total);
    }

    /// A meter over all cells of a data set's tables: five of an event, seven of an item and of a shown slot, three of a
    /// user and of a tag.
    static CellMeter of(Dataset dataset, JobContext context) {
        return new CellMeter(context, 5L * dataset.log().size() + 7L * dataset.items().size()
                + 3L * dataset.users().size() + 3L * dataset.items().timedTags().size()
                + 7L * dataset.impressions().rows().size());
    }

    /// One more cell is packed.
    ///
    /// @throws dev.thaw.failure.CancelledException if the job was cancelled
    void advance() {
        if (++done % STEP == 0) {
            context.checkpoint();
            context.publish(new Progress("Storing the data", Math.min(1, (double) done / total)));
        }
    }
}
