package dev.thaw.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.baseline.BaselineChoice.ChosenBy;
import dev.thaw.recommend.replay.ReplayDecision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// λ of 50, 100, 200 (the protocol's), 500 on a hundred people with one decision each.
class TrialTest {
    private static final List<Double> LAMBDAS = List.of(50.0, 100.0, 200.0, 500.0);
    private static final int PEOPLE = 100;
    private static final DecisionPoint NEWCOMER = new Past().likes("bob", "a").decision();

    private final List<ReplayDecision> decisions = IntStream.range(0, PEOPLE)
            .mapToObj(person -> decision(person, 0)).toList();

    @Test
    void whatIsClearlyBetterIsTaken() {
        BaselineChoice choice = choice(person -> 0, person -> 0, person -> 0.1, person -> 0.2 + person * 1e-4);
        assertThat(choice.value()).isEqualTo(500);
        assertThat(choice.chosenBy()).isEqualTo(ChosenBy.VALIDATION);
        assertThat(choice.protocolQuality()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void aLuckyBestDoesNotUnseatTheProtocol() {
        BaselineChoice choice = choice(person -> 0, person -> 0, person -> 0.1, person -> person == 7 ? 1 : 0.1);
        assertThat(choice.value()).isEqualTo(200);
        assertThat(choice.chosenBy()).isEqualTo(ChosenBy.PROTOCOL);
        assertThat(choice.quality()).isEqualTo(choice.protocolQuality());
    }

    @Test
    void amongTheAsGoodTheOneNearestToTheProtocolIsTaken() {
        BaselineChoice choice = choice(person -> person == 7 ? 0.5 : 0.3 + person * 1e-4, person -> 0.3 + person * 1e-4,
                person -> 0.1, person -> 0);
        assertThat(choice.value()).isEqualTo(100);
    }

    @Test
    void aPersonWithManyDecisionsIsOneWitness() {
        List<ReplayDecision> ofOne = new ArrayList<>(decisions);
        double[][] qualities = new double[LAMBDAS.size()][2 * PEOPLE];
        for (int k = 0; k < PEOPLE; k++) {
            ofOne.add(decision(7, 0));
            qualities[3][PEOPLE + k] = 1;
        }
        assertThat(new Trial(BaselineConstant.EASE_LAMBDA, LAMBDAS, qualities).choice(ofOne).value()).isEqualTo(200);
    }

    @Test
    void everyHistoryLengthCountsAlike() {
        List<ReplayDecision> lengths = IntStream.range(0, PEOPLE)
                .mapToObj(person -> decision(person, person < 80 ? 0 : 5)).toList();
        double[][] qualities = new double[1][PEOPLE];
        Arrays.fill(qualities[0], 80, PEOPLE, 1);
        assertThat(new Trial(BaselineConstant.EASE_LAMBDA, List.of(200.0), qualities).mean(0, lengths))
                .isCloseTo(0.5, within(1e-12));
    }

    private BaselineChoice choice(IntToDoubleFunction... qualities) {
        return new Trial(BaselineConstant.EASE_LAMBDA, LAMBDAS, Arrays.stream(qualities)
                .map(quality -> IntStream.range(0, PEOPLE).mapToDouble(quality).toArray()).toArray(double[][]::new))
                .choice(decisions);
    }

    private static ReplayDecision decision(int person, int revealed) {
        return new ReplayDecision(person, NEWCOMER, revealed, new int[]{1}, new int[0], 0, 1);
    }
}
