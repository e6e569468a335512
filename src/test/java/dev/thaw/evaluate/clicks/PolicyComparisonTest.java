package dev.thaw.evaluate.clicks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ingest.ShownLogImport;
import dev.thaw.failure.BadInputException;
import dev.thaw.job.JobContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class PolicyComparisonTest {
    private static final double[] RATES = {0.1, 0.3, 0.6};

    /// A log of single slots whose policy shows item k with chance `policy[k]`.
    private static Dataset log(double[] policy, boolean kept, int slots, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DatasetBuilder builder = new DatasetBuilder();
        for (int slot = 0; slot < slots; slot++) {
            double at = random.nextDouble();
            int item = at < policy[0] ? 0 : at < policy[0] + policy[1] ? 1 : 2;
            builder.impression(null, 1000L * slot, null, 1 + slot % 3, "i" + item,
                    kept ? policy[item] : Double.NaN, random.nextDouble() < RATES[item]);
        }
        return builder.build("log" + seed, ImportReport.none("test"));
    }

    private static PolicyEstimate compare(Dataset log, Dataset target) {
        return PolicyComparison.of(log, target, null, JobContext.unobserved());
    }

    @Test
    void anotherPolicyIsEstimatedFromItsLogAndAgreesWithWhatWasObserved() {
        PolicyEstimate estimate = compare(log(new double[]{0.5, 0.3, 0.2}, true, 3000, 1),
                log(new double[]{0.1, 0.3, 0.6}, true, 3000, 2));

        double truth = 0.1 * 0.1 + 0.3 * 0.3 + 0.6 * 0.6;
        for (ClickRate rate : estimate.estimate().rates()) {
            assertEquals(truth, rate.mean(), 0.06, rate.estimator());
            assertTrue(rate.lower() < truth && truth < rate.upper(), rate.toString());
        }
        assertTrue(estimate.verdicts().stream().allMatch(PolicyEstimate.Verdict::agrees));
        assertEquals(3, estimate.verdicts().size());
    }

    @Test
    void aPolicyThatClicksDifferentlyDoesNotAgree() {
        Dataset target = log(new double[]{0.1, 0.3, 0.6}, true, 3000, 2);
        DatasetBuilder silent = new DatasetBuilder();
        target.impressions().rows().forEach(row -> silent.impression(null, row.timestamp(), null, row.position(),
                target.items().id(row.item()), row.propensity(), false));

        PolicyEstimate estimate = compare(log(new double[]{0.5, 0.3, 0.2}, true, 3000, 1),
                silent.build("silent", ImportReport.none("test")));

        assertTrue(estimate.verdicts().stream().noneMatch(PolicyEstimate.Verdict::agrees));
    }

    @Test
    void aLogThatHardlyShowsWhatTheTargetShowsIsRefused() {
        PolicyEstimate estimate = compare(log(new double[]{0.98, 0.015, 0.005}, true, 2000, 3),
                log(new double[]{0.01, 0.01, 0.98}, true, 2000, 4));

        assertNotNull(estimate.estimate().refusal());
        assertTrue(estimate.verdicts().isEmpty());
    }

    @Test
    void aLogWithoutPropensitiesJudgesNobody() {
        Dataset bare = log(new double[]{0.5, 0.3, 0.2}, false, 300, 1);

        assertEquals(EvidenceTier.SHOWN.text(), LogFacts.of(bare, JobContext.unobserved()).tier());
        BadInputException refused = assertThrows(BadInputException.class, () -> compare(bare, bare));
        assertTrue(refused.getMessage().contains("propensities of 0 of 300"), refused.getMessage());
    }

    @Test
    void openBanditsRandomPolicyFromBtsIsRefusedForWomenOnly() {
        Path folder = Path.of("..", "shared", "data", "open-bandit-small");
        Assumptions.assumeTrue(Files.exists(folder), "no real data at " + folder);

        PolicyEstimate men = compare(read(folder.resolve("bts/men")), read(folder.resolve("random/men")));
        PolicyEstimate women = compare(read(folder.resolve("bts/women")), read(folder.resolve("random/women")));

        assertNull(men.estimate().refusal());
        assertEquals(640, men.estimate().effectiveSampleSize(), 30);
        assertEquals(69, men.log().clicks());
        assertEquals(0.0046, men.target().rate().mean(), 1e-12);
        assertEquals(EvidenceTier.UNIFORM_REPLAY.text(), men.target().tier());
        assertNotNull(women.estimate().refusal());
        assertEquals(2, women.estimate().effectiveSampleSize(), 0.1);
    }

    private static Dataset read(Path path) {
        return ShownLogImport.read(path, false, JobContext.unobserved());
    }
}
