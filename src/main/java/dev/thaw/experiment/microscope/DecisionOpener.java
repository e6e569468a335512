package dev.thaw.experiment.microscope;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.InteractionLog;
import dev.thaw.evaluate.JudgedDecision;
import dev.thaw.evaluate.Origin;
import dev.thaw.evaluate.Protocol;
import dev.thaw.experiment.ReasonSentences;
import dev.thaw.experiment.microscope.OpenedDecision.Candidates;
import dev.thaw.experiment.microscope.OpenedDecision.Event;
import dev.thaw.experiment.microscope.OpenedDecision.Lately;
import dev.thaw.experiment.microscope.OpenedDecision.Person;
import dev.thaw.experiment.microscope.OpenedDecision.Ranked;
import dev.thaw.experiment.microscope.OpenedDecision.Target;
import dev.thaw.recommend.CatalogState;
import dev.thaw.recommend.Scores.MixerReading;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.TrainingHistory;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.DemandFeatures;
import dev.thaw.recommend.hybrid.Explanation;
import dev.thaw.recommend.hybrid.HybridRecommender;
import dev.thaw.sampling.EventWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells all there is to tell of one decision.
final class DecisionOpener {
    private static final int MOST_REASONS = 4;

    private final Dataset dataset;
    private final EventWeights weights;
    private final Protocol protocol;
    private final Origin origin;
    private final List<Long> windows;
    private final @Nullable HybridRecommender hybrid;

    DecisionOpener(Dataset dataset, EventWeights weights, Protocol protocol, Origin origin, TrainingHistory history,
            @Nullable HybridRecommender hybrid) {
        this.dataset = dataset;
        this.weights = weights;
        this.protocol = protocol;
        this.origin = origin;
        this.windows = (hybrid == null
                ? DemandFeatures.of(history)
                : DemandFeatures.of(hybrid.weights().header())).windows();
        this.hybrid = hybrid;
    }

    OpenedDecision open(SystemName system, JudgedDecision judged) {
        int[] rows = dataset.log().rowsByUser(dataset.users().size())[judged.user().user()];
        List<Event> known = Arrays.stream(judged.cold().revealed()).mapToObj(this::event).toList();
        return new OpenedDecision(system, dataset.users().id(judged.user().user()), judged.cold().n(),
                judged.cold().moment(), origin.t0(), judged.values(), known, person(judged), candidates(judged),
                ranking(system, judged), targets(judged, rows),
                new DecisionRecheck(dataset, weights, protocol, origin, windows).of(judged, rows));
    }

    private Event event(int row) {
        InteractionLog log = dataset.log();
        return new Event(log.timestamp(row), dataset.items().id(log.item(row)), dataset.items().title(log.item(row)),
                dataset.eventTypes().get(log.type(row)).name());
    }

    private Person person(JudgedDecision judged) {
        UserState user = judged.decision().user();
        int positive = (int) Arrays.stream(user.types()).filter(weights::isPositive).count();
        return new Person(positive, user.daysSinceSignup(judged.cold().moment()), user.signupAt() != null,
                user.attributes(), judged.scores().mixer().map(MixerReading::meanContentWeight).orElse(null),
                judged.scores().mixer().map(MixerReading::contentShare).orElse(null));
    }

    private Candidates candidates(JudgedDecision judged) {
        int available = judged.decision().catalog().availableCount();
        return new Candidates(judged.candidates().length, available - judged.candidates().length,
                dataset.items().size() - 1 - available);
    }

    private List<Ranked> ranking(SystemName system, JudgedDecision judged) {
        int[] shown = judged.shown();
        List<List<String>> reasons = reasons(system, judged);
        List<Ranked> ranking = new ArrayList<>();
        for (int place = 0; place < shown.length; place++) {
            ranking.add(ranked(judged, shown[place], place + 1, reasons.get(place)));
        }
        return ranking;
    }

    private Ranked ranked(JudgedDecision judged, int item, int rank, List<String> reasons) {
        CatalogState catalog = judged.decision().catalog();
        int position = judged.positionOf(item);
        MixerReading mixer = judged.scores().mixer().orElse(null);
        List<Lately> lately = windows.stream()
                .map(window -> new Lately(DemandFeatures.said(window), catalog.positive().count(item, window)))
                .toList();
        return new Ranked(rank, dataset.items().id(item), dataset.items().title(item), judged.isTarget(item),
                judged.scores().values()[position], mixer == null ? null : mixer.content()[position],
                mixer == null ? null : mixer.collaborative()[position],
                mixer == null ? null : mixer.contentWeight()[position], catalog.positive().count(item), lately,
                catalog.ageDays(item), reasons);
    }

    /// The strongest reasons of each item shown; empty lists for systems that cannot tell.
    private List<List<String>> reasons(SystemName system, JudgedDecision judged) {
        HybridRecommender known = hybrid;
        if (system != SystemName.HYBRID || known == null) {
            return Arrays.stream(judged.shown()).mapToObj(_ -> List.<String>of()).toList();
        }
        ReasonSentences sentences = new ReasonSentences(dataset);
        List<Explanation> explained = known.explain(judged.decision(), judged.candidates(), judged.shown());
        return explained.stream().map(why -> why.reasons().stream().limit(MOST_REASONS)
                .map(part -> String.format(Locale.ROOT, "%s (%+.2f)", sentences.of(part), part.lift())).toList())
                .toList();
    }

    private List<Target> targets(JudgedDecision judged, int[] rows) {
        InteractionLog log = dataset.log();
        boolean[] relevant = protocol.relevant();
        List<Target> targets = new ArrayList<>();
        for (int item : judged.cold().targets()) {
            int row = Arrays.stream(rows).filter(r -> log.item(r) == item && relevant[log.type(r)]
                    && log.timestamp(r) >= judged.cold().moment()).findFirst().orElseThrow();
            Event event = event(row);
            targets.add(new Target(event.itemId(), event.title(), event.type(), event.moment(), judged.rankOf(item),
                    judged.decision().catalog().positive().count(item)));
        }
        targets.sort(Comparator.comparingInt((Target target) -> target.rank() == 0 ? Integer.MAX_VALUE : target.rank())
                .thenComparing(Target::itemId));
        return targets;
    }
}
