package dev.thaw.report.slides;

import dev.thaw.failure.BadInputException;
import dev.thaw.figure.FigureTheme;
import dev.thaw.figure.PdfPages;
import dev.thaw.figure.Typeface;
import dev.thaw.report.slides.Slide.Body;
import dev.thaw.report.slides.Slide.LargeNumber;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Slides as a PDF, a page each, 16 : 9: letters that can be selected, figures as vectors, a bookmark for every slide.
public final class SlidesPdf {
    /// Of a page, in points: 13⅓ × 7½ inches, as presentation programs have it.
    private static final float WIDTH = 960;
    private static final float HEIGHT = 540;
    private static final double MARGIN = 54;
    private static final double CLAIM = 33;
    private static final double TITLE = 46;
    private static final double POINT = 21;
    private static final double NUMBER = 60;
    private static final double MEANING = 17;
    private static final double FOOTNOTE = 12.5;
    /// Lines stand so many times their size apart.
    private static final double LEADING = 1.22;
    private static final double FIGURE_TEXT = 1.25;
    private static final double FOOT = 74;
    private static final double MARK = 7;

    private final PdfPages pages;
    private final FigureTheme theme;

    private SlidesPdf(PdfPages pages, FigureTheme theme) {
        this.pages = pages;
        this.theme = theme;
    }

    /// Writes slides in their order.
    ///
    /// @param slides at least one
    /// @throws BadInputException if there is none
    /// @throws dev.thaw.failure.StorageException if the file cannot be written
    public static void write(List<Slide> slides, FigureTheme theme, Path file) {
        if (slides.isEmpty()) {
            throw new BadInputException("There is no slide to write; take one in again.");
        }
        FigureTheme worn = theme.withFontFamily(Typeface.own()).withTextScale(FIGURE_TEXT);
        try (PdfPages pages = new PdfPages(slides.getFirst().claim(), "en", WIDTH, HEIGHT)) {
            SlidesPdf pdf = new SlidesPdf(pages, worn);
            for (int k = 0; k < slides.size(); k++) {
                pdf.add(slides.get(k), k + 1 + " / " + slides.size());
            }
            pages.write(file);
        }
    }

    private void add(Slide slide, String place) {
        PdfPages.Page page = pages.page(slide.claim(), theme.background());
        double below = slide.body() instanceof Body.Opening(String subtitle)
                ? opening(page, slide.claim(), subtitle)
                : paragraph(page, slide.claim(), MARGIN, MARGIN, WIDTH - 2 * MARGIN, new Type(CLAIM, true));
        double top = below + 22;
        double bottom = HEIGHT - FOOT;
        switch (slide.body()) {
            case Body.Opening _ -> {
                // its subtitle stands below the title already
            }
            case Body.Picture(var figure) -> page.figure(figure, theme,
                    new Rectangle2D.Double(MARGIN, top, WIDTH - 2 * MARGIN, bottom - top));
            case Body.LargeNumbers(var numbers) -> numbers(page, numbers, top + (bottom - top) / 5);
            case Body.Points(var sentences) -> points(page, sentences, top + POINT);
        }
        List<String> foot = lines(slide.footnote(), WIDTH - 3.2 * MARGIN, new Type(FOOTNOTE, false));
        double baseline = HEIGHT - 30 - (foot.size() - 1) * FOOTNOTE * LEADING;
        for (String line : foot) {
            page.text(line, MARGIN, baseline, FOOTNOTE, false, theme.mutedInk());
            baseline += FOOTNOTE * LEADING;
        }
        page.text(place, WIDTH - MARGIN - pages.width(place, FOOTNOTE, false), HEIGHT - 30, FOOTNOTE, false,
                theme.mutedInk());
    }

    private double opening(PdfPages.Page page, String claim, String subtitle) {
        double half = WIDTH * 0.36;
        page.fill(MARGIN, HEIGHT * 0.3 - 26, half / 4, 5, theme.content());
        page.fill(MARGIN + half / 4, HEIGHT * 0.3 - 26, half / 4, 5, theme.collaborative());
        double below = paragraph(page, claim, MARGIN, HEIGHT * 0.3, WIDTH - 3 * MARGIN, new Type(TITLE, true));
        return paragraph(page, subtitle, MARGIN, below + 14, WIDTH - 3 * MARGIN, new Type(POINT, false));
    }

    private void numbers(PdfPages.Page page, List<LargeNumber> numbers, double top) {
        double column = (WIDTH - 2 * MARGIN) / numbers.size();
        for (int k = 0; k < numbers.size(); k++) {
            double x = MARGIN + k * column;
            page.text(numbers.get(k).value(), x, top + NUMBER, NUMBER, true, theme.hybrid());
            paragraph(page, numbers.get(k).meaning(), x, top + NUMBER + 18, column - 36, new Type(MEANING, false));
        }
    }

    private void points(PdfPages.Page page, List<String> sentences, double top) {
        double y = top;
        for (String sentence : sentences) {
            page.fill(MARGIN, y + (POINT * LEADING - MARK) / 2, MARK, MARK, theme.hybrid());
            y = paragraph(page, sentence, MARGIN + 26, y, WIDTH - 3 * MARGIN - 26, new Type(POINT, false)) + 16;
        }
    }

    /// Writes a paragraph from a top edge on and yields its lower edge.
    private double paragraph(PdfPages.Page page, String text, double x, double top, double wide, Type type) {
        double y = top;
        for (String line : lines(text, wide, type)) {
            page.text(line, x, y + type.size(), type.size(), type.strong(), theme.ink());
            y += type.size() * LEADING;
        }
        return y;
    }

    /// A text in lines that are no wider than allowed, broken between words.
    private List<String> lines(String text, double wide, Type type) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && pages.width(longer, type.size(), type.strong()) > wide) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /// Letters of a size.
    private record Type(double size, boolean strong) {}
}
