package dev.thaw.simulate;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thaw.failure.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldSettingsTest {
    @Test
    void aWorldWithoutPeopleIsRefused() {
        assertThatThrownBy(() -> WorldSettings.of(0, 100, 30, 1)).isInstanceOf(BadInputException.class)
                .hasMessage("users must lie in 1…50000000, was 0.");
    }

    @Test
    void aCatalogueTooSmallForSlatesIsRefused() {
        assertThatThrownBy(() -> WorldSettings.of(10, 19, 30, 1)).hasMessageContaining("items must lie in 20…");
    }

    @Test
    void aWorldShorterThanAWeekIsRefused() {
        assertThatThrownBy(() -> WorldSettings.of(10, 100, 6, 1)).hasMessageContaining("days must lie in 7…");
    }

    @Test
    void poolsWhoseWeightsDoNotSumToOneAreRefused() {
        assertThatThrownBy(
                () -> new LoggingSettings(List.of(new LoggingSettings.Pool(Integer.MAX_VALUE, 0.5)), 1, 10, List.of(3)))
                .isInstanceOf(BadInputException.class).hasMessageContaining("sum to 1");
    }
}
