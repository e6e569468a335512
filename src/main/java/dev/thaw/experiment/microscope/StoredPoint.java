package dev.thaw.experiment.microscope;

import dev.thaw.evaluate.ColdGroup;
import dev.thaw.evaluate.Difference;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// What a run stored for the point that a question is about.
final class StoredPoint {
    private static final String RECALL = "recall@10";

    private StoredPoint() {}

    /// Empty where the run stores no such point.
    static OptionalDouble of(RunResult run, Question question) {
        return values(run, question).findFirst();
    }

    private static DoubleStream values(RunResult run, Question question) {
        return switch (question.measure()) {
            case Measure.Metric(String name) when question.group() != null -> byAttribute(run, question, name);
            case Measure.Metric(String name) -> curve(run, question, name);
            case Measure.Coverage() -> curve(run, question, "coverage");
            case Measure.ContentWeight() -> run.mixer().stream().filter(point -> is(question.n(), point.n()))
                    .mapToDouble(point -> point.contentWeight());
            case Measure.ContentShare() -> run.mixer().stream().filter(point -> is(question.n(), point.n()))
                    .mapToDouble(point -> point.contentShare());
            case Measure.TargetsFound found -> run.views().itemHistory().stream()
                    .filter(point -> point.system() == question.system() && point.metric().equals(RECALL)
                            && point.from() == found.leastEvents())
                    .mapToDouble(point -> point.mean());
            case Measure.TargetsOfGroup(ColdGroup group) -> byColdness(run, question.system(), group);
            case Measure.ContentWeightOfItems items -> run.views().mixerByItemHistory().stream()
                    .filter(point -> point.from() == items.leastEvents()).mapToDouble(point -> point.contentWeight());
        };
    }

    private static boolean is(@Nullable Integer asked, int n) {
        return asked != null && asked == n;
    }

    private static DoubleStream curve(RunResult run, Question question, String metric) {
        return run.curve().stream().filter(point -> point.system() == question.system() && is(question.n(), point.n())
                && point.metric().equals(metric)).mapToDouble(point -> point.mean());
    }

    private static DoubleStream byAttribute(RunResult run, Question question, String metric) {
        int n = question.n() == null ? Difference.ALL : question.n();
        return run.views().byAttribute().stream()
                .filter(point -> point.system() == question.system() && point.n() == n
                        && point.metric().equals(metric)
                        && new Question.Group(point.attribute(), point.value()).equals(question.group()))
                .mapToDouble(point -> point.mean());
    }

    private static DoubleStream byColdness(RunResult run, SystemName system, ColdGroup group) {
        return run.views().coldGroups().stream()
                .filter(point -> point.system() == system && point.group().equals(group.text())
                        && point.metric().equals(RECALL))
                .mapToDouble(point -> point.mean());
    }
}
