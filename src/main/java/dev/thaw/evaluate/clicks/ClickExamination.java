package dev.thaw.evaluate.clicks;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.Examination;
import dev.thaw.evaluate.OrderedWork;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.clicks.ClickEvidence.ClickDifference;
import dev.thaw.evaluate.clicks.ClickEvidence.ShownRate;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// CTR@3 from logged impressions: every logged request from the split on is a decision, each system says what its first
/// three would have been, and the slots that show just that are evidence.
///
/// A system shows one item a slot, so a logged slot has the weight 1/propensity where the system would have shown the
/// same item there, and 0 elsewhere. The estimate is of the system *under the run's own rule for candidates*, at the
/// moments and histories that the logging policy brought about.
public final class ClickExamination implements Examination {
    /// More requests than this are sampled: the time goes with them, the interval with their root.
    static final int MOST_REQUESTS = 5_000;
    private static final double ANSWERED = 0.75;

    private final Dataset dataset;
    private final Protocol protocol;
    private final long seed;

    /// @param seed of the sample where there are more requests than are looked at
    public ClickExamination(Dataset dataset, Protocol protocol, long seed) {
        this.dataset = dataset;
        this.protocol = protocol;
        this.seed = seed;
    }

    @Override
    public String phase() {
        return "Clicks from impressions";
    }

    @Override
    public Answer examine(List<? extends Recommender> systems, CatalogTimeline timeline, JobContext context) {
        LoggedRequest.Log log = LoggedRequest.after(dataset.impressions().rows(), protocol.t0());
        if (log.requests().isEmpty()) {
            return new Answer(views -> views, dataset.impressions().isEmpty()
                    ? List.of()
                    : List.of("No CTR@3: the data has impressions, but none of a request at or after the split."));
        }
        List<AnsweredRequest> requests = answered(sampled(log.requests()), systems, timeline,
                context.phase(0, ANSWERED));
        ClickEvidence evidence = evidence(log, requests, systems.stream().map(Recommender::system).toList(),
                context.phase(ANSWERED, 1));
        return new Answer(views -> views.withClicks(evidence), notes(evidence));
    }

