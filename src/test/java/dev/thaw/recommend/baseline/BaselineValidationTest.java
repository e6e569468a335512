package dev.thaw.recommend.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.DatasetBuilder;
import dev.thaw.dataset.ImportReport;
import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.baseline.BaselineChoice.ChosenBy;
import dev.thaw.recommend.replay.ReplayDecision;
import dev.thaw.sampling.EventWeights;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// On a newspaper: every hour an article of its own, which three new people read, and then the one before.
class BaselineValidationTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final int HOURS = 600;
    private static final JobContext ALONE = JobContext.unobserved();
    private static final Set<SystemName> RECENT = EnumSet.of(SystemName.RECENT_POPULARITY);

    @Test
    void aNewspapersWindowIsShort() {
        BaselineChoice choice = choose(RECENT, history(newspaper(HOURS)), BaselineOptions.DEFAULT).choices().getFirst();
        assertThat(choice.chosenBy()).isEqualTo(ChosenBy.VALIDATION);
        assertThat(choice.value()).isLessThanOrEqualTo(24);
        assertThat(choice.quality()).isGreaterThan(choice.protocolQuality());
    }

    @Test
    void theChoiceIsWhatTheBaselineUsesAndTheNoteSays() {
        BaselineChoices choices = choose(RECENT, history(newspaper(HOURS)), BaselineOptions.DEFAULT);
        Duration window = choices.settings().recentWindow();
        assertThat(window.toHours()).isEqualTo((long) choices.choices().getFirst().value());
        assertThat(choices.notes()).singleElement().asString()
                .startsWith("Recent popularity looks back " + window.toHours() + " hour")
                .contains("replayed decisions of newcomers before the split").endsWith("with the protocol's 14 days.");
    }

    @Test
    void nothingAfterTheSplitIsLookedAt() {
        DatasetBuilder more = newspaper(HOURS);
        for (int k = 0; k < 500; k++) {
            more.event("reader-z" + k, article(k % 50), "like", (HOURS + k) * HOUR);
        }
        assertThat(choose(Baselines.SYSTEMS, history(more), BaselineOptions.DEFAULT).choices())
                .isEqualTo(choose(Baselines.SYSTEMS, history(newspaper(HOURS)), BaselineOptions.DEFAULT).choices());
    }

    @Test
    void withTooFewNewcomersTheProtocolsConstantsStay() {
        BaselineChoices choices = choose(Baselines.SYSTEMS, history(newspaper(10)), BaselineOptions.DEFAULT);
        assertThat(choices.settings()).isEqualTo(BaselineSettings.DEFAULT);
        assertThat(choices.choices()).hasSize(3)
                .allMatch(choice -> choice.chosenBy() == ChosenBy.PROTOCOL && Double.isNaN(choice.quality()));
        assertThat(choices.notes()).allMatch(note -> note.contains("too few to choose another"));
    }

    @Test
    void whatIsConfiguredIsObeyed() {
        BaselineChoices choices = choose(Baselines.SYSTEMS, history(newspaper(HOURS)),
                new BaselineOptions(500.0, 36.5, 3.0));
        assertThat(choices.settings()).isEqualTo(new BaselineSettings(500, Duration.ofMinutes(2190), 3));
        assertThat(choices.choices()).allMatch(choice -> choice.chosenBy() == ChosenBy.CONFIGURED);
        assertThat(choices.notes()).containsExactly("Recent popularity looks back 36.50 hours, as configured.",
                "EASE's λ is 500, as configured.",
                "The hand mix trusts both its halves alike at 3 known events, as configured.");
    }

    @Test
    void onlyWhatTheSystemsNeedIsChosen() {
        assertThat(choose(EnumSet.of(SystemName.EASE), history(newspaper(HOURS)), BaselineOptions.DEFAULT).choices())
                .extracting(BaselineChoice::setting).containsExactly("easeLambda");
        assertThat(choose(EnumSet.of(SystemName.POPULARITY), history(newspaper(HOURS)), BaselineOptions.DEFAULT)
                .choices()).isEmpty();
    }

    @Test
    void aLargeCatalogueIsRankedForFewerPeople() {
        DecisionPoint newcomer = new Past().likes("bob", "a").decision();
        List<ReplayDecision> decisions = IntStream.range(0, 1000).mapToObj(
                k -> new ReplayDecision(1 + k / 5, newcomer, k % 5, new int[]{1}, new int[0], 0, 1)).toList();
        assertThat(BaselineValidation.affordable(decisions, 10, 10_000)).isEqualTo(decisions);
        assertThat(BaselineValidation.affordable(decisions, 10, 5_000)).hasSize(500)
                .allMatch(decision -> decision.user() % 2 == 1);
        assertThat(BaselineValidation.affordable(decisions, 10_000, 5_000)).extracting(ReplayDecision::user)
                .containsOnly(
                        IntStream.range(0, 67).mapToObj(k -> 1 + 3 * k).toArray(Integer[]::new));
    }

    @Test
    void itCanBeCancelled() {
        assertThatThrownBy(() -> BaselineValidation.choose(RECENT, history(newspaper(HOURS)), BaselineOptions.DEFAULT,
                7, new JobContext() {
                    @Override
                    public void checkpoint() {
                        throw new CancelledException();
                    }

                    @Override
                    public void publish(Progress progress) {
                        // nobody listens
                    }
                })).isInstanceOf(CancelledException.class);
    }

    private static BaselineChoices choose(Set<SystemName> systems, TrainingHistory history, BaselineOptions options) {
        return BaselineValidation.choose(systems, history, options, 7, ALONE);
    }

    private static DatasetBuilder newspaper(int hours) {
        DatasetBuilder paper = new DatasetBuilder();
        for (int hour = 1; hour < hours; hour++) {
            for (int k = 0; k < 3; k++) {
                long time = hour * HOUR + 15 * k * MINUTE;
                String reader = String.format("reader-%04d-%d", hour, k);
                paper.event(reader, article(hour), "like", time);
                paper.event(reader, article(hour - 1), "like", time + MINUTE);
            }
        }
        return paper;
    }

    private static String article(int hour) {
        return String.format("article-%04d", hour);
    }

    /// Everything before the last hour of the shorter data.
    private static TrainingHistory history(DatasetBuilder builder) {
        Dataset dataset = builder.build("newspaper", ImportReport.none("test"));
        long end = Math.min(HOURS * HOUR, dataset.log().timestamp(dataset.log().size() - 1) + 1);
        return new TrainingHistory(dataset, end, EventWeights.of(dataset, Map.of()), new boolean[]{true});
    }
}
