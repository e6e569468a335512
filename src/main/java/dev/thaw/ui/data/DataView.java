package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.profile.DatasetProfile;
import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.PageHead;
import dev.thaw.ui.common.Panel;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Data screen's nodes: a running import, a failed one, or the profile.
public final class DataView extends BorderPane {
    private final DataViewModel model;
    private final Node openData;
    private final ShownLogPane shownLog;
    private final VBox body = new VBox();
    private final ObservableValue<@Nullable JobViewModel> opening;
    private final ObservableValue<String> failure;

    /// @param openData    a button that opens data, for the head of the page
    /// @param openInstead another one, for the empty screen
    /// @param shownLog    stands where a log of shown slots was opened in place of a data set
    public DataView(DataViewModel model, Node openData, Node openInstead, ShownLogPane shownLog) {
        this.model = model;
        this.shownLog = shownLog;
        this.openData = openInstead;
        this.opening = model.openingProperty();
        this.failure = model.failure();
        getStyleClass().add("page");
        body.getStyleClass().add("page-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.getStyleClass().add("page-scroll");
        setTop(new PageHead(text("data.title"), model.sentence(), openData));
        setCenter(scroll);
        opening.subscribe(this::fill);
        failure.subscribe(this::fill);
        model.profileProperty().subscribe(this::fill);
        shownLog.model().isShownProperty().subscribe(this::fill);
    }

    private void fill() {
        body.getChildren().clear();
        JobViewModel job = opening.getValue();
        DatasetProfile profile = model.profileProperty().get();
        if (job != null) {
            body.getChildren().add(progress(job));
        } else if (shownLog.model().isShownProperty().get()) {
            body.getChildren().add(shownLog);
        } else if (!failure.getValue().isEmpty()) {
            body.getChildren().add(failed());
        } else if (profile != null) {
            body.getChildren().add(new ProfilePane(profile, importPanel(profile)));
        }
    }

    private static Node progress(JobViewModel job) {
        Label doing = new Label();
        doing.textProperty().bind(job.doingProperty());
        doing.getStyleClass().add("muted");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.fractionProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("jobs.progress"));
        Button cancel = new Button(text("data.cancel"));
        cancel.setOnAction(_ -> job.cancel());
        return new Panel(job.name(), doing, bar).withActions(cancel);
    }

    private Node failed() {
        VBox box = new VBox(16, new Callout(Callout.Kind.FAILURE, failure.getValue()));
        if (model.canSkipBadRows()) {
            Button skip = new Button(text("data.skipBadRows"));
            skip.setOnAction(_ -> model.skipBadRows());
            box.getChildren().add(skip);
        }
        box.getChildren().add(new EmptyState(Feather.DATABASE, text("data.failed"), text("data.failed.sentence"),
                openData));
        return box;
    }

    private Node importPanel(DatasetProfile profile) {
        Panel panel = new Panel(text("data.import")).subtitled(model.importSentence());
        profile.missing().forEach(sentence -> panel.getChildren().add(new Callout(Callout.Kind.NOTE, sentence)));
        if (profile.missing().isEmpty() && model.skippedRows().isEmpty()) {
            panel.getChildren().add(new Callout(Callout.Kind.NOTE, text("data.import.whole")));
        }
        if (!model.skippedRows().isEmpty()) {
            SkippedRowsTable table = new SkippedRowsTable(model.skippedRows());
            ToggleButton show = new ToggleButton(text("data.skipped.show"));
            show.setId("show-skipped");
            table.visibleProperty().bind(show.selectedProperty());
            table.managedProperty().bind(show.selectedProperty());
            panel.withActions(show);
            panel.getChildren().add(table);
        }
        return panel;
    }
}
