package dev.thaw.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.ui.common.Memory;
import dev.thaw.ui.common.PaletteEntry;
import dev.thaw.ui.common.PaletteEntry.Group;
import dev.thaw.ui.shell.PaletteViewModel.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final Memory memory = new Memory();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final PaletteViewModel palette = palette();

    @Test
    void groupsStandUnderTheirNames() {
        shown.set(true);
        assertThat(lines()).containsExactly("# Actions", "Train", "Cancel the training", "# Runs", "first try");
    }

    @Test
    void theBestOfAGroupStandsFirstAndIsChosen() {
        shown.set(true);
        palette.typedProperty().set("train");
        assertThat(lines()).containsExactly("# Actions", "Train", "Cancel the training");
        palette.perform();
        assertThat(done).containsExactly("train");
        assertThat(shown.get()).isFalse();
    }

    @Test
    void whatCannotBeDoneIsToldAndLeavesThePaletteOpen() {
        shown.set(true);
        palette.typedProperty().set("cancel");
        palette.perform();
        assertThat(done).isEmpty();
        assertThat(shown.get()).isTrue();
        assertThat(palette.toldProperty().get()).isEqualTo("Nothing is being trained.");
    }

    @Test
    void movingSkipsHeadingsAndStopsAtTheEnds() {
        shown.set(true);
        palette.move(2);
        palette.perform();
        assertThat(done).containsExactly("first");
        shown.set(true);
        palette.move(100);
        palette.move(-100);
        assertThat(palette.chosenProperty().get()).isEqualTo(1);
    }

    @Test
    void whatWasUsedLatelyStandsFirst() {
        shown.set(true);
        palette.typedProperty().set("first");
        palette.perform();
        shown.set(true);
        assertThat(lines()).startsWith("# Used lately", "first try", "# Actions");
    }

    @Test
    void thatNothingIsFoundIsTold() {
        shown.set(true);
        palette.typedProperty().set("zebra");
        assertThat(palette.rows()).isEmpty();
        assertThat(palette.toldProperty().get()).contains("zebra");
        palette.perform();
        assertThat(done).isEmpty();
    }

    private PaletteViewModel palette() {
        PaletteViewModel made = new PaletteViewModel(memory, shown);
        made.add(() -> List.of(entry("train", Group.ACTIONS, "Train", ""),
                entry("cancel", Group.ACTIONS, "Cancel the training", "Nothing is being trained."),
                entry("first", Group.RUNS, "first try", "")));
        return made;
    }

    private PaletteEntry entry(String id, Group group, String title, String obstacle) {
        return new PaletteEntry(id, group, Feather.PLAY, title, "", obstacle, () -> done.add(id));
    }

    private List<String> lines() {
        return palette.rows().stream().map(row -> switch (row) {
            case Row.Heading heading -> "# " + heading.title();
            case Row.Hit hit -> hit.entry().title();
        }).toList();
    }
}
