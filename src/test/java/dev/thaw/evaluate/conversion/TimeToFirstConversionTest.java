package dev.thaw.evaluate.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.EventType;
import dev.thaw.dataset.ImportReport;
import dev.thaw.dataset.UserDirectory.UserRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeToFirstConversionTest {
    private static final long DAY = 86_400_000;

    /// Observation runs from day 0 to day 10; sign-ups are placed so that the follow-up is 1, 2, 3+, 4, 5+ days.
    @Test
    void theGoldenExampleComesOutOfEvents() {
        DatasetBuilder builder = spanning(10).user(user("a", 0)).event("a", "x", "purchase", DAY)
                .user(user("b", 1)).event("b", "x", "purchase", 3 * DAY).user(user("c", 7))
                .user(user("d", 2)).event("d", "x", "purchase", 6 * DAY).event("d", "x", "purchase", 7 * DAY)
                .user(user("e", 5));
        SurvivalCurve curve = present(observed(builder).curve());
        assertThat(curve.steps()).extracting(SurvivalCurve.Step::days).containsExactly(0., 1., 2., 4.);
        assertThat(curve.censoredAtDays()).containsExactly(3., 5.);
        assertEquals(3, curve.conversions());
        assertEquals(5, curve.tauDays());
        assertEquals(3.3, curve.rmstDays(), 1e-12);
        assertEquals(4., curve.medianDays());
    }

    @Test
    void sharesBeyondTheFollowUpAreNotGiven() {
        DatasetBuilder builder = spanning(10).user(user("a", 0)).event("a", "x", "purchase", DAY).user(user("b", 0));
        SurvivalCurve curve = present(observed(builder).curve());
        assertEquals(.5, curve.convertedByDay7());
        assertNull(curve.convertedByDay30());
    }

    @Test
    void whoSignedUpBeforeObservationIsLeftOutAndCounted() {
        DatasetBuilder builder = spanning(10).user(user("old", -3)).event("old", "x", "purchase", 2 * DAY)
                .user(user("new", 1)).event("new", "x", "purchase", 2 * DAY);
        TimeToFirstConversion observed = observed(builder);
        assertEquals(1, present(observed.curve()).users());
        assertEquals(1 + 1, observed.leftOut(), "the user that spans the observation signed up before it too");
        assertThat(observed.notes())
                .anyMatch(note -> note.endsWith("signed up before the first event of the data: 2."));
    }

    @Test
    void whoConvertedBeforeSignUpIsLeftOutWhateverTheyDidLater() {
        DatasetBuilder builder = spanning(10).user(user("odd", 5)).event("odd", "x", "purchase", 2 * DAY)
                .event("odd", "x", "purchase", 6 * DAY).user(user("new", 1)).event("new", "x", "purchase", 2 * DAY);
        assertEquals(1, present(observed(builder).curve()).users());
    }

    @Test
    void theFirstEventStandsInForAMissingSignUp() {
        DatasetBuilder builder = spanning(10).event("a", "x", "view", DAY).event("a", "x", "purchase", 4 * DAY);
        TimeToFirstConversion observed = observed(builder);
        assertThat(present(observed.curve()).steps()).extracting(SurvivalCurve.Step::days)
                .containsExactly(0., 3.);
        assertThat(observed.notes()).anyMatch(note -> note.contains("first event stands in"));
    }

    @Test
    void thatTheDataHasNoConversionsIsToldOnceByTheProtocol() {
        TimeToFirstConversion observed = observed(spanning(10));
        assertNull(observed.curve());
        assertThat(observed.notes()).isEmpty();
    }

    @Test
    void whereNobodyWhoEntersConvertsThereIsAReasonInsteadOfACurve() {
        DatasetBuilder builder = spanning(10).user(user("old", -3)).event("old", "x", "purchase", 2 * DAY)
                .user(user("new", 1));
        assertNull(observed(builder).curve());
        assertThat(observed(builder).notes()).anyMatch(note -> note.contains("none of the users"));
    }

    @Test
    void theCurveTellsWhoWasAtRisk() {
        DatasetBuilder builder = spanning(10).user(user("a", 0)).event("a", "x", "purchase", DAY)
                .user(user("b", 1)).event("b", "x", "purchase", 3 * DAY).user(user("c", 7));
        SurvivalCurve curve = present(observed(builder).curve());
        assertThat(List.of(curve.atRisk(0), curve.atRisk(1), curve.atRisk(1.5), curve.atRisk(3), curve.atRisk(3.5)))
                .containsExactly(3, 3, 2, 1, 0);
    }

    private static SurvivalCurve present(@Nullable SurvivalCurve curve) {
        assertNotNull(curve);
        return curve;
    }

    /// A user who signed up long ago spans the observation with two views.
    private static DatasetBuilder spanning(int days) {
        return new DatasetBuilder().user(user("span", -100)).event("span", "x", "view", 0)
                .event("span", "x", "view", days * DAY);
    }

    private static UserRow user(String id, int signupDay) {
        return new UserRow(id, signupDay * DAY, Map.of());
    }

    private static TimeToFirstConversion observed(DatasetBuilder builder) {
        Dataset dataset = builder.build("test", ImportReport.none("test"));
        boolean[] conversion = new boolean[dataset.eventTypes().size()];
        List<EventType> types = dataset.eventTypes();
        for (int type = 0; type < conversion.length; type++) {
            conversion[type] = types.get(type).name().equals("purchase");
        }
        return TimeToFirstConversion.observed(dataset, conversion);
    }
}
