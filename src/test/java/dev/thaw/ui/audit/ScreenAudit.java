package dev.thaw.ui.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Looks at a screen as a demanding designer and somebody without a mouse would: what is cut, outside, on top of each
/// other, nameless, faint, out of the keyboard's reach or idle.
///
/// Call it on the JavaFX thread, with the screen laid out.
public final class ScreenAudit {
    /// Such texts may end in an ellipsis: the whole stands in a tooltip or in a file's name.
    private static final List<String> MAY_BE_CUT = List.of("project-name");
    private static final double TOUCHING = 2;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    private static final int MOST_STEPS = 600;

    private final String screen;
    private final Parent root;
    private final List<Ink> inks;
    private final List<Flaw> flaws = new ArrayList<>();

    private ScreenAudit(String screen, Parent root) {
        this.screen = screen;
        this.root = root;
        this.inks = Ink.below(root);
    }

    /// All flaws of what is shown.
    ///
    /// @param screen how the flaws call it
    /// @param root   what is shown, in a scene
    public static List<Flaw> of(String screen, Parent root) {
        WritableImage picture = root.snapshot(null, null);
        ScreenAudit audit = new ScreenAudit(screen, root);
        audit.texts();
        audit.overlaps();
        audit.controls();
        audit.contrasts(picture);
        audit.keyboard();
        return audit.flaws;
    }

    private void flaw(Flaw.Kind kind, String what) {
        flaws.add(new Flaw(screen, kind, what));
    }

    private void texts() {
        for (Ink ink : inks) {
            if (ink.node() instanceof Text text && text.getParent() instanceof Labeled labeled
                    && isCut(labeled, text)) {
                flaw(Flaw.Kind.CUT, quoted(labeled.getText()) + " is cut to " + quoted(text.getText()));
            }
            Bounds window = root.getLayoutBounds();
            boolean outside = ink.bounds().getMaxX() > window.getMaxX() + TOUCHING
                    || ink.bounds().getMinX() < window.getMinX() - TOUCHING
                    || !ink.scrolls() && (ink.bounds().getMaxY() > window.getMaxY() + TOUCHING
                            || ink.bounds().getMinY() < window.getMinY() - TOUCHING);
            if (outside && !ink.scrolls()) {
                flaw(Flaw.Kind.OUTSIDE, name(ink.node()));
            }
        }
    }

    private static boolean isCut(Labeled labeled, Text text) {
        String whole = labeled.getText();
        if (whole == null || whole.isEmpty()) {
            return false; // the text belongs to its graphic
        }
        boolean mayBe = labeled.getStyleClass().stream().anyMatch(MAY_BE_CUT::contains)
                || labeled.getTooltip() != null && String.valueOf(labeled.getTooltip().getText()).contains(whole);
        return !mayBe && !text.getText().equals(whole)
                && text.getText().endsWith(labeled.getEllipsisString());
    }

    private void overlaps() {
        List<Ink> seen = inks.stream().filter(Ink::isSeen)
                .filter(ink -> ink.node() instanceof Text || isPlainControl(ink.node())).toList();
        for (int one = 0; one < seen.size(); one++) {
            for (int other = one + 1; other < seen.size(); other++) {
                Ink first = seen.get(one);
                Ink second = seen.get(other);
                if (overlap(first.seen(), second.seen()) && !first.belongsTo(second) && !isMeant(first, second)) {
                    flaw(Flaw.Kind.OVERLAP, name(first.node()) + " and " + name(second.node()));
                }
            }
        }
    }

    /// Texts of one flow share lines, and a button without a text of its own lies below what it is made of.
    private static boolean isMeant(Ink one, Ink other) {
        boolean flows = flow(one.node()) != null && flow(one.node()) == flow(other.node());
        return flows || isFace(one, other) || isFace(other, one);
    }

    private static Node flow(Node node) {
        Node at = node;
        while (at != null && !(at instanceof TextFlow)) {
            at = at.getParent();
        }
        return at;
    }

    private static boolean isFace(Ink button, Ink text) {
        return button.node() instanceof ButtonBase below && (below.getText() == null || below.getText().isBlank())
                && text.node() instanceof Text && button.bounds().contains(text.bounds());
    }

    private static boolean isPlainControl(Node node) {
        return node instanceof ButtonBase || node instanceof TextInputControl;
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > TOUCHING
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > TOUCHING;
    }

    private void controls() {
        for (Ink ink : inks) {
            if (!ink.node().isFocusTraversable()) {
                continue;
            }
            if (isNameless(ink.node())) {
                flaw(Flaw.Kind.NAMELESS, name(ink.node()));
            }
            if (isIdle(ink.node())) {
                flaw(Flaw.Kind.IDLE, name(ink.node()));
            }
        }
    }

