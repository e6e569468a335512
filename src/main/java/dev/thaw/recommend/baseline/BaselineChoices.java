package dev.thaw.recommend.baseline;

import dev.thaw.recommend.replay.JudgedOn;
import dev.thaw.recommend.replay.ReplayDecision;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The constants a run's baselines use, each with who chose it and why.
///
/// @param byConstant those that matter to the systems asked for
/// @param judgedOn   on whom they were chosen; nobody where none was left open
public record BaselineChoices(Map<BaselineConstant, BaselineChoice> byConstant, JudgedOn judgedOn) {
    private static final String WHAT = "the constants of the baselines";

    public BaselineChoices {
        byConstant = Map.copyOf(byConstant);
    }

    /// Choices that were judged on some decisions.
    static BaselineChoices judged(Map<BaselineConstant, BaselineChoice> byConstant, List<ReplayDecision> decisions) {
        return new BaselineChoices(byConstant, JudgedOn.of(WHAT, decisions));
    }

    /// The constants that a stored run tells of.
    ///
    /// @param stored as [#choices()] gave them
    public static BaselineSettings settings(List<BaselineChoice> stored) {
        Map<BaselineConstant, BaselineChoice> byConstant = new EnumMap<>(BaselineConstant.class);
        for (BaselineChoice choice : stored) {
            for (BaselineConstant constant : BaselineConstant.values()) {
                if (constant.key().equals(choice.setting())) {
                    byConstant.put(constant, choice);
                }
            }
        }
        return judged(byConstant, List.of()).settings();
    }

    /// The choices in the order in which they were made.
    public List<BaselineChoice> choices() {
        return Arrays.stream(BaselineConstant.values()).map(byConstant::get).filter(Objects::nonNull).toList();
    }

    /// The constants; the protocol's where none had to be chosen.
    public BaselineSettings settings() {
        return new BaselineSettings(value(BaselineConstant.EASE_LAMBDA),
                window(value(BaselineConstant.RECENT_WINDOW)), value(BaselineConstant.MIX_CONSTANT));
    }

    /// One sentence a choice.
    public List<String> notes() {
        return Arrays.stream(BaselineConstant.values()).filter(byConstant::containsKey)
                .map(constant -> Objects.requireNonNull(byConstant.get(constant)).sentence(constant)).toList();
    }

    static Duration window(double hours) {
        return Duration.ofMillis(Math.round(hours * 3_600_000));
    }

    private double value(BaselineConstant constant) {
        BaselineChoice choice = byConstant.get(constant);
        return choice == null ? constant.protocol() : choice.value();
    }
}
