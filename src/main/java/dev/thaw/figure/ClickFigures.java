package dev.thaw.figure;

import static dev.thaw.figure.FigureTexts.text;

import dev.thaw.evaluate.clicks.ClickEstimate;
import dev.thaw.evaluate.clicks.ClickEvidence;
import dev.thaw.evaluate.clicks.ClickEvidence.ShownRate;
import dev.thaw.evaluate.clicks.ClickRate;
import dev.thaw.evaluate.clicks.EvidenceTier;
import dev.thaw.evaluate.clicks.SlotEstimate;
import dev.thaw.experiment.RunResult;
import dev.thaw.recommend.SystemName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Click rates from logged impressions, each with what it rests on; a refusal keeps its row and says that it is one.
final class ClickFigures {
    /// Keys of the texts of groups.
    private static final Map<String, String> GROUPS = Map.of(ClickEvidence.ALL, "clicks.group.all",
            ClickEvidence.NEWCOMERS, "clicks.group.newcomers");

    private ClickFigures() {}

    /// Each system's rate at all requests and at newcomers', under what was really shown.
    ///
    /// CTR@3 is drawn where every system that has a rate per slot has it, else the rate per slot: one scale a figure.
    static Figure bySystem(RunResult result) {
        ClickEvidence evidence = result.views().clicks();
        String title = text("clicks.title");
        if (evidence == null) {
            return empty(FigureName.CTR_AT_3, title, result, absence(result));
        }
        List<ClickEstimate> told = evidence.estimates().stream()
                .filter(estimate -> estimate.slots().refusal() == null && GROUPS.containsKey(estimate.group()))
                .toList();
        boolean described = evidence.evidence() == EvidenceTier.SHOWN;
        if (told.isEmpty() && !described) {
            return empty(FigureName.CTR_AT_3, title, result, refused(evidence));
        }
        boolean slates = described
                ? evidence.shownTo(ClickEvidence.ALL).map(ShownRate::ctrAt3).isPresent()
                : told.stream().allMatch(estimate -> estimate.ctrAt3() != null);
        Dots dots = new Dots();
        for (String group : List.of(ClickEvidence.ALL, ClickEvidence.NEWCOMERS)) {
            evidence.shownTo(group).ifPresent(shown -> dots.addShown(group(group), shown, slates));
            evidence.of(group).stream().sorted(Comparator.comparing(ClickEstimate::system).reversed())
                    .forEach(estimate -> dots.add(
                            new Drawing.Row(group(group), SystemLabel.of(estimate.system()),
                                    support(estimate.slots())),
                            estimate.system(), slates ? estimate.ctrAt3() : headline(estimate)));
        }
        return dots.figure(FigureName.CTR_AT_3, slates ? title : text("clicks.title.slots"),
                text(slates ? "clicks.whole" : "clicks.perSlot"), evidence, basis(evidence, told, slates), result);
    }

    /// The click rate per shown slot by what was known of the person.
    static Figure byHistory(RunResult result) {
        ClickEvidence evidence = result.views().clicks();
        String title = text("clicks.title.history");
        if (evidence == null) {
            return empty(FigureName.CTR_BY_HISTORY, title, result, absence(result));
        }
        Dots dots = new Dots();
        for (ShownRate shown : evidence.shown()) {
            if (!GROUPS.containsKey(shown.group())) {
                String row = text(shown.group().equals("1") ? "clicks.events.one" : "clicks.events",
                        shown.group());
                dots.add(new Drawing.Row("", row, requests(shown.requests())), null,
                        shown.perSlot());
                evidence.of(shown.group()).forEach(estimate -> dots.add(
                        new Drawing.Row("", row, requests(shown.requests())), estimate.system(),
                        headline(estimate)));
            }
        }
        if (dots.rows.isEmpty()) {
            return empty(FigureName.CTR_BY_HISTORY, title, result,
                    text("clicks.noPeople"));
        }
        boolean judged = !dots.points.isEmpty();
        return dots.figure(FigureName.CTR_BY_HISTORY, title, text("clicks.perSlot"), evidence,
                judged
                        ? text("clicks.large")
                        : text("clicks.small"),
                result);
    }

    /// Click rates of several runs are not drawn over each other: they may rest on different requests.
    static Figure overlay(FigureName name, List<LabelledRun> runs) {
        return new Figure(name, text("clicks.title.overlay"), "", Captions.provenance(runs),
                new Drawing.Empty(text("caption.alone")));
    }

