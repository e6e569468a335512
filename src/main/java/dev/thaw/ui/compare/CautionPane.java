package dev.thaw.ui.compare;

import static dev.thaw.ui.common.Messages.text;

import dev.thaw.experiment.comparison.Comparability;
import dev.thaw.experiment.comparison.ComparedEntry;
import dev.thaw.experiment.comparison.ComparisonTable;
import dev.thaw.ui.common.Callout;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What a reader must know before reading differences: runs that do not compare, and people that are not kept.
final class CautionPane extends VBox {
    private static final int MOST_NAMES = 4;

    private final CompareViewModel model;

    CautionPane(CompareViewModel model) {
        super(8);
        this.model = model;
        setId("compare-caution");
        model.focusProperty().subscribe((_, _) -> show());
        model.tableProperty().subscribe((_, _) -> show());
        show();
    }

    private void show() {
        Focus focus = model.focusProperty().get();
        List<Callout> callouts = new ArrayList<>();
        if (focus != null) {
            for (Comparability kind : List.of(Comparability.OTHER_DATA, Comparability.OTHER_COHORT)) {
                List<String> names = focus.comparison().entries().stream()
                        .filter(entry -> focus.comparison().comparability(entry) == kind).map(ComparedEntry::label)
                        .toList();
                if (!names.isEmpty()) {
                    callouts.add(new Callout(Callout.Kind.WARNING, text(kind == Comparability.OTHER_DATA
                            ? "compare.otherData"
                            : "compare.otherCohort", names(names), focus.comparison().base().label())));
                }
            }
            if (lacksPeople(model.tableProperty().get())) {
                callouts.add(new Callout(Callout.Kind.NOTE, text("compare.unpaired")));
            }
        }
        getChildren().setAll(callouts);
        setVisible(!callouts.isEmpty());
        setManaged(!callouts.isEmpty());
    }

    private static boolean lacksPeople(@Nullable ComparisonTable table) {
        return table != null && table.lacksPeople();
    }

    private static String names(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES
                ? text("compare.andMore", first, String.valueOf(names.size() - MOST_NAMES))
                : first;
    }
}
