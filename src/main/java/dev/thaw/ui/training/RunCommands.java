package dev.thaw.ui.training;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.project.RunState;
import dev.thaw.project.RunSummary;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be done to the chosen runs, for the context menu, the details and the keys.
final class RunCommands {
    private final RunDetailViewModel model;
    private final Runnable showInsights;

    RunCommands(RunDetailViewModel model, Runnable showInsights) {
        this.model = model;
        this.showInsights = showInsights;
    }

    /// Shows the chosen run's insights, if it has any.
    void open() {
        if (model.lookAt()) {
            showInsights.run();
        }
    }

    void delete() {
        model.delete();
    }

    void rename(RunSummary run, String name) {
        model.rename(run, name);
    }

    /// Whether runs can be changed at all.
    boolean canChange() {
        return model.readOnlyReason().isEmpty();
    }

    void copyId() {
        RunSummary run = model.runProperty().get();
        if (run != null) {
            copy(run.id());
        }
    }

    static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// A menu for the runs that are chosen when it opens.
    ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
        return menu;
    }

    /// Everything that can be done now; what cannot is disabled and says why.
    List<MenuItem> items() {
        List<RunSummary> chosen = model.chosenProperty().get();
        int count = chosen.size();
        RunSummary one = count == 1 ? chosen.getFirst() : null;
        String unfinished = one != null && one.state() == RunState.FINISHED ? "" : text("runs.obstacle.noResult");
        String notOne = one == null ? text("runs.obstacle.oneOnly") : "";
        String readOnly = model.readOnlyReason();
        boolean aside = count > 0 && chosen.stream().allMatch(RunTags::isArchived);
        return List.of(item("runs.look", Feather.TRENDING_UP, unfinished, this::open),
                item("runs.again", Feather.REPEAT, model.trainingObstacle(), model::trainAgain),
                item("runs.use", Feather.SLIDERS, notOne, model::configure), new SeparatorMenuItem(),
                item("runs.copyId", Feather.COPY, notOne, this::copyId),
                item("runs.copyCommand", Feather.TERMINAL, notOne, () -> copy(model.commandLine())),
                item("runs.export", Feather.DOWNLOAD, unfinished, model::export), new SeparatorMenuItem(),
                item(aside ? "runs.unarchive" : "runs.archive", Feather.ARCHIVE, readOnly, model::archive),
                item("runs.delete", Feather.TRASH_2, readOnly, this::delete, count));
    }

    private static MenuItem item(String key, Feather icon, String obstacle, Runnable action, Object... arguments) {
        String title = text(key, arguments);
        MenuItem item = new MenuItem(obstacle.isEmpty() ? title : text("action.withReason", title, obstacle),
                new FontIcon(icon));
        item.setDisable(!obstacle.isEmpty());
        item.setOnAction(_ -> action.run());
        return item;
    }
}
