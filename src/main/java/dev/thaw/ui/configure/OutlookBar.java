package dev.thaw.ui.configure;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.project.RunSummary;
import dev.thaw.ui.common.Formats;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What pressing the button would do, always in sight: how many runs, how long, how much memory, and in what they differ
/// from the last run.
final class OutlookBar extends VBox {
    private static final int MOST_SHOWN = 3;
    private static final int MOST_SEEDS = 50;
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final ConfigureViewModel model;
    private final CostViewModel cost;
    private final DifferencesViewModel differences;
    private final ToggleButton list = new ToggleButton(text("configure.toCome"), new FontIcon(Feather.LIST));
    private final HBox compared = new HBox(8);

    OutlookBar(ConfigureViewModel model, CostViewModel cost, DifferencesViewModel differences) {
        super(8);
        this.model = model;
        this.cost = cost;
        this.differences = differences;
        getStyleClass().addAll("panel", "outlook-bar");
        compared.setAlignment(Pos.CENTER_LEFT);
        compared.getStyleClass().add("compared");
        getChildren().addAll(outlook(), compared);
        differences.changes().addListener((ListChangeListener<DifferencesViewModel.Change>) _ -> compare());
        differences.lastProperty().subscribe(this::compare);
    }

    /// Shows or hides the list of the runs to come.
    ToggleButton list() {
        return list;
    }

    private Node outlook() {
        Label total = new Label();
        total.setId("outlook");
        total.getStyleClass().add("card-title");
        total.setMinWidth(Region.USE_PREF_SIZE);
        Label detail = new Label();
        detail.setId("cost");
        detail.getStyleClass().add("caption");
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMaxWidth(Double.MAX_VALUE);
        Tooltip basis = new Tooltip();
        basis.setWrapText(true);
        basis.setPrefWidth(420);
        detail.setTooltip(basis);
        Runnable show = () -> {
            Outlook seen = cost.outlookProperty().get();
            int runs = model.runsProperty().get().size();
            total.setText(seen == null ? runs(runs) : total(runs, seen));
            detail.setText(seen == null ? "" : detail(seen));
            basis.setText(seen == null ? text("configure.cost.none") : basis(seen));
            detail.pseudoClassStateChanged(WARNING, seen != null && !seen.fits());
        };
        cost.outlookProperty().subscribe(show);
        model.runsProperty().subscribe(show);
        list.setId("runs-to-come");
        list.getStyleClass().add("flat");
        list.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, total, detail, seeds(), list);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node seeds() {
        Spinner<Integer> spinner = new Spinner<>(1, MOST_SEEDS, model.seedsProperty().get());
        spinner.setId("seeds");
        spinner.setEditable(true);
        spinner.setPrefWidth(88);
        spinner.setMinWidth(88);
        spinner.getEditor().setAccessibleText(text("configure.seeds"));
        spinner.setAccessibleText(text("configure.seeds"));
        model.seedsProperty().subscribe(now -> spinner.getValueFactory().setValue(now.intValue()));
        spinner.valueProperty().subscribe((_, now) -> {
            if (now != null) {
                model.seedsProperty().set(now);
            }
        });
        Label before = new Label(text("configure.seeds"));
        before.setLabelFor(spinner);
        before.setMinWidth(Region.USE_PREF_SIZE);
        Label which = new Label();
        which.getStyleClass().add("caption");
        which.setMinWidth(Region.USE_PREF_SIZE);
        which.textProperty().bind(Bindings.createStringBinding(() -> {
            long first = model.configProperty().get().seed();
            int count = model.seedsProperty().get();
            return count == 1
                    ? text("configure.seeds.one", String.valueOf(first))
                    : text("configure.seeds.many", String.valueOf(first), String.valueOf(first + count - 1));
        }, model.configProperty(), model.seedsProperty()));
        HBox seeds = new HBox(8, before, spinner, which);
        seeds.setAlignment(Pos.CENTER_RIGHT);
        seeds.setMinWidth(Region.USE_PREF_SIZE);
        return seeds;
    }

