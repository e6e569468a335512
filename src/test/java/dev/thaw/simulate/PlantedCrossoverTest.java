package dev.thaw.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.job.JobContext;
import dev.thaw.simulate.PlantedCrossover.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantedCrossoverTest {
    @Test
    void liesBetweenTheLengthsWhereTheLeadChanges() {
        PlantedCrossover crossover = new PlantedCrossover(
                List.of(point(0, 0.3, 0.1), point(2, 0.2, 0.1), point(6, 0.2, 0.5)));
        assertThat(crossover.clicks()).hasValue(3);
    }

    @Test
    void aLeadThatIsLostAgainIsNoCrossover() {
        PlantedCrossover crossover = new PlantedCrossover(
                List.of(point(0, 0.3, 0.1), point(1, 0.1, 0.2), point(2, 0.3, 0.1)));
        assertThat(crossover.clicks()).isEmpty();
    }

    @Test
    void isAtZeroWhereBehaviourAlwaysLeads() {
        assertThat(new PlantedCrossover(List.of(point(0, 0.1, 0.2), point(5, 0.1, 0.2))).clicks()).hasValue(0);
    }

    @Test
    void onTheCampusDescriptionLeadsAtFirstAndBehaviourInTheEnd() {
        PlantedCrossover crossover = new IdealObservers(CampusWorld.of(WorldSettings.of(60, 200, 60, 9)))
                .measure(JobContext.unobserved());
        Point first = crossover.curve().getFirst();
        Point last = crossover.curve().getLast();
        assertThat(first.description()).isGreaterThan(1.3 * first.behaviour());
        assertThat(last.behaviour()).isGreaterThan(1.5 * last.description());
        assertThat(crossover.curve()).allMatch(point -> point.oracle() > Math.max(point.description(),
                point.behaviour()) && Math.min(point.description(), point.behaviour()) >= point.nobody() * 0.9);
    }

    private static Point point(int clicks, double description, double behaviour) {
        return new Point(clicks, 0, description, behaviour, 1);
    }
}
