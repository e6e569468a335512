package dev.thaw.bench.quality;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thaw.evaluate.Difference;
import dev.thaw.experiment.Provenance;
import java.util.List;

/// Quality and trade-off for programs. What is not a number is `null`; `n` of a mean over all lengths is −1, as in
/// `result.json`.
public final class QualityJson {
    private QualityJson() {}

    /// One object a data set.
    public static String write(List<QualityResult> results) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        results.forEach(result -> fill(all.addObject(), result));
        return all.toPrettyString() + "\n";
    }

    /// One object, a point a size and ratio.
    public static String write(Tradeoff tradeoff) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", tradeoff.name()).put("users", tradeoff.users()).put("seeds", tradeoff.seeds());
        ArrayNode lengths = json.putArray("revealed");
        tradeoff.lengths().forEach(lengths::add);
        provenance(json, tradeoff.provenance());
        ArrayNode points = json.putArray("points");
        for (TradeoffPoint point : tradeoff.points()) {
            ObjectNode entry = points.addObject().put("embeddingSize", point.embeddingSize()).put("ratio",
                    point.ratio());
            estimate(entry.putObject("hit@3"), point.hit());
            estimate(entry.putObject("ndcg@10"), point.ndcg());
            entry.put("trainingSeconds", point.trainingSeconds());
        }
        return json.toPrettyString() + "\n";
    }

    private static void fill(ObjectNode json, QualityResult result) {
        json.put("name", result.name()).put("users", result.users());
        ArrayNode lengths = json.putArray("revealed");
        result.lengths().forEach(lengths::add);
        ArrayNode seeds = json.putArray("seeds");
        result.seeds().forEach(seeds::add);
        ArrayNode seconds = json.putArray("runSeconds");
        result.runSeconds().forEach(seconds::add);
        provenance(json, result.provenance());
        ArrayNode curve = json.putArray("curve");
        for (QualityResult.Row row : result.rows()) {
            for (int length = 0; length < row.curve().size(); length++) {
                point(curve.addObject(), row, result.lengths().get(length), row.curve().get(length));
            }
            ObjectNode overall = curve.addObject();
            point(overall, row, Difference.ALL, row.overall());
            finite(overall, "seedSpread", row.seedSpread());
        }
        ArrayNode comparisons = json.putArray("differences");
        for (QualityResult.Comparison comparison : result.comparisons()) {
            estimate(comparisons.addObject().put("metric", comparison.metric()).put("n", comparison.n())
                    .put("versus", comparison.versus().text()), comparison.difference());
        }
        ArrayNode mixer = json.putArray("mixer");
        for (QualityResult.MixerRow row : result.mixer()) {
            ObjectNode entry = mixer.addObject().put("n", row.n());
            estimate(entry, row.weight());
            finite(entry, "seedSpread", row.seedSpread());
        }
        result.fall().forEach(fall -> estimate(json.putObject("contentWeightFall"), fall));
        ArrayNode bar = json.putArray("bar");
        result.verdicts().forEach(verdict -> bar.addObject().put("criterion", verdict.criterion())
                .put("asks", verdict.asks()).put("found", verdict.found()).put("outcome", verdict.outcome().text()));
        ArrayNode notes = json.putArray("notes");
        result.notes().forEach(notes::add);
    }

    private static void point(ObjectNode json, QualityResult.Row row, int n, Estimate estimate) {
        estimate(json.put("system", row.system().text()).put("n", n).put("metric", row.metric()), estimate);
    }

    private static void provenance(ObjectNode json, Provenance provenance) {
        json.put("dataSha256", provenance.dataSha256()).put("thaw", provenance.thaw())
                .put("tensorflow", provenance.tensorflow()).put("java", provenance.java())
                .put("os", provenance.os()).put("cpu", provenance.cpu()).put("startedAt", provenance.startedAt());
    }

    private static void estimate(ObjectNode json, Estimate estimate) {
        finite(json, "mean", estimate.mean());
        finite(json, "lower", estimate.lower());
        finite(json, "upper", estimate.upper());
    }

    private static void finite(ObjectNode json, String key, double value) {
        if (Double.isFinite(value)) {
            json.put(key, value);
        } else {
            json.putNull(key);
        }
    }
}
