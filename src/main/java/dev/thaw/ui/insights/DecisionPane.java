package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.microscope.OpenedDecision;
import dev.thaw.experiment.microscope.OpenedDecision.Check;
import dev.thaw.experiment.microscope.OpenedDecision.Event;
import dev.thaw.experiment.microscope.OpenedDecision.Lately;
import dev.thaw.experiment.microscope.OpenedDecision.Person;
import dev.thaw.experiment.microscope.OpenedDecision.Ranked;
import dev.thaw.experiment.microscope.OpenedDecision.Target;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Panel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One decision laid open: checks first, then what was known, the list, and what came after.
final class DecisionPane extends VBox {
    /// A long history is told by its end.
    private static final int MOST_EVENTS = 12;
    private static final int ITEM_COLUMN = 1;

    DecisionPane(ObservableValue<@Nullable OpenedDecision> opened) {
        super(16);
        getStyleClass().add("page-body");
        opened.subscribe(decision -> getChildren().setAll(decision == null ? List.of() : cards(decision)));
    }

    private static List<Node> cards(OpenedDecision decision) {
        List<Node> cards = new ArrayList<>(
                List.of(checks(decision), known(decision), ranking(decision), targets(decision), demand(decision)));
        if (decision.ranking().stream().anyMatch(item -> !item.reasons().isEmpty())) {
            cards.add(3, reasons(decision));
        }
        return cards;
    }

    private static Node checks(OpenedDecision decision) {
        Panel panel = new Panel(text("microscope.decision", decision.userId(), moment(decision.moment())),
                decision.checks().stream().map(DecisionPane::check).toArray(Node[]::new));
        return panel.subtitled(decision.values().entrySet().stream()
                .map(value -> value.getKey() + " " + Formats.metric(value.getValue()))
                .collect(Collectors.joining(" · ")));
    }

    private static Node check(Check check) {
        FontIcon icon = new FontIcon(check.passed() ? Feather.CHECK : Feather.ALERT_TRIANGLE);
        Label sentence = wrapped(check.sentence());
        HBox line = new HBox(8, icon, sentence);
        line.getStyleClass().addAll("microscope-check", check.passed() ? "passed" : "failed");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        line.setAccessibleText(text(check.passed() ? "audit.passed" : "audit.failed") + ": " + check.sentence());
        return line;
    }

    private static Node known(OpenedDecision decision) {
        List<Event> events = decision.known();
        GridPane grid = grid(2);
        int from = Math.max(0, events.size() - MOST_EVENTS);
        for (Event event : events.subList(from, events.size())) {
            grid.addRow(grid.getRowCount(), muted(moment(event.moment())), named(event.title(), event.itemId()),
                    muted(event.type()));
        }
        Panel panel = new Panel(text("microscope.known", Formats.count(events.size())),
                wrapped(person(decision.person())),
                grid);
        return from == 0 ? panel : panel.subtitled(text("microscope.known.last", String.valueOf(MOST_EVENTS)));
    }

