package dev.thaw.evaluate.clicks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClickModelTest {
    @Test
    void rateOfAnItemIsPulledTowardsItsPosition() {
        // position 1 has rate 20/400 = 0.05; item 1 was shown 100 times and clicked 15 times
        int[] positions = new int[400];
        int[] items = new int[400];
        boolean[] clicked = new boolean[400];
        Arrays.fill(positions, 1);
        for (int slot = 0; slot < 400; slot++) {
            items[slot] = slot < 100 ? 1 : 2;
            clicked[slot] = slot < 15 || slot >= 395;
        }

        ClickModel model = ClickModel.fit(positions, items, clicked, _ -> true);

        assertEquals(0.10, model.rate(1, 1), 1e-12);
        assertEquals(0.05, model.rate(3, 1), 1e-12);
    }

    @Test
    void noModelIsAskedAboutWhatItHasSeen() {
        // only unit 0 clicks, so the model that has not seen it knows no clicks
        int[] units = {0, 1, 2, 3, 4};
        int[] ones = {1, 1, 1, 1, 1};

        CrossFit models = CrossFit.of(units, ones, ones, new boolean[]{true, false, false, false, false});

        assertEquals(0, models.unseenBy(0).rate(1, 1), 1e-12);
        assertEquals(0.25, models.unseenBy(1).rate(2, 1), 1e-12);
    }
}
