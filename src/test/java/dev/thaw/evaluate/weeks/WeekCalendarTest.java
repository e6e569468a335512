package dev.thaw.evaluate.weeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.failure.BadInputException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeekCalendarTest {
    @Test
    void aFewWeeksAreJudgedByWeekAndTheLastIsKeptForTargets() {
        WeekCalendar calendar = calendar(7, 30).orElseThrow();
        assertEquals(1, calendar.weeks());
        assertThat(calendar.judged()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(calendar.active()).containsOnly(30);
    }

    @Test
    void thirtyWeeksAreJudgedByFour() {
        WeekCalendar calendar = calendar(30, 30).orElseThrow();
        assertEquals(4, calendar.weeks());
        assertThat(calendar.judged()).hasSize(7);
    }

    @Test
    void fiveYearsAreJudgedByFiftyTwo() {
        WeekCalendar calendar = calendar(265, 2).orElseThrow();
        assertEquals(52, calendar.weeks());
        assertThat(calendar.judged()).hasSize(5);
    }

    /// By week each of eleven weeks has 8 users, by four weeks each of two periods has 32.
    @Test
    void fewUsersTakeLongerPeriods() {
        assertEquals(4, calendar(12, 8).orElseThrow().weeks());
    }

    @Test
    void whatNoLengthCanJudgeHasNoCalendar() {
        assertThat(calendar(2, 30)).isEmpty();
        assertThat(calendar(12, 3)).isEmpty();
    }

    @Test
    void tooManyTrainingsAreRefusedWithWhatIsEnough() {
        WeekCalendar calendar = calendar(12, 30).orElseThrow();
        assertThatThrownBy(() -> RetrainingPlan.of(calendar, 1)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("takes 10 trainings").hasMessageContaining("give at least 2.");
        assertThat(RetrainingPlan.of(calendar, 2).moments()).hasSize(5);
    }

    @Test
    void aTrainingAfterTheLastJudgedWeekIsRefused() {
        WeekCalendar calendar = calendar(7, 30).orElseThrow();
        assertThatThrownBy(() -> RetrainingPlan.of(calendar, 6)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("give at most 5");
    }

    @Test
    void aMomentIsServedByTheLastTrainingAtOrBeforeIt() {
        RetrainingPlan plan = RetrainingPlan.of(calendar(7, 30).orElseThrow(), 2);
        List<Long> moments = plan.moments();
        assertThat(moments).hasSize(2);
        assertEquals(0, plan.servedBy(moments.getFirst() - 1));
        assertEquals(1, plan.servedBy(moments.getFirst()));
        assertEquals(2, plan.servedBy(Long.MAX_VALUE));
    }

    /// New users every week from the split on, until the end of the last week.
    private static Optional<WeekCalendar> calendar(int weeks, int usersAWeek) {
        DatasetBuilder builder = new DatasetBuilder();
        builder.event("before", "i", "click", 0);
        for (int week = 1; week <= weeks; week++) {
            for (int user = 0; user < usersAWeek; user++) {
                builder.event("u" + week + "-" + user, "i", "click",
                        (week + 1) * PlantedWeeks.WEEK - 1 - user * 1000L);
            }
        }
        Dataset dataset = builder.build("calendar", ImportReport.none("calendar"));
        return WeekCalendar.of(dataset.log(), dataset.users().size(), PlantedWeeks.WEEK);
    }
}
