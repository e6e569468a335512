package dev.thaw.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.thaw.evaluate.UserValues;
import dev.thaw.failure.StorageException;
import dev.thaw.recommend.SystemName;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleBlobTest {
    private static final UserValues VALUES = new UserValues(List.of(SystemName.CONTENT, SystemName.HYBRID),
            List.of(0, 5, 10), List.of("hit@3", "ndcg@10"), values(), new double[][]{{.5, .25}, {.75, 0}, {1, .125}});

    @Test
    void valuesThatFloatsHoldComeBackExactly() {
        assertThat(PeopleBlob.read("r", PeopleBlob.write(VALUES))).isEqualTo(VALUES);
    }

    @Test
    void cohortWithoutAMixerHasNoWeights() {
        UserValues without = new UserValues(VALUES.systems(), VALUES.lengths(), VALUES.metrics(), VALUES.values(),
                new double[0][]);
        assertThat(PeopleBlob.read("r", PeopleBlob.write(without)).contentWeights()).isEmpty();
    }

    @Test
    void damagedBytesAreToldWithTheRun() {
        byte[] packed = PeopleBlob.write(VALUES);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> PeopleBlob.read("r17", Arrays.copyOf(packed, packed.length / 2)))
                .withMessageContaining("r17");
    }

    private static double[][][][] values() {
        double[][][][] values = new double[2][3][2][2];
        int next = 0;
        for (double[][][] system : values) {
            for (double[][] length : system) {
                for (double[] metric : length) {
                    for (int user = 0; user < metric.length; user++) {
                        metric[user] = next++ / 32.0;
                    }
                }
            }
        }
        return values;
    }
}
