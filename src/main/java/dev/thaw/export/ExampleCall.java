package dev.thaw.export;

import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.InternalFailure;
import dev.thaw.recommend.CatalogState;
import dev.thaw.recommend.CatalogTimeline;
import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.Scores;
import dev.thaw.recommend.Scores.MixerReading;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridRecommender;
import dev.thaw.recommend.hybrid.HybridWeights;
import dev.thaw.recommend.hybrid.ServingModel;
import dev.thaw.recommend.hybrid.ServingRequest;
import dev.thaw.recommend.hybrid.ServingTensor;
import dev.thaw.sampling.EventWeights;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A call of the exported model with the answer that Thaw itself gives: a smoke test for whoever serves it.
///
/// It is about nobody of the data: a newcomer of two days who liked the two most popular items, disliked the third where
/// the data knows dislikes, and is offered some others at the end of the data.
///
/// @param request the inputs
/// @param answer  each output, `[candidates]`
record ExampleCall(ServingRequest request, Map<ServingTensor, double[]> answer) {
    /// How far an answer may lie from Thaw's own; of a number beyond 1, relative to it.
    static final double TOLERANCE = 1e-5;
    private static final long HOUR = 3_600_000;
    private static final int KNOWN = 3;
    private static final int OFFERED = 5;

    static ExampleCall of(Dataset dataset, RunResult run, HybridWeights weights) {
        EventWeights events = EventWeights.of(dataset, run.provenance().configuration().events());
        CatalogState catalog = CatalogTimeline.of(dataset, dataset.log(), events, new boolean[events.types()])
                .at(dataset.log().timestamp(dataset.log().size() - 1) + 1);
        int[] items = Arrays.stream(catalog.available()).boxed()
                .sorted(Comparator.comparingInt((Integer item) -> -catalog.positive().count(item)))
                .mapToInt(Integer::intValue).toArray();
        int[] known = Arrays.copyOf(items, Math.min(KNOWN, items.length));
        int[] candidates = items.length <= KNOWN
                ? items
                : Arrays.copyOfRange(items, KNOWN, Math.min(KNOWN + OFFERED, items.length));
        DecisionPoint decision = new DecisionPoint(newcomer(known, catalog.moment(), weights), catalog);
        Scores scores = HybridRecommender.of(weights).score(decision, candidates);
        return new ExampleCall(ServingRequest.of(weights.header(), decision, candidates), answer(scores));
    }

    private static UserState newcomer(int[] items, long moment, HybridWeights weights) {
        List<Double> signed = weights.header().eventWeights();
        int[] byWeight = IntStream.range(0, signed.size()).boxed().sorted(Comparator.comparing(signed::get))
                .mapToInt(Integer::intValue).toArray();
        int dislike = byWeight[0];
        int liking = byWeight[byWeight.length - 1];
        int[] types = IntStream.range(0, items.length)
                .map(k -> k == KNOWN - 1 && signed.get(dislike) < 0 ? dislike : liking).toArray();
        long[] times = IntStream.range(0, items.length).mapToLong(k -> moment - (items.length - k) * HOUR).toArray();
        Map<String, String> declared = ServingModel.of(weights).attributes().stream()
                .filter(attribute -> !attribute.values().isEmpty()).findFirst()
                .map(attribute -> Map.of(attribute.name(), attribute.values().getFirst())).orElse(Map.of());
        return new UserState(items, types, times, moment - 48 * HOUR, declared);
    }

    private static Map<ServingTensor, double[]> answer(Scores scores) {
        MixerReading mixer = scores.mixer()
                .orElseThrow(() -> new InternalFailure("The hybrid did not tell its mixer's weights.", null));
        Map<ServingTensor, double[]> answer = new EnumMap<>(ServingTensor.class);
        answer.put(ServingTensor.SCORE, scores.values());
        answer.put(ServingTensor.CONTENT, mixer.content());
        answer.put(ServingTensor.COLLABORATIVE, mixer.collaborative());
        answer.put(ServingTensor.CONTENT_WEIGHT, mixer.contentWeight());
        return answer;
    }

    /// Loads a saved model and makes sure that it answers as Thaw does.
    ///
    /// @throws InternalFailure if it does not
    void requireAnsweredBy(Path folder) {
        Map<ServingTensor, double[]> served = ServingModel.ask(folder, request);
        answer.forEach((output, expected) -> {
            double[] actual = served.getOrDefault(output, new double[0]);
            for (int k = 0; k < expected.length; k++) {
                if (!(Math.abs(actual[k] - expected[k]) <= TOLERANCE * Math.max(1, Math.abs(expected[k])))) {
                    throw new InternalFailure("The saved model gives " + actual[k] + " for " + output.text()
                            + " where Thaw gives " + expected[k] + "; nothing was exported.", null);
                }
            }
        });
    }
}
