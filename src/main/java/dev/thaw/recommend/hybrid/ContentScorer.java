package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import java.util.Map;

/// The content tower at work, in plain Java over the item vectors that training left; see [ContentTowerGraph].
///
/// Immutable and safe for several threads. A decision costs O(candidates × width).
final class ContentScorer {
    static final String VECTORS = "content/vectors";
    static final String BIASES = "content/biases";

    private final int size;
    private final float[] vectors;
    private final float[] biases;
    private final float[] newcomer;
    private final float[] attributeVectors;
    private final float[] popularityWeights;
    private final double intercept;
    private final double patience;
    private final AttributeVocabulary attributes;
    private final PopularityFeatures popularity;
    private final EventScale events;
    private final int recentEvents;

    ContentScorer(HybridHeader header, Map<String, Parameter> arrays) {
        this.size = Parameter.named(VECTORS, arrays).size(1);
        this.vectors = Parameter.named(VECTORS, arrays).values();
        this.biases = Parameter.named(BIASES, arrays).values();
        this.newcomer = Parameter.named(ContentTowerGraph.NEWCOMER, arrays).values();
        this.attributeVectors = arrays.containsKey(ContentTowerGraph.ATTRIBUTES)
                ? Parameter.named(ContentTowerGraph.ATTRIBUTES, arrays).values()
                : new float[0];
        this.popularityWeights = Parameter.named(ContentTowerGraph.POPULARITY, arrays).values();
        this.intercept = Parameter.named(ContentTowerGraph.INTERCEPT, arrays).values()[0];
        this.patience = Math.exp(Parameter.named(ContentTowerGraph.LOG_PATIENCE, arrays).values()[0]);
        this.attributes = header.userAttributes();
        this.popularity = new PopularityFeatures(header.popularityWindows());
        this.events = new EventScale(header.eventWeights());
        this.recentEvents = header.recentEvents();
    }

    /// s_C of candidates, `[candidates]`.
    double[] score(DecisionPoint decision, int[] candidates) {
        double[] person = person(decision.user());
        PopularityFeatures.Moment demand = popularity.at(decision.catalog(), decision.catalog().available().length);
        float[] features = new float[popularity.size()];
        double[] scores = new double[candidates.length];
        for (int k = 0; k < candidates.length; k++) {
            int item = candidates[k];
            double score = intercept + biases[item];
            int start = item * size;
            for (int d = 0; d < size; d++) {
                score += person[d] * vectors[start + d];
            }
            demand.fill(item, features, 0);
            for (int f = 0; f < features.length; f++) {
                score += popularityWeights[f] * features[f];
            }
            scores[k] = score;
        }
        return scores;
    }

    /// p(t) = (κ·p₀ + Σ w c) / (κ + Σ w), `[size]`.
    private double[] person(UserState user) {
        double[] person = new double[size];
        for (int d = 0; d < size; d++) {
            person[d] = newcomer[d];
        }
        for (int[] column : attributes.features(user.attributes())) {
            double weight = 1 / Math.sqrt(column.length);
            for (int feature : column) {
                for (int d = 0; d < size; d++) {
                    person[d] += weight * attributeVectors[feature * size + d];
                }
            }
        }
        for (int d = 0; d < size; d++) {
            person[d] *= patience;
        }
        double total = patience;
        int read = 0;
        for (int event = user.size() - 1; event >= 0 && read < recentEvents; event--) {
            int type = user.types()[event];
            if (events.isPositive(type)) {
                double weight = events.weight(type);
                int start = user.items()[event] * size;
                for (int d = 0; d < size; d++) {
                    person[d] += weight * vectors[start + d];
                }
                total += weight;
                read++;
            }
        }
        for (int d = 0; d < size; d++) {
            person[d] /= total;
        }
        return person;
    }
}
