package dev.thaw.evaluate.conversion;

import dev.thaw.dataset.Dataset;
import dev.thaw.evaluate.Examination;
import dev.thaw.evaluate.Protocol;
import dev.thaw.job.JobContext;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.Recommender;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compares the time to first conversion between users, and asks the trained systems what they would have been ready
/// with.
public record ConversionExamination(Dataset dataset, Protocol protocol) implements Examination {
    private static final double REGIMES = 0.2;

    @Override
    public String phase() {
        return "Conversions by arm and system";
    }

    @Override
    public Answer examine(List<? extends Recommender> systems, CatalogTimeline timeline, JobContext context) {
        boolean[] conversionTypes = protocol.conversion();
        if (!TimeToFirstConversion.anyOf(conversionTypes)) {
            return new Answer(views -> views.withConversions(ConversionViews.NONE), List.of());
        }
        EarlyConversions early = EarlyConversions.of(dataset, conversionTypes);
        List<String> notes = new ArrayList<>(early.notes());
        List<FollowedUser> followed = FollowedUsers.of(dataset, conversionTypes).users();
        Newcomers newcomers = Newcomers.of(dataset, timeline, followed, protocol.t0());
        if (newcomers.users().size() < newcomers.all()) {
            notes.add("Recommendable conversion time and mixer regimes are read from " + newcomers.users().size()
                    + " of " + newcomers.all() + " newcomers, evenly chosen.");
        }
        Optional<ComparedArms> regimes = systems.stream().filter(system -> system.system() == SystemName.HYBRID)
                .findFirst().flatMap(hybrid -> MixerRegimes.of(newcomers, hybrid, protocol.excludeSeen(),
                        context.phase(0, REGIMES)));
        ComparedArms recommendable = newcomers.users().stream().anyMatch(FollowedUser::converted)
                ? new RecommendableTimes(dataset, conversionTypes, newcomers, RecommendableTimes.hybridFirst(systems),
                        protocol.excludeSeen()).compared(context.phase(REGIMES, 1))
                : null;
        ConversionViews conversions = new ConversionViews(SignupWeeks.of(followed).orElse(null),
                DeclaredArms.of(dataset.users(), followed, notes), regimes.orElse(null), recommendable, early);
        return new Answer(views -> views.withConversions(conversions), notes);
    }
}
