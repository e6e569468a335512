package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.AttributePoint;
import dev.thaw.evaluate.ColdGroupPoint;
import dev.thaw.evaluate.Difference;
import dev.thaw.evaluate.OriginResult;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Accuracy of some decisions beside that of others, a row each: where users declared something, at one of several
/// origins, where person or item are cold.
final class GroupFigures {
    private static final Set<String> COLD_GROUPS = Set.of("neither", "user_cold", "item_cold", "both_cold");

    private GroupFigures() {}

    /// The mean over all history lengths by what users declared.
    static Figure byAttribute(FigureName name, RunResult result) {
        boolean hit = name == FigureName.ACCURACY_BY_ATTRIBUTE;
        Rows rows = new Rows();
        for (AttributePoint point : result.views().byAttribute()) {
            if (point.n() == Difference.ALL && point.metric().equals(hit ? "hit@3" : "ndcg@10")) {
                rows.add(new Drawing.Row(point.attribute(), point.value(), users(point.users())), point.system(),
                        point.mean(), point.lower(), point.upper(), point.users());
            }
        }
        String metric = hit ? "Hit@3" : "NDCG@10";
        return rows.figure(name, text("group.attribute.title", metric), text("group.mean", metric), result,
                text("group.noAttribute"));
    }

    /// The mean over all history lengths at each origin: whether the order of systems holds.
    static Figure byOrigin(RunResult result) {
        Rows rows = new Rows();
        for (OriginResult origin : result.views().origins()) {
            Drawing.Row row = new Drawing.Row("", text("group.before", Captions.date(origin.splitAt())),
                    users(origin.cohort()));
            for (OriginResult.SystemMean mean : origin.means()) {
                if (mean.metric().equals("hit@3")) {
                    rows.add(row, mean.system(), mean.mean(), mean.lower(), mean.upper(), origin.cohort());
                }
            }
        }
        return rows.figure(FigureName.ACCURACY_BY_ORIGIN, text("group.origin.title"), text("group.mean", "Hit@3"),
                result, text("group.noOrigins"));
    }

    /// Recall where person, item, both or neither are cold.
    static Figure byColdness(RunResult result) {
        Rows rows = new Rows();
        for (ColdGroupPoint point : result.views().coldGroups()) {
            if (point.metric().equals("recall@10")) {
                rows.add(new Drawing.Row("", coldness(point.group()),
                        text("group.targets", Numbers.count(point.targets()))), point.system(), point.mean(),
                        point.lower(),
                        point.upper(),
                        point.users());
            }
        }
        return rows.figure(FigureName.ACCURACY_BY_COLDNESS, text("group.cold.title"),
                text("group.cold.axis"), result,
                text("items.noRecall"));
    }

    /// Groups of several runs are not drawn over each other: a row would hold too many marks to be read.
    static Figure overlay(FigureName name, List<LabelledRun> runs) {
        String title = switch (name) {
            case ACCURACY_BY_COLDNESS -> text("group.cold.title");
            case ACCURACY_BY_ORIGIN -> text("group.origin.title");
            default -> text("group.attribute.title", name == FigureName.NDCG_BY_ATTRIBUTE ? "NDCG@10" : "Hit@3");
        };
        return new Figure(name, title, "", Captions.provenance(runs),
                new Drawing.Empty(text("caption.alone")));
    }

    private static String coldness(String group) {
        return COLD_GROUPS.contains(group) ? text("group." + group) : group;
    }

    private static String users(int count) {
        return text(count == 1 ? "users.one" : "users", Numbers.count(count));
    }

    /// Rows while they are collected.
    private static final class Rows {
        private final List<Drawing.Row> rows = new ArrayList<>();
        private final Map<SystemName, List<Point>> points = new EnumMap<>(SystemName.class);

        private void add(Drawing.Row row, SystemName system, double mean, double lower, double upper, int users) {
            if (!rows.contains(row)) {
                rows.add(row);
            }
            points.computeIfAbsent(system, _ -> new ArrayList<>())
                    .add(new Point(rows.indexOf(row), mean, lower, upper, users));
        }

        private Figure figure(FigureName name, String title, String measure, RunResult result, String absence) {
            if (rows.isEmpty()) {
                return new Figure(name, title, "", Captions.provenance(result), new Drawing.Empty(absence));
            }
            boolean hybrid = points.containsKey(SystemName.HYBRID);
            List<Line> lines = new ArrayList<>();
            points.forEach((system, marks) -> lines.add(new Line(SystemLabel.of(system), system, 0,
                    !hybrid || system == SystemName.HYBRID, marks)));
            String intervals = " · " + text(hybrid ? "caption.lines.hybrid" : "caption.lines");
            return new Figure(name, title, Captions.pooled(result) + intervals, Captions.provenance(result),
                    new Drawing.Rows(Axis.linear(measure, 0, HistoryAxes.roundUp(HistoryAxes.highest(lines))), rows,
                            lines));
        }
    }
}
