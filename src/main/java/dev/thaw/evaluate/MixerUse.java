package dev.thaw.evaluate;

import dev.thaw.recommend.Scores.MixerReading;

/// How a mixer weighed its towers at one decision.
///
/// @param contentWeight mean content weight over the candidates, `0…1`
/// @param contentShare  part of the score's variance across candidates that the content tower contributes, `0…1`
record MixerUse(double contentWeight, double contentShare) {

    /// Sums a reading up; see [MixerReading#contentShare()].
    static MixerUse of(MixerReading reading) {
        return new MixerUse(reading.meanContentWeight(), reading.contentShare());
    }
}
