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

/// The results that a report carries with it, read back.
public final class EmbeddedResults {
    private static final String BEGIN = "id=\"" + HtmlReport.RESULTS_ID + "\">";
    private static final String END = "</script>";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private EmbeddedResults() {}

    /// The results in a report, in its order.
    ///
    /// @throws BadInputException if the file is no report of Thaw
    public static List<RunResult> read(Path report) {
        String page;
        try {
            page = Files.readString(report);
        } catch (IOException failure) {
            throw new StorageException(report + " could not be read.", failure);
        }
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END, Math.max(0, begin));
        if (begin < 0 || end < 0) {
            throw new BadInputException(report + " is no report of Thaw: it carries no results.");
        }
        List<RunResult> results = new ArrayList<>();
        try {
            for (JsonNode result : MAPPER.readTree(page.substring(begin + BEGIN.length(), end))) {
                results.add(ResultJson.read(result.toString(), report.toString()));
            }
        } catch (JacksonException failure) {
            throw new BadInputException(report + " is damaged: its results are no JSON.", failure);
        }
        return results;
    }

    /// A result as a report would carry it: without what a picture cannot show.
    public static RunResult asCarried(RunResult result) {
        return SlimResult.of(result);
    }
}
