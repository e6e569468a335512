package dev.thaw.figure.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.evaluate.conversion.ComparedArms;
import dev.thaw.evaluate.conversion.ConversionViews;
import dev.thaw.evaluate.conversion.EarlyConversions;
import dev.thaw.evaluate.conversion.FollowedArm;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ExampleRuns;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversionFindingsTest {
    private static final FollowedArm SLOW = arm("slow", 40, 60, .25);
    private static final FollowedArm FAST = arm("fast", 40, 6, .75);
    private static final FollowedArm FIRST = arm("hybrid", 40, 6, .75);

    @Test
    void comparisonsThatFindNothingAreOneSentence() {
        ComparedArms alike = ComparedArms.independent("country", List.of(SLOW, SLOW), 30);
        assertThat(sentences(alike, List.of(alike), null, null)).containsExactly(
                "Times to first conversion cannot be told apart by week of sign-up (log-rank p = 1.00), by country "
                        + "(log-rank p = 1.00).");
    }

    @Test
    void armsThatDifferAreToldByTheirRestrictedMeans() {
        ComparedArms compared = ComparedArms.independent("country", List.of(SLOW, FAST), 30);
        assertThat(sentences(null, List.of(compared), null, null)).singleElement().asString()
                .startsWith(
                        "By country, times to first conversion differ (log-rank p < 0.001): users with country fast "
                                + "spend ")
                .contains(" days of 30 less unconverted than slow", "not corrected for their number");
    }

    @Test
    void aMedianThatIsNotReachedIsToldSoAndARegimeIsNoEffect() {
        ComparedArms compared = ComparedArms.independent("regime", List.of(SLOW, FAST), 30);
        assertThat(sentences(null, List.of(), compared, null)).singleElement().asString()
                .contains("“slow” (40, median not reached)", "this is no effect of the mixer");
    }

    @Test
    void aSystemThatIsAlwaysReadySoonerIsToldSo() {
        ComparedArms compared = ComparedArms.paired("system", List.of(FIRST, arm("ease", 40, 60, .25)), 30);
        assertThat(sentences(null, List.of(), null, compared)).singleElement().asString()
                .contains("sooner than every other system; against EASE", "not what it would have caused");
    }

    @Test
    void equalSystemsAreNotToldApart() {
        ComparedArms compared = ComparedArms.paired("system",
                List.of(FIRST, new FollowedArm("ease", FIRST.days(), FIRST.converted())), 30);
        assertThat(sentences(null, List.of(), null, compared)).singleElement().asString()
                .contains("not clearly sooner than any other system");
    }

    @Test
    void anOlderRunSaysNothing() {
        assertThat(ConversionFindings.of(ExampleRuns.bare())).isEmpty();
    }

    private static List<String> sentences(@Nullable ComparedArms weeks, List<ComparedArms> attributes,
            @Nullable ComparedArms regimes, @Nullable ComparedArms systems) {
        RunResult run = ExampleRuns.bare();
        RunResult with = new RunResult(run.run(), run.provenance(), run.data(), run.cohort(), run.baselines(),
                run.curve(), run.differences(), run.mixer(), run.ttfc(), run.loss(), run.timings(), run.notes(),
                run.audit(), run.views().withConversions(
                        new ConversionViews(weeks, attributes, regimes, systems, EarlyConversions.NONE)));
        return ConversionFindings.of(with).stream().map(Finding::sentence).toList();
    }

    /// Users who convert evenly until a day, as far as they do; the others are censored on day 40.
    private static FollowedArm arm(String name, int users, double lastDay, double share) {
        double[] days = new double[users];
        boolean[] converted = new boolean[users];
        Arrays.fill(days, 40);
        for (int k = 0; k < users * share; k++) {
            days[k] = lastDay * (k + 1) / (users * share) * .6;
            converted[k] = true;
        }
        return new FollowedArm(name, days, converted);
    }
}