    private List<LoggedRequest> sampled(List<LoggedRequest> all) {
        if (all.size() <= MOST_REQUESTS) {
            return all;
        }
        int[] order = IntStream.range(0, all.size()).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < MOST_REQUESTS; k++) {
            int other = random.nextInt(k, order.length);
            int kept = order[other];
            order[other] = order[k];
            order[k] = kept;
        }
        return IntStream.of(order).limit(MOST_REQUESTS).sorted().mapToObj(all::get).toList();
    }

    private List<AnsweredRequest> answered(List<LoggedRequest> requests, List<? extends Recommender> systems,
            CatalogTimeline timeline, JobContext context) {
        int[][] rows = dataset.log().rowsByUser(dataset.users().size());
        return OrderedWork.of(phase(), requests, request -> AnsweredRequest.of(request, dataset, rows[request.user()],
                timeline, protocol.t0(), protocol.excludeSeen(), systems), context);
    }

    private ClickEvidence evidence(LoggedRequest.Log log, List<AnsweredRequest> requests, List<SystemName> systems,
            JobContext context) {
        int[] units = units(requests);
        int without = withoutPropensity(requests);
        EvidenceTier tier = tier(requests, without);
        Resamples resamples = new Resamples(IntStream.of(units).max().orElseThrow() + 1);
        ClickTally tally = new ClickTally(requests, units, tier, resamples);
        List<Supplier<ShownRate>> shown = new ArrayList<>();
        List<Supplier<ClickEstimate>> estimates = new ArrayList<>();
        List<Supplier<ClickDifference>> differences = new ArrayList<>();
        groups(requests).forEach((group, members) -> {
            shown.add(tally.shown(group, members));
            if (tier == EvidenceTier.SHOWN) {
                return;
            }
            boolean deep = group.equals(ClickEvidence.ALL) || group.equals(ClickEvidence.NEWCOMERS);
            List<ClickTally.Named> named = IntStream.range(0, systems.size())
                    .mapToObj(system -> tally.estimate(systems.get(system), system, group, members, deep)).toList();
            named.forEach(estimate -> estimates.add(estimate.estimate()));
            int hybrid = systems.indexOf(SystemName.HYBRID);
            for (int other = 0; other < systems.size() && deep && hybrid >= 0; other++) {
                Supplier<ClickDifference> difference = other == hybrid
                        ? null
                        : tally.difference(named.get(hybrid), named.get(other), systems.get(other), group);
                if (difference != null) {
                    differences.add(difference);
                }
            }
        });
        resamples.draw(context::checkpoint);
        long people = requests.stream().mapToInt(request -> request.logged().user()).filter(user -> user != 0)
                .distinct().count();
        return new ClickEvidence(tier.text(), requests.size(), log.requests().size(), (int) people, log.irregular(),
                without, shown.stream().map(Supplier::get).toList(), estimates.stream().map(Supplier::get).toList(),
                differences.stream().map(Supplier::get).toList());
    }

    /// The person of each request, or the request itself where the log knows no person.
    private static int[] units(List<AnsweredRequest> requests) {
        Map<Object, Integer> numbers = new HashMap<>();
        return requests.stream().mapToInt(request -> {
            int user = request.logged().user();
            return numbers.computeIfAbsent(user == 0 ? new Object() : (Object) user, _ -> numbers.size());
        }).toArray();
    }

    private static EvidenceTier tier(List<AnsweredRequest> requests, int without) {
        long slots = requests.stream().mapToLong(request -> slots(request.logged())).sum();
        if (without == slots) {
            return EvidenceTier.SHOWN;
        }
        return without == 0 && requests.stream().allMatch(AnsweredRequest::looksUniform)
                ? EvidenceTier.UNIFORM_REPLAY
                : EvidenceTier.PROPENSITIES;
    }

    private static int withoutPropensity(List<AnsweredRequest> requests) {
        return requests.stream().mapToInt(request -> (int) IntStream.range(0, LoggedRequest.SLOTS)
                .filter(slot -> request.logged().has(slot) && Double.isNaN(request.logged().propensities()[slot]))
                .count()).sum();
    }

    private static long slots(LoggedRequest logged) {
        return IntStream.range(0, LoggedRequest.SLOTS).filter(logged::has).count();
    }

    /// The requests of each group that has any: all, newcomers', and by history length where people are known.
    private Map<String, int[]> groups(List<AnsweredRequest> requests) {
        Map<String, int[]> groups = new LinkedHashMap<>();
        groups.put(ClickEvidence.ALL, IntStream.range(0, requests.size()).toArray());
        groups.put(ClickEvidence.NEWCOMERS,
                IntStream.range(0, requests.size()).filter(k -> requests.get(k).newcomer()).toArray());
        HistoryBuckets buckets = HistoryBuckets.of(protocol.revealed());
        List<String> names = buckets.names();
        for (int bucket = 0; bucket < names.size(); bucket++) {
            int number = bucket;
            groups.put(names.get(bucket), IntStream.range(0, requests.size())
                    .filter(k -> requests.get(k).logged().user() != 0 && buckets.of(requests.get(k).known()) == number)
                    .toArray());
        }
        groups.values().removeIf(members -> members.length == 0);
        return groups;
    }

    private List<String> notes(ClickEvidence evidence) {
        List<String> notes = new ArrayList<>();
        notes.add(String.format(Locale.ROOT,
                "Clicks from impressions (%s): %,d requests at or after the split%s. %s",
                evidence.evidence().label(), evidence.loggedRequests(),
                evidence.requests() < evidence.loggedRequests()
                        ? String.format(Locale.ROOT, ", of which %,d drawn at random were looked at",
                                evidence.requests())
                        : "",
                protocol.excludeSeen()
                        ? "Systems choose from what the person had not interacted with; a logging policy that leaves out less "
                                + "is judged fairly, one that leaves out more is not (the mean weight is then below 1)."
                        : "Systems may show what the person had interacted with; where the logging policy left that out, "
                                + "nothing is known of it (the mean weight is then below 1)."));
        if (evidence.irregular() > 0) {
            notes.add(String.format(Locale.ROOT,
                    "%,d requests have two items in one position and were left out of the clicks.",
                    evidence.irregular()));
        }
        if (evidence.withoutPropensity() > 0 && evidence.evidence() != EvidenceTier.SHOWN) {
            notes.add(String.format(Locale.ROOT,
                    "%,d slots have no propensity and were left out of the click estimates; if they are not like the "
                            + "others, the estimates are off.",
                    evidence.withoutPropensity()));
        }
        return notes;
    }
}
