package dev.thaw.simulate;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/// What happened in a world, in numbers.
///
/// @param people      people who did anything
/// @param events      events by step
/// @param requests    slates shown
/// @param impressions slots shown
/// @param clicks      slots clicked
public record WorldSummary(int people, Map<Step, Long> events, long requests, long impressions, long clicks) {
    public WorldSummary {
        events = Map.copyOf(events);
    }

    /// All events.
    public long allEvents() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Events of one step.
    public long events(Step step) {
        return events.getOrDefault(step, 0L);
    }

    /// Counts as the world plays.
    static final class Counter implements WorldLog {
        private final BitSet people = new BitSet();
        private final EnumMap<Step, Long> events = new EnumMap<>(Step.class);
        private long requests;
        private long impressions;
        private long clicks;

        @Override
        public void event(Person person, Course course, Step step, long moment) {
            people.set(person.index());
            events.merge(step, 1L, Long::sum);
        }

        @Override
        public void slate(Person person, Slate slate, boolean[] clicked, long moment) {
            requests++;
            impressions += clicked.length;
            for (boolean click : clicked) {
                clicks += click ? 1 : 0;
            }
        }

        WorldSummary done() {
            return new WorldSummary(people.cardinality(), events, requests, impressions, clicks);
        }
    }
}
