package dev.thaw.simulate;

/// The truth of who likes what when: utilities, and the chances that follow from them.
///
/// ```
/// U(u,i,t) = quality_i + trend_i · (t − middle) + novelty_i(t) + season_i(t)
///          + description(u,i) + discovered(experience of u) · behaviour(u,i)
///          + level(i, experience of u) − satiation(u, subject of i, t)
/// ```
///
/// Immutable; all of it is a function of the settings.
public final class Appeal {
    private static final double MILLIS_PER_DAY = 86_400_000.0;
    private static final double USUAL_PRICE = 30;

    private final WorldSettings settings;
    private final TasteSettings taste;
    private final int subjects;

    Appeal(WorldSettings settings, int subjects) {
        this.settings = settings;
        this.taste = settings.taste();
        this.subjects = subjects;
    }

    /// The part of taste that category and tags explain.
    public double description(Person person, Course course) {
        int subject = course.subject();
        double[] topics = person.topicTaste()[subject];
        return person.subjectTaste()[subject] + topics[course.topics()[0]] + topics[course.topics()[1]]
                + person.formatTaste()[course.format()];
    }

    /// The part of taste that no attribute explains.
    public double behaviour(Person person, Course course) {
        double sum = 0;
        for (int k = 0; k < person.character().length; k++) {
            sum += person.character()[k] * course.character()[k];
        }
        return sum;
    }

    /// How much of the part that no attribute explains has come into play: `clicks / (clicks + discovery)`. Newcomers
    /// choose by description; what suits them beyond it they learn by doing.
    ///
    /// @param clicks the person's clicks so far
    public double discovered(int clicks) {
        return taste.discovery() == 0 ? 1 : clicks / (clicks + taste.discovery());
    }

    /// What everybody feels about a course at a moment.
    public double common(Course course, long moment) {
        double age = (moment - course.availableFrom()) / MILLIS_PER_DAY;
        double novelty = taste.noveltyBoost() * StrictMath.exp(-Math.max(0, age) / taste.noveltyDays());
        double phase = (moment - settings.dayStart(0)) / (MILLIS_PER_DAY * taste.seasonDays())
                + course.subject() / (double) subjects;
        double steady = course.quality() + novelty + taste.seasonAmplitude() * StrictMath.sin(2 * Math.PI * phase);
        return course.trend() == 0 ? steady : steady + course.trend() * (elapsed(moment) - 0.5);
    }

    /// The share of the observation that has passed, held within it.
    private double elapsed(long moment) {
        double days = (moment - settings.dayStart(0)) / MILLIS_PER_DAY;
        return Math.clamp(days / settings.days(), 0, 1);
    }

    /// Newcomers prefer what is for beginners; the preference fades with experience.
    ///
    /// @param clicks the person's clicks so far
    public double level(Course course, int clicks) {
        return taste.levelPull() * (1 - course.level()) * freshness(clicks);
    }

    /// 1 for a newcomer, falling towards 0 with experience.
    private double freshness(int clicks) {
        return taste.levelExperience() / (taste.levelExperience() + clicks);
    }

    /// The utility of a course for a person at a moment.
    public double utility(Person person, PersonHistory history, Course course, long moment) {
        return common(course, moment) + description(person, course)
                + discovered(history.clicks()) * behaviour(person, course)
                + level(course, history.clicks())
                - taste.satiation() * history.satiation(course.subject(), moment, taste.satiationDays());
    }

    /// Chance of a click on a course that is looked at.
    public double click(double utility) {
        return logistic(settings.funnel().click() + utility);
    }

    /// Chance that a course clicked goes into the cart.
    ///
    /// @param clicks the person's clicks so far
    public double cart(Person person, int clicks, double utility) {
        FunnelSettings funnel = settings.funnel();
        return logistic(funnel.cart() + funnel.cartSlope() * utility + person.readiness()
                - funnel.hesitation() * freshness(clicks));
    }

    /// Chance that a course in the cart is bought.
    public double purchase(Person person, Course course, double utility) {
        double expensive = StrictMath.log((course.price() + 1) / (USUAL_PRICE + 1));
        return logistic(settings.funnel().purchase() + settings.funnel().purchaseSlope() * utility
                - person.priceResistance() * expensive);
    }

    /// True chance of a click on a shown slot: examination × attraction.
    ///
    /// @param position from 1
    public double click(Person person, PersonHistory history, Course course, int position, long moment) {
        return settings.funnel().examination(position) * click(utility(person, history, course, moment));
    }

    /// True chance that a slot shown ends in a purchase on the same visit.
    ///
    /// @param position from 1
    public double conversion(Person person, PersonHistory history, Course course, int position, long moment) {
        double utility = utility(person, history, course, moment);
        return settings.funnel().examination(position) * click(utility) * cart(person, history.clicks(), utility)
                * purchase(person, course, utility);
    }

    static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
