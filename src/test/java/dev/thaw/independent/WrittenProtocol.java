package dev.thaw.independent;

import dev.thaw.independent.RawEvents.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The protocol as it is written down, applied to raw rows.
///
/// @param quantile  T0 is the time of event ⌊quantile · N⌋ in time order
/// @param minEvents events a cohort user needs
/// @param revealed  history lengths
/// @param horizon   target batches are taken until at least so many events
/// @param relevant  relevant types
record WrittenProtocol(double quantile, int minEvents, List<Integer> revealed, int horizon, Set<String> relevant) {
    /// One decision, as it must have been.
    ///
    /// @param known   the events before it
    /// @param time    epoch milliseconds
    /// @param targets what a good list holds
    record Expected(List<Event> known, long time, Set<String> targets) {}

    /// T0.
    long split(RawEvents data) {
        return data.events().get((int) Math.floor(quantile * data.events().size())).time();
    }

    /// The decisions of every cohort user, by user and history length.
    Map<String, Map<Integer, Expected>> decisions(RawEvents data) {
        Map<String, TreeMap<Long, List<Event>>> batches = new TreeMap<>();
        for (Event event : data.events()) {
            batches.computeIfAbsent(event.user(), user -> new TreeMap<>())
                    .computeIfAbsent(event.time(), time -> new ArrayList<>()).add(event);
        }
        long split = split(data);
        Map<String, Map<Integer, Expected>> decisions = new TreeMap<>();
        batches.forEach((user, ofUser) -> {
            int events = ofUser.values().stream().mapToInt(List::size).sum();
            if (ofUser.firstKey() >= split && events >= minEvents) {
                Map<Integer, Expected> ofLengths = new TreeMap<>();
                for (int n : revealed) {
                    Expected expected = decision(List.copyOf(ofUser.values()), n);
                    if (expected != null) {
                        ofLengths.put(n, expected);
                    }
                }
                if (ofLengths.size() == revealed.size()) {
                    decisions.put(user, ofLengths);
                }
            }
        });
        return decisions;
    }

    private @Nullable Expected decision(List<List<Event>> batches, int n) {
        List<Event> known = new ArrayList<>();
        int next = 0;
        while (known.size() < n && next < batches.size()) {
            known.addAll(batches.get(next++));
        }
        if (next == batches.size()) {
            return null;
        }
        long time = batches.get(next).getFirst().time();
        List<Event> after = new ArrayList<>();
        while (after.size() < horizon && next < batches.size()) {
            after.addAll(batches.get(next++));
        }
        Set<String> targets = new HashSet<>();
        after.stream().filter(event -> relevant.contains(event.type())).forEach(event -> targets.add(event.item()));
        known.forEach(event -> targets.remove(event.item()));
        return new Expected(known, time, targets);
    }
}
