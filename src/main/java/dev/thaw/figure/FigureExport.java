package dev.thaw.figure;

import dev.thaw.failure.StorageException;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Writes a figure to a file: SVG, PNG, PDF, or its numbers as CSV.
public final class FigureExport {
    private FigureExport() {}

    /// Writes a picture of exactly `width × height` pixels.
    public static void png(Figure figure, FigureTheme theme, int width, int height, Path file) {
        png(figure, theme, width, height, 1, file);
    }

    /// Writes a picture of exactly `width·scale × height·scale` pixels: at scale 2 everything is twice as large and
    /// as sharp as the screen allows.
    public static void png(Figure figure, FigureTheme theme, int width, int height, int scale, Path file) {
        BufferedImage image = image(figure, theme, width, height, scale);
        try {
            if (!ImageIO.write(image, "png", file.toFile())) {
                throw new IOException("no writer for PNG");
            }
        } catch (IOException failure) {
            throw new StorageException("The figure could not be written to " + file + ".", failure);
        }
    }

    static BufferedImage image(Figure figure, FigureTheme theme, int width, int height, int scale) {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(scale, scale);
            FigureChart.of(figure, theme).draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
