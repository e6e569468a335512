package dev.thaw.simulate;

/// What people like. Utilities are on the scale of a standard Gumbel draw (spread 1.28).
///
/// @param description      α, spread of the part of taste that category and tags explain
/// @param behaviour        β, spread of the part that no attribute explains
/// @param dimensions       D, number of latent factors of that part
/// @param discovery        clicks after which half of that part has come into play: one learns what suits one by doing
/// @param tagShare         share of α that lies in tags rather than in the category, `0…1`
/// @param interestHonesty  chance that the declared interest is the subject liked best, `0…1`
/// @param quality          spread of the courses' quality
/// @param noveltyBoost     utility of a course on the day it comes out
/// @param noveltyDays      days after which that boost has fallen to 1/e
/// @param seasonAmplitude  height of the wave in which subjects come and go
/// @param seasonDays       length of that wave in days
/// @param levelPull        how much newcomers prefer beginners' courses to advanced ones
/// @param levelExperience  clicks after which that preference has halved
/// @param satiation        utility a subject loses for every recent click on it
/// @param satiationDays    days after which a click's satiation has fallen to 1/e
/// @param trend            spread of what courses gain or lose in utility from the first day of the observation to the last
public record TasteSettings(double description, double behaviour, int dimensions, double discovery, double tagShare,
        double interestHonesty, double quality, double noveltyBoost, double noveltyDays, double seasonAmplitude,
        double seasonDays, double levelPull, double levelExperience, double satiation, double satiationDays,
        double trend) {
    /// Found by trial, so that description is the better guide up to a handful of events and behaviour from there on.
    public static final TasteSettings DEFAULT = new TasteSettings(2.5, 3.2, 8, 1.5, 0.35, 0.75, 0.5, 1.6, 16, 0.5, 91,
            0.9,
            12, 0.06, 5, 0);

    public TasteSettings {
        Range.of("description", description, 0, 10);
        Range.of("behaviour", behaviour, 0, 10);
        Range.of("dimensions", dimensions, 1, 100);
        Range.of("discovery", discovery, 0, 1000);
        Range.of("tagShare", tagShare, 0, 1);
        Range.of("interestHonesty", interestHonesty, 0, 1);
        Range.of("quality", quality, 0, 10);
        Range.of("noveltyBoost", noveltyBoost, 0, 10);
        Range.of("noveltyDays", noveltyDays, 0.1, 1000);
        Range.of("seasonAmplitude", seasonAmplitude, 0, 10);
        Range.of("seasonDays", seasonDays, 1, 1000);
        Range.of("levelPull", levelPull, 0, 10);
        Range.of("levelExperience", levelExperience, 0.1, 10_000);
        Range.of("satiation", satiation, 0, 10);
        Range.of("satiationDays", satiationDays, 0.1, 1000);
        Range.of("trend", trend, 0, 10);
    }
}
