package dev.thaw.simulate;

/// When people come and what they look at.
///
/// @param perDay        median chance of a visit on an ordinary day
/// @param spread        standard deviation of the logarithm of that chance across people
/// @param newcomerBoost how many times more often people come right after sign-up, minus 1
/// @param newcomerDays  days after which that boost has fallen to 1/e
/// @param weekend       visits on Saturday and Sunday relative to other days
/// @param firstChurn    chance that the first visit is the last
/// @param churn         chance that any later visit is the last
/// @param slateShare    chance that a visit starts on the front page, with a slate
/// @param browsed       mean number of courses a person finds without being shown them, on one visit
/// @param considered    courses a person comes across on a visit, of which the best are looked at
/// @param returns       chance that a visit comes back to a course clicked but not bought
public record VisitSettings(double perDay, double spread, double newcomerBoost, double newcomerDays, double weekend,
        double firstChurn, double churn, double slateShare, double browsed, int considered, double returns) {
    public static final VisitSettings DEFAULT = new VisitSettings(0.045, 0.9, 9, 25, 0.6, 0.08, 0.035, 0.6, 3.2, 480,
            0.2);

    public VisitSettings {
        Range.of("perDay", perDay, 0.0001, 1);
        Range.of("spread", spread, 0, 3);
        Range.of("newcomerBoost", newcomerBoost, 0, 20);
        Range.of("newcomerDays", newcomerDays, 0.1, 1000);
        Range.of("weekend", weekend, 0, 2);
        Range.of("firstChurn", firstChurn, 0, 1);
        Range.of("churn", churn, 0, 1);
        Range.of("slateShare", slateShare, 0, 1);
        Range.of("browsed", browsed, 0, 50);
        Range.of("considered", considered, 1, 100_000);
        Range.of("returns", returns, 0, 1);
    }
}
