package dev.thaw.evaluate.weeks;

import dev.thaw.failure.BadInputException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When everything is trained anew after the split: every so many weeks, on all that happened before.
///
/// @param everyWeeks weeks between two trainings, or null for none
/// @param moments    when, epoch milliseconds, ascending; before the end of the last judged period
public record RetrainingPlan(@Nullable Integer everyWeeks, List<Long> moments) {
    /// Nothing is trained anew.
    public static final RetrainingPlan NONE = new RetrainingPlan(null, List.of());
    /// Most trainings of a run beside its own: each costs as much as the run itself.
    public static final int MOST_TRAININGS = 8;

    public RetrainingPlan {
        moments = List.copyOf(moments);
    }

    /// The plan for a calendar.
    ///
    /// @param everyWeeks at least 1, or null for none
    /// @throws BadInputException if it would take more than [#MOST_TRAININGS] trainings, or none fits in
    public static RetrainingPlan of(WeekCalendar calendar, @Nullable Integer everyWeeks) {
        if (everyWeeks == null) {
            return NONE;
        }
        int judged = calendar.judged().getLast() * calendar.weeks();
        int trainings = (judged - 1) / everyWeeks;
        if (trainings > MOST_TRAININGS) {
            throw new BadInputException("evaluation.retrainEveryWeeks is " + everyWeeks + ", but " + judged
                    + " weeks after the split are judged: that takes " + trainings + " trainings, and at most "
                    + MOST_TRAININGS + " are done; give at least " + ((judged - 1) / (MOST_TRAININGS + 1) + 1)
                    + ".");
        }
        if (trainings == 0) {
            throw new BadInputException("evaluation.retrainEveryWeeks is " + everyWeeks + ", but only " + judged
                    + " weeks after the split are judged; give at most " + (judged - 1) + ", or leave it out.");
        }
        List<Long> moments = new ArrayList<>();
        for (int k = 1; k <= trainings; k++) {
            moments.add(calendar.after(k * everyWeeks));
        }
        return new RetrainingPlan(everyWeeks, moments);
    }

    /// Which training serves a moment: 0 the frozen one, k the k-th of [#moments()].
    int servedBy(long moment) {
        int training = 0;
        while (training < moments.size() && moments.get(training) <= moment) {
            training++;
        }
        return training;
    }
}
