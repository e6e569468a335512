package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where the mixer's weight and what the towers contribute to the score say different things.
///
/// A weight is what the mixer multiplies a tower's score with; a tower whose scores hardly differ between candidates
/// orders nothing, however much it weighs. The two are said to part where their intervals do not meet and the gap is at
/// least [#GAP]: a narrower one is of no consequence to a reader, however certain.
final class ContributionFindings {
    static final double GAP = 0.05;

    private static final double HALF = 0.5;

    private ContributionFindings() {}

    static Optional<Finding> of(RunResult result) {
        return widestGap(result.mixer()).map(point -> new Finding(Finding.Topic.CONTRIBUTION,
                text("finding.contribution", Numbers.plain(point.n()), weight(point), share(point)) + leads(point)));
    }

    /// The point at which weight and share part most, if they part anywhere.
    static Optional<MixerPoint> widestGap(List<MixerPoint> mixer) {
        return mixer.stream().filter(ContributionFindings::part)
                .max(Comparator.comparingDouble(ContributionFindings::gap));
    }

    /// A share with its interval, where it has one.
    ///
    /// @param share     of either tower
    /// @param threshold as in [Numbers#interval]
    static String share(double share, double lower, double upper, double threshold) {
        return Double.isNaN(lower) || Double.isNaN(upper)
                ? text("finding.contribution.noInterval", Numbers.fixed(share, 2))
                : Numbers.interval(share, lower, upper, 2, threshold);
    }

    private static String leads(MixerPoint point) {
        if (point.hasShareInterval() && point.lower() > HALF && point.shareUpper() < HALF) {
            return " " + text("finding.contribution.behaviour");
        }
        if (point.hasShareInterval() && point.upper() < HALF && point.shareLower() > HALF) {
            return " " + text("finding.contribution.description");
        }
        return "";
    }

    private static boolean part(MixerPoint point) {
        double lower = point.hasShareInterval() ? point.shareLower() : point.contentShare();
        double upper = point.hasShareInterval() ? point.shareUpper() : point.contentShare();
        return gap(point) >= GAP && (upper < point.lower() || lower > point.upper());
    }

    private static double gap(MixerPoint point) {
        return Math.abs(point.contentWeight() - point.contentShare());
    }

    private static String weight(MixerPoint point) {
        return Numbers.interval(point.contentWeight(), point.lower(), point.upper(), 2, HALF);
    }

    private static String share(MixerPoint point) {
        return share(point.contentShare(), point.shareLower(), point.shareUpper(), HALF);
    }
}
