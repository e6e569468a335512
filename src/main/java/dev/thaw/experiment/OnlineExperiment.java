package dev.thaw.experiment;

import static dev.thaw.experiment.OriginTraining.timed;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.evaluate.EventKinds;
import dev.thaw.experiment.RunResult.Timing;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.SystemName;
import dev.thaw.sampling.EventWeights;
import dev.thaw.simulate.CampusWorld;
import dev.thaw.simulate.Step;
import dev.thaw.simulate.WorldSettings;
import dev.thaw.simulate.online.Campus;
import dev.thaw.simulate.online.OnlineArm;
import dev.thaw.simulate.online.OnlineListener;
import dev.thaw.simulate.online.OnlineResult;
import dev.thaw.simulate.online.OnlineSettings;
import dev.thaw.simulate.online.OnlineTest;
import dev.thaw.simulate.online.Pace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Trains all systems on everything a world has seen, and lets them serve newcomers who come afterwards.
///
/// No data is held out: the newcomers come after the end, and nobody has seen them. The same data, world, configuration
/// and settings give the same result.
public final class OnlineExperiment {
    private static final double TRAINED = 0.45;
    private static final double PLAYED_ON = 0.5;

    private final Dataset dataset;
    private final CampusWorld world;
    private final ExperimentConfig config;
    private final OnlineSettings settings;
    private final EventWeights weights;
    private final boolean[] relevant;
    private final Set<Step> conversions;
    private final Instant start = Instant.now();
    private final List<Timing> timings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// Refuses what can be refused before training.
    ///
    /// @param world    the settings of the world whose log the data is
    /// @param settings who comes, and for how long
    /// @throws dev.thaw.failure.BadInputException if the data is not the world's, or the configuration does not fit it
    public OnlineExperiment(Dataset dataset, WorldSettings world, ExperimentConfig config, OnlineSettings settings) {
        this.dataset = dataset;
        this.world = CampusWorld.of(world);
        this.config = config;
        this.settings = settings;
        Campus.requireLogOf(dataset, this.world);
        this.weights = EventWeights.of(dataset, config.events());
        EventKinds kinds = new EventKinds(dataset, notes);
        this.relevant = kinds.relevant(config.evaluation().relevant(), weights);
        Set<EventType> conversion = kinds.names(kinds.conversion(config.conversion())).stream().map(EventType::new)
                .collect(Collectors.toSet());
        this.conversions = EnumSet.allOf(Step.class);
        conversions.removeIf(step -> conversion.isEmpty() ? step != Step.PURCHASE : !conversion.contains(step.type()));
    }

    /// Trains and plays.
    ///
    /// @param listener hears of every day
    /// @param pace     how fast days pass
    /// @throws dev.thaw.failure.CancelledException when the job was cancelled
    public OnlineRun run(OnlineListener listener, Pace pace, JobContext job) {
        SystemsTraining all = new SystemsTraining(dataset, config, EnumSet.allOf(SystemName.class), weights, relevant);
        SystemTraining training = all.on(all.history(Campus.endOf(world)), timings, job.phase(0, TRAINED));
        List<OnlineArm> arms = new ArrayList<>(training.systems().stream().map(OnlineArm::of).toList());
        arms.add(OnlineArm.oracle());
        Campus campus = timed("members", timings, () -> Campus.of(dataset, world, weights, relevant, conversions,
                settings.days(), job.phase(TRAINED, PLAYED_ON)));
        OnlineResult result = timed("online test", timings,
                () -> new OnlineTest(campus, settings, arms, config.evaluation().excludeSeen())
                        .run(listener, pace, job.phase(PLAYED_ON, 1)));
        notes.addAll(training.report().notes());
        notes.addAll(training.constants().notes());
        training.systems().forEach(system -> notes.addAll(system.notes()));
        return new OnlineRun(RunId.at(start), settings.newcomers(), result, null,
                Provenance.of(dataset, config, true, start), timings,
                notes.stream().distinct().toList());
    }
}