    private static String group(String group) {
        String key = GROUPS.get(group);
        return key == null ? group : text(key);
    }

    private static String requests(long count) {
        return text("clicks.requests", Numbers.count(count));
    }

    private static String absence(RunResult result) {
        return result.data().impressions() == 0
                ? text("clicks.noImpressions")
                : text("clicks.none");
    }

    private static String refused(ClickEvidence evidence) {
        List<ClickEstimate> all = evidence.of(ClickEvidence.ALL);
        return all.stream().max(Comparator.comparingDouble(estimate -> estimate.slots().effectiveSampleSize()))
                .map(best -> text("clicks.refused", EvidenceLabel.of(evidence.evidence()),
                        SystemLabel.of(best.system()), String.valueOf(best.slots().refusal())))
                .orElse(text("clicks.notAsked"));
    }

    /// Tier, and the range of what the drawn estimates rest on.
    private static String basis(ClickEvidence evidence, List<ClickEstimate> told, boolean slates) {
        if (told.isEmpty()) {
            return text("clicks.described");
        }
        double least = told.stream().mapToDouble(e -> e.slots().effectiveSampleSize()).min().orElse(0);
        double largest = told.stream().mapToDouble(e -> e.slots().largestWeight()).max().orElse(0);
        boolean replayed = evidence.evidence() == EvidenceTier.UNIFORM_REPLAY;
        return (replayed
                ? text("clicks.matched", Numbers.fixed(100 * told.stream().mapToDouble(e -> e.slots().matchRate()).min()
                        .orElse(0), 2))
                : text("clicks.weighed", Numbers.count(Math.round(least)), Numbers.count(Math.round(largest))))
                + (slates && told.stream().anyMatch(ClickFigures::assumesIndependence)
                        ? " · " + text("clicks.independent")
                        : "");
    }

    private static boolean assumesIndependence(ClickEstimate estimate) {
        ClickRate rate = estimate.ctrAt3();
        return rate != null && rate.estimator().equals(ClickRate.INDEPENDENT_SLOTS);
    }

    private static @Nullable ClickRate headline(ClickEstimate estimate) {
        Optional<ClickRate> rate = estimate.slots().headline();
        return rate.orElse(null);
    }

    /// What stands behind a row: `ESS 240`, or that it is refused.
    private static String support(SlotEstimate slots) {
        return text(slots.refusal() == null ? "clicks.ess" : "clicks.ess.refused",
                Numbers.count(Math.round(slots.effectiveSampleSize())));
    }

    private static Figure empty(FigureName name, String title, RunResult result, String reason) {
        return new Figure(name, title, "", Captions.provenance(result), new Drawing.Empty(reason));
    }

    /// Rows and marks while they are collected; what was shown is in ink.
    private static final class Dots {
        private final List<Drawing.Row> rows = new ArrayList<>();
        private final List<Point> shown = new ArrayList<>();
        private final Map<SystemName, List<Point>> points = new EnumMap<>(SystemName.class);

        private void addShown(String group, ShownRate rate, boolean slates) {
            add(new Drawing.Row(group, text("clicks.shown"), requests(rate.requests())), null,
                    slates ? rate.ctrAt3() : rate.perSlot());
        }

        private void add(Drawing.Row row, @Nullable SystemName system, @Nullable ClickRate rate) {
            if (!rows.contains(row)) {
                rows.add(row);
            }
            if (rate != null) {
                List<Point> marks = system == null ? shown : points.computeIfAbsent(system, _ -> new ArrayList<>());
                marks.add(new Point(rows.indexOf(row), rate.mean(), rate.lower(), rate.upper(), 0));
            }
        }

        private Figure figure(FigureName name, String title, String measure, ClickEvidence evidence, String basis,
                RunResult result) {
            List<Line> lines = new ArrayList<>();
            points.forEach((system, marks) -> lines.add(new Line(SystemLabel.of(system), system, 0, true, marks)));
            if (!shown.isEmpty()) {
                lines.add(new Line(text("clicks.shown"), null, 0, true, shown));
            }
            String subtitle = text("clicks.subtitle", EvidenceLabel.of(evidence.evidence()),
                    Numbers.count(evidence.requests()), Captions.date(result.cohort().splitAt()), basis) + " · "
                    + text("caption.lines");
            return new Figure(name, title, subtitle, Captions.provenance(result),
                    new Drawing.Rows(Axis.linear(measure, 0, HistoryAxes.roundUp(HistoryAxes.highest(lines))), rows,
                            lines));
        }
    }
}
