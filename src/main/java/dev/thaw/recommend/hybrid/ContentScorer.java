package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.DecisionPoint;
import dev.thaw.recommend.UserState;
import dev.thaw.recommend.hybrid.HybridWeights.Parameter;
import java.util.ArrayList;
import java.util.List;
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
        PopularityFeatures.Moment demand = popularity.at(decision.catalog(), decision.catalog().availableCount());
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

    /// The scores of one decision taken apart.
    TowerParts parts(DecisionPoint decision) {
        return new ContentParts(taste(decision.user()), vectors, biases, size, decision.catalog(), popularity,
                popularityWeights);
    }

    /// p(t), `[size]`.
    private double[] person(UserState user) {
        Taste taste = taste(user);
        double[] person = new double[size];
        for (Source source : taste.sources()) {
            for (int d = 0; d < size; d++) {
                person[d] += source.weight() * source.table()[source.start() + d];
            }
        }
        for (int d = 0; d < size; d++) {
            person[d] /= taste.total();
        }
        return person;
    }

    /// p(t) = (κ·(p₀ + attributes) + Σ w c) / (κ + Σ w) as the vectors it is made of.
    private Taste taste(UserState user) {
        List<Source> sources = new ArrayList<>();
        sources.add(new Source(new Reason.NewcomersTaste(), newcomer, 0, patience));
        for (AttributeVocabulary.Known known : attributes.known(user.attributes())) {
            double weight = patience / Math.sqrt(known.features().length);
            for (int feature : known.features()) {
                sources.add(new Source(new Reason.Declared(known.column(), known.cell()), attributeVectors,
                        feature * size, weight));
            }
        }
        double total = patience;
        int read = 0;
        for (int event = user.size() - 1; event >= 0 && read < recentEvents; event--) {
            int type = user.types()[event];
            if (events.isPositive(type)) {
                double weight = events.weight(type);
                int item = user.items()[event];
                sources.add(new Source(new Reason.DescribedLike(item), vectors, item * size, weight));
                total += weight;
                read++;
            }
        }
        return new Taste(sources, total);
    }

    /// What a person's vector is a weighted mean of.
    ///
    /// @param total what the weighted sum is divided by; attributes shift the newcomer's vector and do not count
    record Taste(List<Source> sources, double total) {}

    /// One vector within a table.
    ///
    /// @param start where it starts in the table
    record Source(Reason reason, float[] table, int start, double weight) {}
}
