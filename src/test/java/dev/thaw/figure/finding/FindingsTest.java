package dev.thaw.figure.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thaw.evaluate.Difference;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.experiment.RunResult;
import dev.thaw.figure.ExampleRuns;
import dev.thaw.recommend.SystemName;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private final RunResult run = ExampleRuns.complete();

    @Test
    void behaviourOvertakesWhereTheIntervalsLeaveOneHalf() {
        assertThat(Findings.headline(run).sentence())
                .startsWith("The mixer turns from description to behaviour between 20 and 50 "
                        + "known interactions: description's weight is 0.56 [0.52, 0.60] at 20 and 0.41 [0.36, 0.46] at 50.");
    }

    @Test
    void descriptionLeadsEverywhereWhenEveryIntervalLiesAboveOneHalf() {
        String sentence = mixer(point(0, .97, .95, .98), point(50, .66, .61, .71));

        assertThat(sentence).isEqualTo("The mixer trusts description more than behaviour at every history length "
                + "measured: its weight is 0.97 [0.95, 0.98] at sign-up and 0.66 [0.61, 0.71] at 50. The more is known "
                + "of a user, the less description weighs.");
    }

    @Test
    void meanBelowOneHalfIsNoOvertakingWhileTheIntervalHoldsIt() {
        String sentence = mixer(point(0, .70, .62, .78), point(50, .45, .38, .52));

        assertThat(sentence).contains("behaviour overtakes it at no history length measured");
    }

    @Test
    void overlappingEndsAreNoChange() {
        assertThat(mixer(point(0, .60, .52, .68), point(50, .55, .51, .63))).contains("cannot be told");
    }

    @Test
    void leadThatComesBackIsNoOvertaking() {
        String sentence = mixer(point(0, .3, .2, .4), point(5, .7, .6, .8), point(50, .3, .2, .4));

        assertThat(sentence).doesNotContain("overtakes").contains("Neither");
    }

    @Test
    void weightThatMovesNothingIsTold() {
        assertThat(contribution(shared(0, .97, .95, .98, .96, .95, .97), shared(50, .64, .61, .67, .41, .37, .45)))
                .isEqualTo("Weight and contribution part, most at 50: there description has 0.64 [0.61, 0.67] of the "
                        + "weight and contributes 0.41 [0.37, 0.45] of the score's variance. By its weight description "
                        + "leads there, by what it contributes behaviour does.");
    }

    @Test
    void weightAndContributionWhoseIntervalsMeetAgree() {
        assertThat(contributions(shared(0, .64, .55, .73, .54, .50, .58))).isEmpty();
    }

    @Test
    void narrowGapBetweenWeightAndContributionIsOfNoConsequence() {
        assertThat(contributions(shared(0, .64, .639, .641, .60, .599, .601))).isEmpty();
    }

    @Test
    void shareOfAnEarlierVersionIsToldWithoutAnInterval() {
        assertThat(contribution(new MixerPoint(50, .64, .61, .67, .41, 87)))
                .contains("contributes 0.41 (its interval was not kept)").doesNotContain("leads");
    }

    @Test
    void differenceWhoseIntervalHoldsZeroIsNotDistinguishable() {
        String sentence = accuracy(difference(Difference.ALL, .018, -.012, .048, .2));

        assertThat(sentence).contains("EASE", "0.018 [−0.012, 0.048]", "not distinguishable")
                .doesNotContain("is better", "is worse");
    }

    @Test
    void differenceAboveZeroIsBetter() {
        assertThat(accuracy(difference(Difference.ALL, .05, .02, .08, .001))).contains("hybrid is better than EASE");
    }

    @Test
    void differenceBelowZeroIsWorse() {
        assertThat(accuracy(difference(Difference.ALL, -.05, -.08, -.02, .001))).contains("hybrid is worse than EASE");
    }

    @Test
    void correctedPValueCanTakeAClaimBack() {
        assertThat(accuracy(difference(Difference.ALL, .05, .02, .08, .09))).contains("not distinguishable");
    }

    @Test
    void roundingNeverMovesAnEndOntoZero() {
        assertThat(accuracy(difference(Difference.ALL, .02, .0004, .04, .04))).contains("[0.0004, 0.0400]",
                "is better");
    }

    @Test
    void lengthsAreSortedByWhatTheyAllow() {
        String sentence = accuracy(difference(Difference.ALL, .02, -.01, .05, .3), difference(0, .1, .05, .15, .001),
                difference(1, .02, -.03, .06, .5), difference(5, -.1, -.2, -.05, .001));

        assertThat(sentence).contains("better at 0; worse at 5; not distinguishable at 1");
    }

    @Test
    void withoutPairedDifferencesTheQuestionStaysOpen() {
        assertThat(accuracy()).contains("neither can be put first").doesNotContain("is better", "is worse");
    }

    @Test
    void towersAreNamedWithTheirDifferences() {
        assertThat(sentence(run, Finding.Topic.TOWERS)).isEqualTo("In mean Hit@3 the hybrid is better than the content "
                + "tower alone (difference 0.079 [0.049, 0.109]), and better than the collaborative tower alone "
                + "(difference 0.038 [0.008, 0.068]).");
    }

    @Test
    void conversionIsSaidToBeObserved() {
        assertThat(sentence(run, Finding.Topic.CONVERSION)).contains("251 of 412 users", "27.4 [24.9, 29.9]",
                "not the effect of a recommender");
    }

    @Test
    void aLeakComesBeforeEverythingElse() {
        RunResult leaky = ExampleRuns.withLeak(run, "Leak: they know the future.");

        assertThat(Findings.headline(leaky)).isEqualTo(new Finding(Finding.Topic.LEAK,
                "The mixer's weights are not to be trusted. Leak: they know the future."));
        assertThat(Findings.of(run)).extracting(Finding::topic).doesNotContain(Finding.Topic.LEAK);
    }

    @Test
    void bareRunStillSaysWhomItMeasured() {
        List<Finding> findings = Findings.of(ExampleRuns.bare());

        assertThat(findings).extracting(Finding::topic).containsExactly(Finding.Topic.ACCURACY, Finding.Topic.COHORT);
        assertThat(findings.getLast().sentence()).contains("87 users", "18 August 2013");
    }

    @RepeatedTest(200)
    void noClaimIsEverMadeAgainstItsInterval(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double lower = random.nextGaussian() * 0.05;
        double upper = lower + random.nextDouble() * 0.1;
        String accuracy = accuracy(
                difference(Difference.ALL, (lower + upper) / 2, lower, upper, random.nextDouble() / 8));
        double weight = random.nextDouble();
        double half = random.nextDouble() * 0.3;
        String mixer = mixer(point(0, .9, .8, 1), point(50, weight, weight - half, weight + half));

        String seed = "seed " + repetition.getCurrentRepetition();
        if (accuracy.contains("is better")) {
            assertThat(lower).as(seed).isPositive();
        }
        if (accuracy.contains("is worse")) {
            assertThat(upper).as(seed).isNegative();
        }
        if (mixer.startsWith("The mixer turns")) {
            assertThat(weight + half).as(seed).isLessThan(0.5);
        }
        if (mixer.contains("at every history length")) {
            assertThat(weight - half).as(seed).isGreaterThan(0.5);
        }
        if (mixer.contains("the less description weighs")) {
            assertThat(weight + half).as(seed).isLessThan(0.8);
        }
    }

    private String mixer(MixerPoint... points) {
        return Findings.headline(ExampleRuns.withMixer(run, List.of(points))).sentence();
    }

    private String contribution(MixerPoint... points) {
        return contributions(points).getFirst().sentence();
    }

    private List<Finding> contributions(MixerPoint... points) {
        return Findings.of(ExampleRuns.withMixer(run, List.of(points))).stream()
                .filter(finding -> finding.topic() == Finding.Topic.CONTRIBUTION).toList();
    }

    private static MixerPoint shared(int n, double weight, double lower, double upper, double share, double shareLower,
            double shareUpper) {
        return new MixerPoint(n, weight, lower, upper, share, shareLower, shareUpper, 0, 0, 0, 87);
    }

    private String accuracy(Difference... differences) {
        return sentence(ExampleRuns.withDifferences(run, List.of(differences)), Finding.Topic.ACCURACY);
    }

    private static String sentence(RunResult result, Finding.Topic topic) {
        return Findings.of(result).stream().filter(finding -> finding.topic() == topic).findFirst().orElseThrow()
                .sentence();
    }

    private static MixerPoint point(int n, double weight, double lower, double upper) {
        return new MixerPoint(n, weight, lower, upper, weight, 87);
    }

    private static Difference difference(int n, double mean, double lower, double upper, double p) {
        return new Difference(SystemName.HYBRID, SystemName.EASE, n, "hit@3", mean, lower, upper, p);
    }

    @Test
    void baselinesAreComparedInDiversityByPairedDifferences() {
        RunResult compared = ExampleRuns.withDifferences(run, List.of(
                diversity(SystemName.POPULARITY, .05, .02, .08), diversity(SystemName.EASE, .01, -.01, .03),
                diversity(SystemName.RANDOM, -.2, -.25, -.15)));
        assertThat(about(compared, Finding.Topic.DIVERSITY)).endsWith("Over all lengths its lists are broader than "
                + "those of popularity (0.050 [0.020, 0.080]); narrower than those of random (−0.200 [−0.250, −0.150]); "
                + "not distinguishable from those of EASE (0.010 [−0.010, 0.030]).");
    }

    /// One per cent of Hit@3 is lost a step: five steps are the most that cost no more than five.
    @Test
    void tradeoffIsToldForTheSmallestLambdaThatCostsLittle() {
        assertThat(about(run, Finding.Topic.TRADEOFF)).isEqualTo("Re-ranked for variety with λ = 0.5, the hybrid's "
                + "lists have 20.0 % [19.5, 20.5] more categories, 15.0 % [14.5, 15.5] more intra-list "
                + "diversity, 5.0 % [4.5, 5.5] less Hit@3, 10.0 % [9.5, 10.5] less NDCG@10; paired changes "
                + "over all history lengths, against λ = 1.");
    }

    @Test
    void lambdaThatWasNotExaminedSaysNothing() {
        assertThat(Findings.reranked(run, 0.55)).isEmpty();
        assertThat(Findings.reranked(ExampleRuns.bare(), 1)).isEmpty();
    }

    private static Difference diversity(SystemName versus, double mean, double lower, double upper) {
        return new Difference(SystemName.HYBRID, versus, Difference.ALL, "diversity", mean, lower, upper, .01);
    }

    private static String about(RunResult result, Finding.Topic topic) {
        return Findings.of(result).stream().filter(finding -> finding.topic() == topic).findFirst().orElseThrow()
                .sentence();
    }
}
