package dev.thaw.evaluate.conversion;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Everybody of a data set who can be followed from sign-up to the first conversion, and how many cannot.
///
/// Observation runs from the first to the last event of the data. Whoever signs up within it enters. Whoever signed up
/// before is left out: their early conversions cannot be seen, so only the slow would enter (left truncation). Where
/// sign-up is unknown the first event stands in. Whoever converted before sign-up is left out, whatever they did later:
/// one of the two times is wrong, and nobody knows which.
///
/// @param users          who entered, in the order of their numbers
/// @param signedUpBefore left out, signed up before the first event of the data
/// @param signedUpAfter  left out, signed up after its last
/// @param withoutSignup  entered with the first event in place of an unknown sign-up
record FollowedUsers(List<FollowedUser> users, int signedUpBefore, int signedUpAfter, int withoutSignup) {
    private static final long NEVER = Long.MAX_VALUE;

    FollowedUsers {
        users = List.copyOf(users);
    }

    /// @param conversionTypes whether each event type is a conversion, `[types]`
    static FollowedUsers of(Dataset dataset, boolean[] conversionTypes) {
        InteractionLog log = dataset.log();
        int size = dataset.users().size();
        long[] firstEvent = new long[size];
        long[] firstConversion = new long[size];
        Arrays.fill(firstEvent, NEVER);
        Arrays.fill(firstConversion, NEVER);
        for (int row = log.size() - 1; row >= 0; row--) {
            firstEvent[log.user(row)] = log.timestamp(row);
            if (conversionTypes[log.type(row)]) {
                firstConversion[log.user(row)] = log.timestamp(row);
            }
        }
        long start = log.timestamp(0);
        long end = log.timestamp(log.size() - 1);
        List<FollowedUser> users = new ArrayList<>();
        int before = 0;
        int after = 0;
        int without = 0;
        for (int user = 1; user < size; user++) {
            Long declared = dataset.users().signupAt(user);
            long signup = declared == null ? firstEvent[user] : declared;
            if (signup == NEVER) {
                continue;
            }
            if (signup < start) {
                before++;
            } else if (signup > end) {
                after++;
            } else if (firstConversion[user] >= signup) {
                boolean converted = firstConversion[user] != NEVER;
                users.add(new FollowedUser(user, signup, converted ? firstConversion[user] : end, converted));
                without += declared == null ? 1 : 0;
            }
        }
        return new FollowedUsers(users, before, after, without);
    }
}
