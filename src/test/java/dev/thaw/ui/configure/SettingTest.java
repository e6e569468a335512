package dev.thaw.ui.configure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.thaw.language.Language;
import dev.thaw.language.Spoken;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SettingTest {
    private final AtomicInteger changes = new AtomicInteger();
    private final Setting<Integer> ratio = NumberSettings.whole("negatives.ratio", 3, 1, 100, List.of(1, 2, 3),
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
        Setting<Integer> days = NumberSettings.optionalWhole("window.days", 1, 1000, Arrays.asList(30, null),
                changes::incrementAndGet);
        days.typedProperty().set("90");
        days.typedProperty().set("");
        assertThat(days.value()).isNull();
        assertThat(days.isValid()).isTrue();
    }

    @Test
    void smallDecimalsAreWrittenWithoutExponent() {
        Setting<Double> penalty = NumberSettings.decimal("content.l2", 1e-6, 0, 1000, List.of(),
                changes::incrementAndGet);
        assertThat(penalty.typedProperty().get()).isEqualTo("0.000001");
    }

    @Test
    void germanDecimalsHaveACommaAndSemicolonsAskForSeveral() {
        try (Spoken _ = new Spoken(Language.GERMAN)) {
            Setting<Double> rate = NumberSettings.decimal("training.learningRate", 0.1, 0, 1, List.of(),
                    changes::incrementAndGet);
            rate.typedProperty().set("0,25");
            assertThat(rate.value()).isEqualTo(0.25);
            assertThat(rate.severalProperty().get()).isFalse();

            rate.typedProperty().set("0,1; 0,3");
            assertThat(rate.several()).extracting(JsonNode::doubleValue).containsExactly(0.1, 0.3);

            rate.show(JsonNodeFactory.instance.numberNode(0.05), rate.several());
            assertThat(rate.typedProperty().get()).isEqualTo("0,1; 0,3");
        }
    }

    @Test
    void commasAskForSeveralValuesAndTheSingleOneStays() {
        ratio.typedProperty().set("1, 5,10");
        assertThat(ratio.several()).extracting(JsonNode::asInt).containsExactly(1, 5, 10);
        assertThat(ratio.severalProperty().get()).isTrue();
        assertThat(ratio.value()).isEqualTo(3);
    }

    @Test
    void rangeIsEveryWholeNumberInIt() {
        ratio.typedProperty().set("1…4");
        assertThat(ratio.several()).extracting(JsonNode::asInt).containsExactly(1, 2, 3, 4);
        ratio.typedProperty().set("2..3, 8");
        assertThat(ratio.several()).extracting(JsonNode::asInt).containsExactly(2, 3, 8);
        ratio.typedProperty().set("4…1");
        assertThat(ratio.isValid()).isFalse();
    }

    @Test
    void valueTwiceCountsOnceAndOneIsNotSeveral() {
        ratio.typedProperty().set("5, 5");
        assertThat(ratio.problemProperty().get()).contains("Two or more");
    }

    @Test
    void wrongValueAmongSeveralIsTold() {
        ratio.typedProperty().set("5, 500");
        assertThat(ratio.problemProperty().get()).isEqualTo("A whole number from 1 to 100 is expected.");
    }

    @Test
    void severalProposesWhatLiesBesideTheValueAndOneBringsItBack() {
        ratio.set(2);
        ratio.askForSeveral();
        assertThat(ratio.typedProperty().get()).isEqualTo("1, 2, 3");
        ratio.askForOne();
        assertThat(ratio.typedProperty().get()).isEqualTo("2");
        ratio.set(8);
        ratio.askForSeveral();
        assertThat(ratio.typedProperty().get()).isEqualTo("3, 8");
    }

    @Test
    void beginningOfSeveralIsNotTheSingleValue() {
        for (String typed : List.of("1", "1,", "1, 5")) {
            ratio.typedProperty().set(typed);
        }
        ratio.askForOne();
        assertThat(ratio.value()).isEqualTo(3);
    }

    @Test
    void leftOutHasAWordAmongSeveral() {
        Setting<Integer> days = NumberSettings.optionalWhole("window.days", 1, 1000, Arrays.asList(30, 90, null),
                changes::incrementAndGet);
        days.askForSeveral();
        assertThat(days.typedProperty().get()).isEqualTo("30, 90, all");
        assertThat(days.several()).extracting(JsonNode::isNull).containsExactly(false, false, true);
    }
}
