package dev.thaw.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Writes an opaque picture as PNG (W3C, third edition), eight bits a channel, without a toolkit.
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte EIGHT_BITS = 8;
    private static final byte RED_GREEN_BLUE = 2;
    private static final byte UNFILTERED = 0;

    private Png() {}

    /// @param argb pixels row by row, alpha is ignored, `[width · height]`
    static void write(int width, int height, int[] argb, OutputStream out) throws IOException {
        out.write(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(EIGHT_BITS).put(RED_GREEN_BLUE);
        chunk("IHDR", header.array(), out);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + 3 * width];
            row[0] = UNFILTERED;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int pixel = argb[y * width + x];
                    row[1 + 3 * x] = (byte) (pixel >> 16);
                    row[2 + 3 * x] = (byte) (pixel >> 8);
                    row[3 + 3 * x] = (byte) pixel;
                }
                deflater.write(row);
            }
        }
        chunk("IDAT", packed.toByteArray(), out);
        chunk("IEND", new byte[0], out);
    }

    private static void chunk(String name, byte[] content, OutputStream out) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(content);
        out.write(ByteBuffer.allocate(4).putInt(content.length).array());
        out.write(type);
        out.write(content);
        out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
