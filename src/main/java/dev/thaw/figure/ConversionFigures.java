package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

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
    private static final Map<String, SystemName> REGIMES = Map.of(MixerRegimes.CONTENT_LEADS, SystemName.CONTENT,
            MixerRegimes.COLLABORATIVE_LEADS, SystemName.COLLABORATIVE);

    private ConversionFigures() {}

    static Figure of(FigureName name, RunResult result) {
        ConversionViews views = result.views().conversions();
        return switch (name) {
            case TTFC_BY_WEEK -> survival(name, result, views.byWeek(), text("axis.signup"),
                    text("conversion.noWeeks"));
            case TTFC_BY_REGIME -> survival(name, result, views.byRegime(),
                    text("conversion.since", String.valueOf(MixerRegimes.LANDMARK_DAYS)),
                    text("conversion.noRegimes"));
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
                new Drawing.Empty(text("caption.alone")));
    }

    private static String title(FigureName name) {
        return switch (name) {
            case TTFC_BY_WEEK -> text("conversion.week.title");
            case TTFC_BY_REGIME -> text("conversion.regime.title");
            case TTFC_BY_ATTRIBUTE -> text("conversion.attribute.title");
            default -> text("conversion.recommendable.title");
        };
    }

    private static Figure attribute(RunResult result, @Nullable ComparedArms arms) {
        Figure figure = survival(FigureName.TTFC_BY_ATTRIBUTE, result, arms, text("axis.signup"),
                text("conversion.noAttribute"));
        return arms == null
                ? figure
                : new Figure(figure.name(), text("conversion.by.title", arms.by()), figure.subtitle(),
                        figure.provenance(), figure.drawing());
    }

    private static Figure survival(FigureName name, RunResult result, @Nullable ComparedArms compared,
            String horizontal, String absence) {
        if (compared == null) {
            return new Figure(name, title(name), "", Captions.provenance(result), new Drawing.Empty(absence));
        }
        List<Drawing.Arm> arms = arms(compared,
                arm -> new Drawing.Arm(ArmLabel.of(arm.arm()), 0, REGIMES.get(arm.arm()), arm));
        int users = compared.arms().stream().mapToInt(SurvivalCurve::users).sum();
        LogRank test = compared.logRank();
        String subtitle = (name == FigureName.TTFC_BY_REGIME
                ? text("conversion.landmark", Numbers.count(users), String.valueOf(MixerRegimes.LANDMARK_DAYS))
                : text("users", Numbers.count(users)))
                + (test == null ? "" : " · " + text("conversion.logRank", SurvivalFigures.test(test)));
        return new Figure(name, title(name), subtitle, Captions.provenance(result),
                new Drawing.Survival(SurvivalFigures.days(horizontal, arms),
                        Axis.linear(text("axis.unconverted"), 0, 1), arms,
                        false, compared));
    }

    private static Figure recommendable(RunResult result, @Nullable ComparedArms compared) {
        FigureName name = FigureName.RECOMMENDABLE_CONVERSION;
        if (compared == null) {
            return new Figure(name, title(name), "", Captions.provenance(result), new Drawing.Empty(
                    text("conversion.noRecommendable")));
        }
        List<Drawing.Arm> arms = arms(compared, arm -> SystemName.find(arm.arm())
                .map(system -> new Drawing.Arm(SystemLabel.of(system), 0, system, arm))
                .orElseGet(() -> new Drawing.Arm(arm.arm(), 0, arm)));
        double highest = compared.arms().stream()
                .mapToDouble(arm -> arm.steps().stream().mapToDouble(SurvivalCurve.Step::survival).min().orElse(1))
                .map(least -> 1 - least).max().orElse(1);
        String subtitle = text("conversion.ready", Numbers.count(compared.arms().getFirst().users()));
        return new Figure(name, title(name), subtitle, Captions.provenance(result),
                new Drawing.Survival(SurvivalFigures.days(text("axis.signup"), arms),
                        Axis.linear(text("conversion.reached"), 0, Math.min(1, HistoryAxes.roundUp(highest * 1.3))),
                        arms, true,
                        compared));
    }

    private static List<Drawing.Arm> arms(ComparedArms compared, Function<SurvivalCurve, Drawing.Arm> arm) {
        return compared.arms().stream().map(arm).toList();
    }
}
