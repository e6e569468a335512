package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.ArticleComparison;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What changes when towers and mixer are trained at once, as the article has it.
///
/// Results hold each run's own intervals and no paired ones between runs. Where two of them do not meet, the runs
/// differ; where they do, nothing is claimed (a paired interval might still tell them apart).
final class ArticleFindings {
    private static final String METRIC = "hit@3";
    /// A weight moves "hardly" if its change, interval and all, stays below this.
    private static final double HARDLY = 0.05;
    private static final double HALF = 0.5;
    /// From here on a weight is told by its bound: `over 0.99` reads better than `0.999999 [0.999999, 0.999999]`.
    private static final double NEARLY_ALL = 0.99;

    private ArticleFindings() {}

    static Finding of(ArticleComparison comparison) {
        List<MixerPoint> here = sorted(comparison.shown());
        List<MixerPoint> article = sorted(comparison.article());
        List<String> sentences = new ArrayList<>();
        sentences.add(first(article.getFirst(), here.getFirst()));
        if (here.size() > 1) {
            sentences.add(text("finding.article.movement", Numbers.plain(here.getLast().n()),
                    movement(article.getFirst(), article.getLast()), movement(here.getFirst(), here.getLast())));
        }
        ContributionFindings.widestGap(article).ifPresent(point -> sentences.add(contribution(point)));
        accuracy(comparison, here.getLast().n()).ifPresent(sentences::add);
        return new Finding(Finding.Topic.ARTICLE, String.join(" ", sentences));
    }

    private static String first(MixerPoint article, MixerPoint here) {
        return text("finding.article.first", weight(article),
                article.n() == 0 ? text("finding.atSignup") : text("finding.at", Numbers.plain(article.n())),
                beside(article.lower(), article.upper(), here.lower(), here.upper(), weight(here)));
    }

    /// How the weight moves from the shortest to the longest history, by the paired interval of the change; where a
    /// result of an earlier version has none, by the ends' own intervals, which claim less.
    private static String movement(MixerPoint first, MixerPoint last) {
        boolean paired = last.hasChange();
        double lower = paired ? last.changeLower() : last.lower() - first.upper();
        double upper = paired ? last.changeUpper() : last.upper() - first.lower();
        String signed = paired
                ? Numbers.interval(last.change(), lower, upper, 2, 0)
                : text("finding.article.to", weight(last));
        if (Math.max(Math.abs(lower), Math.abs(upper)) < HARDLY) {
            return text("finding.article.hardly", signed);
        }
        if (upper < 0) {
            return paired
                    ? text("finding.article.fallsBy", Numbers.interval(-last.change(), -upper, -lower, 2, 0))
                    : text("finding.article.falls", signed);
        }
        if (lower > 0) {
            return text(paired ? "finding.article.risesBy" : "finding.article.rises", signed);
        }
        return text("finding.article.unclear", signed);
    }

    private static String contribution(MixerPoint point) {
        double behaviour = 1 - point.contentWeight();
        return text("finding.article.contribution", Numbers.plain(point.n()),
                Numbers.interval(behaviour, 1 - point.upper(), 1 - point.lower(), 2, 0),
                ContributionFindings.share(1 - point.contentShare(), 1 - point.shareUpper(), 1 - point.shareLower(),
                        0));
    }

    /// The collaborative tower alone and the hybrid, at the longest history, where joint training costs most.
    private static Optional<String> accuracy(ArticleComparison comparison, int n) {
        List<String> parts = new ArrayList<>();
        reached(comparison, SystemName.COLLABORATIVE, n)
                .ifPresent(hit -> parts.add(text("finding.article.tower", hit)));
        reached(comparison, SystemName.HYBRID, n).ifPresent(hit -> parts.add(text("finding.article.hybrid", hit)));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(text("finding.article.accuracy",
                        Numbers.plain(n), String.join("; ", parts)));
    }

    private static Optional<String> reached(ArticleComparison comparison, SystemName system, int n) {
        Optional<CurvePoint> article = point(comparison.article(), system, n);
        Optional<CurvePoint> here = point(comparison.shown(), system, n);
        if (article.isEmpty() || here.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(hit(article.get())
                + beside(article.get().lower(), article.get().upper(), here.get().lower(), here.get().upper(),
                        hit(here.get())));
    }

    /// What a mean's interval allows to say beside another one.
    private static String beside(double lower, double upper, double hereLower, double hereUpper, String here) {
        if (upper < hereLower) {
            return text("finding.article.lessThan", here);
        }
        if (lower > hereUpper) {
            return text("finding.article.moreThan", here);
        }
        return text("finding.article.overlap", here);
    }

    private static Optional<CurvePoint> point(RunResult result, SystemName system, int n) {
        return result.curve().stream()
                .filter(point -> point.system() == system && point.metric().equals(METRIC) && point.n() == n)
                .findFirst();
    }

    private static List<MixerPoint> sorted(RunResult result) {
        return result.mixer().stream().sorted(Comparator.comparingInt(MixerPoint::n)).toList();
    }

    private static String weight(MixerPoint point) {
        if (point.lower() > NEARLY_ALL) {
            return text("finding.article.over", Numbers.fixed(NEARLY_ALL, 2));
        }
        if (point.upper() < 1 - NEARLY_ALL) {
            return text("finding.article.under", Numbers.fixed(1 - NEARLY_ALL, 2));
        }
        return Numbers.interval(point.contentWeight(), point.lower(), point.upper(), 2, HALF);
    }

    private static String hit(CurvePoint point) {
        return Numbers.interval(point.mean(), point.lower(), point.upper(), 2, Double.NEGATIVE_INFINITY);
    }
}
