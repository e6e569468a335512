package dev.thaw.job;

import java.util.Map;

/// How far a job is.
///
/// @param phase    what is being done, as people would say it ("Training the towers"); a key of the text bundle is not needed
/// @param fraction part of the whole job that is done, `0…1`
/// @param readings live figures by name, such as `content loss` or `examples/s`; may be empty
public record Progress(String phase, double fraction, Map<String, Double> readings) {
    public Progress {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction must lie in 0…1, was " + fraction);
        }
        readings = Map.copyOf(readings);
    }

    public Progress(String phase, double fraction) {
        this(phase, fraction, Map.of());
    }

    /// This progress as part `from`…`to` of a larger whole.
    public Progress within(double from, double to) {
        return new Progress(phase, Math.clamp(from + fraction * (to - from), 0, 1), readings);
    }
}
