package dev.thaw.export;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.dataset.Dataset;
import dev.thaw.experiment.Provenance;
import dev.thaw.experiment.RunResult;
import dev.thaw.experiment.ThawVersion;
import dev.thaw.failure.InternalFailure;
import dev.thaw.recommend.hybrid.HybridHeader;
import dev.thaw.recommend.hybrid.ServingModel;
import dev.thaw.recommend.hybrid.ServingModel.Attribute;
import dev.thaw.recommend.hybrid.ServingTensor;
import dev.thaw.recommend.hybrid.TensorFlowRuntime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `model.json`: where an exported hybrid comes from, what its inputs mean, and a call with its answer.
final class ModelDescription {
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ModelDescription() {}

    static String json(Dataset dataset, RunResult run, ServingModel model, ExampleCall example) {
        HybridHeader header = model.header();
        Provenance provenance = run.provenance();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", ExportFolder.FORMAT);
        root.put("version", VERSION);
        root.put("run", run.run());
        root.put("name", provenance.configuration().name());
        root.put("thaw", ThawVersion.current());
        root.put("tensorflow", TensorFlowRuntime.version());
        root.put("data", ordered("name", provenance.dataName(), "sha256", provenance.dataSha256()));
        root.put("mixerTraining", header.mode().name().toLowerCase(Locale.ROOT));
        root.put("seed", header.seed());
        root.put("cutoff", Instant.ofEpochMilli(header.cutoff()).toString());
        root.put("items", ordered("count", header.itemTableSize() - 1, "sha256", header.itemDigest()));
        root.put("eventWeights", eventWeights(dataset, header));
        root.put("recentEvents", header.recentEvents());
        root.put("itemCountCap", header.itemCountCap());
        root.put("popularityWindowsMillis", header.popularityWindows());
        root.put("popularityFeatures", model.popularityFormulas());
        root.put("userAttributes", model.attributes().stream().map(ModelDescription::attribute).toList());
        Map<String, Object> scales = new LinkedHashMap<>();
        scales.put(ServingTensor.CONTENT.text(), model.scales().get(ServingTensor.CONTENT));
        scales.put(ServingTensor.COLLABORATIVE.text(), model.scales().get(ServingTensor.COLLABORATIVE));
        root.put("scales", scales);
        root.put("signature", ordered("name", ServingModel.SIGNATURE, "inputs", tensors(ServingTensor.inputs()),
                "outputs", tensors(ServingTensor.outputs())));
        Map<String, Object> answer = new LinkedHashMap<>();
        example.answer().forEach((output, values) -> answer.put(output.text(), values));
        root.put("example", ordered("inputs", example.request().values(), "outputs", answer, "tolerance",
                ExampleCall.TOLERANCE));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JacksonException e) {
            throw new InternalFailure("The description of the model could not be written.", e);
        }
    }

    private static Map<String, Double> eventWeights(Dataset dataset, HybridHeader header) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int type = 0; type < header.eventWeights().size(); type++) {
            weights.put(dataset.eventTypes().get(type).name(), header.eventWeights().get(type));
        }
        return weights;
    }

    private static Map<String, Object> attribute(Attribute attribute) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("name", attribute.name());
        if (attribute.values().isEmpty()) {
            column.put("first", attribute.first());
            column.put("bounds", attribute.bounds());
        } else {
            Map<String, Integer> features = new LinkedHashMap<>();
            for (int k = 0; k < attribute.values().size(); k++) {
                features.put(attribute.values().get(k), attribute.first() + k);
            }
            column.put("features", features);
        }
        return column;
    }

    private static List<Map<String, Object>> tensors(List<ServingTensor> tensors) {
        return tensors.stream().map(tensor -> ordered("name", tensor.text(), "type", tensor.type(), "shape",
                tensor.axes(), "meaning", tensor.meaning())).toList();
    }

    /// A map that keeps the order of its keys.
    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < keysAndValues.length; k += 2) {
            map.put((String) keysAndValues[k], keysAndValues[k + 1]);
        }
        return map;
    }
}
