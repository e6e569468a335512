package dev.thaw.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.thaw.experiment.ResultJson;
import dev.thaw.experiment.RunResult;
import dev.thaw.failure.BadInputException;
import dev.thaw.failure.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The results that a report carries with it, read back.
///
/// @param results in the report's order
/// @param steps   how many steps their survival curves keep
public record EmbeddedResults(List<RunResult> results, int steps) {
    private static final Pattern BEGIN = Pattern
            .compile(HtmlReport.STEPS_KEPT + "=\"(\\d{1,9})\" id=\"" + HtmlReport.RESULTS_ID + "\">");
    private static final String END = "</script>";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public EmbeddedResults {
        results = List.copyOf(results);
    }

    /// The results in a report.
    ///
    /// @throws BadInputException if the file is no report of Thaw
    public static EmbeddedResults read(Path report) {
        String page;
        try {
            page = Files.readString(report);
        } catch (IOException failure) {
            throw new StorageException(report + " could not be read.", failure);
        }
        Matcher begin = BEGIN.matcher(page);
        int end = begin.find() ? page.indexOf(END, begin.end()) : -1;
        if (end < 0) {
            throw new BadInputException(report + " is no report of Thaw: it carries no results.");
        }
        List<RunResult> results = new ArrayList<>();
        try {
            for (JsonNode result : MAPPER.readTree(page.substring(begin.end(), end))) {
                results.add(ResultJson.read(result.toString(), report.toString()));
            }
        } catch (JacksonException failure) {
            throw new BadInputException(report + " is damaged: its results are no JSON.", failure);
        }
        return new EmbeddedResults(results, Integer.parseInt(begin.group(1)));
    }

    /// A result as this report would carry it: without what a picture cannot show.
    public RunResult asCarried(RunResult result) {
        return SlimResult.of(result, steps);
    }
}
