package dev.thaw.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/// Makes what Batik draws small and plain: colours as `#rrggbb`, one font for the whole picture, no attribute that
/// says nothing, no clipping to the edge of the picture, no id that nothing refers to.
final class SvgTidying {
    private static final Set<String> SAYS_NOTHING = Set.of("font-family", "color-interpolation", "color-rendering",
            "image-rendering", "shape-rendering", "text-rendering", "xml:space", "xmlns:xlink", "stroke-dashoffset",
            "clipPathUnits");
    private static final Map<String, String> NAMED_COLOURS = Map.of("black", "#000000", "white", "#ffffff", "red",
            "#ff0000", "blue", "#0000ff", "gray", "#808080");
    private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");
    private static final Pattern REFERENCE = Pattern.compile("url\\(#([^)]+)\\)");

    private final String wholePicture;

    SvgTidying(int width, int height) {
        this.wholePicture = String.format(Locale.ROOT, "M0 0 L%d 0 L%d %d L0 %d L0 0 Z", width, width, height, height);
    }

    void tidy(Element root) {
        List<Element> elements = new ArrayList<>();
        collect(root, elements);
        Set<String> idle = new HashSet<>();
        for (Element element : elements) {
            if (element.getTagName().equals("clipPath") && clipsNothing(element)) {
                idle.add(element.getAttribute("id"));
                element.getParentNode().removeChild(element);
            }
        }
        Set<String> used = new HashSet<>();
        for (Element element : elements) {
            tidyAttributes(element, idle, used);
        }
        for (Element element : elements) {
            if (element.hasAttribute("id") && !used.contains(element.getAttribute("id"))) {
                element.removeAttribute("id");
            }
            if (element.getTagName().equals("defs") && !element.hasChildNodes()) {
                element.getParentNode().removeChild(element);
            }
        }
    }

    private boolean clipsNothing(Element clip) {
        return clip.getFirstChild() instanceof Element path && path.getAttribute("d").equals(wholePicture);
    }

    private static void tidyAttributes(Element element, Set<String> idle, Set<String> used) {
        NamedNodeMap attributes = element.getAttributes();
        for (int k = attributes.getLength() - 1; k >= 0; k--) {
            Attr attribute = (Attr) attributes.item(k);
            Matcher reference = REFERENCE.matcher(attribute.getValue());
            if (SAYS_NOTHING.contains(attribute.getName())) {
                element.removeAttributeNode(attribute);
            } else if (reference.matches()) {
                if (idle.contains(reference.group(1))) {
                    element.removeAttributeNode(attribute);
                } else {
                    used.add(reference.group(1));
                }
            } else if (attribute.getName().equals("fill") || attribute.getName().equals("stroke")) {
                attribute.setValue(hex(attribute.getValue()));
            }
        }
    }

    private static String hex(String colour) {
        Matcher rgb = RGB.matcher(colour);
        if (rgb.matches()) {
            return String.format(Locale.ROOT, "#%02x%02x%02x", Integer.parseInt(rgb.group(1)),
                    Integer.parseInt(rgb.group(2)), Integer.parseInt(rgb.group(3)));
        }
        return NAMED_COLOURS.getOrDefault(colour, colour);
    }

    private static void collect(Element element, List<Element> into) {
        into.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, into);
            }
        }
    }
}
