package dev.thaw.evaluate.clicks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One logged policy estimated from another's log, and what was really observed.
///
/// @param log         the logging policy's log, whose clicks are weighed
/// @param target      the target policy's log: its frequencies are the policy, its clicks the truth to compare with
/// @param mostWeight  weights were cut to this; null for no clipping
/// @param estimate    by IPS, SNIPS and DR, or the refusal
/// @param unsupported share of the target's slots with an item that the logging log never shows at that position
/// @param verdicts    estimate − observed for each estimator; empty where refused
public record PolicyEstimate(LogFacts log, LogFacts target, @Nullable Double mostWeight, SlotEstimate estimate,
        double unsupported, List<Verdict> verdicts) {
    public PolicyEstimate {
        verdicts = List.copyOf(verdicts);
    }

    /// Whether an estimate agrees with what was observed.
    ///
    /// @param estimator  `ips`, `snips` or `dr`
    /// @param difference estimate − observed; both logs are drawn anew in every resample, so the interval holds the
    ///                   sampling error of both
    /// @param agrees     whether the interval holds zero
    public record Verdict(String estimator, ClickRate difference, boolean agrees) {}
}