    private static String person(Person person) {
        List<String> parts = new ArrayList<>();
        parts.add(text(person.signupKnown() ? "microscope.person.signup" : "microscope.person.first",
                Formats.count(person.positiveEvents()), Formats.readable(person.daysSinceSignup())));
        Double weight = person.contentWeight();
        Double share = person.contentShare();
        if (weight != null && share != null) {
            parts.add(text("microscope.person.mixer", Formats.metric(weight), Formats.metric(share)));
        }
        if (!person.attributes().isEmpty()) {
            parts.add(text("microscope.person.declared", person.attributes().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey()).map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "))));
        }
        return String.join(" ", parts);
    }

    private static Node ranking(OpenedDecision decision) {
        boolean mixed = decision.person().contentWeight() != null;
        GridPane grid = grid(mixed ? 6 : 3);
        List<Node> head = new ArrayList<>(List.of(muted(text("microscope.rank")), muted(text("microscope.item")),
                right(muted(text("microscope.score")))));
        if (mixed) {
            head.add(right(muted(text("microscope.content"))));
            head.add(right(muted(text("microscope.collaborative"))));
            head.add(right(muted(text("microscope.weight"))));
        }
        head.add(right(muted(text("microscope.events"))));
        grid.addRow(0, head.toArray(Node[]::new));
        for (Ranked item : decision.ranking()) {
            List<Node> cells = new ArrayList<>(List.of(new Label(String.valueOf(item.rank())), item(item),
                    right(new Label(mixed ? Formats.score(item.score()) : Formats.readable(item.score())))));
            if (mixed) {
                cells.add(right(score(item.content())));
                cells.add(right(score(item.collaborative())));
                cells.add(right(score(item.contentWeight())));
            }
            cells.add(right(new Label(Formats.count(item.events()))));
            grid.addRow(grid.getRowCount(), cells.toArray(Node[]::new));
        }
        return new Panel(text("microscope.ranking"), grid).subtitled(text("microscope.candidates",
                Formats.count(decision.candidates().ranked()), Formats.count(decision.candidates().known()),
                Formats.count(decision.candidates().unavailable())));
    }

    private static Node item(Ranked item) {
        Label title = named(item.title(), item.itemId());
        if (item.target()) {
            title.setGraphic(new FontIcon(Feather.CHECK_CIRCLE));
            title.getStyleClass().add("microscope-hit");
            title.setAccessibleText(text("microscope.hit", item.title()));
        }
        return title;
    }

    /// Why each item stands where it stands.
    private static Node reasons(OpenedDecision decision) {
        GridPane grid = grid(ITEM_COLUMN);
        for (Ranked item : decision.ranking()) {
            Label number = new Label(String.valueOf(item.rank()));
            GridPane.setValignment(number, VPos.TOP);
            grid.addRow(grid.getRowCount(), number, wrapped(String.join("; ", item.reasons()) + "."));
        }
        return new Panel(text("microscope.reasons"), grid).subtitled(text("microscope.reasons.sentence"));
    }

    /// What the content tower read of the demand for each item.
    private static Node demand(OpenedDecision decision) {
        List<Ranked> ranking = decision.ranking();
        List<Lately> windows = ranking.isEmpty() ? List.of() : ranking.getFirst().lately();
        GridPane grid = grid(windows.size() + 3);
        List<Node> head = new ArrayList<>(List.of(muted(text("microscope.rank")), muted(text("microscope.item"))));
        windows.forEach(window -> head.add(right(muted(window.window()))));
        head.add(right(muted(text("microscope.allTime"))));
        head.add(right(muted(text("microscope.age"))));
        grid.addRow(0, head.toArray(Node[]::new));
        for (Ranked item : ranking) {
            List<Node> cells = new ArrayList<>(
                    List.of(new Label(String.valueOf(item.rank())), named(item.title(), item.itemId())));
            item.lately().forEach(lately -> cells.add(right(new Label(Formats.count(lately.events())))));
            cells.add(right(new Label(Formats.count(item.events()))));
            cells.add(right(new Label(Formats.readable(item.ageDays()))));
            grid.addRow(grid.getRowCount(), cells.toArray(Node[]::new));
        }
        return new Panel(text("microscope.demand"), grid).subtitled(text("microscope.demand.sentence"));
    }

    private static Node targets(OpenedDecision decision) {
        GridPane grid = grid(3);
        for (Target target : decision.targets()) {
            grid.addRow(grid.getRowCount(), muted(moment(target.moment())), named(target.title(), target.itemId()),
                    muted(target.type()), right(new Label(target.rank() == 0
                            ? text("microscope.notRanked")
                            : text("microscope.rankedAt", Formats.count(target.rank())))));
        }
        return new Panel(text("microscope.targets", Formats.count(decision.targets().size())), grid)
                .subtitled(text("microscope.targets.sentence"));
    }

    /// A grid whose second column takes what the others leave.
    ///
    /// @param last index of the last column that is as wide as it must be
    private static GridPane grid(int last) {
        GridPane grid = new GridPane(14, 6);
        for (int column = 0; column <= last; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            if (column == ITEM_COLUMN) {
                constraints.setHgrow(Priority.ALWAYS);
                constraints.setMinWidth(80);
            } else {
                constraints.setMinWidth(Region.USE_PREF_SIZE);
            }
            grid.getColumnConstraints().add(constraints);
        }
        return grid;
    }

    private static Label named(String title, String id) {
        Label label = new Label(title);
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(id));
        return label;
    }

    private static Label score(@Nullable Double value) {
        return new Label(value == null ? "" : Formats.score(value));
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        return label;
    }

    private static <T extends Node> T right(T node) {
        GridPane.setHalignment(node, HPos.RIGHT);
        return node;
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// In UTC, as the data's times are, to the second: what happened first must be seen.
    private static String moment(long time) {
        return Instant.ofEpochMilli(time).toString().replace('T', ' ').replace("Z", "");
    }
}
