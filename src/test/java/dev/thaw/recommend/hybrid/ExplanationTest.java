package dev.thaw.recommend.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.ItemCatalog.ItemRow;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.Explanation.Part;
import dev.thaw.recommend.hybrid.HybridSettings.MixerTraining;
import dev.thaw.recommend.hybrid.Reason.ChosenTogether;
import dev.thaw.recommend.hybrid.Reason.Demand;
import dev.thaw.recommend.hybrid.Reason.DescribedLike;
import dev.thaw.recommend.hybrid.Reason.Everybody;
import dev.thaw.sampling.EventWeights;
import dev.thaw.sampling.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reasons are the numbers that scored, and add up.
class ExplanationTest {
    private static final double EXACT = 1e-9;
    private static final long START = 1_600_000_000_000L;
    private static final long HOUR = 3_600_000L;
    private static final int GROUPS = 4;
    private static final int ITEMS = 40;
    private static final String UNSEEN = "unseen";
    private static final Dataset DATA = clubs(3);

    private static TrainingHistory history;
    private static HybridRecommender hybrid;

    /// People of four clubs who declare their club, click on its items and hide those of others; one item is described
    /// and available, and nobody has touched it.
    private static Dataset clubs(long seed) {
        RandomGenerator random = SeededRandom.of(seed, 1);
        DatasetBuilder data = new DatasetBuilder();
        for (int item = 0; item < ITEMS; item++) {
            data.item(row("i" + item, item % GROUPS));
        }
        data.item(row(UNSEEN, 1));
        for (int person = 0; person < 120; person++) {
            int club = random.nextInt(GROUPS);
            data.user(new UserRow("u" + person, START + person * 10 * HOUR, Map.of("club", "club " + club)));
            long time = START + person * 10 * HOUR;
            for (int choice = 0; choice < 12; choice++) {
                time += HOUR + random.nextInt((int) HOUR);
                boolean own = random.nextDouble() < 0.8;
                int item = random.nextInt(ITEMS / GROUPS) * GROUPS + (own ? club : random.nextInt(GROUPS));
                data.event("u" + person, "i" + item, own || random.nextBoolean() ? "click" : "hide", time);
            }
        }
        return data.build("clubs", ImportReport.none("clubs"));
    }

    private static ItemRow row(String id, int group) {
        return new ItemRow(id, null, "group " + group, List.of(), Double.NaN, START, Map.of());
    }

    @BeforeAll
    static void train() {
        EventWeights weights = EventWeights.of(DATA, Map.of("click", 1.0, "hide", -0.5));
        history = new TrainingHistory(DATA, DATA.log().timestampAtQuantile(0.8), weights, new boolean[]{true, false});
        hybrid = trained(MixerTraining.STACKED);
    }

    private static HybridRecommender trained(MixerTraining mode) {
        return new HybridTrainer(HybridTrainerTest.settings(mode, 5)).train(history, JobContext.unobserved());
    }

