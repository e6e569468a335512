package dev.thaw.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import dev.thaw.dataset.EventType;
import dev.thaw.evaluate.EvaluationSettings.SplitPoint;
import dev.thaw.experiment.ExperimentConfig.Evaluation;
import dev.thaw.experiment.ExperimentConfig.Window;
import dev.thaw.failure.BadInputException;
import dev.thaw.recommend.baseline.BaselineOptions;
import dev.thaw.recommend.hybrid.HybridSettings;
import dev.thaw.recommend.rerank.Reranking;
import dev.thaw.sampling.NegativeSettings;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A configuration as a JSON tree and back.
final class ConfigTree {
    private ConfigTree() {}

    static ObjectNode of(ExperimentConfig config) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("name", config.name()).put("seed", config.seed());
        root.putObject("window").put("days", config.window().days());
        ObjectNode events = root.putObject("events");
        config.events().forEach(events::put);
        ExperimentConfig.DEFAULT_EVENTS.keySet().stream().filter(type -> !config.events().containsKey(type))
                .forEach(events::putNull);
        putTexts(root, "conversion", config.conversion());
        root.putObject("negatives").put("ratio", config.negatives().ratio()).put("strategy",
                lowerCase(config.negatives().strategy()));
        root.putObject("content").put("embeddingSize", config.content().embeddingSize())
                .put("hiddenUnits", config.content().hiddenUnits()).put("l2", config.content().l2())
                .put("pure", config.content().pure());
        root.putObject("collaborative").put("embeddingSize", config.collaborative().embeddingSize()).put("l2",
                config.collaborative().l2());
        root.putObject("mixer").put("hiddenUnits", config.mixer().hiddenUnits())
                .put("dropout", config.mixer().dropout()).put("training", lowerCase(config.mixer().training()))
                .put("itemCount", config.mixer().itemCount());
        root.putObject("training").put("epochs", config.training().epochs())
                .put("batchSize", config.training().batchSize()).put("learningRate", config.training().learningRate());
        Evaluation evaluation = config.evaluation();
        ObjectNode protocol = root.putObject("evaluation");
        protocol.set("splitAt", node(evaluation.splitAt()));
        protocol.put("minEvents", evaluation.minEvents());
        if (evaluation.revealed() == null) {
            protocol.putNull("revealed");
        } else {
            ArrayNode revealed = protocol.putArray("revealed");
            evaluation.revealed().forEach(revealed::add);
        }
        protocol.put("horizon", evaluation.horizon());
        putTexts(protocol, "relevant", evaluation.relevant());
        protocol.put("excludeSeen", evaluation.excludeSeen());
        if (evaluation.origins() == null) {
            protocol.putNull("origins");
        } else {
            ArrayNode origins = protocol.putArray("origins");
            evaluation.origins().forEach(origin -> origins.add(node(origin)));
        }
        protocol.put("retrainEveryWeeks", evaluation.retrainEveryWeeks());
        BaselineOptions baselines = config.baselines();
        root.putObject("baselines").put("easeLambda", baselines.easeLambda())
                .put("recentWindowHours", baselines.recentWindowHours()).put("mixConstant", baselines.mixConstant());
        root.putObject("rerank").put("lambda", config.rerank().lambda());
        return root;
    }

    private static ValueNode node(SplitPoint point) {
        return switch (point) {
            case SplitPoint.Quantile(double value) -> JsonNodeFactory.instance.numberNode(value);
            case SplitPoint.Moment _ -> JsonNodeFactory.instance.textNode(point.text());
        };
    }

    /// @throws BadInputException with the dotted path of the first thing that is wrong
    static ExperimentConfig read(JsonSection root, ExperimentConfig base) {
        root.knowing(KnownKeys.ROOT);
        JsonSection window = root.section("window").knowing(KnownKeys.WINDOW);
        JsonSection negatives = root.section("negatives").knowing(KnownKeys.NEGATIVES);
        JsonSection content = root.section("content").knowing(KnownKeys.CONTENT);
        JsonSection collaborative = root.section("collaborative").knowing(KnownKeys.COLLABORATIVE);
        JsonSection mixer = root.section("mixer").knowing(KnownKeys.MIXER);
        JsonSection training = root.section("training").knowing(KnownKeys.TRAINING);
        ExperimentConfig config = new ExperimentConfig(root.text("name", base.name()),
                root.wholeNumber("seed", base.seed()),
                new Window(window.has("days") ? window.optionalInteger("days") : base.window().days()),
                events(root.section("events"), base.events()),
                root.has("conversion") ? root.optionalTexts("conversion") : base.conversion(),
                new NegativeSettings(negatives.integer("ratio", base.negatives().ratio()),
                        negatives.choice("strategy", base.negatives().strategy())),
                new HybridSettings.Content(content.integer("embeddingSize", base.content().embeddingSize()),
                        content.integer("hiddenUnits", base.content().hiddenUnits()),
                        content.number("l2", base.content().l2()),
                        content.flag("pure", base.content().pure())),
                new HybridSettings.Collaborative(
                        collaborative.integer("embeddingSize", base.collaborative().embeddingSize()),
                        collaborative.number("l2", base.collaborative().l2())),
                new HybridSettings.Mixer(mixer.integer("hiddenUnits", base.mixer().hiddenUnits()),
                        mixer.number("dropout", base.mixer().dropout()),
                        mixer.choice("training", base.mixer().training()),
                        mixer.flag("itemCount", base.mixer().itemCount())),
                new HybridSettings.Training(training.integer("epochs", base.training().epochs()),
                        training.integer("batchSize", base.training().batchSize()),
                        training.number("learningRate", base.training().learningRate())),
                evaluation(root.section("evaluation").knowing(KnownKeys.EVALUATION), base.evaluation()),
                baselines(root.section("baselines").knowing(KnownKeys.BASELINES), base.baselines()),
                new Reranking(root.section("rerank").knowing(KnownKeys.RERANK).number("lambda",
                        base.rerank().lambda())));
        // both validate what the configuration's own records leave to them
        config.hybrid();
        config.evaluationSettings();
        return config;
    }

    private static Map<String, Double> events(JsonSection events, Map<String, Double> base) {
        Map<String, Double> weights = new LinkedHashMap<>(base);
        for (String key : events.keys()) {
            String type = EventType.canonical(key);
            if (type.isEmpty()) {
                throw new BadInputException("events has a blank event type; give its name.");
            }
            if (events.isNull(key)) {
                weights.remove(type);
            } else {
                weights.put(type, events.number(key, 0));
            }
        }
        return weights;
    }

    private static Evaluation evaluation(JsonSection section, Evaluation base) {
        return new Evaluation(splitAt(section, base.splitAt()),
                section.has("minEvents") ? section.optionalInteger("minEvents") : base.minEvents(),
                section.has("revealed") ? section.optionalIntegers("revealed") : base.revealed(),
                section.integer("horizon", base.horizon()),
                section.has("relevant") ? section.optionalTexts("relevant") : base.relevant(),
                section.flag("excludeSeen", base.excludeSeen()),
                section.has("origins") ? origins(section) : base.origins(),
                section.has("retrainEveryWeeks")
                        ? section.optionalInteger("retrainEveryWeeks")
                        : base.retrainEveryWeeks());
    }

    private static BaselineOptions baselines(JsonSection section, BaselineOptions base) {
        return new BaselineOptions(
                section.has("easeLambda") ? section.optionalNumber("easeLambda") : base.easeLambda(),
                section.has("recentWindowHours")
                        ? section.optionalNumber("recentWindowHours")
                        : base.recentWindowHours(),
                section.has("mixConstant") ? section.optionalNumber("mixConstant") : base.mixConstant());
    }

    private static SplitPoint splitAt(JsonSection section, SplitPoint base) {
        JsonNode value = section.value("splitAt");
        return value == null
                ? base
                : splitPoint(section, "splitAt", value,
                        "a quantile between 0 and 1 or an ISO date such as \"2016-07-12\"");
    }

    private static @Nullable List<SplitPoint> origins(JsonSection section) {
        JsonNode value = section.value("origins");
        if (value == null || value.isNull()) {
            return null;
        }
        String expected = "a list of quantiles or ISO dates such as [0.5, 0.6, 0.7, 0.8], or null";
        if (!value.isArray()) {
            throw section.wrong("origins", value, expected);
        }
        List<SplitPoint> origins = new ArrayList<>();
        value.forEach(origin -> origins.add(splitPoint(section, "origins", origin, expected)));
        return origins;
    }

    private static SplitPoint splitPoint(JsonSection section, String key, JsonNode value, String expected) {
        if (value.isNumber()) {
            if (!(value.doubleValue() > 0 && value.doubleValue() < 1)) {
                throw new BadInputException(section.path(key) + " is " + value.asText()
                        + "; a quantile lies strictly between 0 and 1 (or give an ISO date).");
            }
            return new SplitPoint.Quantile(value.doubleValue());
        }
        if (!value.isTextual()) {
            throw section.wrong(key, value, expected);
        }
        try {
            return new SplitPoint.Moment(moment(value.textValue().strip()));
        } catch (DateTimeException | ArithmeticException _) {
            throw section.wrong(key, value, expected);
        }
    }

    /// Epoch milliseconds of an ISO date or date and time; UTC where no offset is given.
    private static long moment(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        }
        boolean hasOffset = text.endsWith("Z") || text.substring(text.indexOf('T')).matches(".*[+-].*");
        return hasOffset
                ? OffsetDateTime.parse(text).toInstant().toEpochMilli()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    private static void putTexts(ObjectNode object, String key, @Nullable List<String> texts) {
        if (texts == null) {
            object.putNull(key);
            return;
        }
        ArrayNode array = object.putArray(key);
        texts.forEach(array::add);
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
