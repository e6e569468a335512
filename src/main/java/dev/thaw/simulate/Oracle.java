package dev.thaw.simulate;

import java.util.ArrayList;
import java.util.List;

/// Shows people the three courses of which it knows that they are best, and knows the chances that follow.
///
/// With examination `e_k` falling by position and chances `c` of a course looked at, at least one of three succeeds with
/// chance `1 − Π(1 − e_k c_k)`. That is largest for the three highest c in falling order: it grows with each c, and
/// `−ln(1 − e c)` has a positive mixed derivative, so the highest c belongs where e is highest. Slots are judged as they
/// stand before the visit: what a click on one does to the wish for the next is left out.
final class Oracle {
    private static final int SHOWN = 3;

    private final CampusWorld world;
    private final long moment;
    private final int[] lengths;
    private final List<Course> available;
    private final double[] clicked;
    private final double[] bought;
    private int people;

    /// @param moment  of all decisions
    /// @param lengths courses taken so far, ascending
    Oracle(CampusWorld world, long moment, int[] lengths) {
        this.world = world;
        this.moment = moment;
        this.lengths = lengths;
        this.available = world.courses().stream().filter(course -> course.availableFrom() < moment).toList();
        this.clicked = new double[lengths.length];
        this.bought = new double[lengths.length];
    }

    /// Serves one person at every history length.
    ///
    /// @param taken indexes of the courses they take, in order
    void serve(Person person, int[] taken) {
        Appeal appeal = world.appeal();
        people++;
        boolean[] gone = new boolean[world.courses().size()];
        int known = 0;
        for (int k = 0; k < lengths.length; k++) {
            while (known < lengths[k]) {
                gone[taken[known++]] = true;
            }
            Best clicks = new Best();
            Best purchases = new Best();
            for (Course course : available) {
                if (!gone[course.index()]) {
                    double utility = appeal.common(course, moment) + appeal.level(course, known)
                            + appeal.description(person, course)
                            + appeal.discovered(known) * appeal.behaviour(person, course);
                    double click = appeal.click(utility);
                    clicks.offer(click);
                    purchases.offer(click * appeal.cart(person, known, utility)
                            * appeal.purchase(person, course, utility));
                }
            }
            clicked[k] += clicks.atLeastOne(world.settings().funnel());
            bought[k] += purchases.atLeastOne(world.settings().funnel());
        }
    }

    BestAchievable best() {
        List<BestAchievable.Point> curve = new ArrayList<>();
        for (int k = 0; k < lengths.length; k++) {
            curve.add(new BestAchievable.Point(lengths[k], clicked[k] / people, bought[k] / people));
        }
        return new BestAchievable(people, curve);
    }

    /// The highest chances of those offered, falling.
    private static final class Best {
        private final double[] chances = new double[SHOWN];

        void offer(double chance) {
            double left = chance;
            for (int place = 0; place < SHOWN; place++) {
                if (left > chances[place]) {
                    double displaced = chances[place];
                    chances[place] = left;
                    left = displaced;
                }
            }
        }

        double atLeastOne(FunnelSettings funnel) {
            double none = 1;
            for (int place = 0; place < SHOWN; place++) {
                none *= 1 - funnel.examination(place + 1) * chances[place];
            }
            return 1 - none;
        }
    }
}
