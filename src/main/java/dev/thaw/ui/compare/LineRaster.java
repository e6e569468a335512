package dev.thaw.ui.compare;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A transparent picture that lines are drawn into, pixel by pixel and smoothed.
///
/// A canvas outlines every stroke: where there is no graphics card, hundreds of lines take it a tenth of a second. Here
/// each step along a line's longer side fills the few pixels its width covers, each by how much of it is covered.
final class LineRaster {
    private static final int OPAQUE = 255;
    private static final int WHOLE = 256;
    /// Red and blue of a pixel, or alpha and green of one moved by a channel.
    private static final int ODD = 0x00FF00FF;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;

    LineRaster(int width, int height) {
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        this.pixels = new int[this.width * this.height];
        this.buffer = new PixelBuffer<>(this.width, this.height, IntBuffer.wrap(pixels),
                PixelFormat.getIntArgbPreInstance());
    }

    /// The picture; it shows what was drawn from the next [#show] on.
    WritableImage image() {
        return new WritableImage(buffer);
    }

    boolean fits(int otherWidth, int otherHeight) {
        return width == Math.max(1, otherWidth) && height == Math.max(1, otherHeight);
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /// Shows what was drawn.
    void show() {
        buffer.updateBuffer(_ -> null);
    }

    /// The pixel at a place: alpha, red, green and blue, premultiplied.
    int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    /// Draws a straight line; what lies outside is left out.
    void line(double fromX, double fromY, double toX, double toY, double thickness, Color color) {
        boolean steep = Math.abs(toY - fromY) > Math.abs(toX - fromX);
        double begin = steep ? fromY : fromX;
        double end = steep ? toY : toX;
        if (begin == end) {
            return;
        }
        double across = steep ? fromX : fromY;
        double slope = ((steep ? toX : toY) - across) / (end - begin);
        double half = thickness * Math.sqrt(1 + slope * slope) / 2;
        int argb = argb(color);
        int last = (int) Math.min(Math.floor(Math.max(begin, end)), (steep ? height : width) - 1.0);
        for (int step = (int) Math.max(0, Math.ceil(Math.min(begin, end))); step <= last; step++) {
            double middle = across + (step - begin) * slope + 0.5;
            span(step, middle - half, middle + half, steep, argb);
        }
    }

    private void span(int step, double from, double to, boolean steep, int color) {
        int first = Math.max(0, (int) from);
        int last = Math.min((steep ? width : height) - 1, (int) to);
        for (int at = first; at <= last; at++) {
            int covered = (int) ((Math.min(at + 1.0, to) - Math.max(at, from)) * WHOLE + 0.5);
            if (covered > 0) {
                int place = steep ? step * width + at : at * width + step;
                pixels[place] = covered >= WHOLE ? color : blend(color, pixels[place], covered);
            }
        }
    }

    /// A colour over another, two channels at a time.
    ///
    /// @param covered how much of the pixel, `0…256`
    private static int blend(int above, int below, int covered) {
        int rest = WHOLE - covered;
        int redBlue = ((above & ODD) * covered + (below & ODD) * rest) >>> 8 & ODD;
        int alphaGreen = (above >>> 8 & ODD) * covered + (below >>> 8 & ODD) * rest & ~ODD;
        return alphaGreen | redBlue;
    }

    private static int argb(Color color) {
        return OPAQUE << 24 | (int) Math.round(color.getRed() * OPAQUE) << 16
                | (int) Math.round(color.getGreen() * OPAQUE) << 8 | (int) Math.round(color.getBlue() * OPAQUE);
    }
}
