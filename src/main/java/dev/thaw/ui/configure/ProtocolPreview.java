package dev.thaw.ui.configure;

import dev.thaw.dataset.Dataset;
import dev.thaw.dataset.EventType;
import dev.thaw.evaluate.Protocol;
import dev.thaw.evaluate.weeks.RetrainingPlan;
import dev.thaw.evaluate.weeks.WeekCalendar;
import dev.thaw.experiment.ExperimentConfig;
import dev.thaw.failure.BadInputException;
import dev.thaw.sampling.EventWeights;
import java.util.List;
import java.util.Objects;

/// What a configuration's protocol means on a data set, before anything is trained.
///
/// @param t0         where training ends, of several origins the last, epoch milliseconds
/// @param origins    how many times is trained
/// @param newcomers  size of the cohort
/// @param minEvents  events each of them has at least
/// @param revealed   history lengths, as they will be used
/// @param relevant   relevant types, chosen or derived
/// @param conversion conversion types, chosen or derived
/// @param refusal    why it cannot be run, in a sentence; empty if it can
public record ProtocolPreview(long t0, int origins, int newcomers, int minEvents, List<Integer> revealed,
        List<EventType> relevant, List<EventType> conversion, String refusal) {
    static ProtocolPreview of(Dataset dataset, ExperimentConfig config) {
        try {
            Protocol protocol = Protocol.resolve(dataset, config.evaluationSettings(),
                    EventWeights.of(dataset, config.events()));
            WeekCalendar.of(dataset.log(), dataset.users().size(), protocol.t0()).ifPresent(
                    calendar -> RetrainingPlan.of(calendar, config.evaluation().retrainEveryWeeks()));
            return new ProtocolPreview(protocol.t0(), protocol.origins().size(), protocol.cohort().size(),
                    protocol.minEvents(),
                    protocol.revealed(), types(protocol.relevantTypes()), types(protocol.conversionTypes()), "");
        } catch (BadInputException refused) {
            return new ProtocolPreview(0, 0, 0, 0, List.of(), List.of(), List.of(),
                    Objects.requireNonNullElse(refused.getMessage(), ""));
        }
    }

    private static List<EventType> types(List<String> names) {
        return names.stream().map(EventType::new).toList();
    }
}
