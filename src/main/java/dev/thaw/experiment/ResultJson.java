package dev.thaw.experiment;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.InternalFailure;
import dev.thaw.recommend.SystemName;
import dev.thaw.recommend.baseline.BaselineChoice.ChosenBy;
import java.io.IOException;
import java.util.List;

/// Reads and writes `result.json`: the components of [RunResult] under their own names.
///
/// Numbers are written so that they come back bit by bit. JSON has no NaN and no infinity: both are written as null,
/// and null is read as NaN. Keys that a later version added are passed over; a list that an earlier version did not
/// write is empty.
public final class ResultJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(module())
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private ResultJson() {}

    /// The result, indented, as `thaw run` leaves it.
    public static String write(RunResult result) {
        return write(result, MAPPER.writer(SerializationFeature.INDENT_OUTPUT)) + "\n";
    }

    /// The result in one line.
    public static String compact(RunResult result) {
        return write(result, MAPPER.writer());
    }

    /// The mapper, for other results that are written the same way.
    static JsonMapper mapper() {
        return MAPPER;
    }

    private static String write(RunResult result, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(result);
        } catch (JacksonException e) {
            throw new InternalFailure("The result of run " + result.run() + " could not be written as JSON.", e);
        }
    }

    /// @param source what to call the text in a sentence about an error
    /// @throws BadInputException if the text is not a result
    public static RunResult read(String json, String source) {
        return part(json, RunResult.class, source);
    }

    /// Reads only those keys of a result that a record names; all others are passed over unread.
    ///
    /// @param shape  a record whose components carry names and types of those of [RunResult]
    /// @param source what to call the text in a sentence about an error
    /// @throws BadInputException if the text is not a result
    public static <T> T part(String json, Class<T> shape, String source) {
        try {
            return MAPPER.readValue(json, shape);
        } catch (JacksonException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
            throw new BadInputException(source + " is not the result of a run (" + reason + ").", e);
        }
    }

    private static SimpleModule module() {
        SimpleModule module = new SimpleModule("thaw");
        module.addSerializer(Double.class, new FiniteOrNull());
        module.addSerializer(double.class, new FiniteOrNull());
        module.addDeserializer(double.class, new NullAsNaN());
        module.addSerializer(SystemName.class, new JsonSerializer<>() {
            @Override
            public void serialize(SystemName system, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                json.writeString(system.text());
            }
        });
        module.addDeserializer(SystemName.class, new JsonDeserializer<>() {
            @Override
            public SystemName deserialize(JsonParser json, DeserializationContext context) throws IOException {
                String text = json.getValueAsString();
                return SystemName.find(text).orElseThrow(
                        () -> context.weirdStringException(text, SystemName.class, "no system has that name"));
            }
        });
        module.addSerializer(ChosenBy.class, new JsonSerializer<>() {
            @Override
            public void serialize(ChosenBy who, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(who.text());
            }
        });
        module.addDeserializer(ChosenBy.class, new JsonDeserializer<>() {
            @Override
            public ChosenBy deserialize(JsonParser json, DeserializationContext context) throws IOException {
                String text = json.getValueAsString();
                return ChosenBy.find(text).orElseThrow(
                        () -> context.weirdStringException(text, ChosenBy.class, "nobody of that name chooses"));
            }
        });
        module.addSerializer(ExperimentConfig.class, new JsonSerializer<>() {
            @Override
            public void serialize(ExperimentConfig config, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                json.writeTree(ConfigTree.of(config));
            }
        });
        module.addDeserializer(ExperimentConfig.class, new JsonDeserializer<>() {
            @Override
            public ExperimentConfig deserialize(JsonParser json, DeserializationContext context) throws IOException {
                JsonNode tree = json.readValueAsTree();
                return ExperimentJson.from(tree, "configuration", ExperimentConfig.DEFAULT);
            }
        });
        return module;
    }

    private static final class FiniteOrNull extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                json.writeNumber(value);
            } else {
                json.writeNull();
            }
        }
    }

    private static final class NullAsNaN extends JsonDeserializer<Double> {
        @Override
        public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.getDoubleValue();
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return Double.NaN;
        }
    }
}
