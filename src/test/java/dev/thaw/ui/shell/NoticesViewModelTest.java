package dev.thaw.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thaw.ui.common.Notice;
import dev.thaw.ui.common.ScreenName;
import dev.thaw.ui.shell.NoticesViewModel.Told;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesViewModelTest {
    private final NoticesViewModel notices = new NoticesViewModel();
    private final List<String> done = new ArrayList<>();

    @Test
    void aChoiceIsTakenOnceAndTakesTheNoticeOffTheScreen() {
        Notice deleted = notice("3 runs are deleted").offering("Undo", () -> done.add("undo"));
        notices.show(deleted);
        Told told = notices.shown().getFirst();
        notices.take(told, deleted.choices().getFirst());
        notices.take(told, deleted.choices().getFirst());
        assertThat(done).containsExactly("undo");
        assertThat(notices.shown()).isEmpty();
        assertThat(notices.all()).containsExactly(told);
        assertThat(told.settledProperty().get()).isTrue();
    }

    @Test
    void onlyTheLatestStandOverTheScreenAndAllAreListed() {
        List.of("one", "two", "three").forEach(title -> notices.show(notice(title)));
        assertThat(notices.shown()).extracting(told -> told.notice().title()).containsExactly("two", "three");
        assertThat(notices.all()).extracting(told -> told.notice().title()).containsExactly("three", "two", "one");
        assertThat(notices.unseenProperty().get()).isEqualTo(3);
    }

    @Test
    void lookingAtTheListLeavesNothingNew() {
        notices.show(notice("one"));
        notices.lookedAt();
        assertThat(notices.unseenProperty().get()).isZero();
        assertThat(notices.shown()).isEmpty();
        assertThat(notices.all()).hasSize(1);
    }

    @Test
    void theSameIsNotToldTwiceAtOnce() {
        notices.show(notice("It failed"));
        notices.show(notice("It failed"));
        assertThat(notices.all()).hasSize(1);
    }

    @Test
    void moreThanTwoChoicesAreADialog() {
        Notice two = notice("one").offering("A", () -> {}).offering("B", () -> {});
        assertThatThrownBy(() -> two.offering("C", () -> {})).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choices");
    }

    private static Notice notice(String title) {
        return new Notice(Notice.Kind.DONE, title, "", ScreenName.RUNS);
    }
}
