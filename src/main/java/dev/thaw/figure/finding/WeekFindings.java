package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.weeks.Degradation;
import dev.thaw.evaluate.weeks.Degradation.Loss;
import dev.thaw.evaluate.weeks.Degradation.Recovery;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.SystemLabel;
import dev.thaw.language.Language;
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
        String judged = Numbers.count(weeks.weeksJudged());
        String trend = percent(loss.lost(), loss.lower(), loss.upper());
        if (!loss.established() && loss.upper() < 0) {
            return text("finding.weeks.rises", SystemLabel.of(loss.system()), judged,
                    percent(-loss.lost(), -loss.upper(), -loss.lower()));
        }
        if (!loss.established()) {
            return text("finding.weeks.open", SystemLabel.of(loss.system()), judged, trend);
        }
        return text("finding.weeks.lost", SystemLabel.of(loss.system()), span(loss), judged, trend);
    }

    /// `1 week`, `3 weeks [2, 5]`.
    private static String span(Loss loss) {
        int after = Objects.requireNonNull(loss.after());
        return text(after == 1 ? "finding.weeks.span.one" : "finding.weeks.span", Numbers.plain(after),
                loss.afterLower() + Language.spoken().betweenNumbers() + loss.afterUpper());
    }

    private static String broughtBack(Degradation weeks, Loss loss, Recovery recovery) {
        String gain = Numbers.interval(recovery.gain(), recovery.lower(), recovery.upper(), 3, 0);
        int every = Objects.requireNonNull(weeks.retrainEveryWeeks());
        String start = every == 1
                ? text("finding.weeks.every.one")
                : text("finding.weeks.every", Numbers.plain(every));
        if (recovery.lower() <= 0 && recovery.upper() >= 0) {
            return " " + text("finding.weeks.same", start, gain);
        }
        String share = loss.lower() > 0 && recovery.gain() > 0
                ? text("finding.weeks.back", percent(recovery.share(), recovery.shareLower(), recovery.shareUpper()))
                : "";
        return " " + text(recovery.gain() > 0 ? "finding.weeks.higher" : "finding.weeks.lower", start,
                Numbers.interval(Math.abs(recovery.gain()), Math.min(Math.abs(recovery.lower()),
                        Math.abs(recovery.upper())), Math.max(Math.abs(recovery.lower()), Math.abs(recovery.upper())),
                        3, 0),
                share);
    }

    private static String percent(double share, double lower, double upper) {
        return Numbers.interval(100 * share, 100 * lower, 100 * upper, 0, 0) + " %";
    }
}
