package dev.thaw.recommend.hybrid;

import dev.thaw.dataset.Dataset;
import dev.thaw.failure.BadInputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// All a trained hybrid needs to score: named arrays and a small header. [WeightsFormat] says how they look as bytes.
///
/// Items appear as vectors that are computed already, for every item of the data set, also for those that were never
/// trained: scoring needs neither features nor TensorFlow.
///
/// @param header what the arrays mean
/// @param arrays by name, in text order
public record HybridWeights(HybridHeader header, Map<String, Parameter> arrays) {
    public HybridWeights {
        arrays = Collections.unmodifiableMap(new TreeMap<>(arrays));
    }

    /// A named array.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public Parameter array(String name) {
        return Parameter.named(name, arrays);
    }

    /// The weights as bytes, see [WeightsFormat].
    public byte[] toBytes() {
        return WeightsFormat.write(this);
    }

    /// Weights read from bytes.
    ///
    /// @throws BadInputException if the bytes are no weights, are damaged, or come from another version
    public static HybridWeights fromBytes(byte[] bytes) {
        return WeightsFormat.read(bytes);
    }

    /// Makes sure the weights were trained on a data set with these items and event types.
    ///
    /// @throws BadInputException if items or event types differ
    public void requireFits(Dataset dataset) {
        if (dataset.items().size() != header.itemTableSize()
                || !ItemDigest.of(dataset.items().size(), dataset.items()::id).equals(header.itemDigest())) {
            throw new BadInputException("These weights were trained on other items than those of " + dataset.name()
                    + " (" + (header.itemTableSize() - 1) + " items then, " + (dataset.items().size() - 1)
                    + " now); train again or open the data they were trained on.");
        }
        if (dataset.eventTypes().size() != header.eventWeights().size()) {
            throw new BadInputException("These weights know " + header.eventWeights().size() + " event types, "
                    + dataset.name() + " has " + dataset.eventTypes().size() + "; train again.");
        }
    }

    /// One array.
    ///
    /// @param shape  sizes of its dimensions; empty for a single number
    /// @param values row by row, as long as the product of the sizes
    public record Parameter(int[] shape, float[] values) {
        public Parameter {
            long size = Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b);
            if (size != values.length) {
                throw new IllegalArgumentException(
                        "an array of shape " + Arrays.toString(shape) + " cannot hold " + values.length + " numbers");
            }
        }

        /// One of several arrays.
        ///
        /// @throws IllegalArgumentException if there is none of that name
        static Parameter named(String name, Map<String, Parameter> arrays) {
            Parameter parameter = arrays.get(name);
            if (parameter == null) {
                throw new IllegalArgumentException("there is no array named " + name + ", only " + arrays.keySet());
            }
            return parameter;
        }

        /// Size of a dimension.
        public int size(int dimension) {
            return shape[dimension];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Parameter(int[] otherShape, float[] otherValues)
                    && Arrays.equals(shape, otherShape) && Arrays.equals(values, otherValues);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
        }
    }
}
