package dev.thaw.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.Test;

class ShownSeriesTest {
    private static final List<String> LABELS = List.of("hybrid", "content", "random");

    private final ShownSeries shown = new ShownSeries(FXCollections.observableSet());

    @Test
    void whatIsHiddenIsShownByTheSame() {
        shown.toggle("random");
        assertThat(shown.hidden()).containsExactly("random");
        shown.toggle("random");
        assertThat(shown.hidden()).isEmpty();
    }

    @Test
    void oneAloneHidesTheOthersAndAgainShowsAll() {
        shown.only("content", LABELS);
        assertThat(shown.hidden()).containsExactlyInAnyOrder("hybrid", "random");
        shown.only("content", LABELS);
        assertThat(shown.hidden()).isEmpty();
    }

    /// The first click of a double click hides the series already.
    @Test
    void oneAloneIsShownEvenIfItWasJustHidden() {
        shown.toggle("content");
        shown.only("content", LABELS);
        assertThat(shown.hidden()).containsExactlyInAnyOrder("hybrid", "random");
    }

    @Test
    void whereNothingIsLeftAllComesBack() {
        LABELS.forEach(shown::toggle);
        shown.only("content", LABELS);
        assertThat(shown.hidden()).isEmpty();
    }

    @Test
    void seriesOfOtherFiguresStayAsTheyAre() {
        shown.toggle("all users");
        shown.only("content", LABELS);
        assertThat(shown.hidden()).contains("all users");
    }
}
