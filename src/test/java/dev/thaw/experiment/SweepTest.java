package dev.thaw.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final ExperimentConfig BASE = ExperimentConfig.DEFAULT;

    @Test
    void sweepOverNothingIsTheOneExperiment() {
        assertThat(Sweep.of(BASE).runs()).isEqualTo(1);
        assertThat(Sweep.of(BASE).configs()).containsExactly(BASE);
    }

    @Test
    void everyCombinationIsRunWithEverySeed() {
        Map<String, List<JsonNode>> values = new LinkedHashMap<>();
        values.put("negatives.ratio", numbers(1, 3));
        values.put("mixer.training", List.of(TextNode.valueOf("stacked"), TextNode.valueOf("joint")));
        Sweep sweep = new Sweep(BASE, values, 3);
        assertThat(sweep.runs()).isEqualTo(12);
        List<ExperimentConfig> configs = sweep.configs();
        assertThat(configs).hasSize(12).doesNotHaveDuplicates();
        assertThat(configs).filteredOn(config -> config.mixer().training() == MixerTraining.JOINT
                && config.negatives().ratio() == 1).extracting(ExperimentConfig::seed).containsExactly(7L, 8L, 9L);
    }

    @Test
    void namesSayWhatDiffersAndNothingElse() {
        Map<String, List<JsonNode>> values = new LinkedHashMap<>();
        values.put("content.embeddingSize", numbers(16, 32));
        values.put("training.epochs", numbers(2));
        List<ExperimentConfig> configs = new Sweep(BASE, values, 2).configs();
        assertThat(configs).extracting(ExperimentConfig::name).containsExactly(
                "hybrid, 1:3 · content.embeddingSize 16 · seed 7", "hybrid, 1:3 · content.embeddingSize 16 · seed 8",
                "hybrid, 1:3 · content.embeddingSize 32 · seed 7", "hybrid, 1:3 · content.embeddingSize 32 · seed 8");
        assertThat(configs).allMatch(config -> config.training().epochs() == 2);
    }

    @Test
    void switchesWindowsAndEventWeightsCanBeSweptToo() {
        Map<String, List<JsonNode>> values = new LinkedHashMap<>();
        values.put("content.pure", List.of(BooleanNode.TRUE, BooleanNode.FALSE));
        values.put("window.days", List.of(IntNode.valueOf(90), NullNode.getInstance()));
        values.put("events.view", numbers(0, 1));
        List<ExperimentConfig> configs = new Sweep(BASE, values, 1).configs();
        assertThat(configs).hasSize(8);
        assertThat(configs.getLast().name())
                .isEqualTo("hybrid, 1:3 · content.pure false · window.days null · events.view 1");
        assertThat(configs.getLast().content().pure()).isFalse();
        assertThat(configs.getLast().events()).containsEntry("view", 1.0);
    }

    @Test
    void tooManyRunsAreRefusedWithTheirNumber() {
        Map<String, List<JsonNode>> values = Map.of("negatives.ratio", numbers(1, 2, 3, 4, 5));
        assertThat(new Sweep(BASE, values, 40).runs()).isEqualTo(Sweep.MOST_RUNS);
        assertThatThrownBy(() -> new Sweep(BASE, values, 250)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("1,250 runs").hasMessageContaining("200");
    }

    @Test
    void numberOfRunsNeverOverflows() {
        Map<String, List<JsonNode>> values = new LinkedHashMap<>();
        List<JsonNode> many = IntStream.rangeClosed(1, 1000).<JsonNode>mapToObj(IntNode::valueOf).toList();
        for (String key : List.of("content.hiddenUnits", "content.embeddingSize", "collaborative.embeddingSize",
                "mixer.hiddenUnits", "training.epochs", "training.batchSize", "evaluation.horizon")) {
            values.put(key, many);
        }
        assertThatThrownBy(() -> new Sweep(BASE, values, 1)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("at most 200");
    }

    @Test
    void whatASettingDoesNotAllowIsRefusedAtOnce() {
        assertThatThrownBy(() -> new Sweep(BASE, Map.of("negatives.ratio", numbers(3, 0)), 1))
                .isInstanceOf(BadInputException.class).hasMessageContaining("negatives.ratio");
        assertThatThrownBy(() -> new Sweep(BASE, Map.of("negatives.ration", numbers(3)), 1))
                .isInstanceOf(BadInputException.class).hasMessageContaining("negatives.ratio");
        assertThatThrownBy(() -> new Sweep(BASE, Map.of("negatives.ratio", numbers(3, 3)), 1))
                .isInstanceOf(BadInputException.class).hasMessageContaining("each once");
        assertThatThrownBy(() -> new Sweep(BASE, Map.of("negatives.ratio", List.of()), 1))
                .isInstanceOf(BadInputException.class).hasMessageContaining("one or more");
        assertThatThrownBy(() -> new Sweep(BASE, Map.of("name", List.of(TextNode.valueOf("a"))), 1))
                .isInstanceOf(BadInputException.class).hasMessageContaining("name");
        assertThatThrownBy(() -> new Sweep(BASE, Map.of(), 0)).isInstanceOf(BadInputException.class);
    }

    @Test
    void seedsAreGivenOnlyOnce() {
        assertThat(new Sweep(BASE, Map.of("seed", numbers(1, 2)), 1).configs()).extracting(ExperimentConfig::seed)
                .containsExactly(1L, 2L);
        assertThatThrownBy(() -> new Sweep(BASE, Map.of("seed", numbers(1, 2)), 2))
                .isInstanceOf(BadInputException.class).hasMessageContaining("one of both");
    }

    @Test
    void assignmentOfAListIsSweptOver() {
        Sweep sweep = ExperimentJson.sweep(BASE, List.of("training.epochs=2", "negatives.ratio=[1,3]",
                "mixer.training=[stacked, joint]", "evaluation.revealed=[0,1,5]"), 2);
        assertThat(sweep.runs()).isEqualTo(8);
        assertThat(sweep.values()).containsOnlyKeys("negatives.ratio", "mixer.training");
        assertThat(sweep.base().training().epochs()).isEqualTo(2);
        assertThat(sweep.base().evaluation().revealed()).containsExactly(0, 1, 5);
        assertThat(sweep.configs().getLast().mixer().training()).isEqualTo(MixerTraining.JOINT);
    }

    @Test
    void listOfListsIsSweptOverWhereOneValueIsAList() {
        Sweep sweep = ExperimentJson.sweep(BASE, List.of("evaluation.revealed=[[0,1],[0,5],null]"), 1);
        assertThat(sweep.configs()).extracting(config -> config.evaluation().revealed())
                .containsExactly(List.of(0, 1), List.of(0, 5), null);
    }

    private static List<JsonNode> numbers(int... numbers) {
        return IntStream.of(numbers).<JsonNode>mapToObj(IntNode::valueOf).toList();
    }
}
