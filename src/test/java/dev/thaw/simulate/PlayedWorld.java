package dev.thaw.simulate;

import dev.thaw.job.JobContext;
import java.util.ArrayList;
import java.util.List;

/// A world's log kept in memory, for small worlds.
final class PlayedWorld implements WorldLog {
    static final WorldSettings SMALL = WorldSettings.of(80, 60, 42, 11);

    final CampusWorld world;
    final List<Happening> events = new ArrayList<>();
    final List<Shown> slates = new ArrayList<>();

    record Happening(Person person, Course course, Step step, long moment) {}

    record Shown(Person person, Slate slate, boolean[] clicked, long moment) {}

    private PlayedWorld(CampusWorld world) {
        this.world = world;
    }

    static PlayedWorld of(WorldSettings settings) {
        PlayedWorld played = new PlayedWorld(CampusWorld.of(settings));
        played.world.play(played, JobContext.unobserved());
        return played;
    }

    @Override
    public void event(Person person, Course course, Step step, long moment) {
        events.add(new Happening(person, course, step, moment));
    }

    @Override
    public void slate(Person person, Slate slate, boolean[] clicked, long moment) {
        slates.add(new Shown(person, slate, clicked, moment));
    }
}
