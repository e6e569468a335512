package dev.thaw.recommend.hybrid;

import dev.thaw.recommend.TrainingHistory;
import dev.thaw.sampling.Availability;
import dev.thaw.sampling.ExampleSource;
import dev.thaw.sampling.NegativeSampler;
import dev.thaw.sampling.PositiveHistory;
import java.util.List;

/// Everything the towers are trained on, up to one cut-off.
///
/// @param history    events strictly before the cut-off
/// @param positives  its positive events
/// @param examples   its events as training examples
/// @param pairs      who liked or disliked what
/// @param builder    turns examples into a step's input
/// @param features   what items are described by
/// @param attributes what users declared
/// @param popularity the as-of windows
record TowerData(TrainingHistory history, PositiveHistory positives, ExampleSource examples, PairTable pairs,
        BatchBuilder builder, FeatureVocabulary features, UserAttributes attributes, PopularityFeatures popularity) {

    /// Prepares a history.
    ///
    /// @param windows     as-of windows in milliseconds, see [PopularityFeatures#windows]
    /// @param from        only events at or after this moment become examples
    /// @param hiddenUsers share of examples whose user is hidden, see [BatchBuilder]
    static TowerData of(TrainingHistory history, HybridSettings settings, List<Long> windows, long from,
            double hiddenUsers) {
        PositiveHistory positives = PositiveHistory.of(history.log(), history.weights(), history.userTableSize(),
                history.itemTableSize());
        Availability availability = Availability.of(history.log(), history.itemTableSize(),
                item -> history.item(item).availableFrom());
        NegativeSampler negatives = new NegativeSampler(history.log(), history.weights(), positives, availability,
                history.userTableSize(), settings.negatives().strategy());
        int ratio = settings.negatives().ratio();
        ExampleSource examples = settings.mixer().training().joint()
                ? ExampleSource.everyEvent(history.log(), history.weights(), negatives, ratio, from, settings.seed())
                : ExampleSource.firstChoices(history.log(), history.weights(), positives, negatives, ratio, from,
                        settings.seed());
        PairTable pairs = PairTable.ofPeople(history.log(), history.weights(), history.userTableSize(), from,
                examples.meanPositiveWeight());
        FeatureVocabulary features = FeatureVocabulary.of(history);
        UserAttributes attributes = UserAttributes.of(history);
        PopularityFeatures popularity = new PopularityFeatures(windows);
        BatchBuilder builder = new BatchBuilder(history, positives, availability, popularity, features, attributes,
                examples.meanPositiveWeight(), hiddenUsers, settings.mixer().itemCountCap());
        return new TowerData(history, positives, examples, pairs, builder, features, attributes, popularity);
    }

    /// The sizes of a graph for this data.
    TowerShape shape(HybridSettings settings) {
        return new TowerShape(history.itemTableSize(), history.userTableSize(), settings.content().embeddingSize(),
                !settings.content().pure(), settings.content().hiddenUnits(), features.size(),
                attributes.vocabulary().size(), popularity.size(),
                settings.collaborative().embeddingSize(), 1 + settings.negatives().ratio());
    }

    /// Whether each item had an event before the cut-off, `[items]`: 1 or 0.
    float[] knownItems() {
        float[] known = new float[history.itemTableSize()];
        for (int row = 0; row < history.log().size(); row++) {
            known[history.log().item(row)] = 1;
        }
        return known;
    }
}
