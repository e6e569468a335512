package dev.thaw.evaluate.conversion;

import dev.thaw.dataset.Dataset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Observed time from sign-up to the first conversion, by Kaplan–Meier: the curve of everybody.
///
/// Who enters is told by [FollowedUsers]; those who cannot be followed are counted in the notes. Conversions before sign-up
/// are told row by row ([EarlyConversions]).
///
/// @param curve   the curve of all users who entered, null where there is nothing to show; the notes say why
/// @param leftOut users who signed up outside observation
/// @param notes   what a reader must know, one sentence each; that the data has no conversions at all is the protocol's to
///                tell
public record TimeToFirstConversion(@Nullable SurvivalCurve curve, int leftOut, List<String> notes) {
    /// The arm of everybody.
    public static final String ALL_USERS = "all users";
    /// A restricted mean looks no further than this, in days.
    public static final double LONGEST_TAU = 30;

    public TimeToFirstConversion {
        notes = List.copyOf(notes);
    }

    /// Follows every user of a data set.
    ///
    /// @param conversionTypes whether each event type is a conversion, `[types]`
    public static TimeToFirstConversion observed(Dataset dataset, boolean[] conversionTypes) {
        if (!anyOf(conversionTypes)) {
            return new TimeToFirstConversion(null, 0, List.of());
        }
        FollowedUsers followed = FollowedUsers.of(dataset, conversionTypes);
        List<FollowedUser> users = followed.users();
        List<String> notes = new ArrayList<>();
        if (followed.signedUpBefore() > 0) {
            notes.add("Left out of the time to first conversion, signed up before the first event of the data: "
                    + followed.signedUpBefore() + ".");
        }
        if (followed.signedUpAfter() > 0) {
            notes.add("Left out of the time to first conversion, signed up after the last event of the data: "
                    + followed.signedUpAfter() + ".");
        }
        if (followed.withoutSignup() > 0) {
            notes.add("Time to first conversion: for " + followed.withoutSignup() + " of " + users.size()
                    + " users the sign-up is unknown and the first event stands in.");
        }
        SurvivalCurve curve = null;
        if (users.stream().anyMatch(FollowedUser::converted)) {
            curve = FollowedUser.arm(ALL_USERS, users).curve(LONGEST_TAU);
        } else {
            notes.add("No time to first conversion: none of the users who signed up within the data converted.");
        }
        return new TimeToFirstConversion(curve, followed.signedUpBefore() + followed.signedUpAfter(), notes);
    }

    /// The survival curve of one arm.
    ///
    /// @param arm         whom it is about
    /// @param days        to the conversion or the end of observation, `[users]`, not empty
    /// @param converted   whether it ended with the conversion, `[users]`
    /// @param longestTau  the restricted mean looks no further than this, nor than the arm's follow-up
    public static SurvivalCurve curve(String arm, double[] days, boolean[] converted, double longestTau) {
        return new FollowedArm(arm, days, converted).curve(longestTau);
    }

    /// Whether the data has a conversion type at all.
    static boolean anyOf(boolean[] conversionTypes) {
        boolean any = false;
        for (boolean conversion : conversionTypes) {
            any |= conversion;
        }
        return any;
    }
}
