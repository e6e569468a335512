package dev.thaw.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts a day's happenings in order of time before they are handed on; what runs past midnight waits for the next day.
///
/// At one moment people come in order of sign-up, and one person's happenings in the order they were told.
final class DayBook implements WorldLog {
    private static final Comparator<Entry> IN_TIME = Comparator.comparingLong(Entry::moment)
            .thenComparingInt(entry -> entry.person().index()).thenComparingInt(Entry::sequence);

    private final WorldLog target;
    private final RecentClicks recent;
    private List<Entry> open = new ArrayList<>();
    private int sequence;

    DayBook(WorldLog target, RecentClicks recent) {
        this.target = target;
        this.recent = recent;
    }

    @Override
    public void event(Person person, Course course, Step step, long moment) {
        open.add(new Happening(person, course, step, moment, sequence++));
    }

    @Override
    public void slate(Person person, Slate slate, boolean[] clicked, long moment) {
        open.add(new Shown(person, slate, clicked, moment, sequence++));
    }

    /// Hands on everything before a moment and counts its clicks as recent.
    void closeUntil(long end) {
        List<Entry> later = new ArrayList<>();
        open.sort(IN_TIME);
        for (Entry entry : open) {
            if (entry.moment() >= end) {
                later.add(entry);
                continue;
            }
            switch (entry) {
                case Happening(Person person, Course course, Step step, long moment, int _) -> {
                    target.event(person, course, step, moment);
                    if (step == Step.CLICK) {
                        recent.add(course);
                    }
                }
                case Shown(Person person, Slate slate, boolean[] clicked, long moment, int _) ->
                    target.slate(person, slate, clicked, moment);
            }
        }
        recent.endDay();
        open = later;
        sequence = later.size();
    }

    private sealed interface Entry {
        Person person();

        long moment();

        int sequence();
    }

    private record Happening(Person person, Course course, Step step, long moment, int sequence) implements Entry {}

    private record Shown(Person person, Slate slate, boolean[] clicked, long moment, int sequence) implements Entry {}
}
