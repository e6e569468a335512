package dev.thaw.evaluate.conversion;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Ranking;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Recommendable conversion time: how long after sign-up a system would first have had the item of a newcomer's first
/// conversion among its top three.
///
/// A decision is placed at the beginning of each of the user's visits, up to the conversion: at their first event, and
/// wherever [#PAUSE_MINUTES] minutes lie before one. It sees what is strictly before it, and candidates are those of the
/// evaluation, so an item the user has touched is none where the protocol leaves such items out. The time is that
/// of the first decision with the item on top; where there is none, the user is censored at the conversion, and whoever
/// does not convert at the end of observation. Where several items are converted at once any of them counts.
///
/// The user saw none of these lists. The time says when a system was ready with what the user found anyhow, nothing of what
/// showing it would have changed.
final class RecommendableTimes {
    /// What tells the arms apart.
    static final String BY = "system";
    /// A pause after which an event begins a visit, as in the usual definition of a session.
    static final int PAUSE_MINUTES = 30;
    private static final int PLACES = 3;

    private final InteractionLog log;
    private final boolean[] conversionTypes;
    private final Newcomers newcomers;
    private final List<? extends Recommender> systems;
    private final boolean excludeSeen;

    /// @param systems     in the order of the arms; the first is the one the others are compared with
    /// @param excludeSeen whether what a user has touched is no candidate
    RecommendableTimes(Dataset dataset, boolean[] conversionTypes, Newcomers newcomers,
            List<? extends Recommender> systems, boolean excludeSeen) {
        this.log = dataset.log();
        this.conversionTypes = conversionTypes;
        this.newcomers = newcomers;
        this.systems = systems;
        this.excludeSeen = excludeSeen;
    }

    /// Asks every system at every visit of every newcomer, until it has the item.
    ComparedArms compared(JobContext context) {
        int users = newcomers.users().size();
        double[][] days = new double[systems.size()][users];
        boolean[][] found = new boolean[systems.size()][users];
        for (int place = 0; place < users; place++) {
            context.checkpoint();
            FollowedUser user = newcomers.users().get(place);
            for (double[] ofSystem : days) {
                ofSystem[place] = user.days();
            }
            if (user.converted()) {
                ask(user, place, days, found);
            }
        }
        List<FollowedArm> arms = new ArrayList<>();
        for (int k = 0; k < systems.size(); k++) {
            arms.add(new FollowedArm(systems.get(k).system().text(), days[k], found[k]));
        }
        return ComparedArms.paired(BY, arms, TimeToFirstConversion.LONGEST_TAU);
    }

    /// The hybrid first, if it is there: the others are compared with it.
    static List<Recommender> hybridFirst(List<? extends Recommender> systems) {
        List<Recommender> ordered = new ArrayList<>(systems);
        ordered.sort((a, b) -> Boolean.compare(b.system() == SystemName.HYBRID, a.system() == SystemName.HYBRID));
        return ordered;
    }

    private void ask(FollowedUser user, int place, double[][] days, boolean[][] found) {
        int[] items = conversionItems(user);
        for (long moment : visits(user)) {
            DecisionPoint decision = newcomers.decision(user, moment);
            int[] candidates = decision.candidates(excludeSeen);
            if (Arrays.stream(items).noneMatch(item -> Arrays.binarySearch(candidates, item) >= 0)) {
                continue;
            }
            boolean all = true;
            for (int k = 0; k < days.length; k++) {
                if (!found[k][place] && isOnTop(systems.get(k), decision, candidates, items)) {
                    found[k][place] = true;
                    days[k][place] = (moment - user.signupAt()) / FollowedUser.MILLIS_PER_DAY;
                }
                all &= found[k][place];
            }
            if (all) {
                return;
            }
        }
    }

    private static boolean isOnTop(Recommender system, DecisionPoint decision, int[] candidates, int[] items) {
        Ranking top = Ranking.top(candidates, system.score(decision, candidates).values(), PLACES);
        return Arrays.stream(top.items()).anyMatch(item -> Arrays.binarySearch(items, item) >= 0);
    }

    /// The items of the first conversion, ascending.
    private int[] conversionItems(FollowedUser user) {
        return Arrays.stream(newcomers.rows(user))
                .filter(row -> log.timestamp(row) == user.endAt() && conversionTypes[log.type(row)]).map(log::item)
                .sorted().distinct().toArray();
    }

    /// Where visits begin, from sign-up to the conversion, ascending.
    private List<Long> visits(FollowedUser user) {
        List<Long> visits = new ArrayList<>();
        long previous = Long.MIN_VALUE;
        for (int row : newcomers.rows(user)) {
            long moment = log.timestamp(row);
            if (moment > user.endAt()) {
                break;
            }
            boolean begins = previous == Long.MIN_VALUE || moment - previous >= PAUSE_MINUTES * 60_000L;
            if (begins && moment >= user.signupAt()) {
                visits.add(moment);
            }
            previous = moment;
        }
        return visits;
    }
}
