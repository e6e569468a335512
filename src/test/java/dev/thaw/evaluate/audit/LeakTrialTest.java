package dev.thaw.evaluate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.ImportRequest;
import dev.thaw.evaluate.EvaluationSettings;
import dev.thaw.evaluate.audit.LeakTrial.Verdict;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.hybrid.AuditCheck;
import dev.thaw.sampling.EventWeights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakTrialTest {
    private static final int USERS = 80;
    private static final int EVENTS = 30;
    private static final LeakTrial.Outcome OUTCOME = tried(shop(3, false));

    @ParameterizedTest
    @EnumSource(SeededLeak.class)
    void everySeededLeakIsCaughtByItsCheck(SeededLeak leak) {
        LeakTrial.Seeded seeded = OUTCOME.seeded().stream().filter(one -> one.leak() == leak).findFirst().orElseThrow();
        assertEquals(Verdict.CAUGHT, seeded.verdict(), seeded.detail());
        assertThat(seeded.failed()).contains(leak.check());
        assertThat(seeded.detail()).startsWith("Leak: ");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theAuditIsSilentAboutCleanData(long seed) {
        assertThat(tried(shop(seed, seed % 2 == 0)).falseAlarms()).isEmpty();
    }

    /// A leak of the popularity feature alone leaves every count right; only the feature's own recount can see it.
    @Test
    void aLeakOfTheFeatureAloneIsSeenByTheFeaturesCheckAlone() {
        assertThat(OUTCOME.seeded()).filteredOn(seeded -> seeded.leak() == SeededLeak.FUTURE_POPULARITY)
                .singleElement().satisfies(seeded -> assertThat(seeded.failed()).containsExactly("demand"));
    }

    @Test
    void tiesAreMadeByASlowerClockWhereTheDataHasNone() {
        assertThat(OUTCOME.clean()).extracting(AuditCheck::check).filteredOn("batches"::equals).hasSize(2);
    }

    @Test
    void whereTheCatalogueIsThereFromTheStartNoCandidateCanBeUnavailable() {
        Verdict verdict = tried(shop(3, true)).seeded().stream()
                .filter(seeded -> seeded.leak() == SeededLeak.UNAVAILABLE_CANDIDATES).findFirst().orElseThrow()
                .verdict();
        assertEquals(Verdict.NOT_POSSIBLE, verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ml-latest-small", "deskdrop"})
    void onRealDataEveryLeakIsCaughtWithoutAFalseAlarm(String name) {
        Path path = Path.of("..", "shared", "data", name);
        Assumptions.assumeTrue(Files.exists(path), "no real data at " + path);
        LeakTrial.Outcome outcome = tried(
                DatasetImport.read(ImportRequest.of(path), JobContext.unobserved()));
        assertThat(outcome.falseAlarms()).isEmpty();
        assertEquals(SeededLeak.values().length, outcome.count(Verdict.CAUGHT));
    }

    /// A handmade log: item `a` has two events before 30 and one at 30; only those strictly before count.
    @Test
    void theRecountKnowsOnlyWhatLiesStrictlyBefore() {
        Dataset dataset = new DatasetBuilder().event("u", "a", "click", 10).event("v", "a", "click", 20)
                .event("w", "a", "click", 30).event("w", "b", "click", 30).build("three", ImportReport.none("three"));
        Recount recount = new Recount(dataset, EventWeights.of(dataset, Map.of()), new boolean[]{true}, List.of(10L),
                30);
        assertEquals(2, recount.positive(1));
        assertEquals(1, recount.positive(1, 0));
        assertThat(recount.isAvailable(1)).isTrue();
        assertThat(recount.isAvailable(2)).isFalse();
        // one available item with all the demand: ln(1.3/1.3), ln(2.3/2.3), ln(1 + 2/2), ln(1 + age of 20 ms) / 3
        assertThat(recount.demand(1)).containsExactly(new float[]{0, 0, (float) Math.log(2), 0},
                org.assertj.core.data.Offset.offset(1e-6f));
    }

    private static LeakTrial.Outcome tried(Dataset dataset) {
        return LeakTrial.run(dataset, EvaluationSettings.DEFAULT, EventWeights.of(dataset, Map.of()), 7,
                JobContext.unobserved());
    }

    /// People who come one after the other and click and buy; no two events of one person at the same time.
    ///
    /// @param declared whether every item is available from the beginning
    private static Dataset shop(long seed, boolean declared) {
        Random random = new Random(seed);
        DatasetBuilder builder = new DatasetBuilder();
        for (int item = 0; item < 40 && declared; item++) {
            builder.item(new ItemRow("i" + item, null, null, List.of(), Double.NaN, -1L, Map.of()));
        }
        for (int user = 0; user < USERS; user++) {
            for (int event = 0; event < EVENTS; event++) {
                int newest = Math.min(40, 10 + user / 2);
                builder.event(String.format("u%03d", user), "i" + random.nextInt(declared ? 40 : newest),
                        event % 3 == 0 ? "purchase" : "click",
                        user * 3_600_000L + event * 90_000L + random.nextInt(80_000));
            }
        }
        return builder.build("shop", ImportReport.none("shop"));
    }
}
