package dev.thaw.ui.configure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SettingTest {
    private final AtomicInteger changes = new AtomicInteger();
    private final Setting<Integer> ratio = Setting.whole("negatives.ratio", 3, 1, 100, List.of(1, 2, 3),
            changes::incrementAndGet);

    @Test
    void typingChangesTheValue() {
        ratio.typedProperty().set("5");
        assertThat(ratio.value()).isEqualTo(5);
        assertThat(ratio.isValid()).isTrue();
    }

    @Test
    void nonsenseIsToldAndTheLastGoodValueStays() {
        ratio.typedProperty().set("five");
        assertThat(ratio.value()).isEqualTo(3);
        assertThat(ratio.problemProperty().get()).isEqualTo("A whole number from 1 to 100 is expected.");
    }

    @Test
    void valueOutsideTheBoundsIsToldWithTheBounds() {
        ratio.typedProperty().set("0");
        assertThat(ratio.problemProperty().get()).contains("1").contains("100");
    }

    @Test
    void sameValueInOtherWordsIsNoChange() {
        ratio.typedProperty().set(" 3 ");
        assertThat(changes).hasValue(0);
    }

    @Test
    void leftOutIsAValueOfAnOptionalSetting() {
        Setting<Integer> days = Setting.optionalWhole("window.days", 90, 1, 1000, changes::incrementAndGet);
        days.typedProperty().set("");
        assertThat(days.value()).isNull();
        assertThat(days.isValid()).isTrue();
    }

    @Test
    void smallDecimalsAreWrittenWithoutExponent() {
        Setting<Double> penalty = Setting.decimal("content.l2", 1e-6, 0, 1000, List.of(), changes::incrementAndGet);
        assertThat(penalty.typedProperty().get()).isEqualTo("0.000001");
    }
}
