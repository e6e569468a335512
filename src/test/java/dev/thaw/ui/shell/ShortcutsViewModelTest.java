package dev.thaw.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.ui.common.ScreenKeys;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class ShortcutsViewModelTest {
    private final ShortcutsViewModel shortcuts = new ShortcutsViewModel();

    @Test
    void everyActionIsListed() {
        assertThat(uses()).extracting(ScreenKeys.Use::does)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Action.values()).map(Action::title).toList());
    }

    @Test
    void noTwoActionsShareAKey() {
        // importing and training share theirs: only one of them can be done at a time
        assertThat(Arrays.stream(Action.values()).filter(action -> action != Action.IMPORT)
                .flatMap(action -> action.allKeys().stream())
                .map(KeyCombination::valueOf)).doesNotHaveDuplicates();
    }

    @Test
    void keysOfScreensAreFoundToo() {
        shortcuts.add(new ScreenKeys("Newcomer", List.of(new ScreenKeys.Use("Space", "Why it stands there"))));
        shortcuts.wantedProperty().set("why");
        assertThat(uses()).extracting(ScreenKeys.Use::does).contains("Why it stands there")
                .doesNotContain(Action.TRAIN.title());
    }

    @Test
    void aKeyIsFoundByItsName() {
        shortcuts.wantedProperty().set("f1");
        assertThat(uses()).extracting(ScreenKeys.Use::does).contains(Action.SHOW_SHORTCUTS.title());
    }

    private Stream<ScreenKeys.Use> uses() {
        return shortcuts.groups().stream().flatMap(group -> group.keys().stream());
    }
}
