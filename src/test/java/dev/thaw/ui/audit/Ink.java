package dev.thaw.ui.audit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Something a person sees on a screen: a text, or a control one can use.
///
/// @param node    the text or control
/// @param bounds  where it is, in the coordinates of the screen's root
/// @param seen    the part of it that no viewport cuts away; may be empty
/// @param opacity product of its own and its parents' opacity, `0…1`
/// @param scrolls whether it lies in something that scrolls, where being cut is no flaw
record Ink(Node node, Bounds bounds, Bounds seen, double opacity, boolean scrolls) {
    /// Everything visible below a root, from back to front.
    static List<Ink> below(Parent root) {
        List<Ink> found = new ArrayList<>();
        collect(root, root, root.getLayoutBounds(), 1, false, found);
        return found;
    }

    private static void collect(Node node, Parent root, Bounds window, double opacity, boolean scrolls,
            List<Ink> found) {
        double own = opacity * node.getOpacity();
        if (!node.isVisible() || own == 0) {
            return;
        }
        Bounds bounds = root.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        if (isInk(node)) {
            found.add(new Ink(node, bounds, cut(bounds, window), own, scrolls));
        }
        if (node instanceof Parent parent) {
            boolean isViewport = node.getStyleClass().contains("viewport")
                    || node.getStyleClass().contains("clipped-container") || node.getClip() != null;
            Bounds next = isViewport ? cut(bounds, window) : window;
            boolean within = scrolls || node instanceof ScrollPane || isViewport;
            for (Node child : parent.getChildrenUnmodifiable()) {
                collect(child, root, next, own, within, found);
            }
        }
    }

    private static boolean isInk(Node node) {
        return node instanceof Text text && !text.getText().isBlank()
                || node.isFocusTraversable() && (node instanceof Control || node instanceof Region);
    }

    private static Bounds cut(Bounds bounds, Bounds window) {
        double left = Math.max(bounds.getMinX(), window.getMinX());
        double top = Math.max(bounds.getMinY(), window.getMinY());
        double right = Math.min(bounds.getMaxX(), window.getMaxX());
        double bottom = Math.min(bounds.getMaxY(), window.getMaxY());
        return new BoundingBox(left, top, Math.max(-1, right - left), Math.max(-1, bottom - top));
    }

    boolean isSeen() {
        return seen.getWidth() > 1 && seen.getHeight() > 1;
    }

    /// Whether one of two pieces is the other's inside, such as a button and its text.
    boolean belongsTo(Ink other) {
        return isAncestor(node, other.node) || isAncestor(other.node, node);
    }

    private static boolean isAncestor(Node above, Node below) {
        for (Node at = below; at != null; at = at.getParent()) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }
}
