package dev.thaw.figure;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import dev.thaw.failure.InternalFailure;
import dev.thaw.failure.StorageException;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/// A PDF document that is laid out by its author: letters that can be selected, in the product's own embedded face,
/// and figures as vectors. Places are in points from the top left corner.
///
/// A text with a letter that the face lacks is drawn as outlines in the machine's own letters: seen, not selectable.
public final class PdfPages implements AutoCloseable {
    private static final float THOUSAND = 1000;

    private final PDDocument document = new PDDocument();
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private final float width;
    private final float height;
    private final PDFont regular;
    private final PDFont bold;

    /// An empty document.
    ///
    /// @param language of its texts, as `en`
    /// @param width    of every page, in points
    /// @param height   of every page, in points
    public PdfPages(String title, String language, float width, float height) {
        this.width = width;
        this.height = height;
        regular = face(false);
        bold = face(true);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Thaw");
        document.getDocumentCatalog().setLanguage(language);
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDViewerPreferences preferences = new PDViewerPreferences(
                document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    /// Adds a page.
    ///
    /// @param bookmark what an index calls it
    public Page page(String bookmark, Color ground) {
        PDPage page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(bookmark);
        item.setDestination(page);
        outline.addLast(item);
        Page written = new Page(page);
        written.fill(0, 0, width, height, ground);
        return written;
    }

    /// How wide a text is.
    ///
    /// @param size of its letters, in points
    public double width(String text, double size, boolean strong) {
        try {
            return (strong ? bold : regular).getStringWidth(text) / THOUSAND * size;
        } catch (IllegalArgumentException _) {
            return machineFont(size, strong).getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /// Writes the document.
    ///
    /// @throws StorageException if the file cannot be written
    public void write(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            Files.write(file, bytes.toByteArray());
        } catch (IOException failure) {
            throw new StorageException("The document could not be written to " + file + ": " + failure.getMessage()
                    + ".", failure);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private PDFont face(boolean strong) {
        try (InputStream stream = Typeface.face(strong)) {
            return PDType0Font.load(document, stream, true);
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    private static Font machineFont(double size, boolean strong) {
        return new Font(Font.SANS_SERIF, strong ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
    }

    private static InternalFailure failed(IOException failure) {
        return new InternalFailure("A page of the document could not be made.", failure);
    }

    /// A page that is being written.
    public final class Page {
        private final PDPage page;

        private Page(PDPage page) {
            this.page = page;
        }

        /// Fills a rectangle.
        public void fill(double x, double y, double wide, double high, Color color) {
            draw(content -> {
                content.setNonStrokingColor(color);
                content.addRect((float) x, (float) (height - y - high), (float) wide, (float) high);
                content.fill();
            });
        }

        /// Writes a line of text.
        ///
        /// @param baseline distance of its baseline from the top
        public void text(String text, double x, double baseline, double size, boolean strong, Color color) {
            PDFont face = strong ? bold : regular;
            if (!covers(face, text)) {
                outlines(text, x, baseline, machineFont(size, strong), color);
                return;
            }
            draw(content -> {
                content.beginText();
                content.setFont(face, (float) size);
                content.setNonStrokingColor(color);
                content.newLineAtOffset((float) x, (float) (height - baseline));
                content.showText(text);
                content.endText();
            });
        }

        /// Draws a figure without its captions.
        public void figure(Figure figure, FigureTheme theme, Rectangle2D place) {
            float wide = (float) place.getWidth();
            float high = (float) place.getHeight();
            form(place.getX(), place.getY(), wide, high, graphics -> {
                graphics.setFontTextDrawer(new Letters());
                FigureChart.of(figure, theme, FigureView.BARE).draw(graphics,
                        new Rectangle2D.Double(0, 0, wide, high));
            });
        }

        private void outlines(String text, double x, double baseline, Font font, Color color) {
            float high = font.getSize2D() * 2;
            form(x, baseline - font.getSize2D(), width, high, graphics -> {
                graphics.setFont(font);
                graphics.setColor(color);
                graphics.drawString(text, 0, font.getSize2D());
            });
        }

        private void form(double x, double y, float wide, float high, Painting painting) {
            draw(content -> {
                PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, wide, high);
                try {
                    painting.paint(graphics);
                } finally {
                    graphics.dispose();
                }
                PDFormXObject form = graphics.getXFormObject();
                content.saveGraphicsState();
                content.transform(Matrix.getTranslateInstance((float) x, (float) (height - y - high)));
                content.drawForm(form);
                content.restoreGraphicsState();
            });
        }

        private boolean covers(PDFont face, String text) {
            try {
                face.getStringWidth(text);
                return true;
            } catch (IllegalArgumentException _) {
                return false;
            } catch (IOException failure) {
                throw failed(failure);
            }
        }

        private void draw(Writing writing) {
            try (PDPageContentStream content = new PDPageContentStream(document, page,
                    PDPageContentStream.AppendMode.APPEND, true, true)) {
                writing.write(content);
            } catch (IOException failure) {
                throw failed(failure);
            }
        }
    }

    /// Writes the letters of a figure as letters, in the embedded face.
    private final class Letters extends PdfBoxGraphics2DFontTextDrawer {
        @Override
        protected boolean hasDynamicFontMapping() {
            return true;
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
            return font.isBold() ? bold : regular;
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write(PDPageContentStream content) throws IOException;
    }

    @FunctionalInterface
    private interface Painting {
        void paint(PdfBoxGraphics2D graphics) throws IOException;
    }
}
