package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsFormatTest {
    private static final int AFTER_MAGIC = 8;
    private static final HybridWeights WEIGHTS = new HybridWeights(
            new HybridHeader(MixerTraining.STACKED, 7, 1000, 3, "digest", List.of(1.0, -0.5), 3, List.of(60_000L),
                    new AttributeVocabulary(List.of()), 50, 20),
            Map.of("vectors", new Parameter(new int[]{2, 2}, new float[]{1, -2, 3.5f, 0})));

    private static byte[] ofVersion(int version) {
        byte[] bytes = WEIGHTS.toBytes();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(AFTER_MAGIC, version);
        return bytes;
    }

    @Test
    void whatIsWrittenComesBack() {
        assertThat(HybridWeights.fromBytes(WEIGHTS.toBytes())).isEqualTo(WEIGHTS);
    }

    @Test
    void weightsOfAnEarlierVersionAreRefused() {
        assertThatThrownBy(() -> HybridWeights.fromBytes(ofVersion(1))).isInstanceOf(BadInputException.class)
                .hasMessageContaining("trained by an earlier version").hasMessageContaining("train again");
    }

    @Test
    void weightsOfALaterVersionAreRefused() {
        assertThatThrownBy(() -> HybridWeights.fromBytes(ofVersion(99))).isInstanceOf(BadInputException.class)
                .hasMessageContaining("trained by a later version");
    }

    @Test
    void aFlippedBitIsFound() {
        byte[] bytes = WEIGHTS.toBytes();
        bytes[bytes.length - 10] ^= 1;
        assertThatThrownBy(() -> HybridWeights.fromBytes(bytes)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void otherBytesAreNoWeights() {
        assertThatThrownBy(() -> HybridWeights.fromBytes("a letter to a friend".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadInputException.class).hasMessageContaining("no weights");
    }
}
