package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.conversion.ComparedArms;
import dev.thaw.evaluate.conversion.RmstDifference;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.evaluate.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One arm of a survival figure in numbers, as a row of text: what a table beside the curves says.
///
/// @param arm         what it is called
/// @param users       who entered
/// @param conversions how many of them reached the event while observed
/// @param median      days, or `not reached`
/// @param byDay7      share that reached it by day 7 with its interval, or `not observed so long`
/// @param byDay30     the same for day 30
/// @param restricted  restricted mean in days with its interval
/// @param difference  of it from that of the first arm, with its interval; empty for the first arm
public record ArmSummary(String arm, String users, String conversions, String median, String byDay7, String byDay30,
        String restricted, String difference) {
    /// The arms of a drawing, in its order.
    public static List<ArmSummary> of(Drawing.Survival drawing) {
        ComparedArms compared = drawing.comparison();
        List<ArmSummary> rows = new ArrayList<>();
        for (Drawing.Arm arm : drawing.arms()) {
            rows.add(of(arm, compared == null ? List.of() : compared.differences()));
        }
        return rows;
    }

    /// Headings of the columns, in the order of [#cells()].
    public static List<String> headings(Drawing.Survival drawing) {
        double tau = drawing.arms().getFirst().curve().tauDays();
        boolean same = drawing.arms().stream().allMatch(arm -> arm.curve().tauDays() == tau);
        String mean = text(drawing.rising() ? "arms.until" : "arms.unconverted");
        return List.of(text("arms.arm"), text("arms.users"),
                text(drawing.rising() ? "arms.reached" : "arms.converted"), text("arms.median"),
                text("arms.byDay", 7), text("arms.byDay", 30),
                same ? text("arms.within", mean, Numbers.plain(Math.round(tau * 10) / 10.0)) : mean,
                text("arms.less"));
    }

    /// The row's texts.
    public List<String> cells() {
        return List.of(arm, users, conversions, median, byDay7, byDay30, restricted, difference);
    }

    /// The test of all arms in words; empty where the arms are not tested.
    public static Optional<String> test(Drawing.Survival drawing) {
        ComparedArms compared = drawing.comparison();
        return compared == null || compared.logRank() == null
                ? Optional.empty()
                : Optional.of(text("arms.test", SurvivalFigures.test(compared.logRank())));
    }

    private static ArmSummary of(Drawing.Arm arm, List<RmstDifference> differences) {
        SurvivalCurve curve = arm.curve();
        String difference = differences.stream().filter(one -> one.arm().equals(curve.arm())).findFirst()
                .map(one -> Numbers.interval(one.days(), one.lower(), one.upper(), 1, 0)).orElse("");
        return new ArmSummary(arm.label(), Numbers.count(curve.users()), Numbers.count(curve.conversions()),
                curve.medianDays() == null ? text("arms.notReached") : Numbers.fixed(curve.medianDays(), 1),
                share(curve.convertedByDay7(), curve.convertedByDay7Interval()),
                share(curve.convertedByDay30(), curve.convertedByDay30Interval()),
                Numbers.interval(curve.rmstDays(), curve.rmstLower(), curve.rmstUpper(), 1,
                        Double.NEGATIVE_INFINITY),
                difference);
    }

    private static String share(@Nullable Double share, @Nullable Interval interval) {
        if (share == null) {
            return text("arms.notObserved");
        }
        return interval == null
                ? Numbers.fixed(share, 2)
                : Numbers.interval(share, interval.lower(), interval.upper(), 2, Double.NEGATIVE_INFINITY);
    }
}
