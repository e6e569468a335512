package dev.thaw.simulate.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.ingest.DatasetImport;
import dev.thaw.dataset.ingest.ImportRequest;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.CancelledException;
import dev.thaw.job.JobContext;
import dev.thaw.job.Progress;
import dev.thaw.sampling.EventWeights;
import dev.thaw.simulate.CampusWorld;
import dev.thaw.simulate.Step;
import dev.thaw.simulate.WorldSettings;
import dev.thaw.simulate.WorldWriter;
import dev.thaw.simulate.online.OnlineListener.Day;
import dev.thaw.simulate.online.OnlineResult.ArmResult;
import dev.thaw.simulate.online.OnlineResult.DayPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Online tests in a small world, with policies that need no training.
class OnlineTestTest {
    private static final WorldSettings SMALL = WorldSettings.of(120, 60, 42, 11);
    private static final OnlineSettings SETTINGS = new OnlineSettings(60, 20, 3);
    private static final OnlineArm FIRST_ITEMS = arm("first items", -1);
    private static final OnlineArm LAST_ITEMS = arm("last items", 1);

    private static Dataset dataset;
    private static Campus campus;

    @BeforeAll
    static void play(@TempDir Path folder) {
        CampusWorld world = CampusWorld.of(SMALL);
        WorldWriter.write(world, folder, JobContext.unobserved());
        dataset = DatasetImport.read(ImportRequest.of(folder), JobContext.unobserved());
        campus = Campus.of(dataset, world, EventWeights.of(dataset, Map.of()), relevant(), Set.of(Step.PURCHASE),
                SETTINGS.days(), JobContext.unobserved());
    }

