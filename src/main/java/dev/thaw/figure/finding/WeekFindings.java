package dev.thaw.figure.finding;

import dev.thaw.evaluate.weeks.Degradation;
import dev.thaw.evaluate.weeks.Degradation.Loss;
import dev.thaw.evaluate.weeks.Degradation.Recovery;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.SystemLabel;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/// How long the frozen hybrid stays good, by Hit@3 with people's history lengths held, and what retraining brings back.
/// A run without a hybrid tells of the system with the most of it.
final class WeekFindings {
    private static final String METRIC = "hit@3";

    private WeekFindings() {}

    static Optional<Finding> of(RunResult result) {
        Degradation weeks = result.views().weeks();
        if (weeks == null) {
            return Optional.empty();
        }
        return weeks.losses().stream().filter(loss -> loss.metric().equals(METRIC))
                .max(Comparator.comparing(Loss::system)).map(loss -> new Finding(Finding.Topic.WEEKS,
                        lost(weeks, loss) + weeks.recovery(loss.system(), METRIC)
                                .map(recovery -> broughtBack(weeks, loss, recovery)).orElse("")));
    }

    private static String lost(Degradation weeks, Loss loss) {
        String frozen = "the frozen " + SystemLabel.of(loss.system());
        String judged = Numbers.count(weeks.weeksJudged()) + " weeks";
        String trend = percent(loss.lost(), loss.lower(), loss.upper());
        if (!loss.established() && loss.upper() < 0) {
            return "Within " + judged + " " + frozen
                    + " loses nothing of its Hit@3: with people's history lengths held as in "
                    + "the first, the trend rises by " + percent(-loss.lost(), -loss.upper(), -loss.lower()) + ".";
        }
        if (!loss.established()) {
            return "That " + frozen + " loses 10 % of its Hit@3 is not established within " + judged
                    + ": with people's history lengths held as in the first, the trend's loss by the end is " + trend
                    + ".";
        }
        return "The frozen " + SystemLabel.of(loss.system()) + " loses 10 % of its Hit@3 after " + span(loss)
                + ", with people's history lengths held as in the first; within " + judged + " it loses " + trend + ".";
    }

    /// `1 week`, `3 weeks [2, 5]`.
    private static String span(Loss loss) {
        int after = Objects.requireNonNull(loss.after());
        return after + (after == 1 ? " week [" : " weeks [") + loss.afterLower() + ", " + loss.afterUpper() + "]";
    }

    private static String broughtBack(Degradation weeks, Loss loss, Recovery recovery) {
        String gain = Numbers.interval(recovery.gain(), recovery.lower(), recovery.upper(), 3, 0);
        String start = " Retrained every " + (Objects.requireNonNull(weeks.retrainEveryWeeks()) == 1
                ? "week"
                : weeks.retrainEveryWeeks() + " weeks");
        if (recovery.lower() <= 0 && recovery.upper() >= 0) {
            return start + " it is not distinguishable from the frozen one at the same decisions (difference " + gain
                    + ").";
        }
        String share = loss.lower() > 0 && recovery.gain() > 0
                ? ", which brings back "
                        + percent(recovery.share(), recovery.shareLower(), recovery.shareUpper()) + " of the loss"
                : "";
        return start + " its Hit@3 at the same decisions is " + (recovery.gain() > 0 ? "higher" : "lower") + " by "
                + Numbers.interval(Math.abs(recovery.gain()), Math.min(Math.abs(recovery.lower()),
                        Math.abs(recovery.upper())), Math.max(Math.abs(recovery.lower()), Math.abs(recovery.upper())),
                        3, 0)
                + share + ".";
    }

    private static String percent(double share, double lower, double upper) {
        return Numbers.interval(100 * share, 100 * lower, 100 * upper, 0, 0) + " %";
    }
}
