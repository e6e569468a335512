package dev.thaw.ui.compare;

import dev.thaw.ui.common.JobViewModel;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How far the reading of many results is; hidden while none goes on.
final class ReadingPane extends VBox {
    private static final double WIDTH = 280;

    private final Label name = new Label();
    private final Label doing = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    ReadingPane(RunReader reader) {
        super(8);
        setAlignment(Pos.CENTER);
        name.getStyleClass().add("card-title");
        doing.getStyleClass().add("caption");
        bar.setPrefWidth(WIDTH);
        bar.accessibleTextProperty().bind(name.textProperty());
        getChildren().setAll(name, bar, doing);
        setVisible(false);
        reader.readingProperty().subscribe(this::follow);
    }

    private void follow(@Nullable JobViewModel job) {
        if (job != null) {
            name.setText(job.name());
            doing.textProperty().bind(job.doingProperty());
            bar.progressProperty().bind(job.fractionProperty());
            visibleProperty().bind(job.phaseProperty().map(phase -> !phase.isEnd()));
        }
    }
}
