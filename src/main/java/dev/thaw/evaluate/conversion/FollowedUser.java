package dev.thaw.evaluate.conversion;

import java.util.List;

/// A person who signed up within observation, followed to the first conversion or to the end.
///
/// @param user      user number
/// @param signupAt  sign-up in epoch milliseconds, or the first event where it is unknown
/// @param endAt     first conversion, or the end of observation, epoch milliseconds, `>= signupAt`
/// @param converted whether it ended with the conversion
record FollowedUser(int user, long signupAt, long endAt, boolean converted) {
    static final double MILLIS_PER_DAY = 86_400_000.0;

    /// From sign-up to the end.
    double days() {
        return (endAt - signupAt) / MILLIS_PER_DAY;
    }

    /// Several of them as an arm.
    ///
    /// @param users at least one
    static FollowedArm arm(String name, List<FollowedUser> users) {
        boolean[] converted = new boolean[users.size()];
        for (int k = 0; k < converted.length; k++) {
            converted[k] = users.get(k).converted;
        }
        return new FollowedArm(name, users.stream().mapToDouble(FollowedUser::days).toArray(), converted);
    }
}
