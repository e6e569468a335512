package dev.thaw.recommend.baseline;

import dev.thaw.job.JobContext;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Trains the baselines somebody asks for, sharing what they have in common.
public final class Baselines {
    /// The systems that are baselines.
    public static final Set<SystemName> SYSTEMS = Set.copyOf(EnumSet.of(SystemName.RANDOM, SystemName.POPULARITY,
            SystemName.RECENT_POPULARITY, SystemName.EASE, SystemName.HAND_MIX));

    /// What progress calls their training.
    public static final String PHASE = "Training the baselines";

    /// The phases of everything that is done for them, as progress names them.
    public static final Set<String> PHASES = Set.of(PHASE, BaselineValidation.PHASE, EaseTrainer.PHASE);

    private Baselines() {}

    /// Trains with the protocol's constants; see [#train(Set, TrainingHistory, BaselineSettings, long, JobContext)].
    public static List<Recommender> train(Set<SystemName> systems, TrainingHistory history, long seed,
            JobContext context) {
        return train(systems, history, BaselineSettings.DEFAULT, seed, context);
    }

    /// Trains those of the systems that are baselines; other names are ignored.
    ///
    /// @param seed of the random order
    /// @return in the order of [SystemName]
    public static List<Recommender> train(Set<SystemName> systems, TrainingHistory history, BaselineSettings settings,
            long seed, JobContext context) {
        List<Recommender> trained = new ArrayList<>();
        if (systems.contains(SystemName.RANDOM)) {
            trained.add(new RandomOrder(seed));
        }
        Popularity popularity = Popularity.train(history);
        if (systems.contains(SystemName.POPULARITY)) {
            trained.add(popularity);
        }
        RecentPopularity recent = RecentPopularity.train(history, popularity, settings.recentWindow());
        if (systems.contains(SystemName.RECENT_POPULARITY)) {
            trained.add(recent);
        }
        if (systems.contains(SystemName.EASE) || systems.contains(SystemName.HAND_MIX)) {
            Ease ease = new EaseTrainer(popularity, settings.easeLambda()).train(history, context);
            if (systems.contains(SystemName.EASE)) {
                trained.add(ease);
            }
            if (systems.contains(SystemName.HAND_MIX)) {
                trained.add(new HandMix(history, recent, ease, settings.mixConstant()));
            }
        }
        return List.copyOf(trained);
    }
}
