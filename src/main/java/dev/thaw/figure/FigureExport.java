package dev.thaw.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// Writes a figure to a file: SVG, PNG, PDF, or its numbers as CSV. Folders on the way are made.
///
/// Every method throws [StorageException] if the file cannot be written and [BadInputException] for a size outside
/// `100…10000` pixels.
public final class FigureExport {
    private static final int LEAST_SIZE = 100;
    private static final int GREATEST_SIZE = 10_000;

    private FigureExport() {}

    /// Writes the figure in the format its file's name ends in: `.svg`, `.png`, `.pdf` or `.csv`.
    ///
    /// @throws BadInputException for any other ending
    public static void write(Figure figure, FigureTheme theme, int width, int height, Path file) {
        String name = String.valueOf(file.getFileName());
        switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "svg" -> svg(figure, theme, width, height, file);
            case "png" -> png(figure, theme, width, height, file);
            case "pdf" -> pdf(figure, theme, width, height, file);
            case "csv" -> csv(figure, file);
            default -> throw new BadInputException(
                    "The figure's file is called '" + name + "'; its name must end in .svg, .png, .pdf or .csv.");
        }
    }

    /// Writes SVG with text as text and no reference to anything outside the file.
    public static void svg(Figure figure, FigureTheme theme, int width, int height, Path file) {
        checkSize(width, height);
        write(file, FigureSvg.document(figure, theme, width, height).getBytes(StandardCharsets.UTF_8));
    }

    /// Writes a picture of exactly `width × height` pixels.
    public static void png(Figure figure, FigureTheme theme, int width, int height, Path file) {
        png(figure, theme, width, height, 1, file);
    }

    /// Writes a picture of exactly `width·scale × height·scale` pixels: at scale 2 everything is twice as large, as
    /// sharp screens and print want it.
    public static void png(Figure figure, FigureTheme theme, int width, int height, int scale, Path file) {
        write(file, png(figure, theme, width, height, scale));
    }

    /// The picture of exactly `width·scale × height·scale` pixels as the bytes of a PNG file, for a clipboard.
    public static byte[] png(Figure figure, FigureTheme theme, int width, int height, int scale) {
        checkSize(width, height);
        checkSize(width * scale, height * scale);
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(scale, scale);
            FigureChart.of(figure, theme).draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            graphics.dispose();
        }
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new StorageException("The figure could not be written as PNG.", failure);
        }
    }

    /// Writes one page of vector graphics, `width × height` points. Letters are outlines, so that the page looks the
    /// same where the font is missing; title and provenance are in the document's information.
    public static void pdf(Figure figure, FigureTheme theme, int width, int height, Path file) {
        checkSize(width, height);
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            document.getDocumentInformation().setTitle(figure.title());
            document.getDocumentInformation().setSubject(figure.provenance());
            document.getDocumentInformation().setCreator("Thaw");
            document.setDocumentId((long) figure.provenance().hashCode());
            PDFormXObject drawing = draw(figure, theme, width, height, document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(drawing);
            }
            document.save(bytes);
            write(file, bytes.toByteArray());
        } catch (IOException failure) {
            throw new StorageException("The figure could not be written as PDF.", failure);
        }
    }

    /// Writes the figure's numbers, unrounded.
    public static void csv(Figure figure, Path file) {
        write(file, FigureCsv.text(figure).getBytes(StandardCharsets.UTF_8));
    }

    private static PDFormXObject draw(Figure figure, FigureTheme theme, int width, int height, PDDocument document)
            throws IOException {
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        try {
            FigureChart.of(figure, theme).draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            graphics.dispose();
        }
        return graphics.getXFormObject();
    }

    private static void checkSize(int width, int height) {
        if (width < LEAST_SIZE || height < LEAST_SIZE || width > GREATEST_SIZE || height > GREATEST_SIZE) {
            throw new BadInputException("The figure's size is " + width + "x" + height + "; each side must lie between "
                    + LEAST_SIZE + " and " + GREATEST_SIZE + " pixels.");
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new StorageException("The figure could not be written to " + file + ": " + failure.getMessage() + ".",
                    failure);
        }
    }
}
