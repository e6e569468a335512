package dev.thaw.ui.insights;

import static dev.thaw.ui.common.Messages.text;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The finding in plain words: the first sentence large, what supports or limits it on request.
final class FindingView extends HBox {
    /// Between two sentences: a full stop and a capital letter, so that numbers and abbreviations stay whole.
    static final String NEXT_SENTENCE = "(?<=\\.) (?=[A-Z])";

    private final VBox words = new VBox(4);
    private final ToggleButton more = new ToggleButton();
    private final List<Label> rest = new ArrayList<>();

    FindingView(InsightsViewModel model) {
        super(16);
        getStyleClass().add("panel");
        setId("finding");
        setAlignment(Pos.TOP_LEFT);
        Region mark = new Region();
        mark.getStyleClass().add("finding-mark");
        HBox.setHgrow(words, Priority.ALWAYS);
        more.setId("more-findings");
        more.setMinWidth(USE_PREF_SIZE);
        more.selectedProperty().subscribe(this::showRest);
        getChildren().setAll(mark, words, more);
        setMinHeight(USE_PREF_SIZE);
        model.resultProperty()
                .subscribe(result -> show(result == null ? List.of() : InsightsViewModel.findings(result)));
    }

    private void show(List<String> findings) {
        words.getChildren().clear();
        rest.clear();
        if (!findings.isEmpty()) {
            String[] headline = findings.getFirst().split(NEXT_SENTENCE, 2);
            words.getChildren().add(sentence(headline[0], "finding"));
            if (headline.length > 1) {
                words.getChildren().add(sentence(headline[1], "muted"));
            }
            findings.stream().skip(1).map(finding -> sentence(finding, "muted")).forEach(rest::add);
            words.getChildren().addAll(rest);
        }
        showRest();
        setVisible(!findings.isEmpty());
        setManaged(!findings.isEmpty());
        setAccessibleText(String.join(" ", findings));
    }

    private void showRest() {
        boolean shown = more.isSelected();
        more.setText(text(shown ? "insights.findings.less" : "insights.findings.more", rest.size()));
        more.setVisible(!rest.isEmpty());
        rest.forEach(sentence -> {
            sentence.setVisible(shown);
            sentence.setManaged(shown);
        });
    }

    private static Label sentence(String words, String styleClass) {
        Label sentence = new Label(words);
        sentence.getStyleClass().add(styleClass);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        return sentence;
    }
}
