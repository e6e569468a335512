package dev.thaw.simulate.online;

import dev.thaw.simulate.CampusWorld;
import dev.thaw.simulate.Person;
import dev.thaw.simulate.Visits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who comes, and when they visit: the same in every universe, because whether somebody comes depends on nothing that
/// anybody shows them.
///
/// @param people in order of sign-up, `[newcomers]`
/// @param days   each day's visits in order of time, `[days]`
record Newcomers(List<Person> people, List<List<Visit>> days) {
    /// Slots of every page of the test: the top ten.
    static final int SLOTS = 10;

    Newcomers {
        people = List.copyOf(people);
        days = List.copyOf(days);
    }

    /// A visit of a newcomer.
    ///
    /// @param newcomer which, from 0
    record Visit(int newcomer, Visits.Plan plan) {}

    /// Plans the whole test.
    ///
    /// @param world with the test's people
    static Newcomers of(CampusWorld world, OnlineSettings settings) {
        List<Person> people = new ArrayList<>();
        for (int number = 0; number < settings.newcomers(); number++) {
            people.add(world.newcomer(number, settings.newcomers(), settings.days()));
        }
        int[] visits = new int[people.size()];
        boolean[] gone = new boolean[people.size()];
        List<List<Visit>> days = new ArrayList<>();
        for (int day = 0; day < settings.days(); day++) {
            days.add(visits(world, world.settings().days() + day, people, visits, gone));
        }
        return new Newcomers(people, days);
    }

    private static List<Visit> visits(CampusWorld world, int day, List<Person> people, int[] visits, boolean[] gone) {
        long end = world.settings().dayStart(day + 1);
        List<Visit> today = new ArrayList<>();
        for (int newcomer = 0; newcomer < people.size(); newcomer++) {
            Person person = people.get(newcomer);
            if (person.signupAt() >= end) {
                break;
            }
            Visits.Plan plan = gone[newcomer] ? null : world.visits().plan(person, visits[newcomer], day);
            if (plan != null) {
                visits[newcomer]++;
                gone[newcomer] = plan.last();
                today.add(new Visit(newcomer, new Visits.Plan(day, plan.moment(), plan.slots() > 0 ? SLOTS : 0,
                        plan.last())));
            }
        }
        today.sort(Comparator.comparingLong((Visit visit) -> visit.plan().moment())
                .thenComparingInt(Visit::newcomer));
        return today;
    }
}