    private static boolean isNameless(Node node) {
        boolean named = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean speaks = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        boolean prompted = node instanceof TextInputControl input && !input.getPromptText().isBlank();
        return !named && !speaks && !prompted && !(node instanceof ScrollPane);
    }

    private static boolean isIdle(Node node) {
        return switch (node) {
            case MenuButton menu -> menu.getItems().isEmpty() && !menu.isDisabled();
            case ToggleButton _,CheckBox _ -> false; // what they do hangs on their state
            case ButtonBase button -> button.getOnAction() == null;
            default -> false;
        };
    }

    private void contrasts(WritableImage picture) {
        Map<String, Double> faint = new HashMap<>();
        for (Ink ink : inks) {
            if (ink.node() instanceof Text text && ink.isSeen() && !text.isDisabled()
                    && text.getFill() instanceof Color fill) {
                Color ground = ground(picture, ink.seen());
                double contrast = Contrast.of(ground, Contrast.over(ground, fill, ink.opacity()));
                double size = text.getFont().getSize();
                boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
                boolean large = size >= LARGE || bold && size >= LARGE_BOLD;
                if (contrast < (large ? Contrast.AA_LARGE : Contrast.AA)) {
                    faint.put(quoted(text.getText()), contrast);
                }
            }
        }
        faint.forEach((text, contrast) -> flaw(Flaw.Kind.CONTRAST,
                text + " has " + String.format(Locale.ROOT, "%.2f", contrast)));
    }

    /// The colour that most pixels around a text have.
    private static Color ground(WritableImage picture, Bounds bounds) {
        Map<Integer, Integer> counts = new HashMap<>();
        int right = (int) Math.min(picture.getWidth() - 1, bounds.getMaxX() + 1);
        int bottom = (int) Math.min(picture.getHeight() - 1, bounds.getMaxY() + 1);
        for (int y = (int) Math.max(0, bounds.getMinY() - 1); y <= bottom; y++) {
            for (int x = (int) Math.max(0, bounds.getMinX() - 1); x <= right; x++) {
                counts.merge(picture.getPixelReader().getArgb(x, y), 1, Integer::sum);
            }
        }
        int most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
        return Color.rgb(most >> 16 & 0xff, most >> 8 & 0xff, most & 0xff);
    }

    /// Walks with Tab from the first control until it comes round, and looks for what was left out.
    private void keyboard() {
        Scene scene = root.getScene();
        Set<Node> wanted = new LinkedHashSet<>();
        inks.stream().map(Ink::node).filter(ScreenAudit::isAskedForByTab).forEach(wanted::add);
        if (wanted.isEmpty()) {
            return;
        }
        Node before = scene.getFocusOwner();
        Set<Node> reached = new LinkedHashSet<>();
        Node at = wanted.iterator().next();
        at.requestFocus();
        for (int steps = 0; steps < MOST_STEPS && at != null && reached.add(at); steps++) {
            at.requestFocusTraversal(TraversalDirection.NEXT);
            at = scene.getFocusOwner();
        }
        wanted.removeAll(reached);
        wanted.removeIf(node -> reached.stream().anyMatch(seen -> isInside(node, seen) || areOneGroup(node, seen)));
        wanted.forEach(node -> flaw(Flaw.Kind.UNREACHABLE, name(node)));
        if (before != null) {
            before.requestFocus();
        }
    }

    private static boolean isAskedForByTab(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && !(node instanceof Text);
    }

    private static boolean isInside(Node node, Node above) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at == above) {
                return above instanceof Control && !(above instanceof ScrollPane);
            }
        }
        return false;
    }

    /// Whether arrow keys lead from one to the other.
    private static boolean areOneGroup(Node node, Node other) {
        return node instanceof Toggle toggle && other instanceof Toggle second && toggle.getToggleGroup() != null
                && toggle.getToggleGroup() == second.getToggleGroup();
    }

    private static String name(Node node) {
        String words = switch (node) {
            case Text text -> quoted(text.getText());
            case Labeled labeled when labeled.getText() != null && !labeled.getText().isBlank() ->
                quoted(labeled.getText());
            default -> node.getAccessibleText() == null ? "" : quoted(node.getAccessibleText());
        };
        String id = node.getId() == null ? "" : "#" + node.getId();
        return (node.getClass().getSimpleName() + " " + id + words + " " + String.join(".", node.getStyleClass()))
                .strip();
    }

    private static String quoted(String text) {
        return "“" + text + "”";
    }
}
