package dev.thaw.simulate;

import java.util.BitSet;

/// What the world remembers of one person: which courses they saw, clicked, put into the cart and bought.
public final class PersonHistory {
    private static final double MILLIS_PER_DAY = 86_400_000.0;

    private final BitSet viewed = new BitSet();
    private final BitSet clicked = new BitSet();
    private final BitSet carted = new BitSet();
    private final BitSet bought = new BitSet();
    private final double[] satiation;
    private final long[] satiatedAt;
    private int visits;
    private int clicks;

    /// A person who has done nothing yet.
    ///
    /// @param subjects how many subjects there are
    public PersonHistory(int subjects) {
        satiation = new double[subjects];
        satiatedAt = new long[subjects];
    }

    /// Counts a visit.
    void visited() {
        visits++;
    }

    /// Remembers a step of the funnel.
    void record(Course course, Step step, long moment, double satiationDays) {
        switch (step) {
            case VIEW -> viewed.set(course.index());
            case CLICK -> {
                clicked.set(course.index());
                clicks++;
                satiation[course.subject()] = satiation(course.subject(), moment, satiationDays) + 1;
                satiatedAt[course.subject()] = moment;
            }
            case ADD_TO_CART -> carted.set(course.index());
            case PURCHASE -> bought.set(course.index());
        }
    }

    /// Recent clicks on a subject, each counting `exp(−age/satiationDays)`.
    double satiation(int subject, long moment, double satiationDays) {
        double level = satiation[subject];
        if (level == 0) {
            return 0;
        }
        return level * StrictMath.exp(-(moment - satiatedAt[subject]) / (MILLIS_PER_DAY * satiationDays));
    }

    public boolean hasViewed(Course course) {
        return viewed.get(course.index());
    }

    public boolean hasClicked(Course course) {
        return clicked.get(course.index());
    }

    public boolean hasCarted(Course course) {
        return carted.get(course.index());
    }

    public boolean hasBought(Course course) {
        return bought.get(course.index());
    }

    /// Clicks so far: the person's experience.
    public int clicks() {
        return clicks;
    }

    /// Visits so far.
    public int visits() {
        return visits;
    }

    /// Indexes of the courses clicked but not bought, ascending.
    int[] unfinished() {
        BitSet open = (BitSet) clicked.clone();
        open.andNot(bought);
        return open.stream().toArray();
    }
}
