package dev.thaw.ui.data;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.dataset.profile.DatasetProfile;
import dev.thaw.ui.common.Callout;
import dev.thaw.ui.common.EmptyState;
import dev.thaw.ui.common.Formats;
import dev.thaw.ui.common.JobViewModel;
import dev.thaw.ui.common.PageHead;
import dev.thaw.ui.common.Panel;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Data screen's nodes: a running import, the wizard, a failure, or the profile.
public final class DataView extends StackPane {
    private final DataViewModel model;
    private final Node openData;
    private final ShownLogPane shownLog;
    private final VBox body = new VBox();
    private final BorderPane page = new BorderPane();
    private final ImportView wizard;
    private final ObservableValue<@Nullable JobViewModel> opening;
    private final ObservableValue<String> failure;

    /// @param importModel  what lies before somebody who is about to import
    /// @param importButton imports that
    /// @param openData     a button that opens data, for the head of the page
    /// @param openInstead  another one, for the empty screen
    /// @param shownLog     stands where a log of shown slots was opened in place of a data set
    public DataView(DataViewModel model, ImportViewModel importModel, Node importButton, Node openData,
            Node openInstead, ShownLogPane shownLog) {
        this.model = model;
        this.shownLog = shownLog;
        this.openData = openInstead;
        this.opening = model.openingProperty();
        this.failure = model.failure();
        this.wizard = new ImportView(importModel, importButton);
        page.getStyleClass().add("page");
        body.getStyleClass().add("page-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.getStyleClass().add("page-scroll");
        page.setTop(new PageHead(text("data.title"), model.sentence(), openData));
        page.setCenter(scroll);
        opening.subscribe(this::fill);
        failure.subscribe(this::fill);
        model.profileProperty().subscribe(this::fill);
        importModel.pathProperty().subscribe(this::fill);
        shownLog.model().isShownProperty().subscribe(this::fill);
    }

    private void fill() {
        JobViewModel job = opening.getValue();
        DatasetProfile profile = model.profileProperty().get();
        if (job == null && model.isImporting()) {
            getChildren().setAll(wizard);
            wizard.requestFocus();
            return;
        }
        getChildren().setAll(page);
        body.getChildren().clear();
        if (job != null) {
            body.getChildren().add(progress(job));
        } else if (shownLog.model().isShownProperty().get()) {
            body.getChildren().add(shownLog);
        } else if (!failure.getValue().isEmpty()) {
            body.getChildren().add(failed());
        } else if (profile != null) {
            body.getChildren().add(profile(profile));
        }
    }

    private static Node progress(JobViewModel job) {
        Label doing = new Label();
        doing.textProperty().bind(Bindings.createStringBinding(() -> {
            String percent = Formats.percent(job.fractionProperty().get());
            return job.timeLeftProperty().get() == null
                    ? text("status.running", job.doingProperty().get(), percent)
                    : text("status.left", job.doingProperty().get(), percent,
                            Formats.duration(job.timeLeftProperty().get()));
        }, job.doingProperty(), job.fractionProperty(), job.timeLeftProperty()));
        doing.getStyleClass().add("muted");
        ProgressBar bar = new ProgressBar();
        bar.setId("import-progress");
        bar.progressProperty().bind(job.fractionProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(text("jobs.progress"));
        Button cancel = new Button(text("data.cancel"));
        cancel.setId("cancel-opening");
        cancel.setOnAction(_ -> job.cancel());
        return new Panel(job.name(), doing, bar).withActions(cancel);
    }

    private Node failed() {
        return new VBox(16, new Callout(Callout.Kind.FAILURE, failure.getValue()), new EmptyState(Feather.DATABASE,
                text("data.failed"), text("data.failed.sentence"), openData));
    }

    private Node profile(DatasetProfile profile) {
        ProfileLists lists = new ProfileLists(model, profile);
        return new ProfilePane(profile, notes(lists), lists);
    }

    /// What was read and left out; that the data was changed, with a way back; and which runs saw other data.
    private Node notes(ProfileLists lists) {
        VBox notes = new VBox(8, read(lists));
        Node changed = told(Callout.Kind.NOTE, model.changedSentence(), undo());
        changed.setId("data-changed");
        Node others = told(Callout.Kind.WARNING, model.otherRunsSentence(), null);
        others.setId("other-runs");
        notes.getChildren().addAll(changed, others);
        return notes;
    }

    private Node read(ProfileLists lists) {
        Label sentence = new Label(text("data.read", model.importSentence(), model.recognised()));
        sentence.setId("import-sentence");
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        HBox row = new HBox(8, sentence);
        row.getStyleClass().add("import-read");
        HBox.setHgrow(sentence, Priority.SOMETIMES);
        if (!model.skippedRows().isEmpty()) {
            Button show = new Button(text("data.skipped.show"));
            show.setId("show-skipped");
            show.getStyleClass().add("small");
            show.setMinWidth(USE_PREF_SIZE);
            show.setOnAction(_ -> {
                lists.show("skipped");
                lists.requestFocus();
                scrollToEnd();
            });
            row.getChildren().add(show);
        }
        return row;
    }

    private void scrollToEnd() {
        if (page.getCenter() instanceof ScrollPane scroll) {
            scroll.layout();
            scroll.setVvalue(1);
        }
    }

    private Node undo() {
        Button undo = new Button(text("data.undo"));
        undo.setId("undo-import");
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(_ -> model.undoImport());
        return undo;
    }

    private static Node told(Callout.Kind kind, ObservableValue<String> sentence, @Nullable Node action) {
        HBox place = new HBox(8);
        place.setAlignment(Pos.CENTER_LEFT);
        sentence.subscribe(words -> {
            place.getChildren().clear();
            place.setManaged(!words.isEmpty());
            if (!words.isEmpty()) {
                Callout callout = new Callout(kind, words);
                HBox.setHgrow(callout, Priority.ALWAYS);
                place.getChildren().add(callout);
                if (action != null) {
                    place.getChildren().add(action);
                }
            }
        });
        return place;
    }
}
