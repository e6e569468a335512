package dev.thaw.figure;

import dev.thaw.failure.InternalFailure;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A figure as SVG: text stays text, nothing is fetched from anywhere, and it scales with its frame.
public final class FigureSvg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    /// Decimals of a coordinate: a hundredth of a pixel.
    private static final int PRECISION = 2;

    private FigureSvg() {}

    /// A file of its own, with an XML declaration.
    public static String document(Figure figure, FigureTheme theme, int width, int height) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + text(draw(figure, theme, width, height, figure.name().text(), FigureView.WHOLE)) + "\n";
    }

    /// An element to stand inside an HTML page, without the namespace that HTML knows by itself.
    ///
    /// @param prefix begins every id in the element, so that several can stand on one page
    public static String inline(Figure figure, FigureTheme theme, int width, int height, String prefix,
            FigureView view) {
        return text(draw(figure, theme, width, height, prefix, view)).replaceFirst(" xmlns=\"[^\"]*\"", "");
    }

    /// Style rules that repaint an inline figure of one theme in the colours of another.
    ///
    /// @param selector of an ancestor of the figures, such as `figure`
    public static String repaint(String selector, FigureTheme from, FigureTheme to) {
        StringBuilder rules = new StringBuilder();
        Map<String, String> target = new LinkedHashMap<>();
        Map<String, Color> after = SeriesLook.palette(to);
        SeriesLook.palette(from).forEach((role, color) -> target.putIfAbsent(FigureTheme.hex(color),
                FigureTheme.hex(Objects.requireNonNull(after.get(role), role))));
        target.forEach((before, repainted) -> {
            for (String property : new String[]{"fill", "stroke"}) {
                rules.append(String.format(Locale.ROOT, "%s [%s=\"%s\"]{%s:%s}\n", selector, property, before, property,
                        repainted));
            }
        });
        return rules.toString();
    }

    private static Element draw(Figure figure, FigureTheme theme, int width, int height, String prefix,
            FigureView view) {
        Document document = emptyDocument();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setPrecision(PRECISION);
        context.setComment(null);
        context.setIDGenerator(new PrefixedIds(prefix));
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(width, height));
        FigureChart.of(figure, theme, view).draw(graphics, new Rectangle2D.Double(0, 0, width, height));
        Element root = graphics.getRoot();
        graphics.dispose();
        new SvgTidying(width, height).tidy(root);
        describe(root, figure, theme, width, height, prefix);
        return root;
    }

    private static void describe(Element root, Figure figure, FigureTheme theme, int width, int height, String prefix) {
        root.setAttribute("xmlns", NAMESPACE);
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("width", Integer.toString(width));
        root.setAttribute("height", Integer.toString(height));
        root.setAttribute("font-family", fontFamilies(theme));
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", prefix + "-title");
        root.setAttribute("aria-describedby", prefix + "-description");
        Element title = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
        title.setAttribute("id", prefix + "-title");
        title.setTextContent(figure.title());
        Element description = root.getOwnerDocument().createElementNS(NAMESPACE, "desc");
        description.setAttribute("id", prefix + "-description");
        description.setTextContent(figure.emptyReason().orElse(figure.subtitle()));
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(title, description);
    }

    /// The font the picture was measured with, then its relatives.
    private static String fontFamilies(FigureTheme theme) {
        StringBuilder families = new StringBuilder("'").append(theme.fontFamily()).append('\'');
        FigureTheme.PREFERRED_FONTS.stream().filter(family -> !family.equals(theme.fontFamily()))
                .forEach(family -> families.append(", '").append(family).append('\''));
        return families.append(", sans-serif").toString();
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException failure) {
            throw new InternalFailure("This Java cannot make an XML document.", failure);
        }
    }

    private static String text(Element root) {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter writer = new StringWriter();
            transformer.transform(new DOMSource(root), new StreamResult(writer));
            return writer.toString();
        } catch (TransformerException failure) {
            throw new InternalFailure("The figure could not be written as SVG.", failure);
        }
    }

    private static final class PrefixedIds extends SVGIDGenerator {
        private final String prefix;
        private int last;

        PrefixedIds(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public String generateID(String kind) {
            last++;
            return prefix + "-" + last;
        }
    }
}
