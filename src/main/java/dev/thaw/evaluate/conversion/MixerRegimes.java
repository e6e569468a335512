package dev.thaw.evaluate.conversion;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.Scores.MixerReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Newcomers by the tower that leads for them, from a landmark on.
///
/// A user's regime changes as behaviour comes in, and whoever has converted has had time to behave: arms by a regime that
/// is known only later would give the late one all those who waited long enough to get into it (immortal time bias).
/// At sign-up nothing is known of anybody and the mixer says nearly the same of all. So the regime is taken at a
/// landmark, [#LANDMARK_DAYS] days after sign-up, from what is known strictly before it; users who have converted by then, or
/// are no longer observed, do not enter, and the clock starts there (Anderson, Cain and Gelber, Journal of Clinical
/// Oncology 1, 1983).
///
/// The regime is the mean content weight over the candidates. It follows how much a user has done, so the arms differ in
/// more than in the regime: a description, no effect of the mixer.
public final class MixerRegimes {
    /// What tells the arms apart.
    public static final String BY = "regime";
    /// Days from sign-up to the landmark, at which the clock of these curves starts.
    public static final int LANDMARK_DAYS = 7;
    /// The arm in which description leads.
    public static final String CONTENT_LEADS = "content leads";
    /// The arm in which behaviour leads.
    public static final String COLLABORATIVE_LEADS = "collaborative leads";

    private static final double HALF = 0.5;

    private MixerRegimes() {}

    /// A newcomer at the landmark.
    private record Weighed(FollowedUser user, double contentWeight) {}

    /// Compares the users for whom description leads with those for whom behaviour does; where one of the two has fewer than
    /// 20 users, those below the median weight with the others. Empty where the halves are too small too.
    ///
    /// @param hybrid      a system with a mixer
    /// @param excludeSeen whether what a user has touched is no candidate
    static Optional<ComparedArms> of(Newcomers newcomers, Recommender hybrid, boolean excludeSeen,
            JobContext context) {
        List<Weighed> weighed = new ArrayList<>();
        for (FollowedUser user : newcomers.users()) {
            if (user.days() <= LANDMARK_DAYS) {
                continue;
            }
            context.checkpoint();
            long landmark = user.signupAt() + Math.round(LANDMARK_DAYS * FollowedUser.MILLIS_PER_DAY);
            DecisionPoint decision = newcomers.decision(user, landmark);
            Optional<MixerReading> reading = hybrid.score(decision, decision.candidates(excludeSeen)).mixer();
            reading.map(MixerReading::meanContentWeight).filter(Double::isFinite)
                    .ifPresent(weight -> weighed.add(new Weighed(user, weight)));
        }
        return arms(weighed, HALF, COLLABORATIVE_LEADS, CONTENT_LEADS).or(() -> byMedian(weighed))
                .map(arms -> ComparedArms.independent(BY, arms, TimeToFirstConversion.LONGEST_TAU));
    }

    private static Optional<List<FollowedArm>> byMedian(List<Weighed> weighed) {
        if (weighed.isEmpty()) {
            return Optional.empty();
        }
        double median = weighed.stream().mapToDouble(Weighed::contentWeight).sorted().skip(weighed.size() / 2)
                .findFirst().orElseThrow();
        String border = String.format(Locale.ROOT, "%.2f", median);
        return arms(weighed, median, "content weight below " + border, "content weight from " + border);
    }

    /// Content first: it is where every newcomer comes from.
    private static Optional<List<FollowedArm>> arms(List<Weighed> weighed, double border, String below,
            String above) {
        List<FollowedUser> less = new ArrayList<>();
        List<FollowedUser> more = new ArrayList<>();
        weighed.forEach(one -> (one.contentWeight < border ? less : more).add(one.user));
        return less.size() < SignupWeeks.LEAST_USERS || more.size() < SignupWeeks.LEAST_USERS
                ? Optional.empty()
                : Optional.of(List.of(fromLandmark(above, more), fromLandmark(below, less)));
    }

    private static FollowedArm fromLandmark(String name, List<FollowedUser> users) {
        FollowedArm whole = FollowedUser.arm(name, users);
        double[] days = whole.days().clone();
        for (int k = 0; k < days.length; k++) {
            days[k] -= LANDMARK_DAYS;
        }
        return new FollowedArm(name, days, whole.converted());
    }
}
