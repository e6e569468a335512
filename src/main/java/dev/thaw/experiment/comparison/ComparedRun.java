package dev.thaw.experiment.comparison;

import dev.thaw.evaluate.Crossover;
import dev.thaw.evaluate.CurvePoint;
import dev.thaw.evaluate.MixerPoint;
import dev.thaw.evaluate.OriginResult;
import dev.thaw.evaluate.clicks.ClickEvidence;
import dev.thaw.evaluate.clicks.ClickRate;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.ResultJson;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.RunResult.CohortSummary;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.SystemName;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a comparison needs of a run: a small part of its result, so that hundreds fit beside each other.
///
/// @param run        the run's id
/// @param name       what people call it
/// @param provenance data, configuration and versions
/// @param cohort     who was evaluated, and when
/// @param origins    where training ended at each of several origins, epoch milliseconds; empty where there was one
/// @param curve      the cold-start curve
/// @param mixer      the mixer by history length, ascending; empty where there is none
/// @param crossover  from which history length on behaviour serves better, or null where it was not asked
/// @param clicks     each system's CTR@3 for newcomers from logged impressions; empty where there are none
public record ComparedRun(String run, String name, Provenance provenance, CohortSummary cohort, List<Long> origins,
        List<CurvePoint> curve, List<MixerPoint> mixer, @Nullable Crossover crossover,
        Map<SystemName, ClickRate> clicks) {
    public ComparedRun {
        origins = List.copyOf(origins);
        curve = List.copyOf(curve);
        mixer = mixer.stream().sorted(Comparator.comparingInt(MixerPoint::n)).toList();
        clicks = Map.copyOf(clicks);
    }

    /// What a comparison needs of a result.
    public static ComparedRun of(RunResult result) {
        return new Part(result.run(), result.provenance(), result.cohort(), result.curve(), result.mixer(),
                result.views().origins(), result.views().clicks(), result.views().crossover()).compared();
    }

    /// Reads what a comparison needs of `result.json` and passes over the rest, which is most of it.
    ///
    /// @param source what to call the text in a sentence about an error
    /// @throws BadInputException if the text is not a result
    public static ComparedRun read(String json, String source) {
        return ResultJson.part(json, Part.class, source).compared();
    }

    /// The same run under another name.
    public ComparedRun named(String other) {
        return new ComparedRun(run, other, provenance, cohort, origins, curve, mixer, crossover, clicks);
    }

    /// The points of a system's curve by history length, ascending; empty where the run has no such curve.
    public List<CurvePoint> curve(SystemName system, String metric) {
        return curve.stream().filter(point -> point.system() == system && point.metric().equals(metric))
                .sorted(Comparator.comparingInt(CurvePoint::n)).toList();
    }

    /// The keys of a result that are read.
    record Part(String run, Provenance provenance, CohortSummary cohort, List<CurvePoint> curve,
            List<MixerPoint> mixer, @Nullable List<OriginResult> origins, @Nullable ClickEvidence clicks,
            @Nullable List<Crossover> crossover) {
        ComparedRun compared() {
            List<OriginResult> several = Objects.requireNonNullElse(origins, List.of());
            List<Crossover> crossings = Objects.requireNonNullElse(crossover, List.of());
            return new ComparedRun(run, provenance.configuration().name(), provenance, cohort,
                    several.stream().map(OriginResult::splitAt).toList(), curve, mixer,
                    crossings.isEmpty() ? null : crossings.getFirst(), rates());
        }

        private Map<SystemName, ClickRate> rates() {
            Map<SystemName, ClickRate> rates = new EnumMap<>(SystemName.class);
            if (clicks != null) {
                clicks.of(ClickEvidence.NEWCOMERS).forEach(estimate -> Optional.ofNullable(estimate.ctrAt3())
                        .ifPresent(rate -> rates.put(estimate.system(), rate)));
            }
            return rates;
        }
    }
}
