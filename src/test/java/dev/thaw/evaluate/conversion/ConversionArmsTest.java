package dev.thaw.evaluate.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.UserDirectory.UserRow;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.Scores.MixerReading;
import dev.thaw.recommend.SystemName;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who is in which arm, and what a system was ready with. Day 0 is Monday, 2 September 2024.
class ConversionArmsTest {
    private static final long MONDAY = 1_725_235_200_000L;
    private static final long DAY = 86_400_000;
    private static final long HOUR = 3_600_000;

    @Test
    void weeksArePutTogetherUntilTheyHoldTwentyUsers() {
        List<FollowedUser> followed = new ArrayList<>();
        for (int user = 0; user < 50; user++) {
            followed.add(new FollowedUser(user + 1, MONDAY + user * DAY, MONDAY + 60 * DAY, user % 2 == 0));
        }
        ComparedArms weeks = SignupWeeks.of(followed).orElseThrow();
        assertThat(weeks.arms()).extracting(SurvivalCurve::arm).containsExactly("2 Sep – 22 Sep 2024",
                "23 Sep – 27 Oct 2024");
        assertThat(weeks.arms()).extracting(SurvivalCurve::users).containsExactly(21, 29);
        assertEquals(30, weeks.tauDays());
    }

    @Test
    void fewUsersMakeNoTwoWeeks() {
        assertThat(SignupWeeks.of(List.of(new FollowedUser(1, MONDAY, MONDAY + DAY, true)))).isEmpty();
    }

    @Test
    void valuesThatFewShareStandTogetherAndUndeclaredOnesApart() {
        DatasetBuilder builder = spanning(40);
        for (int user = 0; user < 90; user++) {
            Map<String, String> declared = user < 25
                    ? Map.of("country", "Kenya", "id", "v" + user)
                    : user < 50
                            ? Map.of("country", "Peru")
                            : user < 70 ? Map.of("country", "small " + user % 2) : Map.of();
            builder.user(new UserRow("u" + user, MONDAY, declared));
        }
        List<String> notes = new ArrayList<>();
        Dataset dataset = build(builder);
        List<ComparedArms> compared = DeclaredArms.of(dataset.users(), followed(dataset), notes);
        assertThat(compared).extracting(ComparedArms::by).containsExactly("country");
        assertThat(compared.getFirst().arms()).extracting(SurvivalCurve::arm).containsExactly("Kenya", "Peru",
                "other (2 values)", "not declared");
        assertThat(notes).containsExactly(
                "Time to first conversion is not compared by id: fewer than two values have 20 users.");
    }

    @Test
    void everyConversionBeforeSignUpIsListed() {
        DatasetBuilder builder = spanning(40).user(new UserRow("odd", MONDAY + 9 * DAY, Map.of()))
                .event("odd", "x", "purchase", MONDAY + DAY).event("odd", "y", "purchase", MONDAY + 2 * DAY)
                .event("odd", "y", "view", MONDAY + 3 * DAY).event("odd", "x", "purchase", MONDAY + 10 * DAY);
        Dataset dataset = build(builder);
        EarlyConversions early = EarlyConversions.of(dataset, purchases(dataset));
        assertEquals(2, early.events());
        assertEquals(1, early.users());
        assertEquals(new EarlyConversions.Row("odd", "y", "purchase", MONDAY + 2 * DAY, MONDAY + 9 * DAY),
                early.rows().getLast());
        assertThat(early.notes()).hasSize(1);
    }

    /// A visit at hour 0, a second event of it ten minutes later, a visit at hour 5 and the purchase at hour 9. The item is on top
    /// once two events are known: at the second visit.
    @Test
    void anItemIsRecommendableAtTheFirstVisitThatHasItOnTop() {
        DatasetBuilder builder = shop().user(new UserRow("new", MONDAY + 20 * DAY, Map.of()));
        long start = MONDAY + 20 * DAY;
        builder.event("new", "i1", "view", start).event("new", "i2", "view", start + HOUR / 6)
                .event("new", "i3", "view", start + 5 * HOUR).event("new", "i9", "purchase", start + 9 * HOUR);
        ComparedArms compared = recommendable(build(builder), topOnceKnown(2));
        assertEquals(1, compared.arms().getFirst().conversions());
        assertEquals(5 / 24., compared.arms().getFirst().steps().getLast().days(), 1e-9);
    }

    @Test
    void whatIsNeverOnTopIsCensoredAtTheConversion() {
        DatasetBuilder builder = shop().user(new UserRow("new", MONDAY + 20 * DAY, Map.of()));
        long start = MONDAY + 20 * DAY;
        builder.event("new", "i1", "view", start).event("new", "i9", "purchase", start + 9 * HOUR);
        ComparedArms compared = recommendable(build(builder), topOnceKnown(2));
        assertEquals(0, compared.arms().getFirst().conversions());
        assertThat(compared.arms().getFirst().censoredAtDays()).containsExactly(9 / 24.);
    }

