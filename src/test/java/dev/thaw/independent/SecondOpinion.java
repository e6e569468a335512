package dev.thaw.independent;

import dev.thaw.independent.RawEvents.Event;
import dev.thaw.independent.RunFiles.Decision;
import dev.thaw.independent.RunFiles.Shown;
import dev.thaw.independent.WrittenProtocol.Expected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares what a run left with what raw data and the written protocol say, and lists every disagreement.
final class SecondOpinion {
    private static final double TOLERANCE = 1e-9;

    private final RawEvents data;
    private final WrittenProtocol protocol;
    private final RunFiles run;
    private final Map<String, Map<Integer, Expected>> decisions;
    private final Map<String, List<Event>> byItem = new HashMap<>();

    SecondOpinion(RawEvents data, WrittenProtocol protocol, RunFiles run) {
        this.data = data;
        this.protocol = protocol;
        this.run = run;
        this.decisions = protocol.decisions(data);
        data.events().forEach(event -> byItem.computeIfAbsent(event.item(), item -> new ArrayList<>()).add(event));
    }

    /// Users, lengths, times and numbers of known events that are not those of the protocol.
    List<String> wrongDecisions() {
        List<String> wrong = new ArrayList<>();
        if (run.result().at("/cohort/size").asInt() != decisions.size()) {
            wrong.add("cohort of " + run.result().at("/cohort/size") + " instead of " + decisions.size());
        }
        if (run.result().at("/cohort/splitAt").asLong() != protocol.split(data)) {
            wrong.add("split at " + run.result().at("/cohort/splitAt") + " instead of " + protocol.split(data));
        }
        for (String system : run.systems()) {
            decisions.forEach((user, lengths) -> lengths.forEach((n, expected) -> {
                Shown shown = run.lists().get(new Decision(system, user, n));
                if (shown == null || shown.asOf() != expected.time() || shown.known() != expected.known().size()) {
                    wrong.add(system + " " + user + " " + n + ": " + shown);
                }
            }));
        }
        run.lists().keySet().stream().filter(decision -> !decisions.containsKey(decision.user())
                || !decisions.get(decision.user()).containsKey(decision.n()))
                .forEach(decision -> wrong.add("not in the cohort: " + decision));
        return wrong;
    }

    /// Recommended items that were already revealed, not yet available, or shown twice.
    List<String> wrongItems() {
        List<String> wrong = new ArrayList<>();
        run.lists().forEach((decision, shown) -> {
            Expected expected = decisions.get(decision.user()).get(decision.n());
            Set<String> revealed = Set.copyOf(expected.known().stream().map(Event::item).toList());
            for (String item : shown.items()) {
                if (revealed.contains(item)) {
                    wrong.add(decision + " shows the revealed " + item);
                }
                if (availableSince(item) >= expected.time()) {
                    wrong.add(decision + " shows " + item + " before it was available");
                }
            }
            if (Set.copyOf(shown.items()).size() != shown.items().size()) {
                wrong.add(decision + " shows an item twice");
            }
        });
        return wrong;
    }

    /// Means of Hit@3, Precision@3 and NDCG@10 that cannot be had from the lists.
    List<String> wrongMeans() {
        List<String> wrong = new ArrayList<>();
        for (String system : run.systems()) {
            for (int n : protocol.revealed()) {
                double hit = 0;
                double precision = 0;
                double gain = 0;
                for (String user : decisions.keySet()) {
                    Set<String> targets = decisions.get(user).get(n).targets();
                    List<String> items = run.lists().get(new Decision(system, user, n)).items();
                    long early = items.stream().limit(3).filter(targets::contains).count();
                    hit += early > 0 ? 1 : 0;
                    precision += early / 3.0;
                    gain += normalisedGain(items, targets);
                }
                compare(wrong, system, n, "hit@3", hit / decisions.size());
                compare(wrong, system, n, "precision@3", precision / decisions.size());
                compare(wrong, system, n, "ndcg@10", gain / decisions.size());
            }
        }
        return wrong;
    }

    /// Scores of both popularities that cannot be had from events strictly before T0 and strictly before the decision.
    List<String> wrongPopularities() {
        long split = protocol.split(data);
        long window = run.recentWindow();
        List<String> wrong = new ArrayList<>();
        run.lists().forEach((decision, shown) -> {
            boolean recent = decision.system().equals("recent_popularity");
            if (!recent && !decision.system().equals("popularity")) {
                return;
            }
            for (int k = 0; k < shown.items().size(); k++) {
                double expected = 0;
                for (Event event : byItem.getOrDefault(shown.items().get(k), List.of())) {
                    if (protocol.relevant().contains(event.type())) {
                        expected += event.time() < split ? recent ? 1e-3 : 1 : 0;
                        expected += recent && event.time() < shown.asOf()
                                && event.time() >= shown.asOf() - window
                                && !event.user().equals(decision.user()) ? 1 : 0;
                    }
                }
                if (Math.abs(expected - shown.score().get(k)) > TOLERANCE) {
                    wrong.add(decision + " scores " + shown.items().get(k) + " " + shown.score().get(k) + " instead of "
                            + expected);
                }
            }
        });
        return wrong;
    }

    private void compare(List<String> wrong, String system, int n, String metric, double mean) {
        double published = run.published(system, n, metric);
        if (!(Math.abs(published - mean) <= TOLERANCE)) {
            wrong.add(system + " " + n + " " + metric + ": " + published + " instead of " + mean);
        }
    }

    private long availableSince(String item) {
        List<Event> events = byItem.getOrDefault(item, List.of());
        long first = events.isEmpty() ? Long.MAX_VALUE : events.getFirst().time();
        return Math.min(first, data.availableFrom().getOrDefault(item, Long.MAX_VALUE));
    }

    private static double normalisedGain(List<String> items, Set<String> targets) {
        double gain = 0;
        double ideal = 0;
        for (int place = 0; place < 10; place++) {
            double worth = 1 / (Math.log(place + 2) / Math.log(2));
            gain += place < items.size() && targets.contains(items.get(place)) ? worth : 0;
            ideal += place < targets.size() ? worth : 0;
        }
        return targets.isEmpty() ? 0 : gain / ideal;
    }
}
