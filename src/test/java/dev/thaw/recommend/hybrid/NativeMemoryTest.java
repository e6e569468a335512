package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.dataset.Dataset;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.sampling.NegativeSettings;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A thousand steps of training leave no native memory behind.
@Tag("slow")
class NativeMemoryTest {
    private static final Dataset DATA = new TeachingWorld(100, 40, 4, 20, true, 0.8, false).build(3);
    /// What the allocator may keep back for reuse.
    private static final long SLACK = 48L << 20;

    @Test
    void aThousandStepsLeaveNoNativeMemoryBehind() {
        HybridSettings settings = new HybridSettings(new HybridSettings.Content(8, 16, 0.003, true),
                new HybridSettings.Collaborative(8, 0.01),
                new HybridSettings.Mixer(8, 0.3, MixerTraining.STACKED, true),
                new HybridSettings.Training(1, 16, 0.05), NegativeSettings.DEFAULT, null, 5);
        TrainingHistory history = TeachingWorld.history(DATA, 0.8);
        TowerData data = TowerData.of(history, settings, List.of(86_400_000L), Long.MIN_VALUE, 0);
        try (TowerTraining towers = new TowerTraining("test", data, settings, null)) {
            int stepsAnEpoch = Math.ceilDiv(data.examples().size(), settings.training().batchSize());
            towers.epoch(1, 1, JobContext.unobserved());
            long pointers = Pointer.totalCount();
            long bytes = Pointer.totalBytes();
            long physical = Pointer.physicalBytes();
            for (int epoch = 2; (epoch - 1) * stepsAnEpoch <= 1000 + stepsAnEpoch; epoch++) {
                towers.epoch(epoch, epoch, JobContext.unobserved());
            }
            assertThat(Pointer.totalCount()).isLessThanOrEqualTo(pointers);
            assertThat(Pointer.totalBytes()).isLessThanOrEqualTo(bytes);
            assertThat(Pointer.physicalBytes()).isLessThan(physical + SLACK);
        }
    }
}