    private void compare() {
        RunSummary last = differences.lastProperty().get();
        compared.getChildren().clear();
        if (last == null || differences.changes().isEmpty()) {
            Label none = new Label(last == null
                    ? text("configure.compared.none")
                    : text("configure.compared.same", last.name()));
            none.getStyleClass().add("caption");
            compared.getChildren().add(none);
            return;
        }
        Label with = new Label(text("configure.compared.with", last.name()));
        with.getStyleClass().add("caption");
        with.setMinWidth(Region.USE_PREF_SIZE);
        compared.getChildren().add(with);
        differences.changes().stream().limit(MOST_SHOWN).map(this::chip).forEach(compared.getChildren()::add);
        if (differences.changes().size() > MOST_SHOWN) {
            compared.getChildren().add(more());
        }
    }

    private Node chip(DifferencesViewModel.Change change) {
        Button chip = new Button(sentence(change), new FontIcon(Feather.CORNER_UP_LEFT));
        chip.setId("take-back-" + change.key().replace('.', '-'));
        chip.getStyleClass().addAll("flat", "chip");
        chip.setMinWidth(0);
        String name = takeBack(change);
        chip.setAccessibleText(sentence(change));
        chip.setAccessibleHelp(name);
        chip.setTooltip(new Tooltip(sentence(change) + "\n" + name));
        chip.setOnAction(_ -> differences.takeBack(change));
        return chip;
    }

    private Node more() {
        MenuButton more = new MenuButton(
                text("configure.compared.more", Formats.count(differences.changes().size() - MOST_SHOWN)));
        more.getStyleClass().addAll("flat", "chip");
        more.setMinWidth(Region.USE_PREF_SIZE);
        differences.changes().stream().skip(MOST_SHOWN).forEach(change -> {
            MenuItem item = new MenuItem(sentence(change), new FontIcon(Feather.CORNER_UP_LEFT));
            item.setOnAction(_ -> differences.takeBack(change));
            more.getItems().add(item);
        });
        return more;
    }

    private static String sentence(DifferencesViewModel.Change change) {
        return text("configure.compared.change", ValueWords.name(change.key()),
                ValueWords.value(change.key(), change.before()), ValueWords.values(change.key(), change.after()));
    }

    private static String takeBack(DifferencesViewModel.Change change) {
        return text("configure.compared.takeBack", ValueWords.value(change.key(), change.before()));
    }

    private static String runs(int runs) {
        return runs == 1 ? text("configure.cost.run") : text("configure.cost.runs", Formats.count(runs));
    }

    private static String total(int runs, Outlook seen) {
        return text("configure.cost.total", runs(runs), duration(seen.seconds()));
    }

    private static String detail(Outlook seen) {
        if (!seen.fits()) {
            return text("configure.cost.tooLarge", Formats.bytes(seen.memory()), Formats.bytes(seen.room()));
        }
        CostEstimate first = seen.runs().getFirst();
        return text("configure.cost.detail", Formats.readable(first.examples() / 1e6), Formats.bytes(seen.memory()),
                Formats.bytes(seen.room()));
    }

    private static String basis(Outlook seen) {
        CostEstimate first = seen.runs().getFirst();
        String pace = seen.pace().runs() == 0
                ? text("configure.cost.benchmarks")
                : text("configure.cost.measured", Formats.count(seen.pace().runs()));
        String once = text("configure.cost.basis", Formats.count(first.positives()), Formats.count(first.examples()),
                Formats.bytes(first.tableBytes()), pace);
        return first.trainings() == 1
                ? once
                : once + " " + text("configure.cost.origins", Formats.count(first.trainings()));
    }

    /// As long as an estimate may claim to know: whole minutes from two minutes on.
    static String duration(double seconds) {
        long rounded = seconds < 120 ? Math.round(seconds / 5) * 5 : Math.round(seconds / 60) * 60;
        return rounded < 60 || rounded >= 3600
                ? Formats.duration(Duration.ofSeconds(Math.max(rounded, 5)))
                : rounded % 60 == 0
                        ? text("configure.cost.minutes", Formats.count(rounded / 60))
                        : Formats.duration(Duration.ofSeconds(rounded));
    }
}
