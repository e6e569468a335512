package dev.thaw.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The campus's front page: popular courses and those of the declared interest, with exploration and exact propensities.
///
/// Candidates are the courses available and not yet clicked by the person, ranked by
/// `ln(1 + recent clicks) + interestBonus · [course is of the declared interest]`. One of the nested pools is drawn and
/// the slate is a uniform ordered sample without replacement from its best `size` candidates. By symmetry every slot
/// holds every course of the pool equally often, so the chance of course i in slot k is
///
/// ```
/// p(i, k) = Σ_pools weight · [rank of i < size] / size        (size at most the number of candidates)
/// ```
///
/// for every k, and that of the slate's first K courses together is `Σ_pools weight · [all ranks < size] · (size − K)! / size!`.
final class LoggingPolicy implements SlatePolicy {
    private final List<Course> courses;
    private final LoggingSettings settings;
    private final RecentClicks recent;

    LoggingPolicy(List<Course> courses, LoggingSettings settings, RecentClicks recent) {
        this.courses = courses;
        this.settings = settings;
        this.recent = recent;
    }

    @Override
    public Slate choose(Person person, PersonHistory history, long moment, int length, RandomStream random) {
        int[] ranked = ranked(person, history, moment);
        double[] weights = settings.pools().stream().mapToDouble(LoggingSettings.Pool::weight).toArray();
        int pool = Math.min(settings.pools().get(random.weighted(weights)).size(), ranked.length);
        int slots = Math.min(length, pool);
        int[] ranks = new int[ranked.length];
        Arrays.setAll(ranks, rank -> rank);
        random.drawToFront(ranks, slots, pool);
        List<Course> shown = new ArrayList<>(slots);
        double[] propensities = new double[slots];
        for (int slot = 0; slot < slots; slot++) {
            shown.add(courses.get(ranked[ranks[slot]]));
            propensities[slot] = propensity(ranks[slot], ranked.length);
        }
        return new Slate(shown, propensities);
    }

    /// Chance that the candidate of this rank stands in any given slot.
    ///
    /// @param rank       from 0
    /// @param candidates how many candidates there are
    double propensity(int rank, int candidates) {
        double chance = 0;
        for (LoggingSettings.Pool pool : settings.pools()) {
            int size = Math.min(pool.size(), candidates);
            if (rank < size) {
                chance += pool.weight() / size;
            }
        }
        return chance;
    }

    /// The candidates' catalogue indexes, best first, ties in the catalogue's order.
    int[] ranked(Person person, PersonHistory history, long moment) {
        long[] keys = new long[courses.size()];
        int candidates = 0;
        for (Course course : courses) {
            if (course.availableFrom() < moment && !history.hasClicked(course)) {
                double score = StrictMath.log(1 + recent.of(course.index()))
                        + (course.subject() == person.declared() ? settings.interestBonus() : 0);
                // Scores are not negative, so their bits as floats sort like numbers: score descending, then index.
                keys[candidates++] = ((long) ~Float.floatToIntBits((float) score) << Integer.SIZE) | course.index();
            }
        }
        Arrays.sort(keys, 0, candidates);
        int[] ranked = new int[candidates];
        for (int rank = 0; rank < candidates; rank++) {
            ranked[rank] = (int) keys[rank];
        }
        return ranked;
    }
}
