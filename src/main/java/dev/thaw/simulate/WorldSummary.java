package dev.thaw.simulate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What happened in a world, in numbers.
///
/// @param people      people who did anything
/// @param events      events by step
/// @param requests    slates shown
/// @param impressions slots shown
/// @param clicks      slots clicked
/// @param weeks       who was active, week by week
public record WorldSummary(int people, Map<Step, Long> events, long requests, long impressions, long clicks,
        List<Week> weeks) {
    public WorldSummary {
        events = Map.copyOf(events);
        weeks = List.copyOf(weeks);
    }

    /// One week of the observation.
    ///
    /// @param week      from 1
    /// @param active    people who did anything in it
    /// @param newcomers those of them who had signed up in it
    public record Week(int week, int active, int newcomers) {}

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
        private static final long MILLIS_PER_WEEK = 7 * 86_400_000L;

        private final long start;
        private final BitSet people = new BitSet();
        private final BitSet activeThisWeek = new BitSet();
        private final List<Week> weeks = new ArrayList<>();
        private int newcomers;
        private final EnumMap<Step, Long> events = new EnumMap<>(Step.class);
        private long requests;
        private long impressions;
        private long clicks;

        /// @param start first moment of the observation, epoch milliseconds
        Counter(long start) {
            this.start = start;
        }

        @Override
        public void event(Person person, Course course, Step step, long moment) {
            people.set(person.index());
            long week = week(moment);
            // the log is in order of time, so one week is counted at a time
            while (weeks.size() < week) {
                closeWeek();
            }
            if (!activeThisWeek.get(person.index())) {
                activeThisWeek.set(person.index());
                newcomers += week(person.signupAt()) == week ? 1 : 0;
            }
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

        private long week(long moment) {
            return Math.floorDiv(moment - start, MILLIS_PER_WEEK);
        }

        private void closeWeek() {
            weeks.add(new Week(weeks.size() + 1, activeThisWeek.cardinality(), newcomers));
            activeThisWeek.clear();
            newcomers = 0;
        }

        WorldSummary done() {
            if (!activeThisWeek.isEmpty()) {
                closeWeek();
            }
            return new WorldSummary(people.cardinality(), events, requests, impressions, clicks, weeks);
        }
    }
}
