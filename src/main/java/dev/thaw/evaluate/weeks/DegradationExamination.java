package dev.thaw.evaluate.weeks;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.Examination;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.weeks.WeekStatistics.Series;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Judges the frozen systems by period after the split and, where asked for, retrained ones at the same decisions.
public final class DegradationExamination implements Examination {
    /// Share of the time that resampling takes, where nothing is retrained.
    private static final double RESAMPLING = 0.2;
    /// Resamples between two checkpoints.
    private static final int STRIDE = 20;

    private final Dataset dataset;
    private final Protocol protocol;
    private final Optional<WeekCalendar> calendar;
    private final RetrainingPlan plan;
    private final Retraining retraining;

    /// @param retrainEveryWeeks weeks between two trainings, or null for none
    /// @param retraining        not asked where there is none
    /// @throws dev.thaw.failure.BadInputException if the data is too short, or retraining would be too often
    public DegradationExamination(Dataset dataset, Protocol protocol,
            @Nullable Integer retrainEveryWeeks, Retraining retraining) {
        this.dataset = dataset;
        this.protocol = protocol;
        this.calendar = WeekCalendar.of(dataset.log(), dataset.users().size(), protocol.t0());
        this.plan = calendar.map(weeks -> RetrainingPlan.of(weeks, retrainEveryWeeks)).orElse(RetrainingPlan.NONE);
        this.retraining = retraining;
    }

    @Override
    public String phase() {
        return "Judging by week";
    }

    @Override
    public int trainings() {
        return plan.moments().size();
    }

    @Override
    public Answer examine(List<? extends Recommender> systems, CatalogTimeline timeline, JobContext context) {
        if (calendar.isEmpty()) {
            return new Answer(UnaryOperator.identity(),
                    List.of("The data ends too soon after the split, or has too few "
                            + "users there, to judge by week: two periods with " + WeekCalendar.ENOUGH_USERS
                            + " active users each, and seven days after the last, are needed."));
        }
        WeekDecisions decisions = WeekDecisions.of(dataset, protocol, calendar.get());
        double answered = 1 - RESAMPLING / (1 + trainings());
        double[][] values = values(decisions.decisions(), systems,
                new WeekAnswers(dataset, timeline, protocol), context.phase(0, answered));
        context.publish(new Progress("Resampling by week", answered));
        Degradation found = new WeekStatistics(calendar.get(), plan, decisions, series(systems), values, number -> {
            if (number % STRIDE == 0) {
                context.checkpoint();
            }
        }).result();
        return new Answer(views -> views.withWeeks(found), notes(calendar.get(), found));
    }

    /// Values of each series at each decision: the frozen ones, and after them the retrained ones if there are any.
    private double[][] values(List<WeekDecision> decisions, List<? extends Recommender> systems,
            WeekAnswers answers, JobContext context) {
        double step = 1.0 / (1 + trainings());
        List<double[][]> frozen = answers.of(decisions, systems, phase(), context.phase(0, step));
        int metrics = WeekAnswers.METRICS.size();
        int lines = systems.size() * metrics;
        double[][] values = new double[trainings() == 0 ? lines : 2 * lines][decisions.size()];
        for (int k = 0; k < decisions.size(); k++) {
            for (int line = 0; line < values.length; line++) {
                values[line][k] = frozen.get(k)[line % lines / metrics][line % metrics];
            }
        }
        for (int training = 1; training <= trainings(); training++) {
            List<Integer> served = served(decisions, training);
            JobContext part = context.phase(step * training, step * (training + 1))
                    .named("Retraining " + training + " of " + trainings());
            List<double[][]> anew = answers.of(served.stream().map(decisions::get).toList(),
                    retraining.before(plan.moments().get(training - 1), part.phase(0, 1 - RESAMPLING)), phase(),
                    part.phase(1 - RESAMPLING, 1));
            for (int k = 0; k < served.size(); k++) {
                for (int line = 0; line < lines; line++) {
                    values[lines + line][served.get(k)] = anew.get(k)[line / metrics][line % metrics];
                }
            }
        }
        return values;
    }

    /// Positions of the decisions that a training serves: those at or after it and before the next.
    private List<Integer> served(List<WeekDecision> decisions, int training) {
        List<Integer> served = new ArrayList<>();
        for (int k = 0; k < decisions.size(); k++) {
            if (plan.servedBy(decisions.get(k).moment()) == training) {
                served.add(k);
            }
        }
        return served;
    }

    private List<Series> series(List<? extends Recommender> systems) {
        List<Series> series = new ArrayList<>();
        for (boolean retrained : trainings() == 0 ? new boolean[]{false} : new boolean[]{false, true}) {
            for (Recommender system : systems) {
                SystemName name = system.system();
                WeekAnswers.METRICS.forEach(metric -> series.add(new Series(name, retrained, metric)));
            }
        }
        return series;
    }

    private static List<String> notes(WeekCalendar calendar, Degradation found) {
        List<String> notes = new ArrayList<>();
        if (!calendar.passedOver().isEmpty()) {
            notes.add("Periods of " + calendar.weeks() + " weeks after the split with fewer than "
                    + WeekCalendar.ENOUGH_USERS + " active users are left out by week: "
                    + calendar.passedOver().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        long sampled = found.periods().stream().filter(period -> period.judged() < period.active()).count();
        if (sampled > 0) {
            notes.add("By week, " + found.mostUsers() + " users a period are judged, drawn with a fixed seed; "
                    + sampled + " of " + found.periods().size() + " periods have more.");
        }
        if (found.trainings() > 0) {
            notes.add("Everything was trained anew " + found.trainings() + " times, every " + found.retrainEveryWeeks()
                    + " weeks after the split, for the retrained lines by week only.");
        }
        return notes;
    }
}
