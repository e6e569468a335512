package dev.thaw.figure.finding;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.conversion.ComparedArms;
import dev.thaw.evaluate.conversion.ConversionViews;
import dev.thaw.evaluate.conversion.MixerRegimes;
import dev.thaw.evaluate.conversion.RmstDifference;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.evaluate.statistics.LogRank;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ArmLabel;
import dev.thaw.figure.FigureName;
import dev.thaw.figure.Numbers;
import dev.thaw.figure.SystemLabel;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/// Who converts sooner, and which system was ready with what users found. Differences are of restricted means, over a
/// horizon that is named; never of means over those who converted.
final class ConversionFindings {
    private static final double ERROR = 0.05;

    private ConversionFindings() {}

    static List<Finding> of(RunResult result) {
        ConversionViews views = result.views().conversions();
        List<Finding> findings = new ArrayList<>();
        List<String> alike = new ArrayList<>();
        if (views.byWeek() != null) {
            tell(views.byWeek(), FigureName.TTFC_BY_WEEK, text("finding.conversion.week"),
                    arm -> text("finding.conversion.week.users", arm),
                    text("finding.conversion.week.first"), findings, alike);
        }
        for (ComparedArms compared : views.byAttribute()) {
            tell(compared, FigureName.TTFC_BY_ATTRIBUTE, compared.by(),
                    arm -> text("finding.conversion.attribute.users", compared.by(), arm),
                    compared.arms().getFirst().arm(), findings, alike);
        }
        if (!alike.isEmpty()) {
            findings.add(new Finding(Finding.Topic.CONVERSION, text("finding.conversion.alike", alike.stream()
                    .reduce((one, other) -> text("finding.conversion.by", one, other)).orElseThrow()),
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
    private static void tell(ComparedArms compared, FigureName figure, String by, UnaryOperator<String> users,
            String first,
            List<Finding> findings,
            List<String> alike) {
        LogRank test = compared.logRank();
        if (test == null || test.pValue() >= ERROR) {
            alike.add(test == null ? by : text("finding.conversion.untested", by, Numbers.fixed(test.pValue(), 2)));
            return;
        }
        RmstDifference largest = compared.differences().stream()
                .max(Comparator.comparingDouble(one -> Math.abs(one.days()))).orElseThrow();
        findings.add(new Finding(Finding.Topic.CONVERSION,
                text("finding.conversion.differ", by, Numbers.pValue(test.pValue()),
                        users.apply(ArmLabel.of(largest.arm())), days(largest, compared), first),
                figure));
    }

    private static String regimes(ComparedArms compared) {
        RmstDifference difference = compared.differences().getFirst();
        SurvivalCurve content = compared.arms().getFirst();
        SurvivalCurve other = compared.arms().getLast();
        return text("finding.conversion.regimes", String.valueOf(MixerRegimes.LANDMARK_DAYS),
                ArmLabel.of(other.arm()), Numbers.count(other.users()), median(other), days(difference, compared),
                ArmLabel.of(content.arm()), Numbers.count(content.users()), median(content));
    }

    private static String recommendable(ComparedArms compared) {
        List<RmstDifference> clear = compared.differences().stream().filter(one -> one.lower() > 0).toList();
        RmstDifference closest = compared.differences().stream().min(Comparator.comparingDouble(RmstDifference::days))
                .orElseThrow();
        String beaten = clear.size() == compared.differences().size()
                ? text("finding.conversion.all")
                : clear.isEmpty()
                        ? text("finding.conversion.none")
                        : text("finding.conversion.some", clear.size(), compared.differences().size());
        String name = SystemName.find(closest.arm()).map(SystemLabel::of).orElse(closest.arm());
        return text("finding.conversion.ready", beaten, name, Numbers.plain(rounded(compared.tauDays())),
                Numbers.interval(closest.days(), closest.lower(), closest.upper(), 1, 0));
    }

    private static String median(SurvivalCurve curve) {
        return curve.medianDays() == null
                ? text("ttfc.noMedian")
                : text("ttfc.median", Numbers.fixed(curve.medianDays(), 1));
    }

    /// `7.2 [4.4, 9.9] of the next 30 days less`.
    private static String days(RmstDifference difference, ComparedArms compared) {
        boolean less = difference.days() < 0;
        double sign = less ? -1 : 1;
        double one = sign * difference.lower();
        double other = sign * difference.upper();
        return text(less ? "finding.conversion.less" : "finding.conversion.more",
                Numbers.interval(sign * difference.days(), Math.min(one, other), Math.max(one, other), 1, 0),
                Numbers.plain(rounded(compared.tauDays())));
    }

    private static double rounded(double days) {
        return Math.round(days * 10) / 10.0;
    }
}
