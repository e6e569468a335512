package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.CatalogState;
import dev.thaw.recommend.hybrid.ContentScorer.Source;
import dev.thaw.recommend.hybrid.ContentScorer.Taste;

/// The content tower's score taken apart: s_C = intercept + bias + Σ_sources weight·(vector·c_i)/total + Σ_f a_f x_f.
///
/// It is linear in all of these, so nothing has to be approximated. Parts in their order: the bias, the person's
/// sources, the demand features.
final class ContentParts implements TowerParts {
    private final Taste taste;
    private final float[] vectors;
    private final float[] biases;
    private final int size;
    private final CatalogState catalog;
    private final PopularityFeatures popularity;
    private final PopularityFeatures.Moment demand;
    private final float[] demandWeights;
    private final float[] features;

    /// @param taste         the person
    /// @param vectors       item vectors, `[items × size]`
    /// @param biases        what description adds whoever looks, `[items]`
    /// @param demandWeights a, by demand feature
    ContentParts(Taste taste, float[] vectors, float[] biases, int size, CatalogState catalog,
            PopularityFeatures popularity, float[] demandWeights) {
        this.taste = taste;
        this.vectors = vectors;
        this.biases = biases;
        this.size = size;
        this.catalog = catalog;
        this.popularity = popularity;
        this.demand = popularity.at(catalog, catalog.availableCount());
        this.demandWeights = demandWeights;
        this.features = new float[popularity.size()];
    }

    @Override
    public int size() {
        return 1 + taste.sources().size() + features.length;
    }

    @Override
    public void values(int item, double[] target) {
        target[0] = biases[item];
        int part = 1;
        for (Source source : taste.sources()) {
            double product = 0;
            for (int d = 0; d < size; d++) {
                product += (double) source.table()[source.start() + d] * vectors[item * size + d];
            }
            target[part++] = source.weight() * product / taste.total();
        }
        demand.fill(item, features, 0);
        for (int feature = 0; feature < features.length; feature++) {
            target[part++] = demandWeights[feature] * features[feature];
        }
    }

    @Override
    public Reason reason(int part, int item) {
        if (part == 0) {
            return new Reason.Description();
        }
        int sources = taste.sources().size();
        return part <= sources
                ? taste.sources().get(part - 1).reason()
                : popularity.reason(part - 1 - sources, item, catalog);
    }
}
