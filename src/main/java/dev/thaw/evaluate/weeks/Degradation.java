package dev.thaw.evaluate.weeks;

import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long what was trained before the split stays good, by period after it; `weeks` in `result.json`.
///
/// @param weeksPerPeriod    length of a period in weeks
/// @param mostUsers         most users of a period who were judged
/// @param retrainEveryWeeks weeks between two trainings of the retrained systems, or null where none was retrained
/// @param trainings         how often was trained anew
/// @param mix               share of each bucket of known events (0, 1–5, 6–20, 21–50, 51+) in the first period, which
///                          the standardised means hold
/// @param periods           the judged periods, ascending; those with too few users are left out
/// @param points            the metrics by period
/// @param losses            what each frozen system loses, by the trend of its standardised means
/// @param recoveries        what retraining brings back; empty where none was retrained
public record Degradation(int weeksPerPeriod, int mostUsers, @Nullable Integer retrainEveryWeeks, int trainings,
        List<Double> mix, List<Period> periods, List<Point> points, List<Loss> losses, List<Recovery> recoveries) {
    /// The share of a metric whose loss is dated.
    public static final double SHARE = 0.1;

    public Degradation {
        mix = List.copyOf(mix);
        periods = List.copyOf(periods);
        points = List.copyOf(points);
        losses = List.copyOf(losses);
        recoveries = List.copyOf(recoveries);
    }

    /// A mean over the users judged in a period.
    ///
    /// @param system       whose
    /// @param retrained    whether by the last training before each decision, or else by the one before the split
    /// @param standardised whether at the first period's mix of known events, or else over everybody as they came
    /// @param metric       `hit@3` or `ndcg@10`
    /// @param period       its number, from 1
    /// @param mean         the metric
    /// @param lower        lower end of the bootstrap interval by user
    /// @param upper        upper end of the bootstrap interval by user
    /// @param users        users judged
    public record Point(SystemName system, boolean retrained, boolean standardised, String metric, int period,
            double mean, double lower, double upper, int users) {}

    /// What a frozen system loses.
    ///
    /// @param system     whose
    /// @param metric     `hit@3` or `ndcg@10`
    /// @param lost       share of the first period's value lost at the last period, by the trend; negative for a gain
    /// @param lower      lower end of its bootstrap interval by user
    /// @param upper      upper end of its bootstrap interval by user
    /// @param after      weeks after the first period until the first in which the trend has lost more than [#SHARE], or
    ///                   null where it has not by the last
    /// @param afterLower lower end of the bootstrap interval of `after`, null for beyond the last period
    /// @param afterUpper upper end of the bootstrap interval of `after`, null for beyond the last period
    public record Loss(SystemName system, String metric, double lost, double lower, double upper,
            @Nullable Integer after, @Nullable Integer afterLower, @Nullable Integer afterUpper) {
        /// Whether the loss lies within the judged periods, interval and all.
        public boolean established() {
            return after != null && afterUpper != null;
        }
    }

    /// What retraining brings back, over the periods that begin at or after the first training anew, standardised.
    ///
    /// @param system     whose
    /// @param metric     `hit@3` or `ndcg@10`
    /// @param fromPeriod the first of these periods, from 1
    /// @param gain       mean of retrained minus frozen, at the same decisions
    /// @param lower      lower end of the paired bootstrap interval by user
    /// @param upper      upper end of the paired bootstrap interval by user
    /// @param share      gain ÷ mean of what the frozen system's trend lost in these periods; means nothing where the
    ///                   loss may be none
    /// @param shareLower lower end of its bootstrap interval by user
    /// @param shareUpper upper end of its bootstrap interval by user
    public record Recovery(SystemName system, String metric, int fromPeriod, double gain, double lower, double upper,
            double share, double shareLower, double shareUpper) {}

    /// What a frozen system loses of a metric.
    public Optional<Loss> loss(SystemName system, String metric) {
        return losses.stream().filter(loss -> loss.system() == system && loss.metric().equals(metric)).findFirst();
    }

    /// What retraining a system brings back of a metric.
    public Optional<Recovery> recovery(SystemName system, String metric) {
        return recoveries.stream().filter(back -> back.system() == system && back.metric().equals(metric)).findFirst();
    }

    /// Weeks from the split to the end of the last judged period.
    public int weeksJudged() {
        return periods.getLast().number() * weeksPerPeriod;
    }
}
