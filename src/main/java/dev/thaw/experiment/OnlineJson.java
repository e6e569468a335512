package dev.thaw.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.InternalFailure;

/// Reads and writes `online.json`, under the rules of [ResultJson].
public final class OnlineJson {
    private OnlineJson() {}

    /// The test, indented, as `thaw online` leaves it.
    public static String write(OnlineRun run) {
        return write(run, ResultJson.mapper().writer(SerializationFeature.INDENT_OUTPUT)) + "\n";
    }

    /// The test in one line.
    public static String compact(OnlineRun run) {
        return write(run, ResultJson.mapper().writer());
    }

    private static String write(OnlineRun run, ObjectWriter writer) {
        try {
            return writer.writeValueAsString(run);
        } catch (JacksonException e) {
            throw new InternalFailure("The online test " + run.id() + " could not be written as JSON.", e);
        }
    }

    /// @param source what to call the text in a sentence about an error
    /// @throws BadInputException if the text is not an online test
    public static OnlineRun read(String json, String source) {
        try {
            return ResultJson.mapper().readValue(json, OnlineRun.class);
        } catch (JacksonException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
            throw new BadInputException(source + " is not an online test (" + reason + ").", e);
        }
    }
}