    /// Forty newcomers sign up on day 15; the even ones do something before day 22. Whoever converted in that week does not enter, and
    /// the clock starts at the landmark.
    @Test
    void theRegimeIsWhatLedAtTheLandmark() {
        DatasetBuilder builder = shop();
        long signup = MONDAY + 15 * DAY;
        for (int user = 0; user < 44; user++) {
            String id = "u" + user;
            builder.user(new UserRow(id, signup, Map.of()));
            if (user % 2 == 0) {
                builder.event(id, "i1", "view", signup + DAY);
            }
            if (user >= 40) {
                builder.event(id, "i2", "purchase", signup + 2 * DAY);
            } else if (user == 0) {
                builder.event(id, "i2", "purchase", signup + 10 * DAY);
            } else if (user == 1) {
                builder.event(id, "i2", "purchase", signup + 12 * DAY);
            }
        }
        Dataset dataset = build(builder);
        Recommender hybrid = system(SystemName.HYBRID, (decision, candidates) -> {
            double[] weight = new double[candidates.length];
            Arrays.fill(weight, decision.user().size() == 0 ? .9 : .2);
            return new Scores(new double[candidates.length],
                    Optional.of(new MixerReading(weight, weight, weight)));
        });
        ComparedArms regimes = MixerRegimes.of(newcomers(dataset), hybrid, true, JobContext.unobserved()).orElseThrow();
        assertThat(regimes.arms()).extracting(SurvivalCurve::arm).containsExactly(MixerRegimes.CONTENT_LEADS,
                MixerRegimes.COLLABORATIVE_LEADS);
        assertThat(regimes.arms()).extracting(SurvivalCurve::users).containsExactly(20, 20);
        assertThat(regimes.arms()).extracting(curve -> curve.steps().getLast().days()).containsExactly(5., 3.);
    }

    private static ComparedArms recommendable(Dataset dataset, Recommender system) {
        return new RecommendableTimes(dataset, purchases(dataset), newcomers(dataset), List.of(system), true)
                .compared(JobContext.unobserved());
    }

    private static Newcomers newcomers(Dataset dataset) {
        EventWeights weights = EventWeights.of(dataset, Map.of("view", .1, "purchase", 1.0));
        CatalogTimeline timeline = CatalogTimeline.of(dataset, dataset.log(), weights, purchases(dataset));
        return Newcomers.of(dataset, timeline, followed(dataset), MONDAY + 14 * DAY);
    }

    /// A system that puts item 9 on top of all others once so many events are known, and last before.
    private static Recommender topOnceKnown(int known) {
        return system(SystemName.EASE, (decision, candidates) -> Scores.of(Arrays.stream(candidates)
                .mapToDouble(candidate -> candidate == 9 ? decision.user().size() - known + .5 : 0).toArray()));
    }

    private static Recommender system(SystemName name, Scoring scoring) {
        return new Recommender() {
            @Override
            public SystemName system() {
                return name;
            }

            @Override
            public Scores score(DecisionPoint decision, int[] candidates) {
                return scoring.score(decision, candidates);
            }
        };
    }

    /// How candidates are scored.
    private interface Scoring {
        Scores score(DecisionPoint decision, int[] candidates);
    }

    /// Nine items known from the first day on, `i1` to `i9`, so that `i9` has number 9.
    private static DatasetBuilder shop() {
        DatasetBuilder builder = spanning(40);
        for (int item = 1; item <= 9; item++) {
            builder.event("span", "i" + item, "view", MONDAY);
        }
        return builder;
    }

    /// A user who signed up long ago spans the observation.
    private static DatasetBuilder spanning(int days) {
        return new DatasetBuilder().user(new UserRow("span", MONDAY - 100 * DAY, Map.of()))
                .event("span", "i1", "purchase", MONDAY).event("span", "i1", "view", MONDAY + days * DAY);
    }

    private static Dataset build(DatasetBuilder builder) {
        return builder.build("test", ImportReport.none("test"));
    }

    private static List<FollowedUser> followed(Dataset dataset) {
        return FollowedUsers.of(dataset, purchases(dataset)).users();
    }

    private static boolean[] purchases(Dataset dataset) {
        boolean[] conversion = new boolean[dataset.eventTypes().size()];
        for (int type = 0; type < conversion.length; type++) {
            conversion[type] = dataset.eventTypes().get(type).name().equals("purchase");
        }
        return conversion;
    }
}
