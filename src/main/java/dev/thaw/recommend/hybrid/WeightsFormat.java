package dev.thaw.recommend.hybrid;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.InternalFailure;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/// Trained weights as bytes, little-endian throughout.
///
/// | bytes | content |
/// |---|---|
/// | 8 | `THAWHYB` and a zero byte |
/// | 4 | version, 2; what version 1 called its arrays is no longer scored |
/// | 4 + n | length and UTF-8 text of the header, JSON with the components of [HybridHeader] |
/// | 4 | number of arrays |
/// | for each array | length (4) and UTF-8 text of its name, number of dimensions (4), each dimension (4), its floats (4 each) row by row |
/// | 4 | CRC-32 of everything before |
final class WeightsFormat {
    private static final byte[] MAGIC = "THAWHYB\0".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WeightsFormat() {}

    static byte[] write(HybridWeights weights) {
        byte[] header = headerBytes(weights.header());
        long length = MAGIC.length + 4 + 4 + header.length + 4 + 4;
        for (Map.Entry<String, Parameter> entry : weights.arrays().entrySet()) {
            length += 4 + entry.getKey().getBytes(StandardCharsets.UTF_8).length
                    + 4L * (1 + entry.getValue().shape().length + entry.getValue().values().length);
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MAGIC).putInt(VERSION).putInt(header.length).put(header).putInt(weights.arrays().size());
        weights.arrays().forEach((name, parameter) -> {
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            buffer.putInt(text.length).put(text).putInt(parameter.shape().length);
            for (int size : parameter.shape()) {
                buffer.putInt(size);
            }
            buffer.asFloatBuffer().put(parameter.values());
            buffer.position(buffer.position() + 4 * parameter.values().length);
        });
        buffer.putInt(checksum(buffer.array(), buffer.position()));
        return buffer.array();
    }

    static HybridWeights read(byte[] bytes) {
        if (bytes.length < MAGIC.length + 4 || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new BadInputException("These bytes are no weights of a hybrid.");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(MAGIC.length);
        int version = buffer.getInt();
        if (version < VERSION) {
            throw new BadInputException("The hybrid was trained by an earlier version of Thaw, whose weights (format "
                    + version + ") this one cannot score; train again.");
        }
        if (version > VERSION) {
            throw new BadInputException(
                    "The hybrid was trained by a later version of Thaw (weights of format " + version
                            + ", this one reads " + VERSION + "); open it with that version or train again.");
        }
        if (buffer.getInt(bytes.length - 4) != checksum(bytes, bytes.length - 4)) {
            throw new BadInputException("The weights are damaged: their checksum does not match; train again.");
        }
        try {
            HybridHeader header = JSON.readValue(text(buffer), HybridHeader.class);
            int count = buffer.getInt();
            Map<String, Parameter> arrays = new LinkedHashMap<>();
            for (int k = 0; k < count; k++) {
                String name = text(buffer);
                arrays.put(name, parameter(buffer));
            }
            return new HybridWeights(header, arrays);
        } catch (JacksonException | BufferUnderflowException | IllegalArgumentException e) {
            throw new BadInputException("The weights cannot be read: " + e.getMessage() + "; train again.", e);
        }
    }

    private static Parameter parameter(ByteBuffer buffer) {
        int[] shape = new int[buffer.getInt()];
        long size = 1;
        for (int dimension = 0; dimension < shape.length; dimension++) {
            shape[dimension] = buffer.getInt();
            size *= shape[dimension];
        }
        if (size < 0 || size * 4 > buffer.remaining()) {
            throw new IllegalArgumentException("an array is longer than the file");
        }
        float[] values = new float[(int) size];
        buffer.asFloatBuffer().get(values);
        buffer.position(buffer.position() + 4 * values.length);
        return new Parameter(shape, values);
    }

    private static String text(ByteBuffer buffer) {
        byte[] text = new byte[buffer.getInt()];
        buffer.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] headerBytes(HybridHeader header) {
        try {
            return JSON.writeValueAsBytes(header);
        } catch (JacksonException e) {
            throw new InternalFailure("The header of the weights could not be written.", e);
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
