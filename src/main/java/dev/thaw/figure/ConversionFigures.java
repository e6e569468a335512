package dev.thaw.figure;

import dev.thaw.evaluate.conversion.ComparedArms;
import dev.thaw.evaluate.conversion.ConversionViews;
import dev.thaw.evaluate.conversion.MixerRegimes;
import dev.thaw.evaluate.conversion.SurvivalCurve;
import dev.thaw.evaluate.statistics.LogRank;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Time to first conversion compared between users, and the time at which systems were ready with what users found.
final class ConversionFigures {
    private static final String SINCE_SIGNUP = "Days since sign-up";
    private static final String NOT_CONVERTED = "Share of users who have not converted yet";
    private static final String REACHED = "Share of newcomers whose first conversion's item has stood in the top 3";
    private static final Map<String, SystemName> REGIMES = Map.of(MixerRegimes.CONTENT_LEADS, SystemName.CONTENT,
            MixerRegimes.COLLABORATIVE_LEADS, SystemName.COLLABORATIVE);

    private ConversionFigures() {}

    static Figure of(FigureName name, RunResult result) {
        ConversionViews views = result.views().conversions();
        return switch (name) {
            case TTFC_BY_WEEK -> survival(name, result, views.byWeek(), SINCE_SIGNUP,
                    "This run does not compare weeks of sign-up: it has no conversions, or too few users for two arms.");
            case TTFC_BY_REGIME -> survival(name, result, views.byRegime(),
                    "Days since day " + MixerRegimes.LANDMARK_DAYS + " after sign-up",
                    "This run does not compare the mixer's regimes: no hybrid, no conversions, or fewer than 20 "
                            + "unconverted newcomers on either side.");
            case TTFC_BY_ATTRIBUTE -> attribute(result,
                    views.byAttribute().isEmpty() ? null : views.byAttribute().getFirst());
            default -> recommendable(result, views.recommendable());
        };
    }

    /// @param attribute one of those compared; any other gives an empty figure
    static Figure byAttribute(RunResult result, String attribute) {
        return attribute(result, result.views().conversions().byAttribute().stream()
                .filter(comparison -> comparison.by().equals(attribute)).findFirst().orElse(null));
    }

    /// Arms of several runs are not drawn over each other: they would be too many to be told apart.
    static Figure overlay(FigureName name, List<LabelledRun> runs) {
        return new Figure(name, title(name), "", Captions.provenance(runs),
                new Drawing.Empty("This figure shows one run at a time."));
    }

    private static String title(FigureName name) {
        return switch (name) {
            case TTFC_BY_WEEK -> "Time to first conversion by week of sign-up";
            case TTFC_BY_REGIME -> "Time to first conversion by mixer regime";
            case TTFC_BY_ATTRIBUTE -> "Time to first conversion by user attribute";
            default -> "Recommendable conversion time";
        };
    }

    private static Figure attribute(RunResult result, @Nullable ComparedArms arms) {
        Figure figure = survival(FigureName.TTFC_BY_ATTRIBUTE, result, arms, SINCE_SIGNUP,
                "No attribute of users has two values with 20 users each, or this run has no conversions.");
        return arms == null
                ? figure
                : new Figure(figure.name(), "Time to first conversion by " + arms.by(), figure.subtitle(),
                        figure.provenance(), figure.drawing());
    }

    private static Figure survival(FigureName name, RunResult result, @Nullable ComparedArms compared,
            String horizontal, String absence) {
        if (compared == null) {
            return new Figure(name, title(name), "", Captions.provenance(result), new Drawing.Empty(absence));
        }
        List<Drawing.Arm> arms = arms(compared, arm -> new Drawing.Arm(arm.arm(), 0, REGIMES.get(arm.arm()), arm));
        int users = compared.arms().stream().mapToInt(SurvivalCurve::users).sum();
        LogRank test = compared.logRank();
        String subtitle = Numbers.count(users) + " users"
                + (name == FigureName.TTFC_BY_REGIME
                        ? " not converted by day " + MixerRegimes.LANDMARK_DAYS + ", by what led for them then"
                        : "")
                + (test == null ? "" : " · log-rank " + SurvivalFigures.test(test));
        return new Figure(name, title(name), subtitle, Captions.provenance(result),
                new Drawing.Survival(SurvivalFigures.days(horizontal, arms), Axis.linear(NOT_CONVERTED, 0, 1), arms,
                        false, compared));
    }

    private static Figure recommendable(RunResult result, @Nullable ComparedArms compared) {
        FigureName name = FigureName.RECOMMENDABLE_CONVERSION;
        if (compared == null) {
            return new Figure(name, title(name), "", Captions.provenance(result), new Drawing.Empty(
                    "This run has no newcomer after the split who converted, or did not ask what was recommendable."));
        }
        List<Drawing.Arm> arms = arms(compared, arm -> SystemName.find(arm.arm())
                .map(system -> new Drawing.Arm(SystemLabel.of(system), 0, system, arm))
                .orElseGet(() -> new Drawing.Arm(arm.arm(), 0, arm)));
        double highest = compared.arms().stream()
                .mapToDouble(arm -> arm.steps().stream().mapToDouble(SurvivalCurve.Step::survival).min().orElse(1))
                .map(least -> 1 - least).max().orElse(1);
        String subtitle = "When a system first ranked it, not what showing it would have caused · "
                + Numbers.count(compared.arms().getFirst().users())
                + " newcomers";
        return new Figure(name, title(name), subtitle, Captions.provenance(result),
                new Drawing.Survival(SurvivalFigures.days(SINCE_SIGNUP, arms),
                        Axis.linear(REACHED, 0, Math.min(1, HistoryAxes.roundUp(highest * 1.3))), arms, true,
                        compared));
    }

    private static List<Drawing.Arm> arms(ComparedArms compared, Function<SurvivalCurve, Drawing.Arm> arm) {
        return compared.arms().stream().map(arm).toList();
    }
}