    @Test
    void equalPoliciesLiveInEqualWorlds() {
        OnlineResult result = run(SETTINGS, FIRST_ITEMS, arm("twin", -1));
        ArmResult first = result.arms().getFirst();
        ArmResult twin = result.arms().getLast();
        assertThat(twin.byDay()).isEqualTo(first.byDay());
        assertThat(twin.ttfc().steps()).isEqualTo(first.ttfc().steps());
        assertThat(result.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.ctr3().mean()).isZero();
            assertThat(difference.ctr3().upper()).isZero();
            assertThat(difference.rmstDays().lower()).isZero();
            assertThat(difference.power().ctr3Paired()).isNull();
        });
    }

    @Test
    void anArmDoesNotDependOnWhichOthersRun() {
        ArmResult alone = run(SETTINGS, LAST_ITEMS).arm("last items");
        ArmResult among = run(SETTINGS, OnlineArm.oracle(), FIRST_ITEMS, LAST_ITEMS).arm("last items");
        assertThat(among).isEqualTo(alone);
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        assertThat(run(SETTINGS, FIRST_ITEMS, LAST_ITEMS)).isEqualTo(run(SETTINGS, FIRST_ITEMS, LAST_ITEMS));
    }

    @Test
    void anotherSeedBringsOtherPeople() {
        OnlineSettings others = new OnlineSettings(SETTINGS.newcomers(), SETTINGS.days(), 4);
        assertThat(run(others, FIRST_ITEMS).arms()).isNotEqualTo(run(SETTINGS, FIRST_ITEMS).arms());
    }

    @Test
    void theOracleBeatsEverybodyAndRegretsNothing() {
        OnlineResult result = run(SETTINGS, OnlineArm.oracle(), FIRST_ITEMS, LAST_ITEMS);
        assertThat(result.arm(OnlineArm.ORACLE).regret()).isZero();
        assertThat(result.differences()).hasSize(2).allSatisfy(lead -> {
            assertThat(lead.arm()).isEqualTo(OnlineArm.ORACLE);
            assertThat(lead.ctr3().lower()).isPositive();
        });
    }

    @Test
    void regretIsWhatTheBestPagesWouldHaveHadMore() {
        ArmResult arm = run(SETTINGS, FIRST_ITEMS).arm("first items");
        List<Double> regrets = arm.byDay().stream().map(DayPoint::regret).toList();
        assertThat(regrets).isSorted().last().isEqualTo(arm.regret());
        assertThat(arm.regret()).isPositive().isLessThan(arm.pages() * (1 - arm.ctr3().mean()) + 1e-9);
    }

    @Test
    void pagesAreTheSameInEveryArm() {
        OnlineResult result = run(SETTINGS, OnlineArm.oracle(), FIRST_ITEMS, LAST_ITEMS);
        assertThat(result.arms()).extracting(ArmResult::pages).containsOnly(result.arms().getFirst().pages());
        assertThat(result.arms()).allSatisfy(arm -> assertThat(arm.byHistory().stream()
                .mapToInt(OnlineResult.HistoryPoint::pages).sum()).isEqualTo(arm.pages()));
    }

    @Test
    void everyArmIsJudgedOverTheSameHorizon() {
        OnlineResult result = run(SETTINGS, OnlineArm.oracle(), FIRST_ITEMS, LAST_ITEMS);
        assertThat(result.arms()).extracting(arm -> arm.ttfc().tauDays())
                .containsOnly(result.arms().getFirst().ttfc().tauDays());
    }

    @Test
    void clicksComeAsOftenAsTheTruthSays() {
        OnlineSettings many = new OnlineSettings(600, 20, 5);
        ArmResult arm = run(many, FIRST_ITEMS).arm("first items");
        double error = Math.sqrt(arm.ctr3().mean() * (1 - arm.ctr3().mean()) / arm.pages());
        assertThat(arm.realisedCtr3().mean()).isCloseTo(arm.ctr3().mean(), within(4 * error));
    }

    @Test
    void everyDayIsToldAndNobodyGoesBack() {
        List<Day> told = new ArrayList<>();
        OnlineResult result = new OnlineTest(campus, SETTINGS, List.of(FIRST_ITEMS), true).run(told::add,
                Pace.unlimited(), JobContext.unobserved());
        assertThat(told).extracting(Day::day).containsExactlyElementsOf(
                IntStream.rangeClosed(1, SETTINGS.days()).boxed().toList());
        for (int k = 1; k < told.size(); k++) {
            List<Stage> before = told.get(k - 1).stages().get("first items");
            List<Stage> after = told.get(k).stages().get("first items");
            for (int newcomer = 0; newcomer < before.size(); newcomer++) {
                assertThat(after.get(newcomer)).isGreaterThanOrEqualTo(before.get(newcomer));
            }
        }
        ArmResult last = told.getLast().soFar().arm("first items");
        assertThat(last.ctr3().mean()).isEqualTo(result.arm("first items").ctr3().mean());
        assertThat(last.ttfc()).isEqualTo(result.arm("first items").ttfc());
    }

    @Test
    void cancellingEndsTheTestBetweenTwoVisits() {
        JobContext cancelled = new JobContext() {
            private int checkpoints;

            @Override
            public synchronized void checkpoint() {
                if (++checkpoints == 30) {
                    throw new CancelledException();
                }
            }

            @Override
            public void publish(Progress progress) {
                // nobody listens
            }
        };
        List<Day> told = new ArrayList<>();
        OnlineTest test = new OnlineTest(campus, SETTINGS, List.of(FIRST_ITEMS, LAST_ITEMS), true);
        assertThatThrownBy(() -> test.run(told::add, Pace.unlimited(), cancelled))
                .isInstanceOf(CancelledException.class);
        assertThat(told).hasSizeLessThan(SETTINGS.days());
    }

    @Test
    void dataOfAnotherWorldIsRefused() {
        CampusWorld other = CampusWorld.of(WorldSettings.of(120, 60, 42, 12));
        assertThatThrownBy(() -> Campus.requireLogOf(dataset, other)).isInstanceOf(BadInputException.class)
                .hasMessageContaining("is not the log of this world");
    }

    private static OnlineResult run(OnlineSettings settings, OnlineArm... arms) {
        return new OnlineTest(campus, settings, Arrays.asList(arms), true).run(OnlineListener.NONE, Pace.unlimited(),
                JobContext.unobserved());
    }

    /// An arm that ranks by item number.
    private static OnlineArm arm(String name, int sign) {
        return new OnlineArm(name,
                (_, candidates, _) -> Arrays.stream(candidates).mapToDouble(item -> sign * item).toArray());
    }

    private static boolean[] relevant() {
        boolean[] relevant = new boolean[dataset.eventTypes().size()];
        relevant[dataset.typeIndex(Step.CLICK.type())] = true;
        return relevant;
    }
}
