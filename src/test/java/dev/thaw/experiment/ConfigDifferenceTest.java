package dev.thaw.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigDifferenceTest {
    private static final ExperimentConfig BASE = ExperimentConfig.DEFAULT;

    @Test
    void sameConfigurationsDoNotDiffer() {
        assertThat(ConfigDifference.between(BASE, changed("name=\"another name\""))).isEmpty();
    }

    @Test
    void differencesStandInTheOrderOfTheFile() {
        List<ConfigDifference> found = ConfigDifference.between(BASE, changed("training.epochs=8", "seed=3",
                "content.embeddingSize=64", "negatives.strategy=popularity"));
        assertThat(found).extracting(ConfigDifference::key).containsExactly("seed", "negatives.strategy",
                "content.embeddingSize", "training.epochs");
        assertThat(found).extracting(difference -> difference.before().asText()).containsExactly("7", "uniform", "32",
                "4");
        assertThat(found).extracting(difference -> difference.after().asText()).containsExactly("3", "popularity",
                "64", "8");
    }

    @Test
    void valueLeftToTheDataIsNull() {
        ConfigDifference difference = only(ConfigDifference.between(BASE, changed("evaluation.revealed=[0,1,5]")));
        assertThat(difference.before().isNull()).isTrue();
        assertThat(difference.after()).extracting(JsonNode::asInt).containsExactly(0, 1, 5);
    }

    @Test
    void typeThatIsLeftOutHasTheWeightOfAnUnlistedOne() {
        ConfigDifference difference = only(ConfigDifference.between(BASE, changed("events.purchase=null")));
        assertThat(difference.key()).isEqualTo("events.purchase");
        assertThat(difference.after().doubleValue()).isEqualTo(0.1);
        assertThat(ConfigDifference.between(BASE, changed("events.like=0.1"))).isEmpty();
    }

    @Test
    void typeOnlyALaterConfigurationNamesStandsWithTheOtherTypes() {
        assertThat(ConfigDifference.between(BASE, changed("events.add.to.list=0.7", "training.epochs=8")))
                .extracting(ConfigDifference::key).containsExactly("events.add.to.list", "training.epochs");
    }

    @Test
    void amongSeveralEachValueStandsInItsPlace() {
        ConfigDifference difference = only(ConfigDifference.among(List.of(BASE, changed("negatives.ratio=1"), BASE,
                changed("negatives.ratio=5"))));
        assertThat(difference.values()).extracting(JsonNode::asInt).containsExactly(3, 1, 3, 5);
    }

    @Test
    void oneConfigurationDiffersFromNone() {
        assertThat(ConfigDifference.among(List.of(BASE))).isEmpty();
        assertThat(ConfigDifference.among(List.of())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ConfigDifference("seed", List.of()));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void takingEveryDifferenceBackGivesTheFirstConfigurationUnderTheOtherName(Preset preset) {
        ExperimentConfig config = preset.config();
        for (ConfigDifference difference : ConfigDifference.between(BASE, preset.config())) {
            config = difference.takenBack(config);
        }
        assertThat(ConfigDifference.between(BASE, config)).isEmpty();
        assertThat(config.name()).isEqualTo(preset.config().name());
    }

    private static ExperimentConfig changed(String... assignments) {
        return ExperimentJson.assign(BASE, List.of(assignments));
    }

    private static ConfigDifference only(List<ConfigDifference> differences) {
        assertThat(differences).hasSize(1);
        return differences.getFirst();
    }
}
