package dev.thaw.bench.coverage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Collectors;

/// Coverage for programs.
public final class CoverageJson {
    private CoverageJson() {}

    /// One flat object a row, one a line.
    public static String write(List<CoverageRow> rows) {
        return rows.stream().map(CoverageJson::line).collect(Collectors.joining());
    }

    private static String line(CoverageRow row) {
        return JsonNodeFactory.instance.objectNode().put("statistic", row.statistic()).put("world", row.world())
                .put("method", row.method()).put("inUse", row.inUse()).put("worlds", row.worlds())
                .put("covered", row.covered()).put("coverage", row.coverage()).put("lower", row.lower())
                .put("upper", row.upper()).put("verdict", row.verdict().text()) + "\n";
    }
}
