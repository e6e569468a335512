package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.clicks.EvidenceTier;

/// What click rates rest on, as figures and sentences call it.
public final class EvidenceLabel {
    private EvidenceLabel() {}

    /// The label: `logged propensities`.
    public static String of(EvidenceTier tier) {
        return switch (tier) {
            case UNIFORM_REPLAY -> text("evidence.uniform_replay");
            case PROPENSITIES -> text("evidence.propensities");
            case SHOWN -> text("evidence.shown");
            case SIMULATED -> text("evidence.simulated");
        };
    }
}
