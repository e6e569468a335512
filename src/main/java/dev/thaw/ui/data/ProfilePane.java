package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.profile.DatasetProfile;
import dev.thaw.dataset.profile.LogBin;
import dev.thaw.dataset.profile.WeekCount;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.Panel;
import dev.thaw.ui.data.Bars.Bar;
import dev.thaw.ui.data.Shares.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The profile of a data set: counts, what somebody must know first, how events are spread, and the tables behind it.
final class ProfilePane extends VBox {

    /// @param notes what was read and left out, and what changed about the data
    /// @param lists the tables
    ProfilePane(DatasetProfile profile, Node notes, Node lists) {
        super(16);
        getChildren().addAll(counts(profile), notes);
        if (!profile.warnings().isEmpty() || !profile.missing().isEmpty()) {
            getChildren().add(first(profile));
        }
        GridPane grid = halves(16);
        List<Node> panels = new ArrayList<>(List.of(eventTypes(profile), perUser(profile), newUsers(profile),
                longTail(profile)));
        for (int k = 0; k < panels.size(); k++) {
            grid.add(panels.get(k), k % 2, k / 2);
        }
        if (!profile.categories().isEmpty()) {
            grid.add(categories(profile), 0, 2, 2, 1);
        }
        getChildren().addAll(grid, lists);
    }

    /// What somebody must know before a result is believed: warnings, then what is missing and what stands in for it.
    private static Node first(DatasetProfile profile) {
        List<Node> lines = new ArrayList<>();
        profile.warnings().forEach(warning -> lines.add(line(warning, Feather.ALERT_TRIANGLE, "warns")));
        profile.missing().forEach(sentence -> lines.add(line(sentence, Feather.INFO, "tells")));
        GridPane grid = halves(8);
        for (int k = 0; k < lines.size(); k++) {
            grid.add(lines.get(k), k % 2, k / 2);
            GridPane.setValignment(lines.get(k), VPos.TOP);
        }
        Panel panel = new Panel(text("data.first"), grid);
        panel.setId("profile-warnings");
        panel.getStyleClass().add(profile.warnings().isEmpty() ? "told" : "question");
        return panel;
    }

    private static Node line(String sentence, Feather icon, String styleClass) {
        Label line = new Label(sentence, new FontIcon(icon));
        line.getStyleClass().addAll("profile-line", styleClass);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private static GridPane halves(double gap) {
        GridPane grid = new GridPane(16, gap);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setFillWidth(true);
        grid.getColumnConstraints().setAll(half, half);
        return grid;
    }

    private static Node counts(DatasetProfile profile) {
        DatasetProfile.Counts counts = profile.counts();
        HBox row = new HBox(16, number("data.events", Formats.count(counts.events())),
                number("data.users", Formats.count(counts.users())),
                number("data.items", Formats.count(counts.items())),
                number("data.density", Formats.percent(counts.density())),
                number("data.span", profile.span() == null
                        ? "–"
                        : text("data.days", Formats.count(Math.round(profile.span().days())))),
                number("data.median", Formats.count(profile.eventsPerUser().median())));
        return row;
    }

    private static Node number(String key, String value) {
        Label number = new Label(value);
        number.getStyleClass().add("figure-number");
        Label name = new Label(text(key));
        name.getStyleClass().add("card-subtitle");
        VBox card = new VBox(2, number, name);
        card.getStyleClass().add("panel");
        card.setMinWidth(0);
        card.setPrefWidth(160);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private static Node eventTypes(DatasetProfile profile) {
        int people = profile.counts().users();
        return new Panel(text("data.eventTypes"),
                new Shares(text("data.eventTypes"), profile.eventTypes().stream().map(type -> {
                    String numbers = text("data.share", Formats.count(type.events()), Formats.percent(type.share()));
                    return new Share(type.type(), type.share(), numbers,
                            text("data.eventTypes.words", type.type(), Formats.count(type.events()),
                                    Formats.percent(type.share()), Formats.count(type.users()),
                                    Formats.percent(people == 0 ? 0 : type.users() / (double) people)));
                }).toList())).subtitled(text("data.eventTypes.sentence"));
    }

    private static Node perUser(DatasetProfile profile) {
        return new Panel(text("data.perUser"),
                new Bars(text("data.perUser"), bins(profile.userHistogram(), "data.perUser.bar")))
                .subtitled(text("data.perUser.sentence", Formats.count(profile.eventsPerUser().median()),
                        Formats.count(profile.eventsPerUser().percentile90())));
    }

    private static Node newUsers(DatasetProfile profile) {
        List<Bar> bars = profile.weeks().stream().map(week -> new Bar(week(week.monday()), week.newUsers(),
                text("data.newUsers.bar", week.monday(), Formats.count(week.newUsers()),
                        Formats.count(week.activeUsers()), Formats.percent(week.newShare()))))
                .toList();
        double share = profile.lastWeeks().stream().mapToDouble(WeekCount::newShare).average().orElse(0);
        return new Panel(text("data.newUsers"), new Bars(text("data.newUsers"), bars))
                .subtitled(text("data.newUsers.sentence", Formats.count(profile.lastWeeks().size()),
                        Formats.percent(share)));
    }

    private static String week(String monday) {
        return Formats.week(LocalDate.parse(monday));
    }

    private static Node longTail(DatasetProfile profile) {
        DatasetProfile.ItemTail tail = profile.itemTail();
        return new Panel(text("data.tail"), new Bars(text("data.tail"), bins(profile.itemHistogram(), "data.tail.bar")))
                .subtitled(text("data.tail.sentence", Formats.count(tail.topItems()), Formats.percent(tail.topShare()),
                        Formats.count(tail.onceOnly())));
    }

    private static Node categories(DatasetProfile profile) {
        int all = profile.counts().knownItems();
        List<Share> shares = profile.categories().stream()
                .map(category -> Share.of(category.category(), category.items(),
                        all == 0 ? 0 : category.items() / (double) all))
                .toList();
        return new Panel(text("data.categories"), new Shares(text("data.categories"), shares).alone())
                .subtitled(text("data.categories.sentence", Formats.count(profile.categories().size())));
    }

    private static List<Bar> bins(List<LogBin> bins, String key) {
        return bins.stream().map(bin -> {
            String range = bin.from() == bin.to()
                    ? Formats.count(bin.from())
                    : Formats.count(bin.from()) + "–" + Formats.count(bin.to());
            return new Bar(bin.from() >= 1_000 ? text("data.bin.from", Formats.count(bin.from())) : range, bin.count(),
                    text(key, range, Formats.count(bin.count())));
        }).toList();
    }
}
