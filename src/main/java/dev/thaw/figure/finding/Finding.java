package dev.thaw.figure.finding;

/// One thing a run found out.
///
/// @param topic    what it is about
/// @param sentence one or more sentences, with intervals
public record Finding(Topic topic, String sentence) {
    /// What a finding is about, in the order of telling.
    public enum Topic {
        /// That the mixer was trained on what could not be known at the time.
        LEAK,
        /// From which history length on behaviour serves better than description.
        CROSSOVER,
        /// Whom the mixer listens to, and when that changes.
        MIXER,
        /// Where its weights and what the towers contribute say different things.
        CONTRIBUTION,
        /// What changes when towers and mixer are trained at once; of two runs, so not among a run's own findings.
        ARTICLE,
        /// The hybrid against the best baseline.
        ACCURACY,
        /// The hybrid against its own towers.
        TOWERS,
        /// What logged impressions say about clicks.
        CLICKS,
        /// How long a frozen model stays good, and what retraining brings back.
        WEEKS,
        /// How broad its lists are.
        DIVERSITY,
        /// What more variety would cost.
        TRADEOFF,
        /// How scores predict, which does not decide; told beside the development figures only.
        DEVELOPMENT,
        /// Observed time to first conversion.
        CONVERSION,
        /// Whom all this was measured on.
        COHORT
    }
}
