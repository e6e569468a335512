package dev.thaw.figure.finding;

import dev.thaw.evaluate.conversion.ComparedArms;
import dev.thaw.evaluate.conversion.ConversionViews;
import dev.thaw.evaluate.conversion.MixerRegimes;
import dev.thaw.evaluate.conversion.RmstDifference;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.evaluate.statistics.LogRank;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.SystemLabel;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who converts sooner, and which system was ready with what users found. Differences are of restricted means, over a
/// horizon that is named; never of means over those who converted.
final class ConversionFindings {
    private static final double ERROR = 0.05;
    private static final double LEAST_P = 0.001;

    private ConversionFindings() {}

    static List<Finding> of(RunResult result) {
        ConversionViews views = result.views().conversions();
        List<Finding> findings = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        if (views.byWeek() != null) {
            tell(views.byWeek(), FigureName.TTFC_BY_WEEK, "week of sign-up", "users who signed up ", "the earliest",
                    findings, alike);
        }
        for (ComparedArms compared : views.byAttribute()) {
            tell(compared, FigureName.TTFC_BY_ATTRIBUTE, compared.by(), "users with " + compared.by() + " ",
                    compared.arms().getFirst().arm(),
                    findings, alike);
        }
        if (!alike.isEmpty()) {
            findings.add(new Finding(Finding.Topic.CONVERSION, "Times to first conversion cannot be told apart by "
                    + String.join(", by ", alike) + ".",
                    views.byWeek() == null ? FigureName.TTFC_BY_ATTRIBUTE : FigureName.TTFC_BY_WEEK));
        }
        if (views.byRegime() != null) {
            findings.add(new Finding(Finding.Topic.CONVERSION, regimes(views.byRegime()), FigureName.TTFC_BY_REGIME));
        }
        if (views.recommendable() != null
                && views.recommendable().arms().getFirst().arm().equals(SystemName.HYBRID.text())
                && !views.recommendable().differences().isEmpty()) {
            findings.add(new Finding(Finding.Topic.CONVERSION, recommendable(views.recommendable()),
                    FigureName.RECOMMENDABLE_CONVERSION));
        }
        return findings;
    }

    /// A sentence about the arm that differs most from the first, if the test of all arms tells them apart: the largest of
    /// several differences is large by chance. Else one more comparison that finds nothing.
    private static void tell(ComparedArms compared, FigureName figure, String by, String users, String first,
            List<Finding> findings,
            List<String> alike) {
        LogRank test = compared.logRank();
        if (test == null || test.pValue() >= ERROR) {
            alike.add(by + (test == null ? "" : " (log-rank p = " + Numbers.fixed(test.pValue(), 2) + ")"));
            return;
        }
        RmstDifference largest = compared.differences().stream()
                .max(Comparator.comparingDouble(one -> Math.abs(one.days()))).orElseThrow();
        findings.add(new Finding(Finding.Topic.CONVERSION, "By " + by
                + ", times to first conversion differ (log-rank p "
                + (test.pValue() < LEAST_P ? "< 0.001" : "= " + Numbers.fixed(test.pValue(), 3)) + "): " + users
                + largest.arm() + " spend " + days(largest, compared) + " unconverted than " + first
                + ", the largest difference from them. One of several comparisons, not corrected for their number.",
                figure));
    }

    private static String regimes(ComparedArms compared) {
        RmstDifference difference = compared.differences().getFirst();
        SurvivalCurve content = compared.arms().getFirst();
        SurvivalCurve other = compared.arms().getLast();
        return "Of the newcomers not converted by day " + MixerRegimes.LANDMARK_DAYS + " after sign-up, those with “"
                + other.arm() + "” (" + Numbers.count(other.users()) + ", " + median(other) + ") spend "
                + days(difference, compared) + " unconverted from then on than those with “" + content.arm() + "” ("
                + Numbers.count(content.users()) + ", " + median(content)
                + "). They also did more in their first days: this is no effect of the mixer.";
    }

    private static String recommendable(ComparedArms compared) {
        List<RmstDifference> clear = compared.differences().stream().filter(one -> one.lower() > 0).toList();
        RmstDifference closest = compared.differences().stream().min(Comparator.comparingDouble(RmstDifference::days))
                .orElseThrow();
        String beaten = clear.size() == compared.differences().size()
                ? "sooner than every other system"
                : clear.isEmpty()
                        ? "not clearly sooner than any other system"
                        : "clearly sooner than " + clear.size() + " of " + compared.differences().size()
                                + " other systems";
        String name = SystemName.find(closest.arm()).map(SystemLabel::of).orElse(closest.arm());
        return "Hybrid had the item of a newcomer's first conversion in its top three " + beaten + "; against "
                + name + ", the closest, the difference in restricted means within "
                + Numbers.plain(rounded(compared.tauDays())) + " days is "
                + Numbers.interval(closest.days(), closest.lower(), closest.upper(), 1, 0)
                + " days. Nobody saw these lists: it says when a system was ready, not what it would have caused.";
    }

    private static String median(SurvivalCurve curve) {
        return curve.medianDays() == null
                ? "median not reached"
                : "median " + Numbers.fixed(curve.medianDays(), 1) + " days";
    }

    /// `7.2 [4.4, 9.9] of the next 30 days less`.
    private static String days(RmstDifference difference, ComparedArms compared) {
        boolean less = difference.days() < 0;
        double sign = less ? -1 : 1;
        double one = sign * difference.lower();
        double other = sign * difference.upper();
        return Numbers.interval(sign * difference.days(), Math.min(one, other), Math.max(one, other), 1, 0)
                + " days of " + Numbers.plain(rounded(compared.tauDays())) + (less ? " less" : " more");
    }

    private static double rounded(double days) {
        return Math.round(days * 10) / 10.0;
    }
}
