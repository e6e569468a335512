package dev.thaw.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes one column as compressed bytes.
///
/// Whole numbers are differences to the number before, zigzag-coded (0, −1, 1, −2 … become 0, 1, 2, 3 …) in groups of
/// seven bits, lowest first, the eighth bit saying that more follow. Floating-point numbers are their IEEE 754 bits,
/// little-endian. A text is its length in bytes plus one as such a number (0: there is none) and its UTF-8. Everything
/// is deflated (RFC 1950).
final class ColumnWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OutputStream deflater = new DeflaterOutputStream(bytes);
    private long previous;

    /// Appends the difference to the whole number before.
    ColumnWriter whole(long value) {
        long difference = value - previous;
        previous = value;
        return count(difference << 1 ^ difference >> 63);
    }

    /// Appends a whole number or the mark that there is none.
    ColumnWriter optionalWhole(@Nullable Long value) {
        if (value == null) {
            return count(0);
        }
        return count(1).whole(value);
    }

    ColumnWriter float32(float value) {
        return bits(Float.floatToRawIntBits(value), Float.BYTES);
    }

    ColumnWriter float64(double value) {
        return bits(Double.doubleToRawLongBits(value), Double.BYTES);
    }

    ColumnWriter text(@Nullable String text) {
        if (text == null) {
            return count(0);
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        count(utf8.length + 1L);
        try {
            deflater.write(utf8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// Appends a number that is never negative, as it is.
    ColumnWriter count(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            one((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        one((int) rest);
        return this;
    }

    /// The column so far, complete; nothing may be appended after.
    byte[] toBytes() {
        try {
            deflater.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ColumnWriter bits(long bits, int length) {
        for (int k = 0; k < length; k++) {
            one((int) (bits >>> 8 * k));
        }
        return this;
    }

    private void one(int value) {
        try {
            deflater.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
