package dev.thaw.project;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// Reads a column that [ColumnWriter] wrote, value by value in the same order.
final class ColumnReader {
    private final DataInputStream input;
    private long previous;

    ColumnReader(byte[] bytes) {
        this.input = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), 1 << 16));
    }

    long whole() throws IOException {
        long zigzag = count();
        previous += zigzag >>> 1 ^ -(zigzag & 1);
        return previous;
    }

    @Nullable
    Long optionalWhole() throws IOException {
        return count() == 0 ? null : Long.valueOf(whole());
    }

    float float32() throws IOException {
        return Float.intBitsToFloat((int) bits(Float.BYTES));
    }

    double float64() throws IOException {
        return Double.longBitsToDouble(bits(Double.BYTES));
    }

    @Nullable
    String text() throws IOException {
        long length = count();
        if (length == 0) {
            return null;
        }
        byte[] utf8 = input.readNBytes(Math.toIntExact(length - 1));
        if (utf8.length != length - 1) {
            throw new IOException("a text ends too early");
        }
        return new String(utf8, StandardCharsets.UTF_8);
    }

    long count() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = input.readUnsignedByte();
            value |= (long) (next & 0x7F) << shift;
            if ((next & 0x80) == 0) {
                return value;
            }
        }
        throw new IOException("a number is longer than 64 bits");
    }

    private long bits(int length) throws IOException {
        long bits = 0;
        for (int k = 0; k < length; k++) {
            bits |= (long) input.readUnsignedByte() << 8 * k;
        }
        return bits;
    }
}
