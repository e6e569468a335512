package dev.thaw.evaluate.clicks;

import java.util.Arrays;
import java.util.Locale;

/// What a click rate rests on, the strongest first. Named on every chart.
public enum EvidenceTier {
    /// A log of uniformly random items: slots that show what a system would have shown are a fair sample of its own
    /// (replay; Li, Chu, Langford and Wang, WSDM 2011).
    UNIFORM_REPLAY("uniform-random log, replayed"),
    /// The logging policy's chances are known, so that every logged slot can be weighed (Horvitz and Thompson, 1952).
    PROPENSITIES("logged propensities"),
    /// What was shown is known, but not by what chance: it can be described, no other policy can be judged by it.
    SHOWN("impressions without propensities: what was shown, described"),
    /// People and clicks are simulated, so the rate is true, of the simulated world.
    SIMULATED("simulated");

    private final String label;

    EvidenceTier(String label) {
        this.label = label;
    }

    /// The name in files: `propensities`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What charts call it.
    public String label() {
        return label;
    }

    /// The tier of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static EvidenceTier of(String text) {
        return Arrays.stream(values()).filter(tier -> tier.text().equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no evidence is called " + text));
    }

    @Override
    public String toString() {
        return text();
    }
}
