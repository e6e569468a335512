package dev.thaw.simulate;

import java.util.Map;

/// One person: what the sign-up form says, and the truth behind it.
///
/// @param index           position in order of sign-up, from 0
/// @param id              id in the files, such as `u0042`
/// @param signupAt        epoch milliseconds
/// @param country         where the person lives; has no influence on anything
/// @param declared        index of the subject declared as interest at sign-up
/// @param interest        the declared subject's name
/// @param primary         truth: index of the subject liked best
/// @param subjectTaste    truth: liking of each subject, utility, `[subjects]`
/// @param topicTaste      truth: liking of each topical tag, utility, `[subjects][tags of a subject]`
/// @param formatTaste     truth: liking of each format, utility, `[formats]`
/// @param character       truth: latent factors, in no attribute, `[behaviourDimensions]`
/// @param visitsPerDay    truth: chance of a visit on an ordinary day
/// @param readiness       truth: inclination to spend money at all, added to the logit of putting into the cart
/// @param priceResistance truth: how much a high price holds the person back
public record Person(int index, String id, long signupAt, String country, int declared, String interest, int primary,
        double[] subjectTaste, double[][] topicTaste, double[] formatTaste, double[] character, double visitsPerDay,
        double readiness, double priceResistance) {
    /// What the sign-up form says, under the names of its columns in `users.csv`.
    public Map<String, String> attributes() {
        return Map.of("country", country, "interest", interest);
    }
}
