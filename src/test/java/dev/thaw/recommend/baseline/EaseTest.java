package dev.thaw.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.TrainingHistory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EaseTest {
    private static final long SEED = 17;
    private static final JobContext ALONE = JobContext.unobserved();

    /// Items x and y, three users: one with both, one with each. XᵀX + I = [[3, 1], [1, 3]], its inverse is
    /// [[3, −1], [−1, 3]] / 8, so B[x, y] = −P[x, y] / P[y, y] = 1/3.
    @Test
    void twoItemsAgreeWithTheHand() {
        Past past = new Past().likes("a", "x", "y").likes("b", "x").likes("c", "y");
        Ease ease = new EaseTrainer(Popularity.train(past.history()), 1).train(past.history(), ALONE);
        double[] scores = ease.score(past.decision("x"), past.items("y")).values();
        assertEquals(1 / 3., scores[0], 1e-12);
    }

    @Test
    void theIdentityOverUsersGivesTheInverseOverItems() {
        RelevanceMatrix matrix = RelevanceMatrix.of(random(30, 20).history());
        ItemPrecision direct = GramMatrix.overItems(matrix, ALONE).precision(5, ALONE);
        ItemPrecision throughUsers = GramMatrix.overUsers(matrix, ALONE).precision(5, ALONE);
        int[] columns = {0, 3, 7};
        assertArrayEquals(direct.rowSum(columns), throughUsers.rowSum(columns), 1e-12, "seed " + SEED);
        for (int column = 0; column < matrix.columns(); column++) {
            assertEquals(direct.diagonal(column), throughUsers.diagonal(column), 1e-12, "seed " + SEED);
        }
    }

    @Test
    void theSmallerOfTheTwoFormsIsTaken() {
        assertThat(ItemPrecision.of(RelevanceMatrix.of(random(5, 20).history()), 1, ALONE))
                .isInstanceOf(ItemPrecision.OverUsers.class);
        assertThat(ItemPrecision.of(RelevanceMatrix.of(random(40, 8).history()), 1, ALONE))
                .isInstanceOf(ItemPrecision.OverItems.class);
    }

    @Test
    void popularityStandsInWhileNothingRelevantIsKnown() {
        Past past = new Past().likes("a", "x", "y").likes("b", "x").views("c", "z");
        Popularity popularity = Popularity.train(past.history());
        Ease ease = new EaseTrainer(popularity, 1).train(past.history(), ALONE);
        int[] candidates = past.items("x", "y");
        assertArrayEquals(new double[]{2, 1}, ease.score(past.decision(), candidates).values());
        assertArrayEquals(new double[]{2, 1}, ease.score(past.decisionAfterViews("z"), candidates).values());
    }

    @Test
    void itemsWithoutARelevantEventHaveNoColumn() {
        Past past = new Past().likes("a", "x", "y").views("c", "z");
        Ease ease = new EaseTrainer(Popularity.train(past.history()), 1).train(past.history(), ALONE);
        assertEquals(0, ease.score(past.decision("x"), past.items("z")).values()[0]);
    }

    @Test
    void beyondTheLimitOnlyTheMostLikedItemsAreKeptAndANoteSaysSo() {
        TrainingHistory history = random(30, 20).history();
        Ease ease = new EaseTrainer(Popularity.train(history), 1, 10).train(history, ALONE);
        assertThat(ease.notes()).singleElement().asString().contains("the 10 items with the most relevant events");
    }

    private static Past random(int users, int items) {
        Random random = new Random(SEED);
        Past past = new Past();
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                if (random.nextInt(3) == 0) {
                    past.likes("u" + user, "i" + item);
                }
            }
        }
        return past;
    }
}