    static Stream<DecisionPoint> decisions() {
        return Stream.of(after(Map.of()), after(Map.of("club", "club 1")), after(Map.of("club", "no such club")),
                after(Map.of(), "click i1"), after(Map.of(), "click i1", "click i1", "hide i1"),
                after(Map.of(), "hide i2"), after(Map.of(), "click " + UNSEEN),
                after(Map.of("club", "club 1"), "click i1", "hide i2", "click i5", "hide i3", "click i9"),
                after(Map.of(), Stream.iterate(0, i -> i < 35, i -> i + 1)
                        .map(i -> (i % 5 == 0 ? "hide i" : "click i") + i).toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void partsAddUpToTheScore(DecisionPoint decision) {
        partsAddUp(hybrid, decision);
    }

    @Test
    void theTowerOfTheArticlesWayComesInOnePiece() {
        HybridRecommender joint = trained(MixerTraining.JOINT);
        DecisionPoint decision = after(Map.of(), "click i1", "hide i2");
        partsAddUp(joint, decision);
        assertThat(explain(joint, decision).getFirst().collaborative().parts()).extracting(Part::reason)
                .containsExactlyInAnyOrder(new Reason.WholeTower(), new Reason.Weighing());
    }

    private static void partsAddUp(HybridRecommender system, DecisionPoint decision) {
        int[] candidates = decision.catalog().available();
        Scores scores = system.score(decision, candidates);
        double mean = Arrays.stream(scores.values()).average().orElseThrow();
        List<Explanation> explained = explain(system, decision);
        for (int k = 0; k < candidates.length; k++) {
            Explanation why = explained.get(k);
            assertThat(why.score()).isEqualTo(scores.values()[k]);
            assertThat(mean + sum(why.content().parts()) + sum(why.collaborative().parts()))
                    .isCloseTo(scores.values()[k], within(EXACT));
            assertThat(sum(why.content().parts())).isCloseTo(why.content().lift(), within(EXACT));
            assertThat(sum(why.reasons())).isCloseTo(why.score() - why.meanScore(), within(EXACT));
        }
    }

    @Test
    void theAverageCandidateIsLiftedByNothing() {
        List<Explanation> explained = explain(hybrid, after(Map.of("club", "club 1"), "click i1", "hide i2"));
        assertThat(explained.stream().mapToDouble(why -> why.content().lift()).sum()).isCloseTo(0, within(EXACT));
        assertThat(explained.stream().mapToDouble(why -> why.collaborative().lift()).sum()).isCloseTo(0,
                within(EXACT));
    }

    /// w_i · w_j c_j·(c_i − mean c) / (κ + w_j) / deviation, from the stored arrays.
    @Test
    void aLikedItemsPartIsItsProductWithTheItem() {
        DecisionPoint decision = after(Map.of(), "click i1");
        int[] candidates = decision.catalog().available();
        int size = hybrid.weights().array(ContentScorer.VECTORS).size(1);
        float[] vectors = hybrid.weights().array(ContentScorer.VECTORS).values();
        double patience = Math.exp(hybrid.weights().array(ContentTowerGraph.LOG_PATIENCE).values()[0]);
        double click = hybrid.weights().header().eventWeights().get(DATA.typeIndex(type("click")));
        double deviation = hybrid.weights().array(ScoreScale.CONTENT).values()[1];
        double product = 0;
        for (int d = 0; d < size; d++) {
            int place = d;
            double mean = Arrays.stream(candidates).mapToDouble(item -> vectors[item * size + place]).average()
                    .orElseThrow();
            product += vectors[item("i1") * size + d] * (vectors[item("i5") * size + d] - mean);
        }
        Explanation why = hybrid.explain(decision, candidates, item("i5")).getFirst();
        assertThat(lift(why.content(), new DescribedLike(item("i1"))))
                .isCloseTo(why.contentWeight() * click * product / (patience + click) / deviation, within(EXACT));
    }

    @Test
    void whatLooksLikeAndGoesWithALikedItemIsLiftedByIt() {
        DecisionPoint decision = after(Map.of(), "click i1", "click i9");
        int[] candidates = decision.catalog().available();
        List<Explanation> explained = hybrid.explain(decision, candidates, item("i5"), item("i6"));
        DescribedLike described = new DescribedLike(item("i1"));
        ChosenTogether together = new ChosenTogether(item("i1"), true);
        assertThat(lift(explained.getFirst().content(), described))
                .isGreaterThan(lift(explained.getLast().content(), described));
        assertThat(lift(explained.getFirst().collaborative(), together)).isPositive()
                .isGreaterThan(lift(explained.getLast().collaborative(), together));
    }

    @Test
    void aDislikeIsAReasonOfItsOwn() {
        DecisionPoint decision = after(Map.of(), "hide i2");
        Explanation why = hybrid.explain(decision, decision.catalog().available(), item("i6")).getFirst();
        assertThat(lift(why.collaborative(), new ChosenTogether(item("i2"), false))).isNegative();
        assertThat(why.content().parts()).extracting(Part::reason).doesNotContain(new DescribedLike(item("i2")));
    }

    @Test
    void whereNothingIsKnownBehaviourIsWhatEverybodyLikes() {
        assertThat(explain(hybrid, after(Map.of())).getFirst().collaborative().parts()).extracting(Part::reason)
                .containsExactlyInAnyOrder(new Everybody(), new Reason.Weighing());
    }

    @Test
    void whatADeclaredClubSaysIsNamed() {
        DecisionPoint decision = after(Map.of("club", "club 1"));
        List<Explanation> explained = hybrid.explain(decision, decision.catalog().available(), item("i5"), item("i6"));
        Reason declared = new Reason.Declared("club", "club 1");
        assertThat(lift(explained.getFirst().content(), declared))
                .isGreaterThan(lift(explained.getLast().content(), declared));
    }

    @Test
    void severalEventsOnAnItemAreOneReason() {
        Explanation why = explain(hybrid, after(Map.of(), "click i1", "click i1")).getFirst();
        assertThat(why.content().parts()).extracting(Part::reason).filteredOn(DescribedLike.class::isInstance)
                .hasSize(1);
    }

    @Test
    void demandIsReadAsOneReason() {
        Explanation why = explain(hybrid, after(Map.of())).getFirst();
        List<Part> demand = why.content().parts().stream().filter(part -> part.reason() instanceof Demand).toList();
        assertThat(demand).hasSizeGreaterThan(2);
        assertThat(why.reasons()).filteredOn(part -> part.reason() instanceof Demand).singleElement()
                .satisfies(part -> assertThat(part.lift()).isCloseTo(sum(demand), within(EXACT)));
    }

    @Test
    void anItemThatWasNoCandidateIsRefused() {
        DecisionPoint decision = after(Map.of());
        assertThatThrownBy(() -> hybrid.explain(decision, new int[]{1, 2}, 3))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("item 3");
    }

    private static List<Explanation> explain(HybridRecommender system, DecisionPoint decision) {
        int[] candidates = decision.catalog().available();
        return system.explain(decision, candidates, candidates);
    }

    private static double lift(Explanation.Tower tower, Reason reason) {
        return tower.parts().stream().filter(part -> part.reason().equals(reason)).mapToDouble(Part::lift).findFirst()
                .orElseThrow();
    }

    private static double sum(List<Part> parts) {
        return parts.stream().mapToDouble(Part::lift).sum();
    }

    /// A decision at the cut-off of somebody who has just done this, such as `click i1`.
    private static DecisionPoint after(Map<String, String> attributes, String... events) {
        long cutoff = DATA.log().timestampAtQuantile(0.8);
        List<Integer> items = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        for (String event : events) {
            String[] words = event.split(" ");
            types.add(DATA.typeIndex(type(words[0])));
            items.add(item(words[1]));
        }
        long[] times = new long[events.length];
        Arrays.setAll(times, k -> cutoff - events.length + k);
        UserState user = new UserState(items.stream().mapToInt(Integer::intValue).toArray(),
                types.stream().mapToInt(Integer::intValue).toArray(), times, null, attributes);
        EventWeights weights = EventWeights.of(DATA, Map.of("click", 1.0, "hide", -0.5));
        TrainingHistory known = new TrainingHistory(DATA, cutoff, weights, new boolean[]{true, false});
        return new DecisionPoint(user, known.timeline().at(cutoff));
    }

    private static EventType type(String name) {
        return new EventType(name);
    }

    private static int item(String id) {
        return DATA.items().find(id);
    }
}
