package dev.thaw.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationFieldsTest {
    private static final ExperimentConfig DEFAULT = ExperimentConfig.DEFAULT;

    @Test
    void everyFieldButTheNameHasAReadableValue() {
        assertThat(ConfigurationFields.of(DEFAULT)).containsEntry("negatives.ratio", "3").containsEntry("seed", "7")
                .containsEntry("mixer.training", "stacked").containsEntry("window.days", "auto")
                .doesNotContainKey("name");
    }

    @Test
    void listsAreWrittenWithCommas() {
        ExperimentConfig config = ExperimentJson.assign(DEFAULT, List.of("evaluation.revealed=[0,1,5]"));
        assertThat(ConfigurationFields.of(config)).containsEntry("evaluation.revealed", "0, 1, 5");
    }

    @Test
    void onlyFieldsThatDifferAreNamed() {
        ExperimentConfig other = ExperimentJson.assign(DEFAULT, List.of("seed=8", "negatives.ratio=5", "name=other"));
        assertThat(ConfigurationFields.differing(List.of(DEFAULT, other, DEFAULT))).containsExactly("seed",
                "negatives.ratio");
        assertThat(ConfigurationFields.differing(List.of(DEFAULT, DEFAULT.withName("same")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void assignmentsMakeTheConfigurationOfTheDefaults(Preset preset) {
        ExperimentConfig config = ExperimentJson.assign(preset.config(),
                List.of("evaluation.origins=[0.5,0.7]", "events.view=-0.25", "window.days=30"));
        assertThat(ExperimentJson.assign(DEFAULT, ConfigurationFields.assignments(DEFAULT, config))).isEqualTo(config);
    }

    @Test
    void theCommandNamesWhatDiffersAndNothingElse() {
        ExperimentConfig config = ExperimentJson.assign(DEFAULT, List.of("negatives.ratio=5", "name=it's mine"));
        assertThat(RunAgain.line(config))
                .isEqualTo("thaw run --data DATA --set 'name=it'\\''s mine' --set negatives.ratio=5 --out again");
        assertThat(RunAgain.line(DEFAULT)).isEqualTo("thaw run --data DATA --out again");
    }
}
